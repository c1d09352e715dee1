import type { FieldErrors } from "@/components/form/field";
import type { ChangeRefusal } from "@/lib/cards/rules/change";
import type { Language } from "@/lib/kernel/language";
import { familyCardsWords } from "@/lib/words/family-cards";

const capRefusals: readonly ChangeRefusal[] = ["not-a-step", "below-step", "above-limit", "same"];

/** A refusal, under the field it is about. */
export function changeErrorsOf(refusal: ChangeRefusal): FieldErrors {
  return { [capRefusals.includes(refusal) ? "cap" : ""]: refusal };
}

/** The sentences of the refusal codes the form came back with. */
export function changeSentences(lang: Language, codes: FieldErrors): FieldErrors {
  const words: Record<string, string> = familyCardsWords[lang].refusals;
  const sentences = Object.entries(codes).map(([field, code]) => {
    const key = field === "password" && code === "missing" ? "no-password" : code;
    return [field === "idempotencyKey" ? "" : field, words[key] ?? words.gone];
  });
  return Object.fromEntries(sentences);
}
