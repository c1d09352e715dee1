import type { FieldErrors } from "@/components/form/field";
import type { ApplicationRefusal } from "@/lib/cards/rules/application";
import { formatNumber } from "@/lib/kernel/format";
import type { Language } from "@/lib/kernel/language";
import { familyApplyWords } from "@/lib/words/family-cards";

const fields: Partial<Record<ApplicationRefusal, string>> = {
  "born-later": "birthDate",
  "too-young": "birthDate",
};

/** A refusal, under the field it is about. */
export function applicationErrorsOf(refusal: ApplicationRefusal): FieldErrors {
  return { [fields[refusal] ?? ""]: refusal };
}

/** The sentence of a refusal that needs the number. */
export function doorSentence(lang: Language, refusal: ApplicationRefusal, maximum: number): string {
  const t = familyApplyWords[lang];
  return refusal === "maximum" ? t.maximum(formatNumber(maximum)) : t.refusals[refusal];
}

/** The sentences of the refusal codes the form came back with. */
export function applicationSentences(
  lang: Language,
  codes: FieldErrors,
  maximum: number,
): FieldErrors {
  const t = familyApplyWords[lang];
  const words: Record<string, string> = {
    ...t.refusals,
    maximum: t.maximum(formatNumber(maximum)),
  };
  const sentences = Object.entries(codes).map(([field, code]) => {
    const key = field === "password" && code === "missing" ? "no-password" : code;
    const name = /^birthDate(Year|Month|Day)$/.test(field) ? "birthDate" : field;
    return [name === "idempotencyKey" ? "" : name, words[key] ?? t.refusals.gone];
  });
  return Object.fromEntries(sentences);
}
