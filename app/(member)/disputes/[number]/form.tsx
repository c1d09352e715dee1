import type { FieldErrors } from "@/components/form/field";
import { Form } from "@/components/form/form";
import { SubmitButton } from "@/components/form/submit-button";
import { TextArea } from "@/components/form/text-area";
import type { Language } from "@/lib/kernel/language";
import { disputeWords } from "@/lib/words/disputes";
import type { Flash } from "@/lib/platform/http/flash";

type Props = { lang: Language; receiptNo: string };

/** An answer to the desk. */
export function ReplyForm(props: Props & { errors: FieldErrors; flash: Flash }) {
  const { lang, receiptNo, errors, flash } = props;
  const t = disputeWords[lang];
  const idempotencyKey = flash.values.idempotencyKey ?? crypto.randomUUID();
  return (
    <Form action={`/disputes/${receiptNo}/reply`} idempotencyKey={idempotencyKey}>
      <TextArea
        lang={lang}
        name="text"
        label={t.replyText}
        hint={t.replyHint}
        maxLength={1000}
        defaultValue={flash.values.text}
        error={errors.text}
      />
      <SubmitButton size="regular">{t.reply}</SubmitButton>
    </Form>
  );
}

/** Withdraws the case. */
export function WithdrawForm({ lang, receiptNo }: Props) {
  return (
    <Form
      action={`/disputes/${receiptNo}/withdraw`}
      idempotencyKey={crypto.randomUUID()}
      layout="plain"
    >
      <SubmitButton size="regular" variant="danger">
        {disputeWords[lang].withdraw}
      </SubmitButton>
    </Form>
  );
}
