import "server-only";
import {
  type DisputeReason,
  type DisputeStatus,
  disputeStates,
  isCaseNumber,
  isDesksTurn,
  isOverdue,
  type Resolution,
} from "@/lib/disputes/rules";
import { messagePlace } from "@/lib/disputes/store";
import type { SupportActor } from "@/lib/kernel/actor";
import { type BusinessDate, businessDateOf } from "@/lib/kernel/business-date";
import { maskCardTail } from "@/lib/kernel/mask";
import { db, fromDbDate } from "@/lib/platform/db";
import { openField } from "@/lib/platform/sealing";
import { today } from "@/lib/platform/env";
import { hasOpened } from "./opened";

export const caseFilters = ["open", "desk", "asked", "overdue", "ended"] as const;

export type CaseFilter = (typeof caseFilters)[number];

const shownCases = 200;

/** A case as the list shows it, without the member's identity. */
export type CaseLine = {
  readonly receiptNo: string;
  readonly reason: DisputeReason;
  readonly status: DisputeStatus;
  readonly resolution: Resolution | null;
  readonly amountYen: number;
  readonly openedAt: Date;
  readonly endedAt: Date | null;
  /** Since when the case waits for the desk; null if it does not. */
  readonly waitingSince: Date | null;
  readonly isOverdue: boolean;
};

const lineColumns = {
  receiptNo: true,
  reason: true,
  status: true,
  resolution: true,
  amountYen: true,
  openedAt: true,
  endedAt: true,
  waitingSince: true,
} as const;

type LineRow = Omit<CaseLine, "waitingSince" | "isOverdue"> & { waitingSince: Date };

function lineOf(row: LineRow): CaseLine {
  const { receiptNo, reason, status, resolution, amountYen, openedAt, endedAt } = row;
  const waitingSince = isDesksTurn(status) ? row.waitingSince : null;
  const isLate = isOverdue(status, businessDateOf(row.waitingSince), today());
  const facts = { receiptNo, reason, status, resolution, amountYen, openedAt, endedAt };
  return { ...facts, waitingSince, isOverdue: isLate };
}

/** Cases, oldest first; ended ones newest first. Empty for an auditor. */
export async function listCases(actor: SupportActor, filter: CaseFilter): Promise<CaseLine[]> {
  if (actor.role === "auditor") return [];
  const isEnded = filter === "ended";
  const rows = await db().dispute.findMany({
    where: { endedAt: isEnded ? { not: null } : null, ...statesOf(filter) },
    orderBy: isEnded ? { endedAt: "desc" } : { openedAt: "asc" },
    take: shownCases,
    select: lineColumns,
  });
  const lines = rows.map(lineOf);
  return filter === "overdue" ? lines.filter((line) => line.isOverdue) : lines;
}

function statesOf(filter: CaseFilter) {
  if (filter === "asked") return { status: "asked" as const };
  if (filter !== "desk" && filter !== "overdue") return {};
  return { status: { in: disputeStates.filter(isDesksTurn) } };
}

/** A member's cases, newest first; empty until this clerk has opened the member. */
export async function listCasesOf(actor: SupportActor, cardmemberId: string): Promise<CaseLine[]> {
  if (!(await hasOpened(actor, cardmemberId))) return [];
  const rows = await db().dispute.findMany({
    where: { cardmemberId },
    orderBy: { openedAt: "desc" },
    take: 20,
    select: lineColumns,
  });
  return rows.map(lineOf);
}

export type DeskMessage = {
  readonly messageId: string;
  readonly author: "member" | "staff";
  /** The ID of a clerk, or the name of a member. */
  readonly from: string;
  readonly text: string;
  readonly writtenAt: Date;
};

export type CaseFile = CaseLine & {
  readonly cardmemberId: string;
  readonly memberName: string;
  readonly holderName: string;
  readonly cardTail: string;
  readonly merchantName: string;
  readonly merchantRaw: string | null;
  readonly usedOn: BusinessDate;
  readonly processedOn: BusinessDate | null;
  readonly messages: readonly DeskMessage[];
  readonly refunds: readonly { readonly usedOn: BusinessDate; readonly amountYen: number }[];
};

/** A case with its messages; null if there is none, "closed" until this clerk has opened the member. */
export async function viewCase(
  actor: SupportActor,
  receiptNo: string,
): Promise<CaseFile | "closed" | null> {
  if (actor.role === "auditor" || !isCaseNumber(receiptNo)) return null;
  const found = await db().dispute.findUnique({
    where: { receiptNo },
    include: { messages: { orderBy: [{ writtenAt: "asc" }, { messageId: "asc" }] } },
  });
  if (!found) return null;
  const { accountId, cardmemberId, holderId } = found;
  if (!(await hasOpened(actor, cardmemberId))) return "closed";
  const names = await namesOf(accountId);
  const posting = await postingOf(found);
  return {
    ...lineOf(found),
    cardmemberId,
    memberName: names.get(cardmemberId) ?? "",
    holderName: names.get(holderId) ?? "",
    cardTail: maskCardTail(await lastFiveOf(holderId)),
    merchantName: found.merchantName,
    merchantRaw: posting?.merchantRaw ?? null,
    usedOn: fromDbDate(found.usedOn),
    processedOn: posting && fromDbDate(posting.processedOn),
    messages: found.messages.map(({ messageId, author, authorId, bodySealed, writtenAt }) => ({
      messageId,
      author,
      writtenAt,
      from: author === "staff" ? authorId : (names.get(authorId) ?? ""),
      text: openField(messagePlace(messageId), bodySealed),
    })),
    refunds: posting ? await refundsOf(accountId, posting.postingId) : [],
  };
}

type Found = { accountId: string; postingId: string | null; authorizationId: string | null };

/** The posting of a case, or the one that replaced its authorization. */
async function postingOf({ accountId, postingId, authorizationId }: Found) {
  const named = postingId ? { postingId } : { authorizationId: authorizationId ?? "" };
  return db().posting.findFirst({
    where: { accountId, ...named },
    orderBy: [{ usedOn: "asc" }, { postingId: "asc" }],
    select: { postingId: true, merchantRaw: true, processedOn: true },
  });
}

async function refundsOf(accountId: string, originalPostingId: string) {
  const rows = await db().posting.findMany({
    where: { accountId, originalPostingId, kind: "refund" },
    orderBy: { usedOn: "asc" },
    select: { usedOn: true, amountYen: true },
  });
  return rows.map(({ usedOn, amountYen }) => ({ usedOn: fromDbDate(usedOn), amountYen }));
}

async function namesOf(accountId: string): Promise<Map<string, string>> {
  const people = await db().cardmember.findMany({
    where: { accountId },
    select: { cardmemberId: true, familyName: true, givenName: true },
  });
  return new Map(people.map((one) => [one.cardmemberId, `${one.familyName} ${one.givenName}`]));
}

async function lastFiveOf(cardmemberId: string): Promise<string> {
  const cards = await db().card.findMany({
    where: { cardmemberId },
    orderBy: [{ status: "asc" }, { cardId: "asc" }],
    take: 1,
    select: { lastFive: true },
  });
  return cards[0]?.lastFive ?? "";
}
