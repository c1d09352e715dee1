import "server-only";
import type { MemberActor } from "@/lib/kernel/actor";
import { type BusinessDate, businessDate } from "@/lib/kernel/business-date";
import { categoryOf } from "@/lib/kernel/category";
import { db, sqlOf } from "@/lib/platform/db";
import { today } from "@/lib/platform/env";
import { Prisma } from "@/prisma/generated/client";
import type { ExportRow } from "../format/csv";
import type { OfxFrame } from "../format/ofx";
import { foreignOf, signedYenOf, cardTransactionStateOf } from "../rules/card-transactions";
import { isLiveHold } from "../rules/holds.sql";
import type { ActivityFilters } from "../schema";
import {
  holdColumns,
  lastBilledClosing,
  listHolders,
  matchingRows,
  ownRows,
  postingColumns,
  type TransactionRow,
} from "./rows";

type RawRow = TransactionRow & {
  merchantRaw: string;
  lastFive: string;
  points: number;
  originalId: string | null;
  isRevolving: boolean;
};

/** All card transactions that match, newest first, live holds before postings. */
export async function exportActivity(
  actor: MemberActor,
  filters: ActivityFilters,
): Promise<ExportRow[]> {
  const billedUpTo = await lastBilledClosing(actor);
  const where = matchingRows(actor, { ...filters, cursor: undefined });
  const [holds, posted] = await Promise.all([holdRows(where), postedRows(actor.role, where)]);
  const rows = await exportRowsOf(actor, [...holds, ...posted], billedUpTo);
  return rows.filter((row) => !filters.state || row.state === filters.state);
}

const rowsAtATime = 1000;

/** All card transactions in parts, newest first, so that a caller can stream them. */
export async function* exportAllTransactions(actor: MemberActor): AsyncGenerator<ExportRow[]> {
  const billedUpTo = await lastBilledClosing(actor);
  const own = ownRows(actor);
  let part = await holdRows(own);
  if (part.length > 0) yield exportRowsOf(actor, part, billedUpTo);
  let where = own;
  do {
    part = await postedRows(actor.role, where, rowsAtATime);
    if (part.length > 0) yield exportRowsOf(actor, part, billedUpTo);
    const last = part.at(-1);
    if (last) {
      where = Prisma.sql`${own} AND (used_on, posting_id) < (${last.usedOn}::date, ${last.id})`;
    }
  } while (part.length === rowsAtATime);
}

/** The postings of one bill. */
export async function exportClosing(
  actor: MemberActor,
  closingOn: BusinessDate,
): Promise<ExportRow[]> {
  const where = Prisma.sql`${ownRows(actor)} AND closing_on = ${closingOn}::date`;
  return exportRowsOf(actor, await postedRows(actor.role, where), await lastBilledClosing(actor));
}

/** The facts of an OFX file besides its rows. A family member's balance is the sum of their unbilled rows. */
export async function viewOfxFrame(
  actor: MemberActor,
  rows: readonly ExportRow[],
  issuerName: string,
): Promise<OfxFrame> {
  const days = rows.flatMap(({ processedOn }) => processedOn ?? []).sort();
  const card = await db().card.findFirst({
    where: { accountId: actor.accountId, cardmemberId: actor.cardmemberId },
    orderBy: [{ status: "asc" }, { cardId: "desc" }],
    select: { lastFive: true },
  });
  return {
    issuerName,
    cardTail: `*****${card?.lastFive ?? ""}`,
    today: today(),
    from: days[0] ?? today(),
    to: days.at(-1) ?? today(),
    balanceYen: await owedYen(actor, rows),
  };
}

async function owedYen(actor: MemberActor, rows: readonly ExportRow[]): Promise<number> {
  if (actor.role === "family") {
    const unbilled = rows.filter(({ state }) => state === "unbilled");
    return unbilled.reduce((sum, { amountYen }) => sum + amountYen, 0);
  }
  const { _sum } = await db().bookBalance.aggregate({
    where: { accountId: actor.accountId },
    _sum: { balanceYen: true },
  });
  return _sum.balanceYen ?? 0;
}

function holdRows(where: Prisma.Sql): Promise<RawRow[]> {
  return db().query<RawRow>`SELECT ${holdColumns}, merchant_name AS "merchantRaw",
      (SELECT last_five FROM card c WHERE c.account_id = h.account_id AND c.card_id = h.card_id)
        AS "lastFive", 0 AS points, NULL AS "originalId", false AS "isRevolving"
    FROM hold h WHERE ${where} AND ${sqlOf(isLiveHold("h", "$1"), today())}
    ORDER BY used_on DESC, occurred_at DESC`;
}

function postedRows(
  role: MemberActor["role"],
  where: Prisma.Sql,
  most?: number,
): Promise<RawRow[]> {
  const limit = most === undefined ? Prisma.empty : Prisma.sql`LIMIT ${most}`;
  // Points and revolving are shown to the basic cardmember only.
  const points =
    role === "basic"
      ? Prisma.sql`COALESCE((SELECT sum(e.points) FROM point_entry e
          WHERE e.account_id = p.account_id AND e.posting_id = p.posting_id
          AND e.kind IN ('earned', 'deducted')), 0)::int`
      : Prisma.sql`0`;
  const isRevolving =
    role === "basic"
      ? Prisma.sql`EXISTS (SELECT FROM revolving_conversion c WHERE c.account_id = p.account_id
          AND c.posting_id = p.posting_id AND c.ended_at IS NULL)`
      : Prisma.sql`false`;
  return db().query<RawRow>`SELECT ${postingColumns}, merchant_raw AS "merchantRaw",
      (SELECT last_five FROM card c WHERE c.account_id = p.account_id AND c.card_id = p.card_id)
        AS "lastFive", ${points} AS points, original_posting_id AS "originalId",
      ${isRevolving} AS "isRevolving"
    FROM posting p WHERE ${where} ORDER BY used_on DESC, posting_id DESC ${limit}`;
}

async function exportRowsOf(
  actor: MemberActor,
  rows: readonly RawRow[],
  billedUpTo: BusinessDate | null,
): Promise<ExportRow[]> {
  const names = new Map(
    (await listHolders(actor)).map(({ cardmemberId, fullName }) => [cardmemberId, fullName]),
  );
  return rows.map((row) => ({
    id: row.id,
    state: cardTransactionStateOf(row.kind, row.closingOn, billedUpTo),
    kind: row.kind,
    usedOn: businessDate(row.usedOn),
    processedOn: row.processedOn ? businessDate(row.processedOn) : null,
    closingOn: row.closingOn ? businessDate(row.closingOn) : null,
    merchantName: row.merchantName,
    merchantRaw: row.merchantRaw,
    category: categoryOf(row.kind, row.mcc),
    holderName: names.get(row.cardmemberId) ?? "",
    lastFive: row.lastFive ?? "",
    amountYen: signedYenOf(row.kind, row.amountYen),
    currency: row.currency,
    foreignAmount: foreignOf(row)?.amount ?? null,
    rate: foreignOf(row)?.rate ?? null,
    points: row.points,
    originalId: row.originalId,
    isRevolving: row.isRevolving,
  }));
}
