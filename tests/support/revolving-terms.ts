import { businessDate } from "@/lib/kernel/business-date";
import type { Deadlines } from "@/lib/kernel/deadline";
import { basisPoints } from "@/lib/kernel/rate";
import { yen } from "@/lib/kernel/yen";
import type { RevolvingTerms } from "@/lib/revolving/rules/terms";

/** The first version of the deadline's terms, as the migration brings it. */
export const firstDeadlines: Deadlines = [
  { from: businessDate("2000-01-01"), daysAfterClosing: 11, bankingDaysBeforeDebit: 7 },
];

/** The first version of the product table, as the migration brings it. */
export const firstTerms: RevolvingTerms = {
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
};

/** A version after it: another rate, another minimum, and the fee taken out of the payment first. */
export const includedTerms: RevolvingTerms = {
  ...firstTerms,
  version: "2027-10",
  from: businessDate("2027-10-01"),
  annualRate: basisPoints(1500),
  feeMode: "included",
  minimumYen: yen(5_000),
};
