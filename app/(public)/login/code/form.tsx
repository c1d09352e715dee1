import { ErrorSummary } from "@/components/form/error-summary";
import { Form } from "@/components/form/form";
import { OneTimeCodeInput } from "@/components/form/one-time-code-input";
import { SubmitButton } from "@/components/form/submit-button";
import { Surface } from "@/components/ui/surface";
import type { Language } from "@/lib/kernel/language";
import { secondStepWords } from "@/lib/words/security";

type Props = {
  lang: Language;
  /** Refusal codes by field. */
  codes: Readonly<Record<string, string>>;
  /** The page to go on to. */
  from: string;
};

/** The code of the authenticator, or a recovery code. */
export function CodeForm({ lang, codes, from }: Props) {
  const t = secondStepWords[lang];
  const { refusals } = t;
  const sentence =
    codes.code === "malformed" ? refusals["malformed-login"] : refusals["wrong-code"];
  const errors: Record<string, string> = codes.code ? { code: sentence } : {};
  return (
    <>
      <ErrorSummary lang={lang} errors={errors} />
      <Surface>
        <Form action="/login/code/enter" hidden={from ? { from } : {}}>
          <OneTimeCodeInput
            lang={lang}
            name="code"
            label={t.code}
            hint={t.loginHint}
            error={errors.code}
          />
          <SubmitButton>{t.loginSubmit}</SubmitButton>
        </Form>
      </Surface>
    </>
  );
}
