import type { FieldErrors } from "@/components/form/field";
import type { LossRefusal } from "@/lib/cards/rules/loss";
import { cardLossWords } from "@/lib/words/cards";
import type { Language } from "@/lib/kernel/language";

const fields: Partial<Record<LossRefusal, string>> = {
  "in-the-future": "noticedOn",
  "too-long-ago": "noticedOn",
  "unknown-use": "lastUse",
};

/** A refusal, under the field it is about. */
export function lossErrorsOf(refusal: LossRefusal): FieldErrors {
  return { [fields[refusal] ?? ""]: refusal };
}

/** The sentences of the refusal codes the form came back with. */
export function lossSentences(lang: Language, codes: FieldErrors): FieldErrors {
  const words: Record<string, string> = cardLossWords[lang].refusals;
  const dates = ["noticedOnYear", "noticedOnMonth", "noticedOnDay"];
  const sentences = Object.entries(codes).map(([field, code]) => [
    dates.includes(field) ? "noticedOn" : field === "idempotencyKey" ? "" : field,
    words[code] ?? words.gone,
  ]);
  return Object.fromEntries(sentences);
}
