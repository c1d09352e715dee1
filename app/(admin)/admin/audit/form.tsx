import { Form } from "@/components/form/form";
import { SubmitButton } from "@/components/form/submit-button";
import { TextInput } from "@/components/form/text-input";
import type { Language } from "@/lib/kernel/language";
import { deskWords } from "@/lib/words/desk";

/** Filters the log by member. */
export function AuditFilterForm({ lang, cardmemberId }: { lang: Language; cardmemberId: string }) {
  const t = deskWords[lang].audit;
  return (
    <Form action="/admin/audit" method="get" role="search" label={t.heading}>
      <TextInput
        lang={lang}
        name="member"
        label={t.filter}
        hint={t.filterHint}
        defaultValue={cardmemberId}
        autoComplete="off"
        spellCheck={false}
        maxLength={64}
      />
      <SubmitButton size="regular" variant="secondary">
        {t.submit}
      </SubmitButton>
    </Form>
  );
}
