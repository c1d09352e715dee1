import type { FieldErrors } from "@/components/form/field";
import type { Language } from "@/lib/kernel/language";
import { deskCaseWords } from "@/lib/words/desk";

/** What has to be mended, in the reader's language. */
export function caseSentences(lang: Language, codes: FieldErrors): FieldErrors {
  const sentences: Readonly<Record<string, string>> = deskCaseWords[lang].errors;
  const entries = Object.entries(codes);
  return Object.fromEntries(
    entries.map(([field, code]) => [field, sentences[code] ?? deskCaseWords[lang].errors.gone]),
  );
}
