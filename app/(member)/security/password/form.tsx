import type { PasswordCheckFieldCode } from "@/lib/auth/schema";
import type { PasswordRefusal } from "@/lib/auth/rules/password";
import { byField, sentences } from "@/components/form/sentences";
import type { FieldErrors } from "@/components/form/field";
import { Form } from "@/components/form/form";
import { PasswordInput } from "@/components/form/password-input";
import { RuleHints } from "@/components/form/rule-hints";
import { SubmitButton } from "@/components/form/submit-button";
import type { Language } from "@/lib/kernel/language";
import { ownLoginWords } from "@/lib/words/security";
import { registrationWords } from "@/lib/words/registration";

/** The present password and the new one. */
export function PasswordForm({ lang, errors }: { lang: Language; errors: FieldErrors }) {
  const t = ownLoginWords[lang];
  const { passwordRules, passwordNote } = registrationWords[lang];
  return (
    <Form action="/security/password/change">
      <PasswordInput
        lang={lang}
        name="currentPassword"
        label={t.currentPassword}
        error={errors.currentPassword}
        mark="required"
        autoComplete="current-password"
      />
      <PasswordInput
        lang={lang}
        name="newPassword"
        label={t.newPassword}
        error={errors.newPassword}
        mark="required"
        autoComplete="new-password"
        hint={
          <>
            <RuleHints
              lang={lang}
              name="newPassword"
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

/** The sentences for the refusal codes of the form. */
export function passwordSentences(lang: Language, codes: FieldErrors): FieldErrors {
  const { refusals } = ownLoginWords[lang];
  const { password } = registrationWords[lang].fields;
  type Code = PasswordRefusal | "four-digits" | PasswordCheckFieldCode | "wrong";
  const words = {
    ...password,
    missing: byField({ currentPassword: refusals.missing }, password.missing),
    "too-long": byField({ currentPassword: refusals.wrong }, password["too-long"]),
    wrong: refusals.wrong,
  };
  return sentences<Code>(codes, words, password.missing);
}
