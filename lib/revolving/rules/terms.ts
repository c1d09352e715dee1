import type { BusinessDate } from "@/lib/kernel/business-date";
import { businessDate } from "@/lib/kernel/business-date";
import { present } from "@/lib/kernel/invariant";
import { type BasisPoints, basisPoints } from "@/lib/kernel/rate";
import { type Yen, yen } from "@/lib/kernel/yen";

/** "added": billed = principal + fee. "included": the fee is taken out of the payment first. */
export type FeeMode = "added" | "included";

/** The terms of revolving payment. A conversion keeps the version it was made under. */
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

/** Every version there has been, the newest last; a version is never changed. */
const versions: readonly RevolvingTerms[] = [
  {
    version: "2025-04",
    from: businessDate("2025-04-01"),
    annualRate: basisPoints(1490),
    feeMode: "added",
    minimumYen: yen(3_000),
    trancheYen: yen(100_000),
    stepYen: yen(5_000),
    floorYen: yen(1),
    memberMonths: 3,
    comparedYen: [yen(5_000), yen(10_000), yen(50_000)],
    longMonths: 36,
  },
];

/** The terms a stored conversion names. */
export function termsOf(version: string): RevolvingTerms {
  return present(
    versions.find((terms) => terms.version === version),
    `version ${version} of the revolving terms`,
  );
}

/** The terms conversions are made under on a day; the oldest where the day lies before them all. */
export function currentTerms(asOf: BusinessDate): RevolvingTerms {
  const inForce = versions.findLast((terms) => terms.from <= asOf);
  return present(inForce ?? versions[0], "a version of the revolving terms");
}
