import { disputePath } from "../../address";
import type { DisputeFieldCode } from "@/lib/disputes/schema";
import { byField, sentences } from "@/components/form/sentences";
import { Select } from "@/components/form/choices";
import type { FieldErrors } from "@/components/form/field";
import { Form } from "@/components/form/form";
import { SubmitButton } from "@/components/form/submit-button";
import { TextArea } from "@/components/form/text-area";
import { disputeReasons, type OpenRefusal } from "@/lib/disputes/rules";
import type { Language } from "@/lib/kernel/language";
import { disputeWords } from "@/lib/words/disputes";

type Given = { lang: Language; id: string; values: Readonly<Record<string, string>> };

/** 入力: what happened. */
export function TellForm({ lang, id, values, errors }: Given & { errors: FieldErrors }) {
  const t = disputeWords[lang];
  return (
    <Form action={`${disputePath(id)}/check`}>
      <Select
        lang={lang}
        name="reason"
        label={t.reason}
        mark="required"
        empty={t.choose}
        options={disputeReasons.map((value) => ({ value, label: t.reasons[value] }))}
        defaultValue={values.reason ?? ""}
        error={errors.reason}
      />
      <TextArea
        lang={lang}
        name="text"
        label={t.text}
        hint={t.textHint}
        mark="required"
        maxLength={1000}
        defaultValue={values.text}
        error={errors.text}
      />
      <SubmitButton>{t.toConfirm}</SubmitButton>
    </Form>
  );
}

type Confirmed = Given & { idempotencyKey: string; changeHref: string };

/** 確認: the report before it is sent. */
export function OpenForm({ lang, id, values, idempotencyKey, changeHref }: Confirmed) {
  const t = disputeWords[lang];
  const hidden = { reason: values.reason ?? "", text: values.text ?? "" };
  return (
    <Form action={`${disputePath(id)}/open`} hidden={hidden} idempotencyKey={idempotencyKey}>
      <SubmitButton>{t.submit}</SubmitButton>
      <p>
        <a href={changeHref}>{t.change}</a>
      </p>
    </Form>
  );
}

/** The sentences for the refusal codes of a form. */
export function disputeSentences(lang: Language, codes: FieldErrors): FieldErrors {
  const { reasonMissing, textMissing, ...errors } = disputeWords[lang].errors;
  const missing = byField({ reason: reasonMissing, text: textMissing }, errors.missing);
  return sentences<OpenRefusal | DisputeFieldCode | "ended">(
    codes,
    { ...errors, missing },
    errors.gone,
  );
}
