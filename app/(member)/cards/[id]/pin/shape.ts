import { z } from "zod";
import { foldPin, pinShapeRefusal } from "@/lib/cards/rules/pin";

const secret = z
  .string({ error: "missing" })
  .min(1, { error: "missing" })
  .max(256, { error: "missing" });

const typedPin = z.string({ error: "four-digits" }).max(100, { error: "four-digits" });

const folded = typedPin.transform(foldPin);

const newPin = folded.superRefine((pin, context) => {
  const why = pinShapeRefusal(pin);
  if (why) context.addIssue({ code: "custom", message: why });
});

/** The form of a card's PIN; messages are refusal codes and never hold what was typed. */
export const pinShape = z
  .strictObject({ pin: newPin, pinAgain: folded, currentPassword: secret })
  .refine(({ pin, pinAgain }) => pin === pinAgain, { error: "different", path: ["pinAgain"] });
