import type { BusinessDate } from "@/lib/kernel/business-date";
import type { BasisPoints } from "@/lib/kernel/rate";
import type { Yen } from "@/lib/kernel/yen";

/** "added": billed = principal + fee. "included": the fee is taken out of the payment first. */
export type FeeMode = "added" | "included";

/**
 * The terms of revolving payment, a row of the product table. A version is never changed; a conversion
 * keeps the one it was made under.
 */
export type RevolvingTerms = {
  readonly version: string;
  /** The first day on which conversions are made under this version. */
  readonly from: BusinessDate;
  readonly annualRate: BasisPoints;
  readonly feeMode: FeeMode;
  /** The least payment: so much for each started tranche of the balance at closing. */
  readonly minimumYen: Yen;
  readonly trancheYen: Yen;
  /** A chosen monthly amount is a multiple of this. */
  readonly stepYen: Yen;
  /** The smallest purchase that can be converted. */
  readonly floorYen: Yen;
  /** Whole months a contract has to be old. */
  readonly memberMonths: number;
  /** The monthly amounts shown side by side before a choice. */
  readonly comparedYen: readonly Yen[];
  /** A term longer than this is warned of. */
  readonly longMonths: number;
};
