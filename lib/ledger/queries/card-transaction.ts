import { urlPath } from "@/lib/kernel/url";
import "server-only";
import type { MemberActor } from "@/lib/kernel/actor";
import { type BusinessDate, businessDate } from "@/lib/kernel/business-date";
import type { Language } from "@/lib/kernel/language";
import { maskCardTail } from "@/lib/kernel/mask";
import { db, fromDbDate, sqlOf } from "@/lib/platform/db";
import { today } from "@/lib/platform/env";
import { Prisma } from "@/prisma/generated/client";
import {
  holdColumns,
  ownRows,
  postingColumns,
  type ListContext,
  loadListContext,
  type TransactionRow,
  type CardTransactionView,
  cardTransactionViewOf,
} from "./rows";
import { signedYenOf } from "../rules/card-transactions";
import { isLiveHold } from "../rules/holds.sql";

/** A linked card transaction: the purchase of a refund, or a refund of a purchase. */
export type LinkedTransaction = Pick<
  CardTransactionView,
  "href" | "usedOn" | "merchantName" | "amountYen"
>;

/** The details of one card transaction. */
export type CardTransactionDetail = CardTransactionView & {
  readonly kind: string;
  readonly holderName: string;
  readonly isFamilyCard: boolean;
  readonly cardTail: string;
  /** The name as the merchant sent it; null for an authorization hold. */
  readonly merchantRaw: string | null;
  readonly processedOn: BusinessDate | null;
  readonly closingOn: BusinessDate | null;
  /** YYYY-MM of the bill that contains it; null until there is one. */
  readonly statementMonth: string | null;
  /** The day on which an authorization hold lapses. */
  readonly lapsesOn: BusinessDate | null;
  /** The authorised amount in yen, if the merchant posted another one. */
  readonly authorizedYen: number | null;
  readonly original: LinkedTransaction | null;
  readonly refunds: readonly LinkedTransaction[];
};

type DetailRow = TransactionRow & {
  cardId: string;
  merchantRaw: string | null;
  authorizationId: string | null;
  originalPostingId: string | null;
  lapsesOn: string | null;
};

/** One posting or live hold of the actor; null if there is none or it is another member's. */
export async function viewCardTransaction(
  actor: MemberActor,
  id: string,
  lang: Language,
): Promise<CardTransactionDetail | null> {
  if (id.length > 100 || /\p{Cc}/u.test(id)) return null;
  const row = (await postingOf(actor, id)) ?? (await holdOf(actor, id));
  if (!row) return null;
  const context = await loadListContext(actor, lang);
  const [lastFive, authorizedYen, linked] = await Promise.all([
    lastFiveOf(actor, row.cardId),
    authorizedYenOf(actor, row),
    linkedTransactionsOf(actor, row),
  ]);
  return {
    ...detailOf(row, context),
    cardTail: maskCardTail(lastFive),
    authorizedYen,
    ...linked,
  };
}

function detailOf(row: DetailRow, context: ListContext) {
  const view = cardTransactionViewOf(row, context);
  const holder = context.holders.find(({ cardmemberId }) => cardmemberId === row.cardmemberId);
  const closingOn = row.closingOn ? businessDate(row.closingOn) : null;
  const isBilled = closingOn && context.billedUpTo && closingOn <= context.billedUpTo;
  return {
    ...view,
    kind: row.kind,
    holderName: holder?.fullName ?? "",
    isFamilyCard: holder?.role === "family",
    merchantRaw: row.merchantRaw,
    processedOn: row.processedOn ? businessDate(row.processedOn) : null,
    closingOn,
    statementMonth: isBilled ? closingOn.slice(0, 7) : null,
    lapsesOn: row.lapsesOn ? businessDate(row.lapsesOn) : null,
  };
}

/** Found by its own id, or by the id of the authorization it replaced. */
async function postingOf(actor: MemberActor, id: string): Promise<DetailRow | undefined> {
  const select = Prisma.sql`SELECT ${postingColumns}, card_id AS "cardId",
    merchant_raw AS "merchantRaw", authorization_id AS "authorizationId",
    original_posting_id AS "originalPostingId", NULL AS "lapsesOn" FROM posting`;
  const [found] = await db().query<DetailRow>`
    ${select} WHERE ${ownRows(actor)} AND posting_id = ${id}`;
  if (found) return found;
  const [posted] = await db().query<DetailRow>`
    ${select} WHERE ${ownRows(actor)} AND authorization_id = ${id}
    ORDER BY used_on, posting_id LIMIT 1`;
  return posted;
}

async function holdOf(actor: MemberActor, id: string): Promise<DetailRow | undefined> {
  const [found] = await db().query<DetailRow>`SELECT ${holdColumns}, card_id AS "cardId",
      NULL AS "merchantRaw", authorization_id AS "authorizationId", NULL AS "originalPostingId",
      lapses_on::text AS "lapsesOn" FROM hold
    WHERE ${ownRows(actor)} AND authorization_id = ${id}
      AND ${sqlOf(isLiveHold("hold", "$1"), today())}`;
  return found;
}

async function lastFiveOf(actor: MemberActor, cardId: string): Promise<string> {
  const card = await db().card.findUnique({
    where: { accountId_cardId: { accountId: actor.accountId, cardId } },
    select: { lastFive: true },
  });
  return card?.lastFive ?? "";
}

/** The authorised amount, if a purchase or cash advance was posted with another one. */
async function authorizedYenOf(actor: MemberActor, row: DetailRow): Promise<number | null> {
  if (row.closingOn === null || row.authorizationId === null) return null;
  if (row.kind !== "purchase" && row.kind !== "cash_advance") return null;
  const hold = await db().hold.findUnique({
    where: {
      accountId_authorizationId: {
        accountId: actor.accountId,
        authorizationId: row.authorizationId,
      },
    },
    select: { amountYen: true },
  });
  return hold && hold.amountYen !== row.amountYen ? hold.amountYen : null;
}

async function linkedTransactionsOf(
  actor: MemberActor,
  row: DetailRow,
): Promise<{ original: LinkedTransaction | null; refunds: LinkedTransaction[] }> {
  if (row.closingOn === null) return { original: null, refunds: [] };
  const own =
    actor.role === "basic"
      ? { accountId: actor.accountId }
      : { accountId: actor.accountId, cardmemberId: actor.cardmemberId };
  const tied = row.originalPostingId
    ? [{ originalPostingId: row.id }, { postingId: row.originalPostingId }]
    : [{ originalPostingId: row.id }];
  const found = await db().posting.findMany({
    where: { ...own, OR: tied },
    orderBy: [{ usedOn: "asc" }, { postingId: "asc" }],
    take: 50,
    select: { postingId: true, usedOn: true, merchantName: true, kind: true, amountYen: true },
  });
  const linkOf = (one: (typeof found)[number]): LinkedTransaction => ({
    href: urlPath`/activity/${one.postingId}`,
    usedOn: fromDbDate(one.usedOn),
    merchantName: one.merchantName,
    amountYen: signedYenOf(one.kind, one.amountYen),
  });
  const original = found.find(({ postingId }) => postingId === row.originalPostingId);
  return {
    original: original ? linkOf(original) : null,
    refunds: found.filter((one) => one !== original).map(linkOf),
  };
}
