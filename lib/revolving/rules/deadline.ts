import { bankingDaysBefore } from "@/lib/kernel/bank-calendar";
import { addDays, type BusinessDate } from "@/lib/kernel/business-date";
import { type Cycle, debitDateOf } from "@/lib/kernel/cycle";

const daysAfterClosing = 11;
const bankingDaysBeforeDebit = 7;

/**
 * The last day, until 23:59 in Japan, on which what is on the bill of a closing can be converted:
 * 11 days after the closing, or 7 banking days before the shifted debit date where that is earlier.
 */
export function deadlineOf(cycle: Cycle, closing: BusinessDate): BusinessDate {
  const byClosing = addDays(closing, daysAfterClosing);
  const byDebit = bankingDaysBefore(debitDateOf(cycle, closing), bankingDaysBeforeDebit);
  return byClosing < byDebit ? byClosing : byDebit;
}
