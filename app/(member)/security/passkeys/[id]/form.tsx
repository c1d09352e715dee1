import type { FieldErrors } from "@/components/form/field";
import { Form } from "@/components/form/form";
import { PasswordInput } from "@/components/form/password-input";
import { SubmitButton } from "@/components/form/submit-button";
import type { Language } from "@/lib/kernel/language";
import { passkeyWords } from "@/lib/words/security";

type Props = { lang: Language; passkeyId: string; errors: FieldErrors };

/** Removes a passkey, after the password. */
export function RemovePasskeyForm({ lang, passkeyId, errors }: Props) {
  const t = passkeyWords[lang];
  return (
    <Form action={`/security/passkeys/${passkeyId}/remove`}>
      <PasswordInput
        lang={lang}
        name="currentPassword"
        label={t.password}
        error={errors.currentPassword}
        mark="required"
        autoComplete="current-password"
      />
      <SubmitButton variant="danger">{t.remove}</SubmitButton>
    </Form>
  );
}
