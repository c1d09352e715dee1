import "server-only";
import { businessDate } from "@/lib/kernel/business-date";
import { present } from "@/lib/kernel/invariant";
import { basisPoints } from "@/lib/kernel/rate";
import { yen } from "@/lib/kernel/yen";
import type { Executor } from "@/lib/platform/db";
import type { FeeMode, RevolvingTerms } from "../rules/terms";

type TermsRow = {
  readonly version: string;
  readonly from: string;
  readonly annual_rate_bp: number;
  readonly fee_mode: FeeMode;
  readonly minimum_yen: number;
  readonly tranche_yen: number;
  readonly step_yen: number;
  readonly floor_yen: number;
  readonly member_months: number;
  readonly compared_yen: readonly number[];
  readonly long_months: number;
};

const allVersions = `SELECT *, in_force_from::text AS "from" FROM revolving_terms ORDER BY in_force_from`;

/** All versions of the terms, oldest first. */
export async function listTerms(tx: Executor): Promise<RevolvingTerms[]> {
  return (await tx.query<TermsRow>(allVersions)).map(termsOf);
}

/** The version of the terms that a conversion was made under. */
export async function loadTerms(tx: Executor, version: string): Promise<RevolvingTerms> {
  return versionOf(await listTerms(tx), version);
}

/** The given version; throws if it does not exist. */
export function versionOf(versions: readonly RevolvingTerms[], version: string): RevolvingTerms {
  const found = versions.find((terms) => terms.version === version);
  return present(found, `version ${version} of the revolving terms`);
}

function termsOf(row: TermsRow): RevolvingTerms {
  return {
    version: row.version,
    from: businessDate(row.from),
    annualRate: basisPoints(row.annual_rate_bp),
    feeMode: row.fee_mode,
    minimumYen: yen(row.minimum_yen),
    trancheYen: yen(row.tranche_yen),
    stepYen: yen(row.step_yen),
    floorYen: yen(row.floor_yen),
    memberMonths: row.member_months,
    comparedYen: row.compared_yen.map((amount) => yen(amount)),
    longMonths: row.long_months,
  };
}
