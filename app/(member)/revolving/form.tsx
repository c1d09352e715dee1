import type { YenTextProblem } from "@/lib/kernel/yen-text";
import type { RevolvingFieldCode } from "@/lib/revolving/schema";
import type { UndoRefusal } from "@/lib/revolving/rules/decision";
import type { AmountRefusal, ExtraRefusal, WithdrawRefusal } from "@/lib/revolving/rules/repayment";
import type { ConvertRefusal } from "@/lib/revolving/rules/eligibility";
import { at, sentences } from "@/components/form/sentences";
import type { FieldErrors } from "@/components/form/field";
import { FieldError } from "@/components/form/field";
import { Form } from "@/components/form/form";
import { SubmitButton } from "@/components/form/submit-button";
import type { BusinessDate } from "@/lib/kernel/business-date";
import type { Language } from "@/lib/kernel/language";
import { revolvingMemberWords } from "@/lib/words/revolving";
import { CandidateTable } from "./candidate-table";
import type { CandidateLine } from "@/lib/revolving/queries";

type Props = {
  lang: Language;
  today: BusinessDate;
  rows: readonly CandidateLine[];
  ticked: readonly string[];
  errors: FieldErrors;
};

/** 入力: which purchases: a GET form, so everything is in the URL. */
export function ChooseTransactionsForm({ lang, today, rows, ticked, errors }: Props) {
  const t = revolvingMemberWords[lang];
  return (
    <Form action="/revolving/convert" method="get" label={t.candidates} layout="plain">
      <div className="grid gap-4">
        <FieldError field={{ name: "posting", error: errors.posting }} />
        <CandidateTable {...{ lang, today, rows, ticked }} />
        <SubmitButton size="regular">{t.toConvert}</SubmitButton>
      </div>
    </Form>
  );
}

/** Withdraws an extra repayment while its bill is not fixed. */
export function WithdrawForm({ lang, receiptNo }: { lang: Language; receiptNo: string }) {
  return (
    <Form
      action="/revolving/extra/withdraw"
      hidden={{ receiptNo }}
      idempotencyKey={crypto.randomUUID()}
      layout="plain"
    >
      <SubmitButton variant="danger" size="small">
        {revolvingMemberWords[lang].withdraw}
      </SubmitButton>
    </Form>
  );
}

type RevolvingCode =
  | Exclude<
      ConvertRefusal | AmountRefusal | ExtraRefusal | WithdrawRefusal | UndoRefusal,
      "other-content"
    >
  | RevolvingFieldCode
  | YenTextProblem;

/** The sentences for the refusal codes of this section's forms. */
export function revolvingSentences(lang: Language, codes: FieldErrors): FieldErrors {
  const { refusals, ineligible } = revolvingMemberWords[lang];
  const words = {
    ...ineligible,
    ...refusals,
    "nothing-chosen": at("posting", refusals["nothing-chosen"]),
    "unknown-posting": at("posting", refusals["unknown-posting"]),
    "not-a-step": at("monthly", refusals["not-a-step"]),
    "repaid-at-once": at("monthly", refusals["repaid-at-once"]),
    "same-amount": at("monthly", refusals["same-amount"]),
    "above-balance": at("yen", refusals["above-balance"]),
    "not-a-number": at("yen", refusals["not-a-number"]),
    "not-above-zero": at("yen", refusals["not-above-zero"]),
    "too-large": at("yen", refusals["too-large"]),
    "not-agreed": at("agree", refusals["not-agreed"]),
  };
  return sentences<RevolvingCode>(codes, words, refusals.other);
}
