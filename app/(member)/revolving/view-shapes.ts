import type { CandidateLine } from "@/lib/revolving/queries";
import type { Ineligibility } from "@/lib/revolving/rules/eligibility";

/** A row that cannot be converted, and why. */
export type OtherLine = CandidateLine & { readonly why: Ineligibility };
