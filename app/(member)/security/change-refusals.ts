import type { FieldErrors } from "@/components/form/field";
import type { Language } from "@/lib/kernel/language";
import { ownLoginWords } from "@/lib/words/security";
import { registrationWords } from "@/lib/words/registration";

/** The sentences of the refusal codes the forms came back with. */
export function changeSentences(lang: Language, codes: FieldErrors): FieldErrors {
  const sentences: Record<string, string> = {};
  for (const [field, code] of Object.entries(codes)) {
    sentences[field] = sentenceOf(lang, field, code);
  }
  return sentences;
}

function sentenceOf(lang: Language, field: string, code: string): string {
  const { refusals } = ownLoginWords[lang];
  const { userId, password } = registrationWords[lang].fields;
  if (field === "currentPassword") return code === "missing" ? refusals.missing : refusals.wrong;
  if (code === "same" || code === "in-password") return refusals[code];
  if (field === "userId") return userId[code as keyof typeof userId] ?? userId.characters;
  return password[code as keyof typeof password] ?? password.missing;
}
