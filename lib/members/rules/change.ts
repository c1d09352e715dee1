import type { MailedCodeRefusal } from "@/lib/auth/rules/mailed-code";
import type { ChangeKind } from "./values";

export type ChangeStatus =
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

/** Codes mailed to one member within an hour for new addresses. */
export const sendsOfAnHour = 6;

type EmailFlowFacts = { readonly expiresAt: Date; readonly usedAt: Date | null };

export function isFlowOpen(flow: EmailFlowFacts, now: Date): boolean {
  return flow.usedAt === null && flow.expiresAt > now;
}

/** The page of a receipt. */
export function receiptPageOf(receiptNo: string): string {
  return `/profile/history/${receiptNo}`;
}

export type WithdrawRefusal = "not-found" | "ended" | "handed-over";

/** Why the code of a new address does not change it. */
export type EmailCodeRefusal = MailedCodeRefusal | "same";
