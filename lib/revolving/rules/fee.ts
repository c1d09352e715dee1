import { addDays, type BusinessDate, businessDate, daysBetween } from "@/lib/kernel/business-date";
import { daysInYear } from "@/lib/kernel/business-date";
import { type BasisPoints, floorYen } from "@/lib/kernel/rate";
import { type Yen, yen } from "@/lib/kernel/yen";

/** From this day on the fee-bearing balance is higher by this amount; lower if negative. */
export type Movement = { readonly from: BusinessDate; readonly amountYen: Yen };

/** A conversion bears the fee from the day after its first closing. */
export function riseOf(principalYen: Yen, firstClosing: BusinessDate): Movement {
  return { from: addDays(firstClosing, 1), amountYen: principalYen };
}

/** Principal stops bearing the fee on the day after its (shifted) debit date, or after a refund. */
export function fallOf(principalYen: Yen, day: BusinessDate): Movement {
  return { from: addDays(day, 1), amountYen: yen(0 - principalYen) };
}

type Period = {
  /** All movements known; later ones are ignored. */
  readonly movements: readonly Movement[];
  readonly previousClosing: BusinessDate;
  readonly closing: BusinessDate;
  readonly annualRate: BasisPoints;
};

/** Parts of a year in a day: 366 for a day of a common year, 365 for one of a leap year. */
const yearParts = 365n * 366n;
const basisPointsOfOne = 10_000n;

/**
 * floor( Σ over the days after the previous closing up to and including this closing of balance × rate ÷
 * days of that day's year ), in integers throughout.
 */
export function feeOfClosing({ movements, previousClosing, closing, annualRate }: Period): Yen {
  const first = addDays(previousClosing, 1);
  const end = addDays(closing, 1);
  const whole = partsBetween(first, end);
  let yenParts = 0n;
  for (const { from, amountYen } of movements) {
    yenParts += BigInt(amountYen) * (from > first ? partsBetween(from, end) : whole);
  }
  return floorYen(yenParts * BigInt(annualRate), yearParts * basisPointsOfOne);
}

/** The days from `begin` to before `end`, in parts of a year. */
function partsBetween(begin: BusinessDate, end: BusinessDate): bigint {
  let parts = 0n;
  let day = begin;
  while (day < end) {
    const year = Number(day.slice(0, 4));
    const newYear = businessDate(`${year + 1}-01-01`);
    const until = newYear < end ? newYear : end;
    parts += BigInt(daysBetween(day, until)) * (yearParts / BigInt(daysInYear(year)));
    day = until;
  }
  return parts;
}
