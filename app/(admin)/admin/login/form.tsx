import type { DeskFieldCode } from "@/lib/support/schema";
import type { EnterRefusal } from "@/lib/support/rules";
import { at, byField, sentences } from "@/components/form/sentences";
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

/** Missing fields are named; every other error is the same sentence. */
function loginSentences(lang: Language, codes: FieldErrors): FieldErrors {
  const t = deskWords[lang].login;
  const wrong = at("", t.wrong);
  const words = { empty: byField(t.empty, t.wrong), "too-long": wrong, wrong };
  const isMissing = Object.values(codes).includes("empty");
  const said = Object.entries(codes).filter(([, code]) => !isMissing || code === "empty");
  return sentences<Exclude<EnterRefusal, "busy"> | Exclude<DeskFieldCode, "gone">>(
    Object.fromEntries(said),
    words,
    t.wrong,
  );
}

/** Staff ID, password and one-time code. */
export function StaffLoginForm({ lang, flash }: Props) {
  const t = deskWords[lang].login;
  const errors = loginSentences(lang, flash.errors);
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
