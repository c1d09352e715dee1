import { z } from "zod";
import { mailedCode } from "@/lib/auth/schema";
import { dateOfParts } from "@/lib/kernel/date-parts";
import { cardNumberOf } from "./rules";

/** What the shapes below refuse by themselves; the forms have words for all of them. */
export type RegistrationFieldCode = "missing" | "too-long" | "digits" | "no-date";

const refusal = (error: RegistrationFieldCode) => ({ error });

const typed = z.string(refusal("missing")).max(64, refusal("too-long"));

/** Step 1: the card number and the birth date in three parts. */
export const identityShape = z
  .strictObject({
    cardNumber: typed,
    birthDateYear: typed,
    birthDateMonth: typed,
    birthDateDay: typed,
  })
  .transform((fields, context) => {
    const number = cardNumberOf(fields.cardNumber);
    const birthDate = dateOfParts(fields.birthDateYear, fields.birthDateMonth, fields.birthDateDay);
    if (!number) {
      context.addIssue({
        code: "custom",
        path: ["cardNumber"],
        message: "digits" satisfies RegistrationFieldCode,
      });
    }
    if (!birthDate) {
      context.addIssue({
        code: "custom",
        path: ["birthDate"],
        message: "no-date" satisfies RegistrationFieldCode,
      });
    }
    return number && birthDate ? { number, birthDate } : z.NEVER;
  });

/** Step 2: the mailed code of six digits. */
export const codeShape = z.strictObject({ code: mailedCode("digits") });

/** The new password after a recovery. */
export const newPasswordShape = z.strictObject({
  password: z.string(refusal("missing")).min(1, refusal("missing")).max(256, refusal("too-long")),
});

export const resendShape = z.strictObject({});

/** Step 3: user ID, password, and an e-mail address if none is on file. */
export const loginChoiceShape = z.strictObject({
  email: z.string().max(254, refusal("too-long")).optional(),
  userId: z.string(refusal("missing")).min(1, refusal("missing")).max(128, refusal("too-long")),
  password: z.string(refusal("missing")).min(1, refusal("missing")).max(256, refusal("too-long")),
});
