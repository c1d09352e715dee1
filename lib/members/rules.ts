import { bankingDaysBefore, nextBankingDay } from "@/lib/kernel/bank-calendar";
import { addDays, type BusinessDate } from "@/lib/kernel/business-date";
import type { Yen } from "@/lib/kernel/yen";

/** The newest bill of an account. */
export type NewestBill = {
  readonly closingOn: BusinessDate;
  readonly debitOn: BusinessDate;
  /** D; negative if the issuer owes the member. */
  readonly balanceYen: Yen;
  /** E. */
  readonly billedYen: Yen;
  /** The part of E still to be paid. */
  readonly openYen: Yen;
};

/** Which sentence describes the next payment. */
export type PaymentState =
  /** The bill is closed and its debit date is today or later. */
  | "fixed"
  /** Debited, and the bank has not answered yet. */
  | "awaiting-result"
  /** The debit date has passed and the money did not come. */
  | "overdue"
  /** The bill is closed and nothing of it is debited. */
  | "nothing-due"
  /** The same, because the issuer owes the member. */
  | "credit"
  /** Everything was received before the debit date. */
  | "received"
  /** The next bill is still open: its amount grows with every purchase. */
  | "open";

/** Banking days a bank's answer may take. */
const answerBankingDays = 3;

/** The last day on which a missing answer of the bank is normal. */
export function answerDueOn(debitOn: BusinessDate): BusinessDate {
  let day = debitOn;
  for (let count = 0; count < answerBankingDays; count += 1) {
    day = nextBankingDay(addDays(day, 1));
  }
  return day;
}

/** Which sentence describes the next payment on a day. */
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

/** The last banking day to pay in money for a debit. */
export function payInBy(debitOn: BusinessDate): BusinessDate {
  return bankingDaysBefore(debitOn, 1);
}
