import { formatNumber } from "@/lib/kernel/format";
import type { ApplicationFieldCode } from "@/lib/cards/schema";
import { at, byField, sentences } from "@/components/form/sentences";
import { RadioGroup } from "@/components/form/choices";
import { Consent } from "@/components/form/consent";
import { DateParts } from "@/components/form/date-parts";
import type { FieldErrors } from "@/components/form/field";
import { Form } from "@/components/form/form";
import { PasswordInput } from "@/components/form/password-input";
import { SubmitButton } from "@/components/form/submit-button";
import { TextInput } from "@/components/form/text-input";
import { type ApplicationRefusal, familyRelationships } from "@/lib/cards/rules/application";
import type { Language } from "@/lib/kernel/language";
import { familyApplyWords, familyCardsWords } from "@/lib/words/family-cards";

type Values = Readonly<Record<string, string>>;
type Props = { lang: Language; errors: FieldErrors; values: Values };

const names = ["familyName", "givenName", "familyNameKana", "givenNameKana"] as const;

/** 入力: who gets the card. */
export function ApplicationForm({ lang, errors, values }: Props) {
  const t = familyApplyWords[lang];
  const options = familyRelationships.map((value) => ({
    value,
    label: familyCardsWords[lang].relationships[value],
  }));
  return (
    <Form action="/family-cards/apply/check" label={t.person}>
      <div className="grid gap-6 min-[30rem]:grid-cols-2 min-[30rem]:gap-x-4">
        {names.map((name) => (
          <TextInput
            key={name}
            lang={lang}
            name={name}
            label={t[name]}
            mark="required"
            autoComplete="off"
            maxLength={60}
            defaultValue={values[name]}
            error={errors[name]}
          />
        ))}
      </div>
      <DateParts
        lang={lang}
        name="birthDate"
        label={t.birthDate}
        hint={t.birthDateHint}
        mark="required"
        values={{
          year: values.birthDateYear,
          month: values.birthDateMonth,
          day: values.birthDateDay,
        }}
        error={errors.birthDate}
      />
      <RadioGroup
        lang={lang}
        name="relationship"
        label={t.relationship}
        mark="required"
        options={options}
        value={values.relationship}
        error={errors.relationship}
      />
      <Consent lang={lang} name="consent" label={t.consent} error={errors.consent} />
      <SubmitButton>{t.toConfirm}</SubmitButton>
    </Form>
  );
}

type SubmitProps = Props & { isPasswordDue: boolean; back: string; idempotencyKey: string };

/** 確認: the typed values in hidden fields, and the password if it is due. */
export function SubmitApplicationForm(props: SubmitProps) {
  const { lang, errors, values, isPasswordDue, back, idempotencyKey } = props;
  const t = familyApplyWords[lang];
  return (
    <Form
      action="/family-cards/apply/accept"
      hidden={values}
      idempotencyKey={idempotencyKey}
      label={t.title}
    >
      {isPasswordDue && (
        <PasswordInput
          lang={lang}
          name="password"
          label={familyCardsWords[lang].password}
          hint={familyCardsWords[lang].passwordHint}
          autoComplete="current-password"
          error={errors.password}
        />
      )}
      <SubmitButton>{t.submit}</SubmitButton>
      <p>
        <a href={back}>{t.change}</a>
      </p>
    </Form>
  );
}

type ApplicationCode = ApplicationRefusal | ApplicationFieldCode;

/** The words of every refusal; `maximum` is how many family cards a contract can have. */
function applicationWords(lang: Language, maximum: number) {
  const t = familyApplyWords[lang];
  return { ...t.refusals, maximum: t.maximum(formatNumber(maximum)) } satisfies Record<
    ApplicationCode,
    string
  >;
}

/** Why the form is not shown. */
export function applicationBlock(
  lang: Language,
  refusal: ApplicationRefusal,
  maximum: number,
): string {
  return applicationWords(lang, maximum)[refusal];
}

/** The sentences for the refusal codes of the form. */
export function applicationSentences(
  lang: Language,
  codes: FieldErrors,
  maximum: number,
): FieldErrors {
  const words = applicationWords(lang, maximum);
  return sentences<ApplicationCode>(
    codes,
    {
      ...words,
      "born-later": at("birthDate", words["born-later"]),
      "too-young": at("birthDate", words["too-young"]),
      missing: byField({ password: words["no-password"] }, words.missing),
    },
    words.gone,
  );
}
