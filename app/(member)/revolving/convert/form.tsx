import { Select } from "@/components/form/choices";
import { Consent } from "@/components/form/consent";
import type { FieldErrors } from "@/components/form/field";
import { Form } from "@/components/form/form";
import { SubmitButton } from "@/components/form/submit-button";
import { formatYen } from "@/lib/kernel/format";
import type { Language } from "@/lib/kernel/language";
import { revolvingConvertWords } from "@/lib/words/revolving";
import type { Yen } from "@/lib/kernel/yen";
import type { MonthlyChoice } from "@/lib/revolving/rules/payment";
import type { RevolvingTerms } from "@/lib/revolving/rules/terms";
import { monthlyOptions } from "../monthly-words";
import { type ConversionChoice, conversionPath, monthlyText } from "../address";

type Choose = {
  lang: Language;
  errors: FieldErrors;
  terms: RevolvingTerms;
  choice: MonthlyChoice | null;
  conversion: ConversionChoice;
};

/** 入力: the monthly amount: a GET form, so everything is in the URL. */
export function MonthlyForm({ lang, errors, terms, choice, conversion }: Choose) {
  const t = revolvingConvertWords[lang];
  const limit = formatYen(choice?.firstRefusedYen ?? terms.stepYen, lang);
  return (
    <Form action="/revolving/convert" method="get">
      {conversion.postingIds.map((id) => (
        <input key={id} type="hidden" name="posting" value={id} />
      ))}
      <Select
        lang={lang}
        name="monthly"
        label={t.monthlyField}
        hint={`${t.monthlyHint(formatYen(terms.stepYen, lang))} ${t.monthlyMax(limit)}`}
        mark="required"
        empty={t.monthlyEmpty}
        options={monthlyOptions(lang, choice)}
        defaultValue={conversion.monthly === undefined ? "" : monthlyText(conversion.monthly)}
        error={errors.monthly}
      />
      <SubmitButton variant={conversion.monthly === undefined ? "primary" : "secondary"}>
        {t.showSchedule}
      </SubmitButton>
    </Form>
  );
}

type Confirm = {
  lang: Language;
  errors: FieldErrors;
  conversion: ConversionChoice & { readonly monthly: Yen | null };
  /** Hash of the schedule shown; converting is refused if it has changed. */
  scheduleHash: string;
  idempotencyKey: string;
};

/** 確認: the consent, never ticked beforehand. */
export function ConvertForm({ lang, errors, conversion, idempotencyKey, scheduleHash }: Confirm) {
  const t = revolvingConvertWords[lang];
  const hidden = {
    posting: conversion.postingIds.join("\n"),
    monthly: monthlyText(conversion.monthly),
    scheduleHash,
  };
  return (
    <Form action="/revolving/convert/accept" hidden={hidden} idempotencyKey={idempotencyKey}>
      <Consent lang={lang} name="agree" label={t.agree} error={errors.agree} />
      <SubmitButton>{t.accept}</SubmitButton>
      <p>
        <a href={conversionPath("", conversion)}>{t.changeAmount}</a>
      </p>
      <p>
        <a href="/revolving">{t.cancel}</a>
      </p>
    </Form>
  );
}
