import { cardPath } from "../../address";
import type { PinFieldCode } from "@/lib/cards/schema";
import type { PinOwnerRefusal } from "@/lib/cards/rules/pin";
import { sentences } from "@/components/form/sentences";
import type { FieldErrors } from "@/components/form/field";
import { Form } from "@/components/form/form";
import { PasswordInput } from "@/components/form/password-input";
import { PinInput } from "@/components/form/pin-input";
import { SubmitButton } from "@/components/form/submit-button";
import type { Language } from "@/lib/kernel/language";
import { pinWords } from "@/lib/words/cards";

type Props = { lang: Language; cardId: string; errors: FieldErrors };

/** The new PIN, twice, and the password. What was typed never comes back. */
export function PinForm({ lang, cardId, errors }: Props) {
  const t = pinWords[lang];
  const required = { lang, mark: "required" } as const;
  return (
    <Form action={cardPath(cardId, "pin/change")}>
      <PinInput {...required} name="pin" label={t.pin} hint={t.pinHint} error={errors.pin} />
      <PinInput {...required} name="pinAgain" label={t.pinAgain} error={errors.pinAgain} />
      <PasswordInput
        {...required}
        name="currentPassword"
        label={t.password}
        hint={t.passwordHint}
        error={errors.currentPassword}
        autoComplete="current-password"
      />
      <SubmitButton>{t.submit}</SubmitButton>
    </Form>
  );
}

/** The sentences for the refusal codes of the form. */
export function pinSentences(lang: Language, codes: FieldErrors): FieldErrors {
  const { refusals, passwordWrong, passwordMissing } = pinWords[lang];
  const words = { ...refusals, wrong: passwordWrong, missing: passwordMissing };
  return sentences<PinOwnerRefusal | PinFieldCode | "wrong">(codes, words, refusals["four-digits"]);
}
