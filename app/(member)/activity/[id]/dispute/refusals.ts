import type { FieldErrors } from "@/components/form/field";
import type { Language } from "@/lib/kernel/language";
import { disputeWords } from "@/lib/words/disputes";

/** The sentences of the refusal codes a form came back with. */
export function disputeSentences(lang: Language, codes: FieldErrors): FieldErrors {
  const { reasonMissing, textMissing, ...general } = disputeWords[lang].errors;
  const byCode: Readonly<Record<string, string>> = general;
  const byField: Readonly<Record<string, string>> = { reason: reasonMissing, text: textMissing };
  const sentenceOf = (field: string, code: string) =>
    (code === "missing" ? byField[field] : byCode[code]) ?? general.gone;
  const entries = Object.entries(codes);
  return Object.fromEntries(entries.map(([field, code]) => [field, sentenceOf(field, code)]));
}
