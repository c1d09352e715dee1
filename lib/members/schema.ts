import { z } from "zod";
import { mailedCode } from "@/lib/auth/schema";
import { type ChangeKind, fieldsOf } from "./rules/values";

/** What the shapes below refuse by themselves; the forms have words for all of them. */
export type ProfileFieldCode = "missing" | "too-long" | "wrong" | "wrong-code" | "over" | "gone";

const refusal = (error: ProfileFieldCode) => ({ error });

/** Upper bounds of the fields, before their own rules apply. */
const longest = 300;

const typed = z.string().max(longest, refusal("too-long")).default("");
const idempotencyKey = z.uuid(refusal("gone"));
const password = z.string().max(256, refusal("wrong")).optional();

function fieldsShapeOf(kind: ChangeKind): Record<string, typeof typed> {
  return Object.fromEntries(fieldsOf[kind].map((field) => [field, typed]));
}

/** 入力: the fields of a kind, judged by its rules. */
export function typedShapeOf(kind: ChangeKind) {
  return z.strictObject(fieldsShapeOf(kind));
}

/** 確認: the same fields, the password if it is due, and the form's idempotency key. */
export function acceptShapeOf(kind: ChangeKind) {
  return z.strictObject({ ...fieldsShapeOf(kind), password, idempotencyKey });
}

/** 住所を検索, 空いている欄に入れる: the current form and the chosen place. */
export const addressHelpShape = z.strictObject({
  ...fieldsShapeOf("address"),
  place: z
    .string()
    .regex(/^\d{0,2}$/, refusal("missing"))
    .optional(),
});

/** The code mailed to a new address. */
export const emailCodeShape = z.strictObject({
  flow: z.uuid(refusal("over")),
  code: z.string(refusal("missing")).min(1, refusal("missing")).pipe(mailedCode("wrong-code")),
  password,
});

export const emailResendShape = z.strictObject({ flow: z.uuid(refusal("over")) });

export const withdrawShape = z.strictObject({ idempotencyKey });
