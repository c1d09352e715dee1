import type { FieldErrors } from "@/components/form/field";
import type { Language } from "@/lib/kernel/language";
import { pointsExchangeWords } from "@/lib/words/points";
import type { ExchangeRefusal } from "@/lib/points/rules/exchange";

type Fields = Partial<Record<ExchangeRefusal, string>>;

const rewardFields: Fields = {
  "unknown-reward": "rewardCode",
  "out-of-stock": "rewardCode",
  "not-a-multiple": "points",
  "below-minimum": "points",
  "not-enough-points": "points",
};

const chargeFields: Fields = {
  "unknown-charge": "postingId",
  "above-charge": "yen",
  "not-a-multiple": "yen",
  "below-minimum": "yen",
  "not-enough-points": "yen",
};

/** A refusal, under the field it is about. */
export function rewardErrorsOf(refusal: ExchangeRefusal): FieldErrors {
  return { [rewardFields[refusal] ?? ""]: refusal };
}

export function chargeErrorsOf(refusal: ExchangeRefusal): FieldErrors {
  return { [chargeFields[refusal] ?? ""]: refusal };
}

/** The sentences of the refusal codes a form came back with. */
export function refusalSentences(lang: Language, codes: FieldErrors): FieldErrors {
  const entries = Object.entries(codes).map(([field, code]) => [
    field,
    sentenceOf(lang, field, code),
  ]);
  return Object.fromEntries(entries);
}

function sentenceOf(lang: Language, field: string, code: string): string {
  const t = pointsExchangeWords[lang];
  const general: Record<string, string> = { ...t.refusals, ...t.fields, wrong: t.wrongPassword };
  const missing: Record<string, string> = t.missing;
  return (code === "missing" ? missing[field] : general[code]) ?? t.other;
}
