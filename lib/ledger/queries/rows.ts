import { urlPath } from "@/lib/kernel/url";
import "server-only";
import type { MemberActor } from "@/lib/kernel/actor";
import { type BusinessDate, businessDate } from "@/lib/kernel/business-date";
import { categories, categoryCodes, categoryKinds, categoryOf } from "@/lib/kernel/category";
import { categoryWords } from "@/lib/words/activity";
import { componentWords } from "@/lib/words/components";
import type { Language } from "@/lib/kernel/language";
import { db } from "@/lib/platform/db";
import { Prisma } from "@/prisma/generated/client";
import {
  type Foreign,
  foreignOf,
  signedYenOf,
  type CardTransactionState,
  cardTransactionStateOf,
} from "../rules/card-transactions";
import type { ActivityFilters } from "../schema";

/** A card transaction as a list shows it. */
export type CardTransactionView = {
  href: string;
  merchantName: string;
  usedOn: BusinessDate;
  /** "花子", "一郎（家族カード）"; null if there is only one holder to show. */
  holder: string | null;
  category: string | null;
  /** Negative for a refund. */
  amountYen: number;
  state: CardTransactionState;
  foreign: Foreign | null;
};

export type Holder = {
  readonly cardmemberId: string;
  readonly role: "basic" | "family";
  readonly fullName: string;
  readonly givenName: string;
};

/** A posting or hold as read from the database. A hold has no processing and closing dates. */
export type TransactionRow = {
  id: string;
  cardmemberId: string;
  usedOn: string;
  processedOn: string | null;
  closingOn: string | null;
  kind: string;
  amountYen: number;
  merchantName: string;
  mcc: string;
  currency: string;
  foreignAmount: string | null;
  rate: string | null;
};

export const postingColumns = Prisma.sql`posting_id AS id, cardmember_id AS "cardmemberId",
  used_on::text AS "usedOn", processed_on::text AS "processedOn", closing_on::text AS "closingOn",
  kind::text AS kind, amount_yen AS "amountYen", merchant_name AS "merchantName", mcc, currency,
  foreign_amount::text AS "foreignAmount", rate::text AS rate`;

export const holdColumns = Prisma.sql`authorization_id AS id, cardmember_id AS "cardmemberId",
  used_on::text AS "usedOn", NULL AS "processedOn", NULL AS "closingOn", kind::text AS kind,
  open_yen AS "amountYen", merchant_name AS "merchantName", mcc, currency,
  foreign_amount::text AS "foreignAmount", NULL AS rate`;

/** Restricts rows to the actor's account, and for a family cardmember to their own. */
export function ownRows(actor: MemberActor): Prisma.Sql {
  if (actor.role === "basic") return Prisma.sql`account_id = ${actor.accountId}`;
  return Prisma.sql`account_id = ${actor.accountId} AND cardmember_id = ${actor.cardmemberId}`;
}

/** The filters that apply to postings and holds alike. */
export function matchingRows(actor: MemberActor, filters: ActivityFilters): Prisma.Sql {
  const { q, from, to, min, max, holder, category } = filters;
  const conditions = [ownRows(actor)];
  if (q) conditions.push(Prisma.sql`merchant_search LIKE ${`%${q.replace(/[\\%_]/g, "\\$&")}%`}`);
  if (from) conditions.push(Prisma.sql`used_on >= ${from}::date`);
  if (to) conditions.push(Prisma.sql`used_on <= ${to}::date`);
  if (min !== undefined) conditions.push(Prisma.sql`amount_yen >= ${min}`);
  if (max !== undefined) conditions.push(Prisma.sql`amount_yen <= ${max}`);
  if (holder) conditions.push(Prisma.sql`cardmember_id = ${holder}`);
  if (category) conditions.push(categoryCondition(category));
  return Prisma.join(conditions, " AND ");
}

function categoryCondition(category: NonNullable<ActivityFilters["category"]>): Prisma.Sql {
  const ofKind = [...(categoryKinds[category] ?? [])];
  const decided = Object.values(categoryKinds).flat();
  const ranges =
    category === "other"
      ? categories.flatMap((key) => (key === "other" ? [] : categoryCodes[key]))
      : categoryCodes[category];
  const within = Prisma.join(
    ranges.map(([from, to]) => Prisma.sql`mcc BETWEEN ${from} AND ${to}`),
    " OR ",
  );
  const byCode = category === "other" ? Prisma.sql`NOT (${within})` : Prisma.sql`(${within})`;
  return Prisma.sql`(kind::text = ANY(${ofKind}::text[])
    OR (kind::text <> ALL(${decided}::text[]) AND ${byCode}))`;
}

/** The newest closing with a bill: postings of it and of earlier ones are billed. */
export async function lastBilledClosing(actor: MemberActor): Promise<BusinessDate | null> {
  const [newest] = await db().query<{ closingOn: string }>`
    SELECT closing_on::text AS "closingOn" FROM statement WHERE account_id = ${actor.accountId}
    ORDER BY closing_on DESC LIMIT 1`;
  return newest ? businessDate(newest.closingOn) : null;
}

type Named = Pick<Holder, "cardmemberId" | "role" | "givenName"> & { readonly familyName: string };

/** The holders whose card transactions the actor may see, the basic cardmember first. */
export async function listHolders(actor: MemberActor): Promise<Holder[]> {
  const rows = await db().query<Named>`
    SELECT cardmember_id AS "cardmemberId", role::text AS role, family_name AS "familyName",
      given_name AS "givenName"
    FROM cardmember WHERE ${ownRows(actor)} ORDER BY cardmember.role, cardmember_id`;
  return rows.map(({ cardmemberId, role, familyName, givenName }) => ({
    cardmemberId,
    role,
    fullName: `${familyName} ${givenName}`,
    givenName,
  }));
}

/** What a row needs to be shown in a list. */
export type ListContext = {
  readonly lang: Language;
  readonly billedUpTo: BusinessDate | null;
  readonly holders: readonly Holder[];
};

export async function loadListContext(actor: MemberActor, lang: Language): Promise<ListContext> {
  const [billedUpTo, holders] = await Promise.all([lastBilledClosing(actor), listHolders(actor)]);
  return { lang, billedUpTo, holders };
}

/** A row as a list shows it. */
export function cardTransactionViewOf(
  row: TransactionRow,
  context: ListContext,
): CardTransactionView {
  const { lang, billedUpTo, holders } = context;
  const holder = holders.find(({ cardmemberId }) => cardmemberId === row.cardmemberId);
  const t = componentWords[lang];
  return {
    href: urlPath`/activity/${row.id}`,
    merchantName: row.merchantName,
    usedOn: businessDate(row.usedOn),
    holder: holder
      ? `${holder.givenName}${holder.role === "family" ? t.aside(t.familyCard) : ""}`
      : null,
    category: categoryWords[lang][categoryOf(row.kind, row.mcc)],
    amountYen: signedYenOf(row.kind, row.amountYen),
    state: cardTransactionStateOf(row.kind, row.closingOn, billedUpTo),
    foreign: foreignOf(row),
  };
}
