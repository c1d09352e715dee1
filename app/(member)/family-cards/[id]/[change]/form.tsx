import type { FamilyChangeFieldCode } from "@/lib/cards/schema";
import { at, byField, sentences } from "@/components/form/sentences";
import { Select } from "@/components/form/choices";
import { Consent } from "@/components/form/consent";
import type { FieldErrors } from "@/components/form/field";
import { Form } from "@/components/form/form";
import { PasswordInput } from "@/components/form/password-input";
import { SubmitButton } from "@/components/form/submit-button";
import { capStepYen, type ChangeKind, type ChangeRefusal } from "@/lib/cards/rules/change";
import { formatYen } from "@/lib/kernel/format";
import type { Language } from "@/lib/kernel/language";
import { familyCardsWords } from "@/lib/words/family-cards";

type Given = { lang: Language; errors: FieldErrors; address: string };
type Props = Given & { kind: ChangeKind; limitYen: number; cap: string | undefined };

/** 入力: the new cap, or the consent to the consequences. */
export function ChangeForm({ lang, errors, address, kind, limitYen, cap }: Props) {
  const t = familyCardsWords[lang];
  return (
    <Form action={`${address}/check`}>
      {kind === "cap" ? (
        <Select
          lang={lang}
          name="cap"
          label={t.capField}
          hint={t.capHint}
          mark="required"
          empty={t.capEmpty}
          options={[{ value: "none", label: t.capNone }, ...stepsOf(lang, limitYen)]}
          defaultValue={cap ?? ""}
          error={errors.cap}
        />
      ) : (
        <Consent lang={lang} name="understood" label={t.understood} error={errors.understood} />
      )}
      <SubmitButton>{t.toConfirm}</SubmitButton>
      <p>
        <a href="/family-cards">{t.back}</a>
      </p>
    </Form>
  );
}

function stepsOf(lang: Language, limitYen: number) {
  return Array.from({ length: Math.floor(limitYen / capStepYen) }, (_, step) => {
    const yen = (step + 1) * capStepYen;
    return { value: String(yen), label: formatYen(yen, lang) };
  });
}

type ConfirmProps = Given & {
  kind: ChangeKind;
  cap: string | undefined;
  isPasswordDue: boolean;
  idempotencyKey: string;
};

/** 確認: the request in hidden fields, and the password if it is due. */
export function AcceptChangeForm(props: ConfirmProps) {
  const { lang, errors, address, kind, cap, isPasswordDue, idempotencyKey } = props;
  const t = familyCardsWords[lang];
  return (
    <Form
      action={`${address}/accept`}
      hidden={cap === undefined ? {} : { cap }}
      idempotencyKey={idempotencyKey}
    >
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
      <SubmitButton variant={kind === "cap" ? "primary" : "danger"}>{t.doIt[kind]}</SubmitButton>
      <p>
        <a href={address}>{t.changeInput}</a>
      </p>
    </Form>
  );
}

/** The sentences for the refusal codes of the form. */
export function changeSentences(lang: Language, codes: FieldErrors): FieldErrors {
  const { refusals } = familyCardsWords[lang];
  const words = {
    ...refusals,
    "not-a-step": at("cap", refusals["not-a-step"]),
    "below-step": at("cap", refusals["below-step"]),
    "above-limit": at("cap", refusals["above-limit"]),
    same: at("cap", refusals.same),
    missing: byField({ password: refusals["no-password"] }, refusals.missing),
  };
  return sentences<ChangeRefusal | FamilyChangeFieldCode | "not-understood">(
    codes,
    words,
    refusals.gone,
  );
}
