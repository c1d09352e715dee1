/** How the issuer ends a request. */
export type IssuerOutcome = "accepted" | "refused";

/** How far an entry has come. */
export type EntryState = {
  /** Null while it was not handed over. */
  readonly batchNo: number | null;
  readonly outcome: IssuerOutcome | "agreed" | "withdrawn" | "expired" | null;
};

/**
 * What becomes of an outcome the issuer tells. A record that agreed was an acceptance already. A PIN
 * that expired after it was handed over may have been taken all the same: the issuer has the last word.
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

/** Hours a PIN is kept, encrypted, until the issuer has it. */
export const pinHours = 24;
