import type { FieldErrors } from "@/components/form/field";
import type { Language } from "@/lib/kernel/words/define-words";
import { supportWords } from "@/lib/kernel/words/support";
import type { Flash } from "@/lib/platform/http/flash";

/** What has to be mended, in the reader's language. */
export function sentencesOf(lang: Language, flash: Flash): FieldErrors {
  const sentences: Readonly<Record<string, string>> = supportWords[lang].errors;
  const entries = Object.entries(flash.errors);
  return Object.fromEntries(
    entries.map(([name, code]) => [name, sentences[code] ?? supportWords[lang].errors.empty]),
  );
}
