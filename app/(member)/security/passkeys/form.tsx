import type { PasskeyFieldCode } from "@/lib/auth/schema";
import { at, byField, sentences } from "@/components/form/sentences";
import type { FieldErrors } from "@/components/form/field";
import { Form } from "@/components/form/form";
import { PasswordInput } from "@/components/form/password-input";
import { SubmitButton } from "@/components/form/submit-button";
import { TextInput } from "@/components/form/text-input";
import { passkeyNameLength } from "@/lib/auth/rules";
import type { Language } from "@/lib/kernel/language";
import { passkeyWords } from "@/lib/words/security";

type Props = { lang: Language; errors: FieldErrors; name: string };

/** What the new passkey is called, and the password. */
export function NewPasskeyForm({ lang, errors, name }: Props) {
  const t = passkeyWords[lang];
  return (
    <Form action="/security/passkeys/begin">
      <TextInput
        lang={lang}
        name="name"
        label={t.name}
        hint={t.nameHint}
        error={errors.name}
        mark="required"
        defaultValue={name}
        maxLength={passkeyNameLength}
        autoComplete="off"
      />
      <PasswordInput
        lang={lang}
        name="currentPassword"
        label={t.password}
        error={errors.currentPassword}
        mark="required"
        autoComplete="current-password"
      />
      <SubmitButton>{t.next}</SubmitButton>
    </Form>
  );
}

/** The sentences for the refusal codes of the forms. */
export function passkeySentences(lang: Language, codes: FieldErrors): FieldErrors {
  const { refusals } = passkeyWords[lang];
  const words = {
    ...refusals,
    missing: byField({ name: refusals.nameMissing }, refusals.missing),
    "too-long": byField({ name: refusals.nameTooLong }, refusals.wrong),
    unread: at("", refusals.unread),
  };
  return sentences<"wrong" | "too-many" | "over" | PasskeyFieldCode>(codes, words, refusals.unread);
}
