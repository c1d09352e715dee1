import { CardNumberDoubt } from "@/components/form/card-number-doubt-island";
import { DateParts } from "@/components/form/date-parts";
import { type FieldErrors, fieldId } from "@/components/form/field";
import { Form } from "@/components/form/form";
import { OneTimeCodeInput } from "@/components/form/one-time-code-input";
import { PasswordInput } from "@/components/form/password-input";
import { RuleHints } from "@/components/form/rule-hints";
import { SubmitButton } from "@/components/form/submit-button";
import { TextInput } from "@/components/form/text-input";
import type { Language } from "@/lib/kernel/language";
import { recoveryWords } from "@/lib/words/recovery";
import { registrationWords } from "@/lib/words/registration";

type Props = {
  lang: Language;
  /** The page the form stands on. */
  path: string;
  errors: FieldErrors;
  values: Readonly<Record<string, string>>;
};

/** Step 1: card number and birth date. */
export function IdentityForm({ lang, path, errors, values }: Props) {
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
    </Form>
  );
}

/** Step 2: the mailed code. */
export function CodeForm({ lang, path, errors }: Props) {
  const t = registrationWords[lang];
  return (
    <Form action={`${path}/confirm`}>
      <OneTimeCodeInput
        lang={lang}
        name="code"
        label={t.code}
        error={errors.code}
        mark="required"
      />
      <SubmitButton>{recoveryWords[lang].next}</SubmitButton>
    </Form>
  );
}

/** Step 3 of a password: the new one. */
export function NewPasswordForm({ lang, path, errors }: Props) {
  const t = recoveryWords[lang];
  const { passwordRules, passwordNote } = registrationWords[lang];
  return (
    <Form action={`${path}/complete`}>
      <PasswordInput
        lang={lang}
        name="password"
        label={t.newPassword}
        error={errors.password}
        mark="required"
        autoComplete="new-password"
        hint={
          <>
            <RuleHints
              lang={lang}
              name="password"
              rules={[{ label: passwordRules.length, kind: "length", min: 12, max: 128 }]}
            />
            <p>{passwordNote}</p>
          </>
        }
      />
      <SubmitButton>{t.submit}</SubmitButton>
    </Form>
  );
}
