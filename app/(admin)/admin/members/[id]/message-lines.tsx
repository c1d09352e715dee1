import { memberActionPath } from "../../address";
import { Form } from "@/components/form/form";
import { SubmitButton } from "@/components/form/submit-button";
import { Cell, DataTable, HeadCell, HeadRow, Row, RowHead, Rows } from "@/components/ui/data-table";
import { VisuallyHidden } from "@/components/ui/page";
import { formatDateTime } from "@/lib/kernel/format";
import { componentWords } from "@/lib/words/components";
import type { Language } from "@/lib/kernel/language";
import { deskRecordWords } from "@/lib/words/desk";
import type { MessageLine } from "@/lib/support/queries/member-records";

type Props = { lang: Language; cardmemberId: string; messages: readonly MessageLine[] };

/** Messages to the member by subject and time, each with a button to send it again. */
export function MessageLines({ lang, cardmemberId, messages }: Props) {
  const t = deskRecordWords[lang];
  return (
    <DataTable caption={t.messages} captionHidden onPhone="stacked">
      <HeadRow>
        <HeadCell>{t.subject}</HeadCell>
        <HeadCell>{t.sentAt}</HeadCell>
        <HeadCell>{t.action}</HeadCell>
      </HeadRow>
      <Rows>
        {messages.map((line) => (
          <Row key={line.messageId}>
            <RowHead>{line.subject}</RowHead>
            <Cell label={t.sentAt} className="figures">
              {formatDateTime(line.createdAt, lang)}
            </Cell>
            <Cell label={t.action}>
              {line.isResendable ? (
                <ResendForm lang={lang} cardmemberId={cardmemberId} line={line} />
              ) : (
                <span className="text-quiet">{t.notResendable}</span>
              )}
            </Cell>
          </Row>
        ))}
      </Rows>
    </DataTable>
  );
}

type ResendProps = { lang: Language; cardmemberId: string; line: MessageLine };

function ResendForm({ lang, cardmemberId, line }: ResendProps) {
  const { messageId, subject } = line;
  const action = memberActionPath(cardmemberId, "resend");
  return (
    <Form action={action} layout="plain" hidden={{ messageId }}>
      <SubmitButton size="small" variant="secondary">
        <span>
          {deskRecordWords[lang].resend}
          <VisuallyHidden>{componentWords[lang].aside(subject)}</VisuallyHidden>
        </span>
      </SubmitButton>
    </Form>
  );
}
