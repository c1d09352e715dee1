import { CardNumberDoubt } from "@/components/form/card-number-doubt-island";
import { DateParts } from "@/components/form/date-parts";
import { fieldId } from "@/components/form/field";
import type { Given } from "@/components/form/field-list";
import { Form } from "@/components/form/form";
import { SubmitButton } from "@/components/form/submit-button";
import { TextInput } from "@/components/form/text-input";
import { registrationWords } from "@/lib/words/registration";

type Props = Given & { path: string; note?: string };

/** Step 1 of registration and of recovery, on the page `path`: card number and birth date. */
export function IdentityForm({ lang, path, note, errors, values }: Props) {
  const t = registrationWords[lang];
  return (
    <Form action={`${path}/identify`}>
      <div className="grid gap-1.5">
        <TextInput
          lang={lang}
          name="cardNumber"
          label={t.cardNumber}
          hint={t.cardNumberHint}
          error={errors.cardNumber}
          mark="required"
          inputMode="numeric"
          autoComplete="cc-number"
          maxLength={40}
          spellCheck={false}
        />
        <CardNumberDoubt inputId={fieldId("cardNumber")} doubt={t.cardNumberDoubt} />
      </div>
      <DateParts
        lang={lang}
        name="birthDate"
        label={t.birthDate}
        error={errors.birthDate}
        mark="required"
        isBirthDate
        values={{
          year: values.birthDateYear,
          month: values.birthDateMonth,
          day: values.birthDateDay,
        }}
      />
      <SubmitButton>{t.next}</SubmitButton>
      {note && <p className="text-small text-quiet">{note}</p>}
    </Form>
  );
}
