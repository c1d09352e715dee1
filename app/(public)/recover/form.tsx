import type { MailedCodeRefusal } from "@/lib/auth/rules/mailed-code";
import type { RegistrationFieldCode } from "@/lib/registration/schema";
import type { PasswordRefusal } from "@/lib/auth/rules/password";
import { registrationRefusals } from "../register/form";
import { sentences } from "@/components/form/sentences";
import type { FieldErrors } from "@/components/form/field";
import { Form } from "@/components/form/form";
import { OneTimeCodeInput } from "@/components/form/one-time-code-input";
import { PasswordInput } from "@/components/form/password-input";
import { RuleHints } from "@/components/form/rule-hints";
import { SubmitButton } from "@/components/form/submit-button";
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

/** The sentences for the refusal codes of a form. */
export function recoverSentences(lang: Language, codes: FieldErrors): FieldErrors {
  const { over, tooMany } = recoveryWords[lang];
  const words = { ...registrationRefusals(lang), over, "too-many": tooMany };
  type Code = MailedCodeRefusal | PasswordRefusal | "four-digits" | RegistrationFieldCode;
  return sentences<Code>(codes, words, over);
}
