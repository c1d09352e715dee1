import { hoursOf } from "@/components/display/help-contact";
import type { FieldErrors } from "@/components/form/field";
import type { Language } from "@/lib/kernel/language";
import { registrationWords } from "@/lib/words/registration";
import { issuer } from "@/lib/platform/issuer";

/** The sentences of the refusal codes a form came back with. */
export function refusalSentences(lang: Language, codes: FieldErrors): FieldErrors {
  const sentences: Record<string, string> = {};
  for (const [field, code] of Object.entries(codes)) {
    sentences[field] = sentenceOf(lang, field, code);
  }
  return sentences;
}

function sentenceOf(lang: Language, field: string, code: string): string {
  const t = registrationWords[lang];
  switch (field) {
    case "cardNumber":
    case "birthDateYear":
    case "birthDateMonth":
    case "birthDateDay":
    case "birthDate":
      return field === "cardNumber" ? t.fields.cardNumber : t.fields.birthDate;
    case "code":
      return t.fields.code[code === "wrong-code" ? code : "digits"];
    case "userId":
      return t.fields.userId[code as keyof typeof t.fields.userId] ?? t.fields.userId.characters;
    case "password":
      return t.fields.password[code as keyof typeof t.fields.password] ?? t.fields.password.missing;
    case "email":
      return (
        t.fields.email[code as keyof typeof t.fields.email] ?? t.fields.email["not-an-address"]
      );
    default:
      return wholeOf(lang, code);
  }
}

function wholeOf(lang: Language, code: string): string {
  const t = registrationWords[lang];
  if (code === "over") return t.over;
  if (code === "too-many") return t.tooMany;
  if (code === "too-soon" || code === "too-often") return t.noResend[code];
  const contact = issuer();
  return t.refused({ phone: contact.phone, hours: hoursOf(contact, lang) });
}
