import type { BusinessDate } from "@/lib/kernel/business-date";
import { inForce } from "@/lib/kernel/in-force";
import type { Yen } from "@/lib/kernel/yen";

/** The product whose terms apply to an account with an unknown product code. */
export const standardCode = "standard";

/** The terms of a card product: one row of the product table. A version never changes. */
export type Product = {
  readonly code: string;
  readonly version: string;
  /** The first day of this version. */
  readonly from: BusinessDate;
  /** Yen of a purchase for one point, rounded down. */
  readonly pointUnitYen: Yen;
  /** Months for which points are valid after the closing that confirmed them. */
  readonly pointMonths: number;
  readonly maxFamilyCards: number;
  readonly rewards: readonly Reward[];
};

/**
 * A reward for points. `credit` lowers the bill, `pay` pays a purchase in steps of 1 yen;
 * the others are sent by the issuer.
 */
export type Reward = {
  readonly code: RewardCode;
  readonly kind: "credit" | "pay" | "miles" | "gift" | "partner";
  /** Points per unit; for `pay` only the points side of the rate. */
  readonly unitPoints: number;
  /** The value of a unit in yen; with unitPoints the rate. */
  readonly unitYen: Yen;
  /** What a unit gives: yen of credit or of a gift card, miles, a partner's points. */
  readonly unitGives: number;
  readonly minimumPoints: number;
  /** Whether the reward can be out of stock; the stock table holds how much is left. */
  readonly isStocked: boolean;
};

export type RewardCode =
  | "statement-credit"
  | "pay-with-points"
  | "miles"
  | "gift-card-department"
  | "gift-card-travel"
  | "partner-points";

/** The terms of a product on a day; the oldest version if the day is before all of them. */
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
