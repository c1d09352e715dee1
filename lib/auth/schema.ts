import { z } from "zod";
import { passkeyNameLength } from "./rules";
import { mailedCodeOf } from "./rules/mailed-code";

/** Field errors of the shapes below; each form has its own texts for them. */
export type LoginFieldCode = "missing" | "too-long";
export type PasswordCheckFieldCode = "missing" | "too-long";
export type PasskeyFieldCode = "missing" | "too-long" | "unread";
export type CodeFieldCode = "malformed";
type FieldCode =
  | LoginFieldCode
  | PasswordCheckFieldCode
  | PasskeyFieldCode
  | CodeFieldCode
  | "wrong";

const refusal = (error: FieldCode) => ({ error });

/** Longer input cannot be a valid user ID or password: it is neither counted nor hashed. */
const longest = { userId: 128, password: 256 } as const;

export const loginShape = z.strictObject({
  userId: z
    .string(refusal("missing"))
    .max(longest.userId, refusal("too-long"))
    .refine((typed) => typed.trim() !== "", refusal("missing")),
  password: z
    .string(refusal("missing"))
    .min(1, refusal("missing"))
    .max(longest.password, refusal("too-long")),
  from: z.string().max(500).optional(),
});

const secret = z
  .string(refusal("missing"))
  .min(1, refusal("missing"))
  .max(longest.password, refusal("too-long"));

/** The password asked for again; omitted if the login is recent enough (confirmOwnLogin). */
export const passwordIfDue = z.string().max(longest.password, refusal("wrong")).optional();

/** A new password, with the current one. */
export const passwordChangeShape = z.strictObject({ currentPassword: secret, newPassword: secret });

/** A new user ID, with the current password. */
export const userIdChangeShape = z.strictObject({
  currentPassword: secret,
  userId: z
    .string(refusal("missing"))
    .min(1, refusal("missing"))
    .max(longest.userId, refusal("too-long")),
});

/** The WebAuthn response of a browser, as JSON. */
const passkeyAnswer = z
  .string(refusal("unread"))
  .min(1, refusal("unread"))
  .max(12_000, refusal("unread"));

/** A new passkey: its name, with the current password. */
export const passkeyBeginShape = z.strictObject({
  name: z
    .string(refusal("missing"))
    .transform((typed) => typed.normalize("NFC").replace(/\p{C}/gu, "").trim())
    .refine((name) => name !== "", refusal("missing"))
    .refine((name) => Array.from(name).length <= passkeyNameLength, refusal("too-long")),
  currentPassword: secret,
});

/** Six digits of an authenticator, or ten of a recovery code; full-width digits and spaces are accepted. */
const codeOf = (pattern: RegExp) =>
  z
    .string(refusal("malformed"))
    .max(40, refusal("malformed"))
    .transform((typed) => typed.normalize("NFKC").replace(/[\s‐-―−ー-]/g, ""))
    .refine((digits) => pattern.test(digits), refusal("malformed"));

/** The six digits of a mailed code; `malformed` is the refusal of other input, which is not counted. */
export function mailedCode(malformed: "digits" | "wrong-code") {
  return z
    .string(refusal("missing"))
    .max(64, { error: malformed })
    .transform((typed, context) => {
      const digits = mailedCodeOf(typed);
      if (digits) return digits;
      context.addIssue({ code: "custom", message: malformed });
      return z.NEVER;
    });
}

/** The password check of a form without other fields. */
export const passwordCheckShape = z.strictObject({ currentPassword: secret });

export const secondStepFinishShape = z.strictObject({ code: codeOf(/^\d{6}$/) });

export const codeLoginShape = z.strictObject({
  code: codeOf(/^\d{6}(\d{4})?$/),
  from: z.string().max(500).optional(),
});

export const passkeyFinishShape = z.strictObject({ answer: passkeyAnswer });

export const passkeyLoginShape = z.strictObject({
  answer: passkeyAnswer,
  from: z.string().max(500).optional(),
});

export const logoutShape = z.strictObject({});

export const endLoginShape = z.strictObject({ loginId: z.string().max(100) });
