import type { OwnDataFieldCode } from "@/lib/privacy/schema";
import { sentences } from "@/components/form/sentences";
import type { FieldErrors } from "@/components/form/field";
import { Form } from "@/components/form/form";
import { PasswordInput } from "@/components/form/password-input";
import { SubmitButton } from "@/components/form/submit-button";
import type { Language } from "@/lib/kernel/language";
import { ownDataWords } from "@/lib/words/own-data";

type Props = { lang: Language; errors: FieldErrors; isPasswordDue: boolean };

/** Asks for the data; after the password, unless the login is young. */
export function OwnDataForm({ lang, errors, isPasswordDue }: Props) {
  const t = ownDataWords[lang];
  return (
    <Form action="/profile/my-data/take">
      {isPasswordDue && (
        <PasswordInput
          lang={lang}
          name="password"
          label={t.password}
          hint={t.passwordHint}
          mark="required"
          autoComplete="current-password"
          error={errors.password}
        />
      )}
      <p className="text-small text-quiet">{t.told}</p>
      <SubmitButton>{t.ask}</SubmitButton>
    </Form>
  );
}

/** The sentences of the refusal codes the form came back with. */
export function ownDataSentences(lang: Language, codes: FieldErrors): FieldErrors {
  const { refusals } = ownDataWords[lang];
  return sentences<"too-often" | "missing" | OwnDataFieldCode>(codes, refusals, refusals.wrong);
}
