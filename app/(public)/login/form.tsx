import type { LoginFieldCode } from "@/lib/auth/schema";
import type { NeverRight } from "@/lib/auth/rules";
import type { FieldErrors } from "@/components/form/field";
import { at, byField, sentences } from "@/components/form/sentences";
import { ErrorSummary } from "@/components/form/error-summary";
import { Form } from "@/components/form/form";
import { PasskeyButton } from "@/components/form/passkey-island";
import { PasswordInput } from "@/components/form/password-input";
import { SubmitButton } from "@/components/form/submit-button";
import { TextInput } from "@/components/form/text-input";
import { buttonClass } from "@/components/ui/button";
import { Surface } from "@/components/ui/surface";
import type { Language } from "@/lib/kernel/language";
import { loginWords } from "@/lib/words/login";
import { passkeyWords } from "@/lib/words/security";

type Props = {
  lang: Language;
  /** Refusal codes by field. */
  codes: FieldErrors;
  /** What was typed; the password never comes back. */
  userId?: string;
  /** The page to go on to. */
  from: string;
};

export function LoginForm({ lang, codes, userId, from }: Props) {
  const t = loginWords[lang];
  const errors = loginSentences(lang, codes);
  return (
    <>
      <ErrorSummary lang={lang} errors={errors} />
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
        <PasskeyLogin lang={lang} from={from} />
      </Surface>
    </>
  );
}

/** For browsers with JavaScript and passkeys; the password form is always there. */
function PasskeyLogin({ lang, from }: Pick<Props, "lang" | "from">) {
  const t = passkeyWords[lang];
  return (
    <div className="mt-6 border-t border-line pt-6 scriptless:hidden">
      <Form action="/login/passkey/enter" hidden={from ? { from } : {}}>
        <PasskeyButton
          kind="get"
          beginPath="/login/passkey/begin"
          label={t.logIn}
          failed={t.logInFailed}
          variant={buttonClass({ variant: "secondary", size: "full" })}
        />
      </Form>
    </div>
  );
}

/** The sentence of each refusal. */
function loginSentences(lang: Language, codes: FieldErrors): FieldErrors {
  const { userIdMissing, userIdTooLong, passwordMissing, passwordTooLong, ...refusals } =
    loginWords[lang].refusals;
  const words = {
    ...refusals,
    missing: byField({ userId: userIdMissing, password: passwordMissing }, refusals.wrong),
    "too-long": byField({ userId: userIdTooLong, password: passwordTooLong }, refusals.wrong),
    passkey: passkeyWords[lang].refusals.refused,
    unread: at("", passkeyWords[lang].refusals.refused),
  };
  return sentences<"wrong" | "passkey" | NeverRight | LoginFieldCode | "unread">(
    codes,
    words,
    refusals.wrong,
  );
}

/** Links for members who cannot log in. */
export function LoginLinks({ lang }: { lang: Language }) {
  const t = loginWords[lang];
  const links = [
    ["/register", t.notRegistered],
    ["/recover/user-id", t.forgotUserId],
    ["/recover/password", t.forgotPassword],
    ["/help/login", t.trouble],
  ] as const;
  return (
    <nav aria-label={t.waysOut} className="grid gap-1">
      <p className="text-quiet">{t.notRegisteredLead}</p>
      <ul className="grid">
        {links.map(([href, name]) => (
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
