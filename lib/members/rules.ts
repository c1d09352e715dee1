import { bankingDaysBefore, nextBankingDay } from "@/lib/kernel/bank-calendar";
import { addDays, type BusinessDate } from "@/lib/kernel/business-date";
import { type Cycle, closingOnOrAfter, debitDateOf } from "@/lib/kernel/cycle";
import type { Yen } from "@/lib/kernel/yen";

/** What the newest bill of an account says. */
export type NewestBill = {
  readonly closingOn: BusinessDate;
  readonly debitOn: BusinessDate;
  /** D; below zero the issuer owes the member. */
  readonly balanceYen: Yen;
  /** E */
  readonly billedYen: Yen;
  /** What of E is still to be paid. */
  readonly openYen: Yen;
};

/** Which words the next payment needs. */
export type PaymentState =
  /** The bill is closed and its debit date lies ahead (or is today). */
  | "fixed"
  /** Debited, and the bank has not answered yet. */
  | "awaiting-result"
  /** The debit date is over and the money did not come. */
  | "overdue"
  /** The bill is closed and nothing of it is debited. */
  | "nothing-due"
  /** The same, because the issuer owes the member. */
  | "credit"
  /** Everything was received before the debit date. */
  | "received"
  /** The next bill is still open: its amount grows with every use. */
  | "open";

/** A bank's answer may take this many banking days. */
const answerBankingDays = 3;

/** The last day on which no answer of the bank is still nothing unusual. */
export function answerDueOn(debitOn: BusinessDate): BusinessDate {
  let day = debitOn;
  for (let count = 0; count < answerBankingDays; count += 1) {
    day = nextBankingDay(addDays(day, 1));
  }
  return day;
}

/** What is said about the next payment on a day. */
export function paymentStateOf(bill: NewestBill | null, today: BusinessDate): PaymentState {
  if (!bill) return "open";
  if (bill.openYen > 0) {
    if (today <= bill.debitOn) return "fixed";
    return today <= answerDueOn(bill.debitOn) ? "awaiting-result" : "overdue";
  }
  if (today > bill.debitOn) return "open";
  if (bill.billedYen > 0) return "received";
  return bill.balanceYen < 0 ? "credit" : "nothing-due";
}

/** The cycle that collects uses now: the one after the newest bill, else the one of today. */
export function openCycleOf(
  cycle: Cycle,
  newestClosingOn: BusinessDate | null,
  today: BusinessDate,
): { closingOn: BusinessDate; debitOn: BusinessDate } {
  const from = newestClosingOn ? addDays(newestClosingOn, 1) : today;
  const closingOn = closingOnOrAfter(cycle, from);
  return { closingOn, debitOn: debitDateOf(cycle, closingOn) };
}

/** The last banking day on which money for a debit can be paid in. */
export function payInBy(debitOn: BusinessDate): BusinessDate {
  return bankingDaysBefore(debitOn, 1);
}
