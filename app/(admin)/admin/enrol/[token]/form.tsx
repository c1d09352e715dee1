import { enrolPath } from "../../address";
import type { DeskFieldCode } from "@/lib/support/schema";
import type { EnrolRefusal } from "@/lib/support/rules";
import { sentences } from "@/components/form/sentences";
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

/** The sentences for the refusal codes of the form. */
function enrolSentences(lang: Language, codes: FieldErrors): FieldErrors {
  const { errors } = deskWords[lang].enrol;
  return sentences<EnrolRefusal["code"] | Exclude<DeskFieldCode, "gone">>(
    codes,
    errors,
    errors.wrong,
  );
}

/** The authenticator to set up, then a password and the first code. */
export function EnrolmentForm({ lang, token, enrolment, flash }: Props) {
  const t = deskWords[lang].enrol;
  const errors = enrolSentences(lang, flash.errors);
  return (
    <Form action={`${enrolPath(token)}/finish`}>
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
