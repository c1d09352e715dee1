import type { FieldErrors } from "@/components/form/field";
import type { Language } from "@/lib/kernel/language";
import { recoveryWords } from "@/lib/words/recovery";
import { refusalSentences } from "../register/refusals";

/** The sentences of the refusal codes a form came back with. */
export function recoverSentences(lang: Language, codes: FieldErrors): FieldErrors {
  const { "": whole, ...fields } = codes;
  const sentences = refusalSentences(lang, fields);
  if (!whole) return sentences;
  const t = recoveryWords[lang];
  return { ...sentences, "": whole === "too-many" ? t.tooMany : t.over };
}
