import { z } from "zod";
import { type Yen, yen } from "@/lib/kernel/yen";

const idempotencyKey = z.uuid({ error: "other" });

/** "minimum" (null) or whole yen, as the page before wrote it. */
const monthly = z
  .string({ error: "missing" })
  .regex(/^(minimum|[1-9]\d{0,8})$/, { error: "not-a-step" })
  .transform((text): Yen | null => (text === "minimum" ? null : yen(Number(text))));

const amount = z
  .string({ error: "missing" })
  .regex(/^[1-9]\d{0,8}$/, { error: "not-a-number" })
  .transform((text) => yen(Number(text)));

/** あとリボにする: the purchases, the monthly amount, the consent. */
export const convertShape = z.strictObject({
  posting: z
    .string({ error: "nothing-chosen" })
    .min(1, { error: "nothing-chosen" })
    .max(6_000, { error: "unknown-posting" })
    .transform((text) => [...new Set(text.split(/\r?\n/))]),
  monthly,
  scheduleHash: z.string({ error: "schedule-changed" }).max(100, { error: "schedule-changed" }),
  agree: z.literal("yes", { error: "not-agreed" }),
  idempotencyKey,
});

export const monthlyShape = z.strictObject({ monthly, idempotencyKey });

export const extraShape = z.strictObject({ yen: amount, idempotencyKey });

export const withdrawShape = z.strictObject({
  receiptNo: z.string({ error: "not-found" }).min(1).max(40, { error: "not-found" }),
  idempotencyKey,
});

export const undoShape = z.strictObject({ idempotencyKey });
