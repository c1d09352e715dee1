import type { OutboxKind } from "@/lib/kernel/outbox-kind";

/**
 * What a thief of a login would change first. It is held for a day after an unlock by staff, and after
 * staff took off the second step or the passkeys, and for a login made without a mailed code until the
 * issuer's letter is confirmed. Never held: freezing, a lost card, taking back a conversion, an extra
 * repayment.
 */
export const riskyKinds: readonly OutboxKind[] = [
  "email",
  "debit_account",
  "pin",
  "points_exchange",
];

export function isRisky(kind: OutboxKind): boolean {
  return riskyKinds.includes(kind);
}

/** Hours for which risky changes are held after staff unlocked the login or made it easier. [rule] */
export const coolingOffHours = 24;

/**
 * Why risky changes wait: until an instant after staff unlocked the login or took proofs off it, or until
 * the issuer confirmed the letter.
 */
export type CoolingOff =
  | { readonly why: "unlocked"; readonly until: Date }
  | { readonly why: "letter"; readonly until: null };

/** What a hold follows from. */
export type CoolingOffFacts = {
  /** When staff last unlocked the login, or took the second step or passkeys off it. */
  readonly unlockedAt: Date | null;
  /** Registered without a mailed code, and the letter is not confirmed. */
  readonly isLetterOpen: boolean;
};

/** When the hold after an unlock ends. */
export function coolingOffUntil(unlockedAt: Date): Date {
  return new Date(unlockedAt.getTime() + coolingOffHours * 3_600_000);
}

/** The hold of a login at an instant; the letter outlasts the day after an unlock. */
export function coolingOffOf(
  { unlockedAt, isLetterOpen }: CoolingOffFacts,
  now: Date,
): CoolingOff | null {
  if (isLetterOpen) return { why: "letter", until: null };
  if (!unlockedAt) return null;
  const until = coolingOffUntil(unlockedAt);
  return now < until ? { why: "unlocked", until } : null;
}

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
