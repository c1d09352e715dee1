import type { FieldErrors } from "@/components/form/field";
import type { Language } from "@/lib/kernel/language";
import { profileAccountWords, profileFormWords } from "@/lib/words/profile";
import { longestOf } from "@/lib/members/rules/contact";
import type { ChangeKind } from "@/lib/members/rules/values";

/** The sentences of the refusal codes a form came back with. */
export function sentencesOf(lang: Language, kind: ChangeKind, codes: FieldErrors): FieldErrors {
  const entries = Object.entries(codes).map(([field, code]) => {
    const isAccount = kind === "debit_account" && field !== "password" && field !== "";
    const sentence = isAccount ? accountSentence(lang, field, code) : null;
    return [field, sentence ?? sentenceOf(lang, kind, { field, code })] as const;
  });
  return Object.fromEntries(entries);
}

type Refused = { readonly field: string; readonly code: string };

function sentenceOf(lang: Language, kind: ChangeKind, { field, code }: Refused): string {
  const t = profileFormWords[lang];
  const refusals: Record<string, string> = t.refusals;
  const missing: Record<string, string> = t.missing;
  if (code === "missing") return missing[field] ?? t.refusals.missing;
  const longest = code === "too-long" ? longestFor(kind, field) : undefined;
  if (longest) return t.tooLong(longest);
  return refusals[code] ?? t.refusals.gone;
}

function longestFor(kind: ChangeKind, field: string): number | undefined {
  const lengths: Record<string, number> = longestOf;
  if (kind !== "employer") return lengths[field];
  return { name: longestOf.employerName, address: longestOf.employerAddress }[field];
}

function accountSentence(lang: Language, field: string, code: string): string | null {
  const t = profileAccountWords[lang].refusals;
  const ofField: Record<string, Record<string, string>> = {
    bankCode: { unknown: t.unknown },
    branchCode: { unknown: t.unknown },
    accountType: { missing: t.missingType },
    accountNumber: {
      missing: t.missingNumber,
      "not-digits": t["not-digits"],
      "too-long": t.numberTooLong,
    },
    holderKana: {
      missing: t.missingHolder,
      kanji: t.kanji,
      "too-long": t.holderTooLong,
      "other-name": t["other-name"],
    },
  };
  return ofField[field]?.[code] ?? null;
}
