import { foldUserId, neverRightRefusal, userIdRefusal } from "@/lib/auth/rules";
import { passwordRefusal } from "@/lib/auth/rules/password";
import { foldDigits } from "@/lib/kernel/date-parts";

/** A registration is over this long after its first step. */
export const flowMinutes = 15;
/** A code can be asked for again after this long, this often in one registration. */
export const resendSeconds = 30;
export const sendsOfAFlow = 3;
/** Codes one member can be mailed in an hour, whoever asks. */
export const sendsOfAnHour = 10;
/** Requests of registration one address may send. */
export const registrationAllowance = { name: "registration", points: 30, perSeconds: 600 } as const;

const digitsOfACard = 15;

/** The digits of a card number; null where it cannot be one. Its check digit is no wall here. */
export function cardNumberOf(typed: string): string | null {
  const digits = foldDigits(typed);
  return /^\d+$/.test(digits) && digits.length === digitsOfACard ? digits : null;
}

/** The six digits of a code; null where they are not six digits. */
export function codeOf(typed: string): string | null {
  const digits = foldDigits(typed);
  return /^\d{6}$/.test(digits) ? digits : null;
}

const longestEmail = 100;
const emailShape = /^[^\s@"(),:;<>[\\\]]+@[a-z0-9-]+(\.[a-z0-9-]+)*\.[a-z]{2,}$/i;

/** An e-mail as it is kept: half width, without spaces; "" where none was given. */
export function foldEmail(typed: string): string {
  return typed.normalize("NFKC").replaceAll(/\s/g, "");
}

export type EmailRefusal = "too-long" | "not-an-address";

/** What has to be mended about an e-mail that may be left out. */
export function emailRefusal(email: string): EmailRefusal | null {
  if (email.length > longestEmail) return "too-long";
  return email === "" || emailShape.test(email) ? null : "not-an-address";
}

export type FlowFacts = {
  readonly codeHash: string | null;
  readonly codeSentAt: Date | null;
  readonly codeSends: number;
  readonly confirmedAt: Date | null;
  readonly expiresAt: Date;
  readonly usedAt: Date | null;
  /** Of the e-mail given at the end, while its code is awaited. */
  readonly emailCodeHash: string | null;
};

/** "email": the login is made, and the e-mail given with it waits for its code. */
export type FlowStep = "over" | "confirm" | "complete" | "email";

/** Where a registration stands; none of its steps can be skipped. */
export function stepOf(flow: FlowFacts | null, now: Date): FlowStep {
  if (!flow || flow.expiresAt <= now) return "over";
  if (flow.usedAt) return flow.emailCodeHash ? "email" : "over";
  return flow.codeHash && !flow.confirmedAt ? "confirm" : "complete";
}

export type ResendRefusal = "too-soon" | "too-often";

/** Whether another code may be mailed. */
export function resendRefusal(flow: FlowFacts, now: Date): ResendRefusal | null {
  if (flow.codeSends >= sendsOfAFlow) return "too-often";
  const sentAt = flow.codeSentAt?.getTime() ?? 0;
  return now.getTime() - sentAt < resendSeconds * 1000 ? "too-soon" : null;
}

/** What has to be mended about a chosen user ID and password, by field; null when nothing. */
export function choiceRefusals(
  typedUserId: string,
  password: string,
): Readonly<Record<string, string>> | null {
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
