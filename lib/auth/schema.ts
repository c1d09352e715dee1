import { z } from "zod";
import { passkeyNameLength } from "./rules";

/** Beyond these nothing can be an ID or a password of ours: not counted, not hashed. */
const longest = { userId: 128, password: 256 } as const;

export const loginShape = z.strictObject({
  userId: z
    .string({ error: "missing" })
    .max(longest.userId, { error: "too-long" })
    .refine((typed) => typed.trim() !== "", { error: "missing" }),
  password: z
    .string({ error: "missing" })
    .min(1, { error: "missing" })
    .max(longest.password, { error: "too-long" }),
  from: z.string().max(500).optional(),
});

const secret = z
  .string({ error: "missing" })
  .min(1, { error: "missing" })
  .max(longest.password, { error: "too-long" });

/** The password asked again; left out where the login is young enough (confirmOwnLogin). */
export const passwordIfDue = z.string().max(longest.password, { error: "wrong" }).optional();

/** Another password, after the present one. */
export const passwordChangeShape = z.strictObject({ currentPassword: secret, newPassword: secret });

/** Another user ID, after the password. */
export const userIdChangeShape = z.strictObject({
  currentPassword: secret,
  userId: z
    .string({ error: "missing" })
    .min(1, { error: "missing" })
    .max(longest.userId, { error: "too-long" }),
});

/** What a browser answers for a passkey, as JSON. */
const passkeyAnswer = z
  .string({ error: "unread" })
  .min(1, { error: "unread" })
  .max(12_000, { error: "unread" });

/** A new passkey: what to call it, after the password. */
export const passkeyBeginShape = z.strictObject({
  name: z
    .string({ error: "missing" })
    .transform((typed) => typed.normalize("NFC").replace(/\p{C}/gu, "").trim())
    .refine((name) => name !== "", { error: "missing" })
    .refine((name) => Array.from(name).length <= passkeyNameLength, { error: "too-long" }),
  currentPassword: secret,
});

/** Six digits of an authenticator, or ten of a recovery code; full width and spaces accepted. */
const codeOf = (pattern: RegExp) =>
  z
    .string({ error: "malformed" })
    .max(40, { error: "malformed" })
    .transform((typed) => typed.normalize("NFKC").replace(/[\s‐-―−ー-]/g, ""))
    .refine((code) => pattern.test(code), { error: "malformed" });

/** Goes on after the password asked again. */
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
