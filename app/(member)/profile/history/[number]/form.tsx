import { Form } from "@/components/form/form";
import { SubmitButton } from "@/components/form/submit-button";
import type { Language } from "@/lib/kernel/language";
import { profileWords } from "@/lib/words/profile";

type Props = { lang: Language; receiptNo: string };

/** Takes back a change the issuer was not told of yet. */
export function WithdrawForm({ lang, receiptNo }: Props) {
  const t = profileWords[lang];
  return (
    <Form
      action={`/profile/history/${receiptNo}/withdraw`}
      idempotencyKey={crypto.randomUUID()}
      layout="plain"
    >
      <SubmitButton variant="danger" size="small">
        {t.withdraw}
      </SubmitButton>
    </Form>
  );
}
