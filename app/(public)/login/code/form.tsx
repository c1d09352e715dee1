import type { CodeFieldCode } from "@/lib/auth/schema";
import type { FieldErrors } from "@/components/form/field";
import { sentences } from "@/components/form/sentences";
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
  codes: FieldErrors;
  /** The page to go on to. */
  from: string;
};

/** The code of the authenticator, or a recovery code. */
export function CodeForm({ lang, codes, from }: Props) {
  const t = secondStepWords[lang];
  const words = { ...t.refusals, malformed: t.refusals["malformed-login"] };
  const errors = sentences<"wrong-code" | CodeFieldCode>(codes, words, words["wrong-code"]);
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
