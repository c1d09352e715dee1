import type { FreezeRefusal, LiftRefusal } from "@/lib/cards/rules/freeze";
import type { ResendRefusal } from "@/lib/support/rules/resend";
import type { ProofRefusal } from "@/lib/support/rules/proofs";
import type { DeskFieldCode } from "@/lib/support/schema";
import type { FieldErrors } from "@/components/form/field";
import { byField, sentences } from "@/components/form/sentences";
import { ErrorSummary } from "@/components/form/error-summary";
import { Select } from "@/components/form/choices";
import { Form } from "@/components/form/form";
import { SubmitButton } from "@/components/form/submit-button";
import { TextInput } from "@/components/form/text-input";
import type { Language } from "@/lib/kernel/language";
import {
  deskCardWords,
  deskProofWords,
  deskRecordWords,
  deskWords,
  supportWords,
} from "@/lib/words/desk";
import type { Flash } from "@/lib/platform/http/flash";
import {
  type AnswerRefusal,
  type ClearRefusal,
  type GuideRefusal,
  staffReasons,
  type StartRefusal,
  type UnlockRefusal,
} from "@/lib/support/rules";

/** One search field for every kind of identifier. */
export function SearchForm({ lang, typed }: { lang: Language; typed: string }) {
  const t = deskWords[lang].search;
  return (
    <Form action="/admin/members" method="get" role="search" label={t.heading}>
      <TextInput
        lang={lang}
        name="q"
        label={t.label}
        hint={t.hint}
        defaultValue={typed}
        autoFocus
        autoComplete="off"
        autoCapitalize="none"
        spellCheck={false}
        maxLength={256}
      />
      <SubmitButton size="regular">{t.submit}</SubmitButton>
    </Form>
  );
}

type ClearProps = { lang: Language; userId: string; flash: Flash };

/** Clears the lockout of an ID that nobody owns. */
export function ClearForm({ lang, userId, flash }: ClearProps) {
  const t = supportWords[lang].act;
  const errors = deskSentences(lang, flash);
  const options = staffReasons.map((value) => ({ value, label: t.reasons[value] }));
  return (
    <Form action="/admin/members/clear" hidden={{ userId }}>
      <ErrorSummary lang={lang} errors={errors} heading={errorHeadingOf(lang, flash)} />
      <Select
        lang={lang}
        name="reason"
        label={t.reason}
        options={options}
        empty={t.choose}
        error={errors.reason}
      />
      <SubmitButton size="regular">{deskWords[lang].search.clear}</SubmitButton>
    </Form>
  );
}

type DeskRefusal =
  | StartRefusal
  | AnswerRefusal
  | UnlockRefusal
  | GuideRefusal
  | ClearRefusal
  | ProofRefusal
  | ResendRefusal
  | Exclude<FreezeRefusal | LiftRefusal, "not-found">
  | "already-frozen";

/** The sentences for the refusal codes of a form. */
export function deskSentences(lang: Language, flash: Flash): FieldErrors {
  const { missing, ...errors } = supportWords[lang].errors;
  const proofs = deskProofWords[lang];
  const empty = { ...missing, proofs: proofs.missing, proofReason: proofs.missingReason };
  const words = {
    ...errors,
    ...deskRecordWords[lang].refusals,
    ...deskCardWords[lang].refusals,
    empty: byField(empty, errors.empty),
    "not-there": proofs.notThere,
  };
  return sentences<DeskRefusal | Exclude<DeskFieldCode, "wrong" | "gone">>(
    flash.errors,
    words,
    errors.empty,
  );
}

/** The heading of a refusal; a missing field has the usual one. */
export function errorHeadingOf(lang: Language, flash: Flash): string | undefined {
  return "" in flash.errors ? supportWords[lang].errorHeading : undefined;
}
