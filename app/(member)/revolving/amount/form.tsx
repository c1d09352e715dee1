import { Select } from "@/components/form/choices";
import type { FieldErrors } from "@/components/form/field";
import { Form } from "@/components/form/form";
import { SubmitButton } from "@/components/form/submit-button";
import { formatYen } from "@/lib/kernel/format";
import type { Language } from "@/lib/kernel/language";
import { revolvingChangeWords, revolvingConvertWords } from "@/lib/words/revolving";
import type { Yen } from "@/lib/kernel/yen";
import type { RevolvingView } from "@/lib/revolving/queries";
import { monthlyOptions } from "../monthly-words";
import { type ChosenMonthly, monthlyText } from "../address";

type Props = {
  lang: Language;
  errors: FieldErrors;
  view: RevolvingView;
  chosen: ChosenMonthly;
};

/** 入力: another monthly amount: a GET form, so it is in the URL. */
export function AmountForm({ lang, errors, view, chosen }: Props) {
  const t = revolvingConvertWords[lang];
  const { terms, monthly } = view;
  const limit = formatYen(monthly?.firstRefusedYen ?? terms.stepYen, lang);
  return (
    <Form action="/revolving/amount" method="get">
      <Select
        lang={lang}
        name="monthly"
        label={t.monthlyField}
        hint={`${t.monthlyHint(formatYen(terms.stepYen, lang))} ${t.monthlyMax(limit)}`}
        mark="required"
        empty={t.monthlyEmpty}
        options={monthlyOptions(lang, monthly)}
        defaultValue={chosen === undefined ? "" : monthlyText(chosen)}
        error={errors.monthly}
      />
      <SubmitButton variant={chosen === undefined ? "primary" : "secondary"}>
        {t.showSchedule}
      </SubmitButton>
    </Form>
  );
}

type Confirm = { lang: Language; chosenYen: Yen | null; idempotencyKey: string };

/** 確認: the previewed amount. */
export function ChangeAmountForm({ lang, chosenYen, idempotencyKey }: Confirm) {
  const hidden = { monthly: monthlyText(chosenYen) };
  return (
    <Form action="/revolving/amount/change" hidden={hidden} idempotencyKey={idempotencyKey}>
      <SubmitButton>{revolvingChangeWords[lang].amountConfirm}</SubmitButton>
      <p>
        <a href="/revolving">{revolvingConvertWords[lang].cancel}</a>
      </p>
    </Form>
  );
}
