import { z } from "zod";
import { passkeyNameLength } from "./rules";
import { mailedCodeOf } from "./rules/mailed-code";

/** What the shapes below refuse by themselves; each form has words for its own. */
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

/** Beyond these nothing can be an ID or a password of ours: not counted, not hashed. */
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

/** The password asked again; left out where the login is young enough (confirmOwnLogin). */
export const passwordIfDue = z.string().max(longest.password, refusal("wrong")).optional();

/** Another password, after the present one. */
export const passwordChangeShape = z.strictObject({ currentPassword: secret, newPassword: secret });

/** Another user ID, after the password. */
export const userIdChangeShape = z.strictObject({
  currentPassword: secret,
  userId: z
    .string(refusal("missing"))
    .min(1, refusal("missing"))
    .max(longest.userId, refusal("too-long")),
});

/** What a browser answers for a passkey, as JSON. */
const passkeyAnswer = z
  .string(refusal("unread"))
  .min(1, refusal("unread"))
  .max(12_000, refusal("unread"));

/** A new passkey: what to call it, after the password. */
export const passkeyBeginShape = z.strictObject({
  name: z
    .string(refusal("missing"))
    .transform((typed) => typed.normalize("NFC").replace(/\p{C}/gu, "").trim())
    .refine((name) => name !== "", refusal("missing"))
    .refine((name) => Array.from(name).length <= passkeyNameLength, refusal("too-long")),
  currentPassword: secret,
});

/** Six digits of an authenticator, or ten of a recovery code; full width and spaces accepted. */
const codeOf = (pattern: RegExp) =>
  z
    .string(refusal("malformed"))
    .max(40, refusal("malformed"))
    .transform((typed) => typed.normalize("NFKC").replace(/[\s‐-―−ー-]/g, ""))
    .refine((digits) => pattern.test(digits), refusal("malformed"));

/** The six digits of a mailed code; `malformed` is the refusal of what cannot be one, which is not counted. */
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

/** Goes on after the password check. */
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
