import { z } from "zod";

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

export const logoutShape = z.strictObject({});
