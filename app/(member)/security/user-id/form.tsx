import type { PasswordCheckFieldCode } from "@/lib/auth/schema";
import { byField, sentences } from "@/components/form/sentences";
import type { FieldErrors } from "@/components/form/field";
import { Form } from "@/components/form/form";
import { PasswordInput } from "@/components/form/password-input";
import { RuleHints } from "@/components/form/rule-hints";
import { SubmitButton } from "@/components/form/submit-button";
import { TextInput } from "@/components/form/text-input";
import { type NeverRight, neverRightRefusal, type UserIdRefusal } from "@/lib/auth/rules";
import type { Language } from "@/lib/kernel/language";
import { ownLoginWords } from "@/lib/words/security";
import { registrationWords } from "@/lib/words/registration";

type Props = { lang: Language; errors: FieldErrors; userId?: string };

/** The new user ID, and the password. */
export function UserIdForm({ lang, errors, userId = "" }: Props) {
  const t = ownLoginWords[lang];
  const { userIdRules, userIdNote } = registrationWords[lang];
  return (
    <Form action="/security/user-id/change">
      <TextInput
        lang={lang}
        name="userId"
        label={t.newUserId}
        error={errors.userId}
        mark="required"
        autoComplete="username"
        autoCapitalize="none"
        spellCheck={false}
        maxLength={64}
        defaultValue={neverRightRefusal(userId, "") === "card-number" ? "" : userId}
        hint={
          <>
            <RuleHints
              lang={lang}
              name="userId"
              rules={[
                { label: userIdRules.length, kind: "length", min: 8, max: 32 },
                { label: userIdRules.firstLetter, kind: "pattern", source: "^[a-z]" },
                { label: userIdRules.characters, kind: "pattern", source: "^[a-z0-9._\\-]+$" },
              ]}
            />
            <p>{userIdNote}</p>
          </>
        }
      />
      <PasswordInput
        lang={lang}
        name="currentPassword"
        label={t.currentPassword}
        error={errors.currentPassword}
        mark="required"
        autoComplete="current-password"
      />
      <SubmitButton>{t.submit}</SubmitButton>
    </Form>
  );
}

/** The sentences for the refusal codes of the form. */
export function userIdSentences(lang: Language, codes: FieldErrors): FieldErrors {
  const { refusals } = ownLoginWords[lang];
  const { userId } = registrationWords[lang].fields;
  type Code =
    | UserIdRefusal
    | Exclude<NeverRight, "four-digits">
    | "same"
    | "in-password"
    | "taken"
    | PasswordCheckFieldCode
    | "wrong";
  const words = {
    ...userId,
    ...refusals,
    missing: byField({ currentPassword: refusals.missing }, userId.missing),
    "too-long": byField({ currentPassword: refusals.wrong }, userId["too-long"]),
  };
  return sentences<Code>(codes, words, userId.characters);
}
