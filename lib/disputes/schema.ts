import { z } from "zod";
import { disputeReasons, holdsCardNumber } from "./rules";

const missing = { error: "missing" };

/** What a member writes: plain text without a card number. */
export const writtenText = z
  .string(missing)
  .trim()
  .transform((text) => text.replaceAll("\r\n", "\n"))
  .pipe(
    z
      .string()
      .min(1, missing)
      .max(1000, { error: "too-long" })
      .refine((text) => !/[^\P{Cc}\n\t]/u.test(text), { error: "unreadable" })
      .refine((text) => !holdsCardNumber(text), { error: "card-number" }),
  );

/** 入力: what happened. */
export const tellShape = z.strictObject({
  reason: z.enum(disputeReasons, missing),
  text: writtenText,
});

const idempotencyKey = z.uuid({ error: "gone" });

/** 申し出る: the same fields and the form's idempotency key. */
export const openShape = tellShape.extend({ idempotencyKey });

export const replyShape = z.strictObject({ text: writtenText, idempotencyKey });

export const withdrawShape = z.strictObject({ idempotencyKey });
