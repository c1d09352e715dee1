import { neverRightRefusal } from "@/lib/auth/rules";
import { type PasswordRefusal, passwordRefusal } from "@/lib/auth/rules/password";

/** What the member has forgotten. */
export type RecoveryKind = "user_id" | "password";

/** Recoveries that mail one member within an hour, whoever requests them. */
export const recoveriesOfAnHour = 10;

export type RecoveryFacts = {
  readonly kind: RecoveryKind;
  readonly confirmedAt: Date | null;
  readonly expiresAt: Date;
  readonly usedAt: Date | null;
};

export type RecoveryStep = "over" | "confirm" | "complete";

/** The step a recovery has reached: the mailed code first; only a password has a step after it. */
export function recoveryStepOf(
  flow: RecoveryFacts | null,
  kind: RecoveryKind,
  now: Date,
): RecoveryStep {
  if (!flow || flow.kind !== kind || flow.usedAt || flow.expiresAt <= now) return "over";
  return flow.confirmedAt ? "complete" : "confirm";
}

/** Why a new password is refused; null if it is accepted. */
export function newPasswordRefusal(
  password: string,
  userId: string,
): PasswordRefusal | "four-digits" | null {
  if (neverRightRefusal("", password) === "four-digits") return "four-digits";
  return passwordRefusal(password, userId);
}
