import { bankingDaysBefore } from "./bank-calendar";
import { addDays, type BusinessDate } from "./business-date";
import { type Cycle, debitDateOf } from "./cycle";
import { inForce } from "./in-force";

/** A version of the deadline terms: the member's days after a closing, the bank's before the debit. */
export type DeadlineTerms = {
  /** The first closing date it applies to. */
  readonly from: BusinessDate;
  readonly daysAfterClosing: number;
  readonly bankingDaysBeforeDebit: number;
};

/** All versions; the oldest also applies to earlier closings. */
export type Deadlines = readonly DeadlineTerms[];

/**
 * The last day (until 23:59 in Japan) on which purchases of a closing can be turned into revolving.
 * The debit amount is final only after this day.
 */
export function deadlineOf(
  deadlines: Deadlines,
  cycle: Cycle,
  closing: BusinessDate,
): BusinessDate {
  const terms = inForce(deadlines, closing);
  const byClosing = addDays(closing, terms.daysAfterClosing);
  const byDebit = bankingDaysBefore(debitDateOf(cycle, closing), terms.bankingDaysBeforeDebit);
  return byClosing < byDebit ? byClosing : byDebit;
}
