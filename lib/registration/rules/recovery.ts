import { neverRightRefusal } from "@/lib/auth/rules";
import { type PasswordRefusal, passwordRefusal } from "@/lib/auth/rules/password";

/** What was forgotten. */
export type RecoveryKind = "user_id" | "password";

/** Recoveries one member can open in an hour with mail, whoever asks. */
export const recoveriesOfAnHour = 10;

export type RecoveryFacts = {
  readonly kind: RecoveryKind;
  readonly confirmedAt: Date | null;
  readonly expiresAt: Date;
  readonly usedAt: Date | null;
};

export type RecoveryStep = "over" | "confirm" | "complete";

/** Where a recovery stands: first the mailed code; only a password has a step after it. */
export function recoveryStepOf(
  flow: RecoveryFacts | null,
  kind: RecoveryKind,
  now: Date,
): RecoveryStep {
  if (!flow || flow.kind !== kind || flow.usedAt || flow.expiresAt <= now) return "over";
  return flow.confirmedAt ? "complete" : "confirm";
}

/** Why a new password cannot be taken; null when it can. */
export function newPasswordRefusal(
  password: string,
  userId: string,
): PasswordRefusal | "four-digits" | null {
  if (neverRightRefusal("", password) === "four-digits") return "four-digits";
  return passwordRefusal(password, userId);
}
