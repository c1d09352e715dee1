import type { FieldErrors } from "@/components/form/field";
import type { Language } from "@/lib/kernel/language";
import { revolvingMemberWords } from "@/lib/words/revolving";

const fields: Readonly<Record<string, string>> = {
  "nothing-chosen": "posting",
  "unknown-posting": "posting",
  "not-a-step": "monthly",
  "repaid-at-once": "monthly",
  "same-amount": "monthly",
  "above-balance": "yen",
  "not-a-number": "yen",
  "not-above-zero": "yen",
  "too-large": "yen",
  "not-agreed": "agree",
};

/** A refusal, under the field it is about. */
export function errorsOf(refusal: string): FieldErrors {
  return { [fields[refusal] ?? ""]: refusal };
}

/** The sentences of the refusal codes a form came back with. */
export function refusalSentences(lang: Language, codes: FieldErrors): FieldErrors {
  const { refusals, ineligible } = revolvingMemberWords[lang];
  const known: Record<string, string> = { ...ineligible, ...refusals };
  const entries = Object.entries(codes);
  return Object.fromEntries(entries.map(([name, code]) => [name, known[code] ?? refusals.other]));
}
