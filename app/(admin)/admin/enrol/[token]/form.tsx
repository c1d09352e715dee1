import { ErrorSummary } from "@/components/form/error-summary";
import type { FieldErrors } from "@/components/form/field";
import { Form } from "@/components/form/form";
import { OneTimeCodeInput } from "@/components/form/one-time-code-input";
import { PasswordInput } from "@/components/form/password-input";
import { SubmitButton } from "@/components/form/submit-button";
import { DefinitionRows } from "@/components/ui/definition-rows";
import { Surface } from "@/components/ui/surface";
import type { Language } from "@/lib/kernel/language";
import { deskWords } from "@/lib/words/desk";
import type { Flash } from "@/lib/platform/http/flash";
import type { EnrolmentView } from "@/lib/support/queries";
import { QrCode } from "@/components/display/qr-code";

type Props = { lang: Language; token: string; enrolment: EnrolmentView; flash: Flash };

function sentencesOf(lang: Language, flash: Flash): FieldErrors {
  const sentences: Readonly<Record<string, string>> = deskWords[lang].enrol.errors;
  const entries = Object.entries(flash.errors);
  return Object.fromEntries(entries.map(([name, code]) => [name, sentences[code] ?? code]));
}

/** The authenticator to set up, then a password and the code that proves it. */
export function EnrolmentForm({ lang, token, enrolment, flash }: Props) {
  const t = deskWords[lang].enrol;
  const errors = sentencesOf(lang, flash);
  return (
    <Form action={`/admin/enrol/${token}/finish`}>
      <ErrorSummary lang={lang} errors={errors} />
      <Surface heading={t.appHeading} id="app">
        <p>{t.appLead}</p>
        <QrCode text={enrolment.uri} name={t.qrName} />
        <DefinitionRows
          rows={[
            {
              term: t.secret,
              value: <code className="figures break-all">{enrolment.secret}</code>,
            },
          ]}
        />
      </Surface>
      <Surface heading={t.passwordHeading} id="password">
        <PasswordInput
          lang={lang}
          name="password"
          label={t.password}
          hint={t.passwordHint}
          error={errors.password}
          autoComplete="new-password"
        />
        <OneTimeCodeInput
          lang={lang}
          name="code"
          label={t.code}
          hint={t.codeHint}
          error={errors.code}
        />
      </Surface>
      <SubmitButton>{t.submit}</SubmitButton>
    </Form>
  );
}
