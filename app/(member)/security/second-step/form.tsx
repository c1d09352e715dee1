import type { CodeFieldCode, PasswordCheckFieldCode } from "@/lib/auth/schema";
import { sentences } from "@/components/form/sentences";
import type { FieldErrors } from "@/components/form/field";
import { Form } from "@/components/form/form";
import { PasswordInput } from "@/components/form/password-input";
import { SubmitButton } from "@/components/form/submit-button";
import type { Language } from "@/lib/kernel/language";
import { secondStepWords } from "@/lib/words/security";

type Props = { lang: Language; isOn: boolean; errors: FieldErrors };

/** Begins the set-up, or switches off; both after the password. */
export function SwitchForm({ lang, isOn, errors }: Props) {
  const t = secondStepWords[lang];
  return (
    <Form action={isOn ? "/security/second-step/off" : "/security/second-step/begin"}>
      <PasswordInput
        lang={lang}
        name="currentPassword"
        label={t.password}
        error={errors.currentPassword}
        mark="required"
        autoComplete="current-password"
      />
      <SubmitButton variant={isOn ? "danger" : "primary"}>
        {isOn ? t.switchOff : t.begin}
      </SubmitButton>
    </Form>
  );
}

/** The sentences for the refusal codes of the forms. */
export function secondStepSentences(lang: Language, codes: FieldErrors): FieldErrors {
  const { refusals } = secondStepWords[lang];
  type Code = "on-already" | "off-already" | "wrong-code" | "wrong";
  return sentences<Code | PasswordCheckFieldCode | CodeFieldCode>(
    codes,
    { ...refusals, "too-long": refusals.wrong },
    refusals.wrong,
  );
}
