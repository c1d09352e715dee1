import { isBankClosed } from "@/lib/kernel/bank-calendar";
import { addDays, type BusinessDate } from "@/lib/kernel/business-date";
import {
  type Cycle,
  closingOnOrAfter,
  cycles,
  debitDateOf,
  nextClosing,
  previousClosing,
} from "@/lib/kernel/cycle";
import { type Deadlines, deadlineOf } from "@/lib/kernel/deadline";
import type { Yen } from "@/lib/kernel/yen";
import type { ResultCode } from "./format/file";

/** How many times a bill is debited; after that the member is asked for a transfer. */
export const maxAttempts = 2;

/** The longest time between a closing and its debit date, in days. */
const longestWaitDays = 40;

export type DebitedClosing = { readonly cycle: Cycle; readonly closingOn: BusinessDate };

/** The closings whose bills are debited on a day: of one cycle, or of none. */
export function closingsDebitedOn(debitOn: BusinessDate): DebitedClosing[] {
  const found: DebitedClosing[] = [];
  for (const cycle of cycles) {
    let closingOn = closingOnOrAfter(cycle, addDays(debitOn, -longestWaitDays));
    for (; closingOn < debitOn; closingOn = nextClosing(closingOn)) {
      if (debitDateOf(cycle, closingOn) === debitOn) found.push({ cycle, closingOn });
    }
  }
  return found;
}

/**
 * The closings whose failed bills may be debited again on a day: those whose next closing is still
 * to come. After it, the open amount is part of the next bill.
 */
export function closingsDebitedAgainOn(debitOn: BusinessDate): BusinessDate[] {
  return cycles
    .map((cycle) => closingOnOrAfter(cycle, debitOn))
    .filter((next) => debitOn < next)
    .map(previousClosing);
}

export type ExportRefusal =
  | { readonly kind: "no-debit-date" }
  | { readonly kind: "bank-closed" }
  | { readonly kind: "before-deadline"; readonly deadline: BusinessDate }
  | { readonly kind: "not-closed"; readonly closingOn: BusinessDate };

export type ExportRequest = { readonly debitOn: BusinessDate; readonly isAgain: boolean };

/** Why no request can be made for a day; null if the calendar allows one. */
export function exportRefusal(
  { debitOn, isAgain }: ExportRequest,
  today: BusinessDate,
  deadlines: Deadlines,
): ExportRefusal | null {
  if (isBankClosed(debitOn)) return { kind: "bank-closed" };
  if (isAgain) return null;
  const closings = closingsDebitedOn(debitOn);
  if (closings.length === 0) return { kind: "no-debit-date" };
  for (const { cycle, closingOn } of closings) {
    const deadline = deadlineOf(deadlines, cycle, closingOn);
    if (today <= deadline) return { kind: "before-deadline", deadline };
  }
  return null;
}

/** 顧客番号: the debit date and the number of the request. */
export function customerNumberOf(debitOn: BusinessDate, number: string): string {
  return debitOn.replaceAll("-", "") + number.padStart(12, "0");
}

/** MMDD, as the header contains it. */
export function monthDayOf(date: BusinessDate): string {
  return date.slice(5).replace("-", "");
}

/** One attempt to debit a bill. */
export type Attempt = {
  readonly attempt: number;
  readonly debitOn: BusinessDate;
  readonly amountYen: Yen;
  readonly resultCode: ResultCode | null;
};

export type DebitState =
  /** Requested from the bank, which has not answered. */
  | "requested"
  | "paid"
  /** Failed once: 再引き落とし予定. */
  | "again"
  /** Failed for good: 振込のご案内. */
  | "transfer"
  /** Failed, and the next bill includes the amount. */
  | "carried";

/** The state of a bill's debit; `attempts` in order, at least one. */
export function debitStateOf(
  attempts: readonly Attempt[],
  closingOn: BusinessDate,
  today: BusinessDate,
): DebitState | null {
  const last = attempts.at(-1);
  if (!last) return null;
  if (last.resultCode === null) return "requested";
  if (last.resultCode === 0) return "paid";
  if (today > nextClosing(closingOn)) return "carried";
  return last.attempt < maxAttempts ? "again" : "transfer";
}
