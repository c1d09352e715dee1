import type { BusinessDate } from "@/lib/kernel/business-date";
import { inForce } from "@/lib/kernel/in-force";
import type { Yen } from "@/lib/kernel/yen";

/** The product whose terms an account has where its own code names none. */
export const standardCode = "standard";

/** What a card product grants, a row of the product table. A version is never changed. */
export type Product = {
  readonly code: string;
  readonly version: string;
  /** The first day of this version. */
  readonly from: BusinessDate;
  /** One point for each full so many yen of a purchase. */
  readonly pointUnitYen: Yen;
  /** For how many months points count after the closing that confirmed them. */
  readonly pointMonths: number;
  readonly maxFamilyCards: number;
  readonly rewards: readonly Reward[];
};

/**
 * What points are exchanged for. `credit` lowers the bill, `pay` pays a charge in steps of 1 yen;
 * the rest is sent.
 */
export type Reward = {
  readonly code: RewardCode;
  readonly kind: "credit" | "pay" | "miles" | "gift" | "partner";
  /** Points come in multiples of it; for `pay` it is the rate's other half alone. */
  readonly unitPoints: number;
  /** What a unit is worth in yen: the rate. */
  readonly unitYen: Yen;
  /** What a unit gives: yen of credit or of a card, miles, points of a partner. */
  readonly unitGives: number;
  readonly minimumPoints: number;
  /** Whether it runs out; the table of the stock says how much is left. */
  readonly isStocked: boolean;
};

export type RewardCode =
  | "statement-credit"
  | "pay-with-points"
  | "miles"
  | "gift-card-department"
  | "gift-card-travel"
  | "partner-points";

/** The product of a code on a day; the oldest version where the day lies before them all. */
export function productInForce(
  versions: readonly Product[],
  code: string,
  asOf: BusinessDate,
): Product {
  const isKnown = versions.some((version) => version.code === code);
  const meant = isKnown ? code : standardCode;
  const own = versions.filter((version) => version.code === meant);
  return inForce(own, asOf);
}
