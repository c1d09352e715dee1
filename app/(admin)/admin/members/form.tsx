import { ErrorSummary } from "@/components/form/error-summary";
import { Select } from "@/components/form/choices";
import { Form } from "@/components/form/form";
import { SubmitButton } from "@/components/form/submit-button";
import { TextInput } from "@/components/form/text-input";
import type { Language } from "@/lib/kernel/language";
import { deskWords, supportWords } from "@/lib/words/desk";
import type { Flash } from "@/lib/platform/http/flash";
import { staffReasons } from "@/lib/support/rules";
import { errorHeadingOf, sentencesOf } from "./sentences";

/** One field for whatever the caller can name. */
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

/** Takes back the lock shown for an ID nobody has. */
export function ClearForm({ lang, userId, flash }: ClearProps) {
  const t = supportWords[lang].act;
  const errors = sentencesOf(lang, flash);
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
