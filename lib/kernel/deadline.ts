import { bankingDaysBefore } from "./bank-calendar";
import { addDays, type BusinessDate } from "./business-date";
import { type Cycle, debitDateOf } from "./cycle";

/** So many days a member has after a closing, and the bank before the debit. */
const daysAfterClosing = 11;
const bankingDaysBeforeDebit = 7;

/**
 * The last day (until 23:59 in Japan) on which purchases of a closing can be turned into revolving.
 * Only after it is the amount of the debit known.
 */
export function deadlineOf(cycle: Cycle, closing: BusinessDate): BusinessDate {
  const byClosing = addDays(closing, daysAfterClosing);
  const byDebit = bankingDaysBefore(debitDateOf(cycle, closing), bankingDaysBeforeDebit);
  return byClosing < byDebit ? byClosing : byDebit;
}
