import type { ProfileFieldCode } from "@/lib/members/schema";
import type { ResendRefusal } from "@/lib/auth/rules/mailed-code";
import type { EmailCodeRefusal } from "@/lib/members/rules/change";
import { type FieldRefusal, longestOf } from "@/lib/members/rules/contact";
import { byField, sentences } from "@/components/form/sentences";
import type { ReactNode } from "react";
import type { FieldErrors } from "@/components/form/field";
import { Form } from "@/components/form/form";
import { PasswordInput } from "@/components/form/password-input";
import { SubmitButton } from "@/components/form/submit-button";
import type { Language } from "@/lib/kernel/language";
import { profileAccountWords, profileFormWords, profileWords } from "@/lib/words/profile";

type AcceptProps = {
  lang: Language;
  errors: FieldErrors;
  /** Where it is sent. */
  action: string;
  hidden: Readonly<Record<string, string>>;
  idempotencyKey?: string;
  isPasswordDue: boolean;
  /** The form as it was filled in. */
  formHref: string;
  children?: ReactNode;
};

/** 確認: the password if it is due, and the button that makes the change. */
export function AcceptForm(props: AcceptProps) {
  const { lang, errors, action, hidden, idempotencyKey, isPasswordDue, formHref } = props;
  const t = profileWords[lang];
  return (
    <Form action={action} hidden={hidden} idempotencyKey={idempotencyKey}>
      {props.children}
      {isPasswordDue && (
        <PasswordInput
          lang={lang}
          name="password"
          label={t.password}
          hint={t.passwordWhy}
          autoComplete="current-password"
          error={errors.password}
        />
      )}
      <SubmitButton>{t.submit}</SubmitButton>
      <p>
        <a href={formHref}>{t.mend}</a>
      </p>
    </Form>
  );
}

type ProfileCode = FieldRefusal | EmailCodeRefusal | ResendRefusal | ProfileFieldCode;

/** The sentences for the refusal codes of this section's forms. */
export function profileSentences(lang: Language, codes: FieldErrors): FieldErrors {
  const { refusals, ...t } = profileFormWords[lang];
  const account = profileAccountWords[lang].refusals;
  const { employerName, employerAddress, ...lengths } = longestOf;
  const longest = Object.entries({ ...lengths, name: employerName, address: employerAddress });
  const words = {
    ...refusals,
    ...account,
    missing: byField(
      {
        ...t.missing,
        accountType: account.missingType,
        accountNumber: account.missingNumber,
        holderKana: account.missingHolder,
      },
      refusals.missing,
    ),
    "too-long": byField(
      {
        ...Object.fromEntries(longest.map(([field, count]) => [field, t.tooLong(count)])),
        accountNumber: account.numberTooLong,
        holderKana: account.holderTooLong,
      },
      refusals["too-long"],
    ),
  };
  return sentences<ProfileCode>(codes, words, refusals.gone);
}
