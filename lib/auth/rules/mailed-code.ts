import { foldDigits } from "@/lib/kernel/date-parts";

// One-time codes mailed in a registration, a recovery or a change of the e-mail address.

export const mailedCodeDigits = 6;
/** How long a code and the flow it belongs to are valid. */
export const mailedCodeMinutes = 15;
/** The delay before another code can be requested, and the most codes sent in one flow. */
export const resendSeconds = 30;
export const sendsOfAFlow = 3;

/** The digits of a typed code, full-width ones too; null if it cannot be a code. */
export function mailedCodeOf(typed: string): string | null {
  const digits = foldDigits(typed);
  return /^\d+$/.test(digits) && digits.length === mailedCodeDigits ? digits : null;
}

export type SentCodes = { readonly codeSentAt: Date | null; readonly codeSends: number };

/** Why a code is not accepted. "over": the flow it belongs to has ended. */
export type MailedCodeRefusal = "over" | "wrong-code" | "too-many";

/** Why another code is not mailed. */
export type ResendRefusal = "over" | "too-soon" | "too-often";

/** Why another code cannot be mailed; null when it can. */
export function resendRefusal(
  { codeSentAt, codeSends }: SentCodes,
  now: Date,
): ResendRefusal | null {
  if (codeSends >= sendsOfAFlow) return "too-often";
  const sentAt = codeSentAt?.getTime() ?? 0;
  return now.getTime() - sentAt < resendSeconds * 1000 ? "too-soon" : null;
}
