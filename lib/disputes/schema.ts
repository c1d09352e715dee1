import { z } from "zod";
import { disputeReasons, holdsCardNumber } from "./rules";

/** Refusal codes of the shapes below; each form has a text for all of them. */
export type DisputeFieldCode = "missing" | "too-long" | "unreadable" | "card-number" | "gone";

const refusal = (error: DisputeFieldCode) => ({ error });

const missing = refusal("missing");

/** A message of a member: plain text without a card number. */
export const writtenText = z
  .string(missing)
  .trim()
  .transform((text) => text.replaceAll("\r\n", "\n"))
  .pipe(
    z
      .string()
      .min(1, missing)
      .max(1000, refusal("too-long"))
      .refine((text) => !/[^\P{Cc}\n\t]/u.test(text), refusal("unreadable"))
      .refine((text) => !holdsCardNumber(text), refusal("card-number")),
  );

/** 入力: what happened. */
export const tellShape = z.strictObject({
  reason: z.enum(disputeReasons, missing),
  text: writtenText,
});

const idempotencyKey = z.uuid(refusal("gone"));

/** 申し出る: the same fields and the form's idempotency key. */
export const openShape = tellShape.extend({ idempotencyKey });

export const replyShape = z.strictObject({ text: writtenText, idempotencyKey });

export const withdrawShape = z.strictObject({ idempotencyKey });
