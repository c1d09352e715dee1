import { RadioGroup } from "@/components/form/choices";
import type { FieldErrors } from "@/components/form/field";
import { Form } from "@/components/form/form";
import { SubmitButton } from "@/components/form/submit-button";
import { TextInput } from "@/components/form/text-input";
import { formatDate, formatYen } from "@/lib/kernel/format";
import type { Language } from "@/lib/kernel/language";
import { revolvingChangeWords, revolvingConvertWords } from "@/lib/words/revolving";
import type { Yen } from "@/lib/kernel/yen";
import { Surface } from "@/components/ui/surface";
import { Amount } from "@/components/ui/amount";
import type { ExtraPreview } from "@/lib/revolving/queries/preview";

type Props = {
  lang: Language;
  errors: FieldErrors;
  balanceYen: Yen;
  /** As in the URL. */
  typed: { readonly how: string; readonly yen: string };
};

/** 入力: a part or all: a GET form, so it is in the URL. */
export function ExtraForm({ lang, errors, balanceYen, typed }: Props) {
  const t = revolvingChangeWords[lang];
  const balance = formatYen(balanceYen, lang);
  const isFresh = typed.how === "" && typed.yen === "";
  return (
    <Form action="/revolving/extra" method="get" label={t.extraTitle}>
      <RadioGroup
        lang={lang}
        name="how"
        label={t.extraHow}
        mark="required"
        options={[
          { value: "part", label: t.extraPart },
          { value: "all", label: t.extraAll, hint: balance },
        ]}
        value={typed.how}
      />
      <TextInput
        lang={lang}
        name="yen"
        label={t.extraField}
        hint={t.extraHint(balance)}
        width="medium"
        inputMode="numeric"
        autoComplete="off"
        defaultValue={typed.yen}
        error={errors.yen}
      />
      <SubmitButton variant={isFresh ? "primary" : "secondary"}>{t.extraShow}</SubmitButton>
    </Form>
  );
}

type Confirm = { lang: Language; amountYen: Yen; idempotencyKey: string };

/** 確認: the amount, fixed in yen. */
export function ConfirmExtraForm({ lang, amountYen, idempotencyKey }: Confirm) {
  const hidden = { yen: String(amountYen) };
  return (
    <Form action="/revolving/extra/accept" hidden={hidden} idempotencyKey={idempotencyKey}>
      <SubmitButton>{revolvingChangeWords[lang].extraConfirm}</SubmitButton>
      <p>
        <a href="/revolving">{revolvingConvertWords[lang].cancel}</a>
      </p>
    </Form>
  );
}

/** With which bill it goes, what it saves, and the fee that is left after the balance became 0. */
export function Forecast({ lang, preview }: { lang: Language; preview: ExtraPreview }) {
  const t = revolvingChangeWords[lang];
  const { before, after, amountYen } = preview;
  const savedYen = before.totalFeeYen - after.totalFeeYen;
  const residual = after.rows.find((row) => row.balanceYen === 0 && row.feeYen > 0);
  const closing = formatDate(preview.closing, lang, { year: true, weekday: false });
  return (
    <Surface heading={t.extraEffect} id="forecast">
      <p>
        <Amount yen={amountYen} lang={lang} />
      </p>
      <p>{t.extraWith(closing, formatDate(preview.debit, lang, { year: true }))}</p>
      {savedYen > 0 && <p>{t.extraSaved(formatYen(savedYen, lang))}</p>}
      {residual && (
        <p>
          {t.extraResidual(
            formatDate(residual.debit, lang, { year: true }),
            formatYen(residual.feeYen, lang),
          )}
        </p>
      )}
      <p className="text-small text-quiet">{t.extraFixed}</p>
    </Surface>
  );
}
