import { z } from "zod";
import { parseYenText, type YenTextProblem } from "@/lib/kernel/yen-text";

/** The errors of the schemas below; the form has a sentence for each. */
export type ExchangeFieldCode =
  | YenTextProblem
  | "missing"
  | "unknown-reward"
  | "unknown-charge"
  | "not-a-multiple"
  | "wrong"
  | "gone";

const refusal = (error: ExchangeFieldCode) => ({ error });

const missing = refusal("missing");
const code = z.string(missing).min(1, missing).max(60, refusal("unknown-reward"));

/** A whole number as people type it, with or without a unit. */
const count = z
  .string()
  .max(40, refusal("not-a-number"))
  .transform((text, context) => {
    const typed = text.replace(/(ポイント|points?|pt)\s*$/i, "");
    if (typed.trim() === "") return refuse(context, "missing");
    const amount = parseYenText(typed);
    return typeof amount === "string" ? refuse(context, amount) : amount;
  });

function refuse(context: z.RefinementCtx, message: ExchangeFieldCode): never {
  context.addIssue({ code: "custom", message });
  return z.NEVER;
}

/** 入力: points to exchange for a reward. */
export const rewardShape = z.strictObject({ rewardCode: code, points: count });

/** 入力: yen of a purchase to pay with points. */
export const chargeShape = z.strictObject({
  postingId: z.string(missing).min(1, missing).max(100, refusal("unknown-charge")),
  yen: count,
});

const amount = z
  .string()
  .regex(/^[1-9]\d{0,8}$/, refusal("not-a-multiple"))
  .transform(Number);

/** 確認: the request as the confirmation page's URL contains it. */
export const confirmShape = z.strictObject({
  rewardCode: code,
  amount,
  postingId: z.string().max(100, refusal("unknown-charge")).optional(),
});

/** 交換する: the same fields, the password and the form's idempotency key. */
export const exchangeShape = confirmShape.extend({
  password: z.string(missing).min(1, missing).max(256, refusal("wrong")),
  idempotencyKey: z.uuid(refusal("gone")),
});
