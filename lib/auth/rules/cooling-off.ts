import type { OutboxKind } from "@/lib/kernel/outbox-kind";

/**
 * What a thief of a login would change first. These requests wait for a day after staff unlocked the login or
 * removed its second step or passkeys, and after a registration without a mailed code until the issuer's
 * letter is confirmed. Never held back: freezing, a lost card, undoing a conversion, an extra repayment.
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

/** Hours for which risky changes wait after staff unlocked the login or removed a proof of it. [rule] */
export const coolingOffHours = 24;

/** Why risky changes wait: for a time after an unlock or a removal, or until the letter is confirmed. */
export type CoolingOff =
  | { readonly why: "unlocked"; readonly until: Date }
  | { readonly why: "letter"; readonly until: null };

/** What a cooling-off is decided on. */
export type CoolingOffFacts = {
  /** When staff last unlocked the login, or removed its second step or passkeys. */
  readonly unlockedAt: Date | null;
  /** Registered without a mailed code, and the letter is not confirmed. */
  readonly isLetterOpen: boolean;
};

/** When the cooling-off after an unlock ends. */
export function coolingOffUntil(unlockedAt: Date): Date {
  return new Date(unlockedAt.getTime() + coolingOffHours * 3_600_000);
}

/** The cooling-off of a login at an instant; the letter outlasts the day after an unlock. */
export function coolingOffOf(
  { unlockedAt, isLetterOpen }: CoolingOffFacts,
  now: Date,
): CoolingOff | null {
  if (isLetterOpen) return { why: "letter", until: null };
  if (!unlockedAt) return null;
  const until = coolingOffUntil(unlockedAt);
  return now < until ? { why: "unlocked", until } : null;
}
