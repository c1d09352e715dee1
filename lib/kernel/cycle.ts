import { nextBankingDay } from "./bank-calendar";
import { addMonths, type BusinessDate, businessDate } from "./business-date";

/** The day of the month on which an account closes. */
export type Cycle = 3 | 7 | 19;

export const cycles = [3, 7, 19] as const;

/** When each cycle is debited: day of the month, and how many months after the closing. */
const debitRules: Record<Cycle, { day: number; monthsLater: number }> = {
  3: { day: 21, monthsLater: 0 },
  7: { day: 26, monthsLater: 0 },
  19: { day: 10, monthsLater: 1 },
};

/** The first closing on or after a day. Closing dates never move. */
export function closingOnOrAfter(cycle: Cycle, date: BusinessDate): BusinessDate {
  const inMonth = businessDate(`${date.slice(0, 8)}${String(cycle).padStart(2, "0")}`);
  return date <= inMonth ? inMonth : addMonths(inMonth, 1);
}

export function nextClosing(closing: BusinessDate): BusinessDate {
  return addMonths(closing, 1);
}

export function previousClosing(closing: BusinessDate): BusinessDate {
  return addMonths(closing, -1);
}

/** The billing cycle of a closing date, or null if no cycle closes on that day. */
export function cycleOf(closing: BusinessDate): Cycle | null {
  const day = Number(closing.slice(8, 10));
  return cycles.find((cycle) => cycle === day) ?? null;
}

/** The debit date of a closing: moved to the next banking day if banks are closed. */
export function debitDateOf(cycle: Cycle, closing: BusinessDate): BusinessDate {
  const { day, monthsLater } = debitRules[cycle];
  const month = addMonths(closing, monthsLater).slice(0, 8);
  return nextBankingDay(businessDate(`${month}${String(day).padStart(2, "0")}`));
}
