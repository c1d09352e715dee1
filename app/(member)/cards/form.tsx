import { cardPath } from "./address";
import type { FreezeFieldCode } from "@/lib/cards/schema";
import type { FreezeRefusal, LiftRefusal } from "@/lib/cards/rules/freeze";
import { at, sentences } from "@/components/form/sentences";
import type { FieldErrors } from "@/components/form/field";
import { Form } from "@/components/form/form";
import { PasswordInput } from "@/components/form/password-input";
import { SubmitButton } from "@/components/form/submit-button";
import { cardsWords } from "@/lib/words/cards";
import type { Language } from "@/lib/kernel/language";
import { maskCardTail } from "@/lib/kernel/mask";

type FreezeProps = {
  lang: Language;
  card: { cardId: string; holderName: string; lastFive: string };
  reason: "precaution" | "mislaid";
  label: string;
  idempotencyKey: string;
};

/** Freezes the card with one press. */
export function FreezeForm({ card, reason, label, idempotencyKey }: FreezeProps) {
  return (
    <Form
      action={cardPath(card.cardId, "freeze")}
      label={`${card.holderName} ${maskCardTail(card.lastFive)} ${label}`}
      hidden={{ reason }}
      idempotencyKey={idempotencyKey}
      layout="plain"
    >
      <SubmitButton variant="secondary" size="small">
        {label}
      </SubmitButton>
    </Form>
  );
}

type UnfreezeProps = {
  lang: Language;
  cardId: string;
  errors: FieldErrors;
  isPasswordDue: boolean;
  idempotencyKey: string;
};

/** Lifting a freeze asks for the password unless the login is recent. */
export function UnfreezeForm(props: UnfreezeProps) {
  const { lang, cardId, errors, isPasswordDue, idempotencyKey } = props;
  const t = cardsWords[lang];
  return (
    <Form action={cardPath(cardId, "unfreeze/accept")} idempotencyKey={idempotencyKey}>
      {isPasswordDue && (
        <PasswordInput
          lang={lang}
          name="password"
          label={t.password}
          hint={t.passwordHint}
          autoComplete="current-password"
          error={errors.password}
        />
      )}
      <SubmitButton>{t.lift}</SubmitButton>
      <p>
        <a href="/cards">{t.back}</a>
      </p>
    </Form>
  );
}

/** The sentences for the refusal codes of a form: of freezing, lifting, and a report of a loss. */
export function cardSentences(lang: Language, codes: FieldErrors): FieldErrors {
  const { other, ...refusals } = cardsWords[lang].refusals;
  const words = { ...refusals, gone: at("", other) };
  type Code = FreezeRefusal | LiftRefusal | FreezeFieldCode | "already-lost" | "missing";
  return sentences<Code>(codes, words, other);
}
