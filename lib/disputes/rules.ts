import type { BusinessDate } from "@/lib/kernel/business-date";
import { bankingDaysSince } from "@/lib/kernel/bank-calendar";
import { isLuhn } from "@/lib/kernel/card-number";
import { isCredit, isFee } from "@/lib/ledger/rules/card-transactions";

/** What a member can report, in the order of the form. */
export const disputeReasons = [
  "unknown",
  "wrong_amount",
  "duplicate",
  "not_received",
  "no_refund",
  "cancelled",
  "other",
] as const;

export type DisputeReason = (typeof disputeReasons)[number];

export const disputeStates = ["opened", "asked", "answered", "resolved", "withdrawn"] as const;

export type DisputeStatus = (typeof disputeStates)[number];

export type Outcome = "recognised" | "refunded" | "rejected";

/** How the desk can close a case, and the result for the member. */
export const outcomes = {
  recognised_family: "recognised",
  recognised_name: "recognised",
  recognised_subscription: "recognised",
  refunded_by_merchant: "refunded",
  refunded_by_issuer: "refunded",
  rejected_proof: "rejected",
  rejected_delivered: "rejected",
  rejected_terms: "rejected",
} as const satisfies Record<string, Outcome>;

export type Resolution = keyof typeof outcomes;

export const resolutions = Object.keys(outcomes) as readonly Resolution[];

/** Banking days within which the desk answers. [rule] */
export const answerDays = 5;

const endedStatuses: readonly DisputeStatus[] = ["resolved", "withdrawn"];

export function isEnded(status: DisputeStatus): boolean {
  return endedStatuses.includes(status);
}

/** Whether the case waits for the desk. */
export function isDesksTurn(status: DisputeStatus): boolean {
  return status === "opened" || status === "answered";
}

/** Whether the desk has not answered within the promised time. */
export function isOverdue(
  status: DisputeStatus,
  since: BusinessDate,
  today: BusinessDate,
): boolean {
  return isDesksTurn(status) && bankingDaysSince(since, today) > answerDays;
}

/** Why a card transaction cannot be disputed, in order of precedence. */
export type OpenRefusal = "gives-back" | "already-open";

/** Refunds and credits cannot be disputed; a card transaction has at most one open case. */
export function openRefusal(facts: {
  readonly kind: string;
  readonly hasOpenCase: boolean;
}): OpenRefusal | null {
  if (isCredit(facts.kind)) return "gives-back";
  return facts.hasOpenCase ? "already-open" : null;
}

/** The status of a case after the member wrote: that answers an open question. */
export function statusAfterMember(status: DisputeStatus): DisputeStatus {
  return status === "asked" ? "answered" : status;
}

/** The status of a case after the desk wrote: a question waits for the member. */
export function statusAfterDesk(status: DisputeStatus, isQuestion: boolean): DisputeStatus {
  return isQuestion ? "asked" : status;
}

const receiptNumbers = /[A-Z]\d{8}-\d{8}/gi;

/** Whether a text contains a card number; card numbers are never stored. */
export function holdsCardNumber(text: string): boolean {
  const plain = text.normalize("NFKC").replaceAll(receiptNumbers, " ");
  const runs = plain.match(/\d(?:[ -]?\d){12,18}/g) ?? [];
  return runs.some((run) => isLuhn(run.replace(/\D/g, "")));
}

/** Common explanations of an unknown card transaction, in the order they are shown. */
export type Explanation =
  | "family"
  | "name"
  | "dates"
  | "pending"
  | "foreign"
  | "amount"
  | "earlier"
  | "refund"
  | "fee";

export type CardTransactionFacts = {
  readonly kind: string;
  /** Whether the card belongs to another cardmember than the reader. */
  readonly isAnothersCard: boolean;
  readonly merchantName: string;
  /** The name as the merchant sent it; null for an authorization hold. */
  readonly merchantRaw: string | null;
  readonly usedOn: BusinessDate;
  readonly processedOn: BusinessDate | null;
  readonly isForeign: boolean;
  /** The authorised amount, if another amount was posted. */
  readonly authorizedYen: number | null;
  readonly earlierUses: number;
  readonly refunds: number;
};

/** The explanations that the facts of this card transaction suggest. */
export function explanationsOf(facts: CardTransactionFacts): Explanation[] {
  if (isFee(facts.kind)) return ["fee"];
  const { merchantRaw, processedOn } = facts;
  const found: [Explanation, boolean][] = [
    ["family", facts.isAnothersCard],
    ["refund", facts.refunds > 0],
    ["name", merchantRaw !== null && merchantRaw.trim() !== ""],
    ["dates", processedOn !== null && processedOn !== facts.usedOn],
    ["pending", processedOn === null],
    ["foreign", facts.isForeign],
    ["amount", facts.authorizedYen !== null],
    ["earlier", facts.earlierUses > 0],
  ];
  return found.filter(([, holds]) => holds).map(([name]) => name);
}

const receiptShape = /^D\d{8}-\d{8}$/;

/** Whether a text from a URL has the form of a case number. */
export function isCaseNumber(text: string): boolean {
  return receiptShape.test(text);
}
