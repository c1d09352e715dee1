import type { BusinessDate } from "@/lib/kernel/business-date";
import { bankingDaysSince } from "@/lib/kernel/bank-calendar";
import { isLuhn } from "@/lib/kernel/card-number";

/** What a member says has happened, in the order in which it is offered. */
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

export type DisputeState = "opened" | "asked" | "answered" | "resolved" | "withdrawn";

export type Outcome = "recognised" | "refunded" | "rejected";

/** How a case can end at the desk, and what that comes to for the member. */
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

/** Banking days within which the desk says something. [rule] */
export const answerDays = 5;

const endedStates: readonly DisputeState[] = ["resolved", "withdrawn"];

export function isEnded(state: DisputeState): boolean {
  return endedStates.includes(state);
}

/** Whether it is the desk that has to go on. */
export function isDesksTurn(state: DisputeState): boolean {
  return state === "opened" || state === "answered";
}

/** Whether the member has waited for the desk for longer than is promised. */
export function isOverdue(state: DisputeState, since: BusinessDate, today: BusinessDate): boolean {
  return isDesksTurn(state) && bankingDaysSince(since, today) > answerDays;
}

/** Why a use cannot be disputed, in the order in which it is said. */
export type OpenRefusal = "gives-back" | "already-open";

/** Rows that give money back are no uses; a use has one open case. */
export function openRefusal(facts: {
  readonly kind: string;
  readonly hasOpenCase: boolean;
}): OpenRefusal | null {
  if (facts.kind === "refund" || facts.kind === "credit_adjustment") return "gives-back";
  return facts.hasOpenCase ? "already-open" : null;
}

/** Where a case stands once the member has written: a question is answered by it. */
export function stateAfterMember(state: DisputeState): DisputeState {
  return state === "asked" ? "answered" : state;
}

/** Where a case stands once the desk has written: a question waits for the member. */
export function stateAfterDesk(state: DisputeState, isQuestion: boolean): DisputeState {
  return isQuestion ? "asked" : state;
}

const receiptNumbers = /[A-Z]\d{8}-\d{8}/gi;

/** Whether a text carries a card number, which is kept nowhere. */
export function holdsCardNumber(text: string): boolean {
  const plain = text.normalize("NFKC").replaceAll(receiptNumbers, " ");
  const runs = plain.match(/\d(?:[ -]?\d){12,18}/g) ?? [];
  return runs.some((run) => isLuhn(run.replace(/\D/g, "")));
}

/** What usually explains a use one does not know, in the order in which it is shown. */
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
  /** The card's holder is not who asks. */
  readonly isAnothersCard: boolean;
  readonly merchantName: string;
  /** As the merchant sent it; null for a hold. */
  readonly merchantRaw: string | null;
  readonly usedOn: BusinessDate;
  readonly processedOn: BusinessDate | null;
  readonly isForeign: boolean;
  /** What was authorised, where another amount was posted. */
  readonly authorizedYen: number | null;
  readonly earlierUses: number;
  readonly refunds: number;
};

/** The explanations that this very row gives reason for. */
export function explanationsOf(facts: CardTransactionFacts): Explanation[] {
  const isFee = facts.kind === "annual_fee" || facts.kind === "debit_adjustment";
  if (isFee) return ["fee"];
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

/** Whether a text from an address can name a case at all. */
export function isCaseNumber(text: string): boolean {
  return receiptShape.test(text);
}
