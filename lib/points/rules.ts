import type { BusinessDate } from "@/lib/kernel/business-date";

/** The confirmed points of one billing cycle. */
export type ConfirmedLot = {
  readonly leftPoints: number;
  /** The last day they are valid; null if they never expire. */
  readonly expiresOn: BusinessDate | null;
};

export type Expiry = { readonly expiresOn: BusinessDate; readonly points: number };

/** Whether a lot is valid on a day. A negative lot (too much was deducted) does not expire. */
export function isCounting(lot: ConfirmedLot, today: BusinessDate): boolean {
  return lot.leftPoints < 0 || lot.expiresOn === null || lot.expiresOn >= today;
}

/** The balance on a day; below zero if more was deducted than there was. */
export function pointBalanceOf(lots: readonly ConfirmedLot[], today: BusinessDate): number {
  return lots.filter((lot) => isCounting(lot, today)).reduce((sum, lot) => sum + lot.leftPoints, 0);
}

/**
 * Which points expire when, soonest first. A negative lot is set off against the points that expire
 * first, as an exchange would be.
 */
export function expiriesOf(lots: readonly ConfirmedLot[], today: BusinessDate): Expiry[] {
  const byDay = new Map<BusinessDate, number>();
  let owed = 0;
  for (const lot of lots) {
    if (!isCounting(lot, today)) continue;
    if (lot.leftPoints < 0) owed -= lot.leftPoints;
    else if (lot.expiresOn)
      byDay.set(lot.expiresOn, (byDay.get(lot.expiresOn) ?? 0) + lot.leftPoints);
  }
  const days = [...byDay].sort(([a], [b]) => a.localeCompare(b));
  const expiries = days.map(([expiresOn, points]) => {
    const setOff = Math.min(owed, points);
    owed -= setOff;
    return { expiresOn, points: points - setOff };
  });
  return expiries.filter(({ points }) => points > 0);
}
