import type { BusinessDate } from "@/lib/kernel/business-date";

/** The confirmed points of one billing cycle. */
export type ConfirmedLot = {
  readonly leftPoints: number;
  /** The last day they are valid; null if they never expire. */
  readonly expiresOn: BusinessDate | null;
};

export type Expiry = { readonly expiresOn: BusinessDate; readonly points: number };

/** Whether a lot holds points after its last day; a deficit never expires. For sets: rules/lots.sql.ts. */
export function isExpired({ leftPoints, expiresOn }: ConfirmedLot, today: BusinessDate): boolean {
  return leftPoints > 0 && expiresOn !== null && expiresOn < today;
}

/** A lot of a cycle, confirmed or still pending. */
export type Lot = ConfirmedLot & { readonly isConfirmed: boolean };

/** Whether a lot is part of the balance: confirmed, or a deficit. Pending points do not count yet. */
export function isBalance(lot: Lot): boolean {
  return lot.isConfirmed || lot.leftPoints < 0;
}

/** The balance on a day; negative if more was deducted than there was. */
export function pointBalanceOf(lots: readonly ConfirmedLot[], today: BusinessDate): number {
  return lots.filter((lot) => !isExpired(lot, today)).reduce((sum, lot) => sum + lot.leftPoints, 0);
}

/**
 * Which points expire when, soonest first. A negative lot is set off against the points that expire
 * first, as an exchange would be.
 */
export function expiriesOf(lots: readonly ConfirmedLot[], today: BusinessDate): Expiry[] {
  const byDay = new Map<BusinessDate, number>();
  let owed = 0;
  for (const lot of lots) {
    if (isExpired(lot, today)) continue;
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
