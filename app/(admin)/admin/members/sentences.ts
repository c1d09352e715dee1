import type { FieldErrors } from "@/components/form/field";
import type { Language } from "@/lib/kernel/language";
import { deskCardWords, deskProofWords, deskRecordWords, supportWords } from "@/lib/words/desk";
import type { Flash } from "@/lib/platform/http/flash";

/** What has to be mended, in the reader's language. */
export function sentencesOf(lang: Language, flash: Flash): FieldErrors {
  const { missing, ...refusals } = supportWords[lang].errors;
  const proofs = deskProofWords[lang];
  const proofFields = { proofs: proofs.missing, proofReason: proofs.missingReason };
  const byField: Readonly<Record<string, string>> = { ...missing, ...proofFields };
  const resend = deskRecordWords[lang].refusals;
  const byCode: Readonly<Record<string, string>> = {
    ...refusals,
    ...resend,
    ...deskCardWords[lang].refusals,
    "not-there": proofs.notThere,
  };
  const sentenceOf = (field: string, code: string) =>
    (code === "empty" ? byField[field] : byCode[code]) ?? refusals.empty;
  const entries = Object.entries(flash.errors);
  return Object.fromEntries(entries.map(([field, code]) => [field, sentenceOf(field, code)]));
}

/** The heading of a refusal; what is merely missing has the usual one. */
export function errorHeadingOf(lang: Language, flash: Flash): string | undefined {
  return "" in flash.errors ? supportWords[lang].errorHeading : undefined;
}
