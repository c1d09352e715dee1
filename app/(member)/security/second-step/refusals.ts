import type { FieldErrors } from "@/components/form/field";
import type { Language } from "@/lib/kernel/language";
import { secondStepWords } from "@/lib/words/security";

/** The sentences of the refusal codes the forms came back with. */
export function secondStepSentences(lang: Language, codes: FieldErrors): FieldErrors {
  const refusals: Readonly<Record<string, string>> = secondStepWords[lang].refusals;
  const entries = Object.entries(codes);
  return Object.fromEntries(
    entries.map(([field, code]) => [field, refusals[code] ?? refusals.wrong ?? ""]),
  );
}
