import { Form } from "@/components/form/form";
import { SubmitButton } from "@/components/form/submit-button";
import type { Language } from "@/lib/kernel/language";
import { revolvingConvertWords, revolvingReceiptWords } from "@/lib/words/revolving";
import { receiptPath } from "../../../address";
import { Deadline } from "@/components/display/deadline";
import { LinkButton } from "@/components/ui/button";
import { Section } from "@/components/ui/page";
import { formatDate } from "@/lib/kernel/format";
import { today } from "@/lib/platform/env";
import type { ConversionView } from "@/lib/revolving/queries/conversion";

type Props = { lang: Language; address: string; idempotencyKey: string };

/** 確認: undoes the conversion in the URL. */
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

type UndoLinkProps = { lang: Language; view: ConversionView };

/** Link to undo the conversion, with the deadline; or why it can no longer be undone. */
export function UndoLink({ lang, view }: UndoLinkProps) {
  const t = revolvingReceiptWords[lang];
  const { endedOn, canUndo, deadlineOn, receiptNo } = view;
  return (
    <Section heading={t.takeBackTitle} id="undo">
      {endedOn && <p>{t.takenOn(formatDate(endedOn, lang, { year: true }))}</p>}
      {!endedOn && canUndo && (
        <>
          <p>
            {t.takeBackUntil}{" "}
            <Deadline lang={lang} date={deadlineOn} today={today()} time="23:59" year />
          </p>
          <LinkButton href={receiptPath(receiptNo, "undo")} variant="danger" size="small">
            {t.takeBack}
          </LinkButton>
        </>
      )}
      {!endedOn && !canUndo && <p>{t.takeBackOver}</p>}
    </Section>
  );
}
