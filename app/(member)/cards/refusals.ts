import type { FieldErrors } from "@/components/form/field";
import { cardsWords } from "@/lib/words/cards";
import type { Language } from "@/lib/kernel/language";

/** The sentences of the refusal codes a form came back with. */
export function cardSentences(lang: Language, codes: FieldErrors): FieldErrors {
  const words: Record<string, string> = cardsWords[lang].refusals;
  const sentences = Object.entries(codes).map(([field, code]) => [
    field === "password" ? field : "",
    words[code] ?? words.other,
  ]);
  return Object.fromEntries(sentences);
}
