import type { BusinessDate } from "@/lib/kernel/business-date";
import type { BasisPoints } from "@/lib/kernel/rate";
import type { Yen } from "@/lib/kernel/yen";

/** "added": billed = principal + fee. "included": the payment covers the fee first. */
export type FeeMode = "added" | "included";

/**
 * The terms of revolving: one row of the product table. A version never changes; a conversion
 * records the version it was made under.
 */
export type RevolvingTerms = {
  readonly version: string;
  /** The first day on which conversions are made under this version. */
  readonly from: BusinessDate;
  readonly annualRate: BasisPoints;
  readonly feeMode: FeeMode;
  /** The minimum payment: a fixed amount for each started tranche of the balance at closing. */
  readonly minimumYen: Yen;
  readonly trancheYen: Yen;
  /** A chosen monthly amount is a multiple of this. */
  readonly stepYen: Yen;
  /** The smallest purchase that can be converted. */
  readonly floorYen: Yen;
  /** Months an account must be open. */
  readonly memberMonths: number;
  /** The monthly amounts compared before a choice. */
  readonly comparedYen: readonly Yen[];
  /** Terms longer than this lead to a warning. */
  readonly longMonths: number;
};
