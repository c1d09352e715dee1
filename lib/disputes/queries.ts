import { segmentText, urlPath } from "@/lib/kernel/url";
import "server-only";
import type { MemberActor } from "@/lib/kernel/actor";
import type { BusinessDate } from "@/lib/kernel/business-date";
import type { Language } from "@/lib/kernel/language";
import { viewCardTransaction } from "@/lib/ledger/queries/card-transaction";
import { db, fromDbDate } from "@/lib/platform/db";
import { openField } from "@/lib/platform/sealing";
import { Prisma } from "@/prisma/generated/client";
import { type DisputeReason, type DisputeStatus, isCaseNumber, type Resolution } from "./rules";
import { messagePlace } from "./store";

const shownCases = 100;

/** The addresses of the card transactions with an open case, as far as the actor may see them. */
export async function listDisputedTransactions(actor: MemberActor): Promise<ReadonlySet<string>> {
  const own =
    actor.role === "basic"
      ? Prisma.empty
      : Prisma.sql`AND ${actor.cardmemberId} IN (d.holder_id, d.cardmember_id)`;
  const rows = await db().query<{ id: string }>`
    SELECT coalesce(d.posting_id, p.posting_id, d.authorization_id) AS id FROM dispute d
    LEFT JOIN posting p ON d.posting_id IS NULL AND p.account_id = d.account_id
      AND p.authorization_id = d.authorization_id
    WHERE d.account_id = ${actor.accountId} AND d.ended_at IS NULL ${own}`;
  return new Set(rows.map(({ id }) => urlPath`/activity/${id}`));
}

/** A case in a list. */
export type CaseHead = {
  readonly receiptNo: string;
  readonly merchantName: string;
  readonly usedOn: BusinessDate;
  readonly amountYen: number;
  readonly reason: DisputeReason;
  readonly status: DisputeStatus;
  readonly resolution: Resolution | null;
  readonly openedAt: Date;
  readonly endedAt: Date | null;
};

const headColumns = {
  receiptNo: true,
  merchantName: true,
  usedOn: true,
  amountYen: true,
  reason: true,
  status: true,
  resolution: true,
  openedAt: true,
  endedAt: true,
} as const;

type HeadRow = Omit<CaseHead, "usedOn"> & { usedOn: Date };

function headOf(row: HeadRow): CaseHead {
  const { receiptNo, merchantName, amountYen, reason, status } = row;
  const { resolution, openedAt, endedAt, usedOn } = row;
  const facts = { receiptNo, merchantName, amountYen, reason, status, resolution };
  return { ...facts, openedAt, endedAt, usedOn: fromDbDate(usedOn) };
}

/** The cases the member may read: all of the account, or for a family member those they opened. */
function casesOf({ accountId, cardmemberId, role }: MemberActor) {
  return role === "basic" ? { accountId } : { accountId, cardmemberId };
}

/** The member's cases, open ones first; at most 100. */
export async function listDisputes(actor: MemberActor): Promise<CaseHead[]> {
  const rows = await db().dispute.findMany({
    where: casesOf(actor),
    orderBy: [{ endedAt: { sort: "desc", nulls: "first" } }, { openedAt: "desc" }],
    take: shownCases,
    select: headColumns,
  });
  return rows.map(headOf);
}

export type CaseMessage = {
  readonly messageId: string;
  readonly author: "member" | "staff";
  /** Name of the cardmember who wrote it; null for the desk. */
  readonly name: string | null;
  readonly text: string;
  readonly writtenAt: Date;
};

export type CaseRefund = {
  readonly href: string;
  readonly usedOn: BusinessDate;
  readonly amountYen: number;
};

export type CaseView = CaseHead & {
  /** Link to the card transaction; null if its hold has lapsed. */
  readonly useHref: string | null;
  readonly holderName: string;
  readonly isRevolving: boolean;
  readonly messages: readonly CaseMessage[];
  readonly refunds: readonly CaseRefund[];
};

/** One case with its messages and later refunds; null if the actor may not read it. */
export async function viewDispute(
  actor: MemberActor,
  receiptNo: string,
  lang: Language,
): Promise<CaseView | null> {
  if (!isCaseNumber(receiptNo)) return null;
  const found = await db().dispute.findFirst({
    where: { receiptNo, ...casesOf(actor) },
    include: { messages: { orderBy: [{ writtenAt: "asc" }, { messageId: "asc" }] } },
  });
  if (!found) return null;
  const { accountId } = actor;
  const people = await db().cardmember.findMany({
    where: { accountId },
    select: { cardmemberId: true, familyName: true, givenName: true },
  });
  const names = new Map(
    people.map((one) => [one.cardmemberId, `${one.familyName} ${one.givenName}`]),
  );
  const use = await viewCardTransaction(
    actor,
    found.postingId ?? found.authorizationId ?? "",
    lang,
  );
  return {
    ...headOf(found),
    useHref: use?.href ?? null,
    holderName: names.get(found.holderId) ?? "",
    isRevolving: await isRevolving(actor, use?.href ?? null),
    refunds: (use?.refunds ?? []).map(({ href, usedOn, amountYen }) => {
      return { href, usedOn, amountYen };
    }),
    messages: found.messages.map(({ messageId, author, authorId, bodySealed, writtenAt }) => ({
      messageId,
      author,
      writtenAt,
      name: author === "member" ? (names.get(authorId) ?? null) : null,
      text: openField(messagePlace(messageId), bodySealed),
    })),
  };
}

/** Whether the card transaction is converted to revolving: the law then gives a further right. */
async function isRevolving(actor: MemberActor, href: string | null): Promise<boolean> {
  if (!href) return false;
  const postingId = segmentText(href.slice("/activity/".length));
  const { accountId } = actor;
  const where = { accountId, postingId, endedAt: null };
  return (await db().revolvingConversion.count({ where })) > 0;
}
