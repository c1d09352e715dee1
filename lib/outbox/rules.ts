/** How the issuer answers a request. */
export type IssuerOutcome = "accepted" | "refused";

/** The state of an entry. */
export type EntryState = {
  /** Null until it is handed over. */
  readonly batchNo: number | null;
  readonly outcome: IssuerOutcome | "agreed" | "withdrawn" | "expired" | null;
};

/**
 * Decides whether an outcome from the issuer ends an entry, is known already, or is rejected. "agreed" counts
 * as accepted. A PIN that expired here may still have reached the issuer, so the issuer's outcome prevails.
 */
export function outcomeVerdictOf(
  entry: EntryState | undefined,
  told: IssuerOutcome,
): "ends" | "known" | { readonly reason: string } {
  if (!entry) return { reason: "receipt_no unknown" };
  if (entry.batchNo === null) return { reason: "receipt_no was not handed over" };
  if (entry.outcome === null || entry.outcome === "expired") return "ends";
  const known = entry.outcome === "agreed" ? "accepted" : entry.outcome;
  return known === told ? "known" : { reason: `outcome is ${known} already` };
}

/** Hours for which a PIN is stored, encrypted, until the issuer has it. */
export const pinHours = 24;
