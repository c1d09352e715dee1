import { Form } from "@/components/form/form";
import { SubmitButton } from "@/components/form/submit-button";
import type { Language } from "@/lib/kernel/language";
import { revolvingConvertWords, revolvingReceiptWords } from "@/lib/words/revolving";

type Props = { lang: Language; address: string; idempotencyKey: string };

/** 確認: the conversion of this address is taken back. */
export function UndoForm({ lang, address, idempotencyKey }: Props) {
  return (
    <Form action={`${address}/undo/accept`} idempotencyKey={idempotencyKey}>
      <SubmitButton variant="danger">{revolvingReceiptWords[lang].takeBack}</SubmitButton>
      <p>
        <a href={address}>{revolvingConvertWords[lang].cancel}</a>
      </p>
    </Form>
  );
}
