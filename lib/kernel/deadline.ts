import { bankingDaysBefore } from "./bank-calendar";
import { addDays, type BusinessDate } from "./business-date";
import { type Cycle, debitDateOf } from "./cycle";
import { inForce } from "./in-force";

/** A version of the product table: how long a member has after a closing, and the bank before the debit. */
export type DeadlineTerms = {
  /** The first closing date it holds for. */
  readonly from: BusinessDate;
  readonly daysAfterClosing: number;
  readonly bankingDaysBeforeDebit: number;
};

/** Every version; the oldest holds for closings before them all too. */
export type Deadlines = readonly DeadlineTerms[];

/**
 * The last day (until 23:59 in Japan) on which purchases of a closing can be turned into revolving.
 * Only after it is the amount of the debit known.
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
