import type { DisputeFieldCode } from "@/lib/disputes/schema";
import { sentences } from "@/components/form/sentences";
import { Select } from "@/components/form/choices";
import type { FieldErrors } from "@/components/form/field";
import { Form } from "@/components/form/form";
import { SubmitButton } from "@/components/form/submit-button";
import { TextArea } from "@/components/form/text-area";
import { resolutions } from "@/lib/disputes/rules";
import type { Language } from "@/lib/kernel/language";
import { deskCaseWords } from "@/lib/words/desk";

type Props = {
  lang: Language;
  receiptNo: string;
  errors: FieldErrors;
  values: Readonly<Record<string, string>>;
};

/** What the desk writes to the member. */
export function WriteForm({ lang, receiptNo, errors, values }: Props) {
  const t = deskCaseWords[lang];
  const key = crypto.randomUUID();
  return (
    <Form action={`/admin/cases/${receiptNo}/write`} idempotencyKey={key}>
      <TextArea
        lang={lang}
        name="text"
        label={t.text}
        hint={t.textHint}
        maxLength={1000}
        defaultValue={values.text}
        error={errors.text}
      />
      <label className="flex min-h-11 items-start gap-3 py-2">
        <input
          type="checkbox"
          name="asks"
          value="yes"
          defaultChecked={values.asks === "yes"}
          className="mt-0.5 size-6 shrink-0 accent-indigo"
        />
        <span>{t.asks}</span>
      </label>
      <SubmitButton size="regular">{t.send}</SubmitButton>
    </Form>
  );
}

/** The resolution of the case and the text for the member. */
export function ResolveForm({ lang, receiptNo, errors, values }: Props) {
  const t = deskCaseWords[lang];
  const key = crypto.randomUUID();
  return (
    <Form action={`/admin/cases/${receiptNo}/resolve`} idempotencyKey={key}>
      <Select
        lang={lang}
        name="resolution"
        label={t.resolution}
        empty={t.choose}
        options={resolutions.map((value) => ({ value, label: t.resolutions[value] }))}
        defaultValue={values.resolution ?? ""}
        error={errors.resolution}
      />
      <TextArea
        lang={lang}
        name="resolutionText"
        label={t.resolutionText}
        rows={4}
        maxLength={1000}
        defaultValue={values.resolutionText}
        error={errors.resolutionText}
      />
      <SubmitButton size="regular" variant="secondary">
        {t.resolveSubmit}
      </SubmitButton>
    </Form>
  );
}

/** The sentences for the refusal codes of a form. */
export function caseSentences(lang: Language, codes: FieldErrors): FieldErrors {
  const { errors } = deskCaseWords[lang];
  return sentences<"ended" | DisputeFieldCode | "empty">(codes, errors, errors.gone);
}
