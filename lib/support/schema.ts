import { z } from "zod";
import { resolutions } from "@/lib/disputes/rules";
import { writtenText } from "@/lib/disputes/schema";
import { checkItems, staffReasons } from "./rules";

/** What the shapes below refuse by themselves, beside what writtenText refuses; each form has words for them. */
export type DeskFieldCode = "empty" | "too-long" | "wrong" | "gone";

const refusal = (error: DeskFieldCode) => ({ error });

const line = (max: number) =>
  z.string().trim().min(1, refusal("empty")).max(max, refusal("too-long"));
const reason = z.enum(staffReasons, refusal("empty"));

/** The six digits of an authenticator, full-width ones accepted. */
const code = z
  .string()
  .transform((typed) => typed.normalize("NFKC").replace(/\s/g, ""))
  .pipe(z.string().min(1, refusal("empty")).max(12, refusal("wrong")));

export const enterShape = z.strictObject({
  staffId: line(64),
  password: z.string().min(1, refusal("empty")).max(256, refusal("wrong")),
  code,
});

export const enrolShape = z.strictObject({
  password: z.string().min(1, refusal("empty")).max(256, refusal("too-long")),
  code,
});

export const nothingShape = z.strictObject({});

export const openShape = z.strictObject({ cardmemberId: line(64) });

export const answerShape = z.strictObject({
  item: z.enum(checkItems, refusal("empty")),
  answer: line(100),
});

export const reasonShape = z.strictObject({ reason });

export const reopenReasonShape = z.strictObject({ reopenReason: reason });

export const clearShape = z.strictObject({ userId: line(256), reason });

const idempotencyKey = z.uuid(refusal("gone"));

export const freezeReasons = ["precaution", "mislaid"] as const;

export const freezeShape = z.strictObject({
  freezeCard: line(64),
  freezeReason: z.enum(freezeReasons, refusal("empty")),
});

export const liftShape = z.strictObject({ liftCard: line(64) });

const proofKinds = ["second-step", "passkeys", "both"] as const;

export const proofShape = z.strictObject({
  proofs: z.enum(proofKinds, refusal("empty")),
  proofReason: reason,
});

export const resendShape = z.strictObject({ messageId: line(40) });

export const openCaseShape = z.strictObject({ receiptNo: line(40) });

/** What a clerk writes to a member; with `asks`, the case waits for an answer. */
export const writeShape = z.strictObject({
  text: writtenText,
  asks: z.literal("yes").optional(),
  idempotencyKey,
});

export const resolveShape = z.strictObject({
  resolution: z.enum(resolutions, refusal("empty")),
  resolutionText: writtenText,
  idempotencyKey,
});
