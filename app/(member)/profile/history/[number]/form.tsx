import type { ChangeView } from "@/lib/members/queries/history";
import type { WithdrawRefusal } from "@/lib/members/rules/change";
import type { FieldErrors } from "@/components/form/field";
import { sentences } from "@/components/form/sentences";
import { receiptPath } from "../../address";
import { Form } from "@/components/form/form";
import { SubmitButton } from "@/components/form/submit-button";
import type { Language } from "@/lib/kernel/language";
import { profileWords } from "@/lib/words/profile";

type Props = { lang: Language; receiptNo: string };

/** Withdraws a change that has not gone to the issuer yet. */
function WithdrawForm({ lang, receiptNo }: Props) {
  const t = profileWords[lang];
  return (
    <Form
      action={receiptPath(receiptNo, "withdraw")}
      idempotencyKey={crypto.randomUUID()}
      layout="plain"
    >
      <SubmitButton variant="danger" size="small">
        {t.withdraw}
      </SubmitButton>
    </Form>
  );
}

/** Whether a pending change can be withdrawn, and how. */
export function Withdrawal({ lang, view }: { lang: Language; view: ChangeView }) {
  const t = profileWords[lang];
  if (view.status !== "pending") return null;
  if (!view.canWithdraw) return <p className="text-small text-quiet">{t.withdrawLate}</p>;
  return (
    <div className="grid gap-2">
      <p className="text-small text-quiet">{t.withdrawWhy}</p>
      <WithdrawForm lang={lang} receiptNo={view.receiptNo} />
    </div>
  );
}

/** The sentences for the refusal codes of the form. */
export function withdrawalSentences(lang: Language, codes: FieldErrors): FieldErrors {
  const { withdrawRefusals } = profileWords[lang];
  return sentences<WithdrawRefusal>(codes, withdrawRefusals, withdrawRefusals.ended);
}
