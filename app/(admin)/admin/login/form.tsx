import { ErrorSummary } from "@/components/form/error-summary";
import type { FieldErrors } from "@/components/form/field";
import { Form } from "@/components/form/form";
import { OneTimeCodeInput } from "@/components/form/one-time-code-input";
import { PasswordInput } from "@/components/form/password-input";
import { SubmitButton } from "@/components/form/submit-button";
import { TextInput } from "@/components/form/text-input";
import type { Language } from "@/lib/kernel/language";
import { deskWords } from "@/lib/words/desk";
import type { Flash } from "@/lib/platform/http/flash";

type Props = { lang: Language; flash: Flash };
type FieldName = "staffId" | "password" | "code";

/** What is missing is named; whatever else is wrong is said in one sentence. */
function sentencesOf(lang: Language, flash: Flash): FieldErrors {
  const t = deskWords[lang].login;
  const names: readonly FieldName[] = ["staffId", "password", "code"];
  const missing = names.filter((name) => flash.errors[name] === "empty");
  if (missing.length > 0) return Object.fromEntries(missing.map((name) => [name, t.empty[name]]));
  return Object.keys(flash.errors).length > 0 ? { "": t.wrong } : {};
}

/** Staff ID, password and one-time code. */
export function StaffLoginForm({ lang, flash }: Props) {
  const t = deskWords[lang].login;
  const errors = sentencesOf(lang, flash);
  return (
    <Form action="/admin/login/enter">
      <ErrorSummary lang={lang} errors={errors} heading={t.errorHeading} />
      <TextInput
        lang={lang}
        name="staffId"
        label={t.staffId}
        error={errors.staffId}
        defaultValue={flash.values.staffId}
        autoComplete="username"
        autoCapitalize="none"
        spellCheck={false}
        maxLength={64}
      />
      <PasswordInput
        lang={lang}
        name="password"
        label={t.password}
        error={errors.password}
        autoComplete="current-password"
      />
      <OneTimeCodeInput
        lang={lang}
        name="code"
        label={t.code}
        hint={t.codeHint}
        error={errors.code}
      />
      <SubmitButton>{t.submit}</SubmitButton>
    </Form>
  );
}
