import { addDays, type BusinessDate } from "@/lib/kernel/business-date";
import { type Cycle, closingOnOrAfter } from "@/lib/kernel/cycle";

/** The facts that determine an account's open cycle. */
export type BilledAccount = {
  readonly cycle: Cycle;
  readonly openedOn: BusinessDate;
  /** The closing of its last bill; null if it has none. */
  readonly lastClosing: BusinessDate | null;
};

/**
 * The closing of the open cycle, whose bill is next: the first after the last bill, or since the account was
 * opened. It is in the past if a closing is due and not made yet. For sets: next-bill.sql.ts.
 */
export function openClosingOf({ cycle, openedOn, lastClosing }: BilledAccount): BusinessDate {
  return closingOnOrAfter(cycle, lastClosing ? addDays(lastClosing, 1) : openedOn);
}
