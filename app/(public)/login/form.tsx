import { ErrorSummary } from "@/components/form/error-summary";
import { Form } from "@/components/form/form";
import { PasswordInput } from "@/components/form/password-input";
import { SubmitButton } from "@/components/form/submit-button";
import { TextInput } from "@/components/form/text-input";
import { Surface } from "@/components/ui/surface";
import type { Language } from "@/lib/kernel/words/define-words";
import { loginWords } from "@/lib/kernel/words/login";

type Props = {
  lang: Language;
  isWrong: boolean;
  /** Refusal codes by field. */
  codes: Readonly<Record<string, string>>;
  /** What was typed; the password never comes back. */
  userId?: string;
  /** The page to go on to. */
  from: string;
};

export function LoginForm({ lang, isWrong, codes, userId, from }: Props) {
  const t = loginWords[lang];
  const errors = sentencesOf(lang, codes);
  const whole: Record<string, string> = isWrong ? { "": t.refusals.wrong } : {};
  return (
    <>
      <ErrorSummary lang={lang} errors={{ ...whole, ...errors }} />
      <Surface>
        <Form action="/login/enter" hidden={from ? { from } : {}}>
          <TextInput
            lang={lang}
            name="userId"
            label={t.userId}
            error={errors.userId}
            defaultValue={userId}
            autoComplete="username"
            autoCapitalize="none"
            spellCheck={false}
            maxLength={128}
          />
          <PasswordInput
            lang={lang}
            name="password"
            label={t.password}
            error={errors.password}
            autoComplete="current-password"
          />
          <SubmitButton>{t.submit}</SubmitButton>
        </Form>
      </Surface>
    </>
  );
}

/** The sentence of each refusal of a field. */
function sentencesOf(lang: Language, codes: Props["codes"]): Record<string, string> {
  const { refusals } = loginWords[lang];
  const byCode: Readonly<Record<string, string>> = {
    ...refusals,
    "userId:missing": refusals.userIdMissing,
    "userId:too-long": refusals.userIdTooLong,
    "password:missing": refusals.passwordMissing,
    "password:too-long": refusals.passwordTooLong,
  };
  const sentences: Record<string, string> = {};
  for (const [field, code] of Object.entries(codes)) {
    const sentence = byCode[`${field}:${code}`] ?? byCode[code];
    if (sentence) sentences[field] = sentence;
  }
  return sentences;
}

/** Where to go for whoever cannot log in. */
export function LoginLinks({ lang }: { lang: Language }) {
  const t = loginWords[lang];
  const ways = [
    ["/register", t.notRegistered],
    ["/recover/user-id", t.forgotUserId],
    ["/recover/password", t.forgotPassword],
    ["/help/login", t.trouble],
  ] as const;
  return (
    <nav aria-label={t.waysOut} className="grid gap-1">
      <p className="text-quiet">{t.notRegisteredLead}</p>
      <ul className="grid">
        {ways.map(([href, name]) => (
          <li key={href}>
            <a href={href} className="inline-flex min-h-11 items-center">
              {name}
            </a>
          </li>
        ))}
      </ul>
    </nav>
  );
}
