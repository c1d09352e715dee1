import type { RegistrationFieldCode } from "@/lib/registration/schema";
import type { MailedCodeRefusal, ResendRefusal } from "@/lib/auth/rules/mailed-code";
import type { ChoiceRefusal } from "@/lib/registration/rules";
import type { EmailRefusal } from "@/lib/members/rules/email";
import { issuer } from "@/lib/platform/issuer";
import { hoursOf } from "@/components/display/help-contact";
import { byField, type Sentence, sentences } from "@/components/form/sentences";
import { type FieldErrors, fieldId } from "@/components/form/field";
import { Form } from "@/components/form/form";
import { OneTimeCodeInput } from "@/components/form/one-time-code-input";
import { PasswordInput } from "@/components/form/password-input";
import { RuleHints } from "@/components/form/rule-hints";
import { SubmitButton } from "@/components/form/submit-button";
import { TextInput } from "@/components/form/text-input";
import { Disclosure } from "@/components/ui/disclosure";
import { Note } from "@/components/ui/note";
import { neverRightRefusal } from "@/lib/auth/rules";
import type { Language } from "@/lib/kernel/language";
import { registrationWords } from "@/lib/words/registration";

type Values = Readonly<Record<string, string>>;
type Props = { lang: Language; errors: FieldErrors; values: Values };

/** Step 2: the mailed code, and the ways out when it does not arrive. */
export function ConfirmForm(props: Props) {
  const t = registrationWords[props.lang];
  return (
    <div className="grid gap-6">
      <CodeForm {...props} action="/register/confirm" notArrived={t.notArrivedText} />
      <StartOver lang={props.lang} />
    </div>
  );
}

/** Last step: the code mailed to a new e-mail address. The credential exists already. */
export function EmailForm(props: Props) {
  const t = registrationWords[props.lang];
  return (
    <div className="grid gap-6">
      <CodeForm {...props} action="/register/email" notArrived={t.emailNotArrivedText} />
      <p>
        <a href="/login?notice=registered" className="inline-flex min-h-11 items-center">
          {t.withoutEmail}
        </a>
      </p>
    </div>
  );
}

type CodeProps = Props & { action: string; notArrived: string };

function CodeForm({ lang, errors, action, notArrived }: CodeProps) {
  const t = registrationWords[lang];
  return (
    <>
      <Form action={action}>
        <OneTimeCodeInput
          lang={lang}
          name="code"
          label={t.code}
          error={errors.code}
          mark="required"
        />
        <SubmitButton>{t.next}</SubmitButton>
      </Form>
      <Disclosure summary={t.notArrived} open={"" in errors}>
        <p>{notArrived}</p>
        <Form action="/register/resend">
          <SubmitButton variant="secondary" size="regular">
            {t.resend}
          </SubmitButton>
        </Form>
      </Disclosure>
    </>
  );
}

/** Step 3: what to log in with. */
export function CompleteForm({ byLetter, ...props }: Props & { byLetter: boolean }) {
  const { lang, errors } = props;
  const t = registrationWords[lang];
  return (
    <div className="grid gap-6">
      {byLetter && <Note>{t.letter}</Note>}
      <Form action="/register/complete">
        <UserIdField {...props} />
        <PasswordInput
          lang={lang}
          name="password"
          label={t.password}
          error={errors.password}
          mark="required"
          autoComplete="new-password"
          hint={
            <>
              <RuleHints
                lang={lang}
                name="password"
                rules={[
                  { label: t.passwordRules.length, kind: "length", min: 12, max: 128 },
                  {
                    label: t.passwordRules.excludes,
                    kind: "excludes",
                    otherId: fieldId("userId"),
                  },
                ]}
              />
              <p>{t.passwordNote}</p>
            </>
          }
        />
        {byLetter && (
          <TextInput
            lang={lang}
            name="email"
            label={t.email}
            hint={t.emailHint}
            error={errors.email}
            mark="optional"
            type="email"
            autoComplete="email"
            autoCapitalize="none"
            spellCheck={false}
            maxLength={100}
            defaultValue={props.values.email}
          />
        )}
        <SubmitButton>{t.submit}</SubmitButton>
      </Form>
      <StartOver lang={lang} />
    </div>
  );
}

function UserIdField({ lang, errors, values }: Props) {
  const t = registrationWords[lang];
  const typed = values.userId ?? "";
  return (
    <TextInput
      lang={lang}
      name="userId"
      label={t.userId}
      error={errors.userId}
      mark="required"
      autoComplete="username"
      autoCapitalize="none"
      spellCheck={false}
      maxLength={64}
      defaultValue={neverRightRefusal(typed, "") === "card-number" ? "" : typed}
      hint={
        <>
          <RuleHints
            lang={lang}
            name="userId"
            rules={[
              { label: t.userIdRules.length, kind: "length", min: 8, max: 32 },
              { label: t.userIdRules.firstLetter, kind: "pattern", source: "^[a-z]" },
              { label: t.userIdRules.characters, kind: "pattern", source: "^[a-z0-9._\\-]+$" },
            ]}
          />
          <p>{t.userIdNote}</p>
        </>
      }
    />
  );
}

function StartOver({ lang }: { lang: Language }) {
  return (
    <p>
      <a href="/register?step=card" className="inline-flex min-h-11 items-center">
        {registrationWords[lang].startOver}
      </a>
    </p>
  );
}

type RegistrationCode =
  | RegistrationFieldCode
  | ChoiceRefusal
  | EmailRefusal
  | MailedCodeRefusal
  | ResendRefusal
  | "refused";

/** The words of every refusal of this form and of the recovery's. */
export function registrationRefusals(lang: Language) {
  const { fields, ...t } = registrationWords[lang];
  const { cardNumber, birthDate, code, userId, email, password } = fields;
  const contact = issuer();
  const refused = t.refused({ phone: contact.phone, hours: hoursOf(contact, lang) });
  const identity = { cardNumber, birthDate, code: code.digits };
  const choice = (name: "missing" | "too-short" | "too-long") => ({
    userId: userId[name],
    password: password[name],
  });
  return {
    ...t.noResend,
    ...userId,
    ...email,
    ...password,
    missing: byField({ ...identity, ...choice("missing") }, refused),
    "too-short": byField(choice("too-short"), refused),
    "too-long": byField({ ...identity, ...choice("too-long"), email: email["too-long"] }, refused),
    digits: byField(identity, refused),
    "no-date": birthDate,
    "wrong-code": code["wrong-code"],
    over: t.over,
    "too-many": t.tooMany,
    refused,
  } satisfies Record<RegistrationCode, Sentence>;
}

/** The sentences for the refusal codes of a form. */
export function registrationSentences(lang: Language, codes: FieldErrors): FieldErrors {
  const words = registrationRefusals(lang);
  return sentences<RegistrationCode>(codes, words, words.refused);
}
