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

/** 入力: which purchases; a question, so everything stands in the address. */
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
