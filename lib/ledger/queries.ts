import "server-only";
import type { MemberActor } from "@/lib/kernel/actor";
import { businessDate } from "@/lib/kernel/business-date";
import type { Language } from "@/lib/kernel/language";
import { db, sqlOf } from "@/lib/platform/db";
import { today } from "@/lib/platform/env";
import { Prisma } from "@/prisma/generated/client";
import {
  type Holder,
  holdColumns,
  matchingRows,
  postingColumns,
  type ListContext,
  loadListContext,
  type TransactionRow,
  type CardTransactionView,
  cardTransactionViewOf,
} from "./queries/rows";
import { postingState } from "./rules/card-transactions.sql";
import { isLiveHold } from "./rules/holds.sql";
import { type ActivityFilters, type Cursor, cursorText } from "./schema";

const pageRows = 50;

export type ActivityPage = {
  readonly rows: readonly CardTransactionView[];
  readonly holders: readonly Holder[];
  /** Cursors of the neighbouring pages; null if there is none. */
  readonly newer: string | null;
  readonly older: string | null;
};

type Slice = { rows: TransactionRow[]; hasNewer: boolean; hasOlder: boolean };

/** One page of card transactions: live holds first (on the first page), then postings, newest first. */
export async function listActivity(
  actor: MemberActor,
  filters: ActivityFilters,
  lang: Language,
): Promise<ActivityPage> {
  const context = await loadListContext(actor, lang);
  const slice = await sliceOf(actor, filters, context);
  const isFirst = !slice.hasNewer;
  const holds = isFirst ? await liveHolds(actor, filters) : [];
  return {
    rows: [...holds, ...slice.rows].map((row) => cardTransactionViewOf(row, context)),
    holders: context.holders,
    newer: slice.hasNewer ? placeOf("newer", slice.rows[0]) : null,
    older: slice.hasOlder ? placeOf("older", slice.rows.at(-1)) : null,
  };
}

/** The newest card transactions, for the home page; the holder is null if there is only one. */
export async function listRecentTransactions(
  actor: MemberActor,
  lang: Language,
  count: number,
): Promise<CardTransactionView[]> {
  const context = await loadListContext(actor, lang);
  const [holds, posted] = await Promise.all([
    liveHolds(actor, {}, count),
    postings(actor, {}, context, count),
  ]);
  const isOnlyHolder = context.holders.length < 2;
  return [...holds, ...posted]
    .slice(0, count)
    .map((row) => cardTransactionViewOf(row, context))
    .map((view) => (isOnlyHolder ? { ...view, holder: null } : view));
}

/** The page of a cursor; paging newer past the beginning returns the full first page. */
async function sliceOf(
  actor: MemberActor,
  filters: ActivityFilters,
  context: ListContext,
): Promise<Slice> {
  const found = await postings(actor, filters, context, pageRows + 1);
  const hasMore = found.length > pageRows;
  const rows = found.slice(0, pageRows);
  if (filters.cursor?.direction !== "newer") {
    return { rows, hasNewer: Boolean(filters.cursor), hasOlder: hasMore };
  }
  if (hasMore) return { rows: rows.toReversed(), hasNewer: true, hasOlder: true };
  return sliceOf(actor, { ...filters, cursor: undefined }, context);
}

async function postings(
  actor: MemberActor,
  filters: ActivityFilters,
  { billedUpTo }: Pick<ListContext, "billedUpTo">,
  count: number,
): Promise<TransactionRow[]> {
  if (filters.state === "pending") return [];
  const where = [matchingRows(actor, filters), ...placeCondition(filters.cursor)];
  if (filters.state) {
    const state = postingState("posting", "$1");
    where.push(sqlOf(`${state} = $2`, billedUpTo, filters.state));
  }
  const order =
    filters.cursor?.direction === "newer"
      ? Prisma.sql`used_on, posting_id`
      : Prisma.sql`used_on DESC, posting_id DESC`;
  return db().query<TransactionRow>`SELECT ${postingColumns} FROM posting
    WHERE ${Prisma.join(where, " AND ")} ORDER BY ${order} LIMIT ${count}`;
}

/** Compared as a pair, so that the index finds the position at any depth. */
function placeCondition(cursor: Cursor | undefined): Prisma.Sql[] {
  if (!cursor) return [];
  const pair = Prisma.sql`(${cursor.usedOn}::date, ${cursor.postingId}::text)`;
  return cursor.direction === "newer"
    ? [Prisma.sql`(used_on, posting_id) > ${pair}`]
    : [Prisma.sql`(used_on, posting_id) < ${pair}`];
}

async function liveHolds(
  actor: MemberActor,
  filters: ActivityFilters,
  count = 500,
): Promise<TransactionRow[]> {
  if (filters.state && filters.state !== "pending") return [];
  return db().query<TransactionRow>`SELECT ${holdColumns} FROM hold
    WHERE ${matchingRows(actor, filters)} AND ${sqlOf(isLiveHold("hold", "$1"), today())}
    ORDER BY used_on DESC, occurred_at DESC, authorization_id DESC LIMIT ${count}`;
}

function placeOf(direction: Cursor["direction"], row: TransactionRow | undefined): string | null {
  if (!row) return null;
  return cursorText({ direction, usedOn: businessDate(row.usedOn), postingId: row.id });
}
