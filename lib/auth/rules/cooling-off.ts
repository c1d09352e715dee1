import type { OutboxKind } from "@/lib/kernel/outbox-kind";

/**
 * The changes that the thief of a login would make first. They wait for 24 hours after staff unlock the login
 * or remove its second step or passkeys, and after a registration without a mailed code until the issuer's
 * letter is confirmed. Never delayed: freezing, a loss report, undoing a conversion, an extra repayment.
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

/** Hours for which risky changes wait after staff unlock a login or remove a proof from it. [rule] */
export const coolingOffHours = 24;

/** Why risky changes wait: for 24 hours after an unlock or a removal, or until the letter is confirmed. */
export type CoolingOff =
  | { readonly why: "unlocked"; readonly until: Date }
  | { readonly why: "letter"; readonly until: null };

/** The facts that decide on a cooling-off. */
export type CoolingOffFacts = {
  /** When staff last unlocked the login, or removed its second step or passkeys. */
  readonly unlockedAt: Date | null;
  /** The registration had no mailed code, and its letter is not confirmed. */
  readonly isLetterOpen: boolean;
};

/** When the cooling-off after an unlock ends. */
export function coolingOffUntil(unlockedAt: Date): Date {
  return new Date(unlockedAt.getTime() + coolingOffHours * 3_600_000);
}

/** The cooling-off of a login at an instant; an unconfirmed letter has priority over an unlock. */
export function coolingOffOf(
  { unlockedAt, isLetterOpen }: CoolingOffFacts,
  now: Date,
): CoolingOff | null {
  if (isLetterOpen) return { why: "letter", until: null };
  if (!unlockedAt) return null;
  const until = coolingOffUntil(unlockedAt);
  return now < until ? { why: "unlocked", until } : null;
}
