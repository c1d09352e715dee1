import {
  foldUserId,
  type NeverRight,
  neverRightRefusal,
  type UserIdRefusal,
  userIdRefusal,
} from "@/lib/auth/rules";
import { passwordRefusal, type PasswordRefusal } from "@/lib/auth/rules/password";
import { foldDigits } from "@/lib/kernel/date-parts";

/** Codes mailed to one member within an hour, whoever requests them. */
export const sendsOfAnHour = 10;
/** Registration requests accepted from one network address. */
export const registrationAllowance = { name: "registration", points: 30, perSeconds: 600 } as const;

const digitsOfACard = 15;

/** The digits of a card number; null if it cannot be one. A wrong check digit is not refused here. */
export function cardNumberOf(typed: string): string | null {
  const digits = foldDigits(typed);
  return /^\d+$/.test(digits) && digits.length === digitsOfACard ? digits : null;
}

export type FlowFacts = {
  readonly codeHash: string | null;
  readonly codeSentAt: Date | null;
  readonly codeSends: number;
  readonly confirmedAt: Date | null;
  readonly expiresAt: Date;
  readonly usedAt: Date | null;
  /** Set once an e-mail address was given at the end, while its code is awaited. */
  readonly emailCodeHash: string | null;
};

/** "email": the credential exists, and the e-mail address given with it awaits its code. */
export type FlowStep = "over" | "confirm" | "complete" | "email";

/** The step a registration has reached; no step can be skipped. */
export function stepOf(flow: FlowFacts | null, now: Date): FlowStep {
  if (!flow || flow.expiresAt <= now) return "over";
  if (flow.usedAt) return flow.emailCodeHash ? "email" : "over";
  return flow.codeHash && !flow.confirmedAt ? "confirm" : "complete";
}

/** Why a chosen user ID or password is refused. */
export type ChoiceRefusal = UserIdRefusal | NeverRight | PasswordRefusal | "taken";
type ChoiceRefusals = Partial<Record<"userId" | "password", ChoiceRefusal>>;

/** What is invalid about a chosen user ID and password, by field; null if nothing is. */
export function choiceRefusals(typedUserId: string, password: string): ChoiceRefusals | null {
  const userId = foldUserId(typedUserId);
  const never = neverRightRefusal(typedUserId, password);
  const isAboutPassword = never === "four-digits";
  const ofUserId = (isAboutPassword ? null : never) ?? userIdRefusal(userId);
  const ofPassword = isAboutPassword ? never : passwordRefusal(password, userId);
  if (!ofUserId && !ofPassword) return null;
  return {
    ...(ofUserId ? { userId: ofUserId } : undefined),
    ...(ofPassword ? { password: ofPassword } : undefined),
  };
}
