import { addDays, type BusinessDate } from "@/lib/kernel/business-date";
import { type Cycle, closingOnOrAfter } from "@/lib/kernel/cycle";

/** What the open cycle of an account follows from. */
export type BilledAccount = {
  readonly cycle: Cycle;
  readonly openedOn: BusinessDate;
  /** The closing of its last bill; null where it has none. */
  readonly lastClosing: BusinessDate | null;
};

/**
 * The closing of the open cycle, whose bill comes next: the first after the last bill, or since the account was
 * opened. It lies in the past while a closing that is due has not been made. For sets: next-bill.sql.ts.
 */
export function openClosingOf({ cycle, openedOn, lastClosing }: BilledAccount): BusinessDate {
  return closingOnOrAfter(cycle, lastClosing ? addDays(lastClosing, 1) : openedOn);
}
