import type { FieldErrors } from "@/components/form/field";
import type { Language } from "@/lib/kernel/language";
import { passkeyWords } from "@/lib/words/security";

/** The sentences of the refusal codes the forms came back with. */
export function passkeySentences(lang: Language, codes: FieldErrors): FieldErrors {
  const { refusals } = passkeyWords[lang];
  const byCode: Readonly<Record<string, string>> = {
    ...refusals,
    "name:missing": refusals.nameMissing,
    "name:too-long": refusals.nameTooLong,
    "currentPassword:too-long": refusals.wrong,
  };
  const sentences: Record<string, string> = {};
  for (const [field, code] of Object.entries(codes)) {
    const isWhole = field === "" || field === "answer";
    sentences[isWhole ? "" : field] = byCode[`${field}:${code}`] ?? byCode[code] ?? refusals.unread;
  }
  return sentences;
}
