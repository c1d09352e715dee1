import type { ChangeKind } from "./values";

export type ChangeState =
  | "pending"
  | "agreed"
  | "accepted"
  | "refused"
  | "superseded"
  | "withdrawn";

/** Kinds that take effect in the portal at once (or when the cooling-off ends). */
export function isOursAtOnce(kind: ChangeKind): boolean {
  return kind !== "debit_account" && kind !== "statement_delivery";
}

/** Limits of the codes mailed to a new address. */
export const emailCodeMinutes = 15;
export const resendSeconds = 30;
export const sendsOfAFlow = 3;
export const sendsOfAnHour = 6;

export type EmailFlowFacts = {
  readonly codeSentAt: Date;
  readonly codeSends: number;
  readonly expiresAt: Date;
  readonly usedAt: Date | null;
};

export function isFlowOpen(flow: EmailFlowFacts, now: Date): boolean {
  return flow.usedAt === null && flow.expiresAt > now;
}

/** Whether another code may be mailed. */
export function resendRefusal(flow: EmailFlowFacts, now: Date): "too-soon" | "too-often" | null {
  if (flow.codeSends >= sendsOfAFlow) return "too-often";
  return now.getTime() - flow.codeSentAt.getTime() < resendSeconds * 1000 ? "too-soon" : null;
}

/** The page of a receipt. */
export function receiptPageOf(receiptNo: string): string {
  return `/profile/history/${receiptNo}`;
}

export type WithdrawRefusal = "not-found" | "ended" | "handed-over";

export type ResendRefusal = "over" | "too-soon" | "too-often";

export type EmailCodeRefusal = "over" | "wrong-code" | "too-many" | "same";
