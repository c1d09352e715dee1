import { Cell, DataTable, HeadCell, HeadRow, Row, RowHead, Rows } from "@/components/ui/data-table";
import { Tag } from "@/components/ui/tag";
import { formatDateTime } from "@/lib/kernel/format";
import type { Language } from "@/lib/kernel/language";
import { deskCaseWords } from "@/lib/words/desk";
import { requestStateWords, requestWords } from "@/lib/words/requests";
import type { RequestLine } from "@/lib/support/queries/requests";

type Props = { lang: Language; caption: string; requests: readonly RequestLine[] };

/** Requests to the issuer: kind, date, hand-over and state. */
export function RequestLines({ lang, caption, requests }: Props) {
  const t = deskCaseWords[lang].requests;
  const c = deskCaseWords[lang];
  return (
    <DataTable caption={caption} captionHidden onPhone="stacked">
      <HeadRow>
        <HeadCell>{c.number}</HeadCell>
        <HeadCell>{t.kind}</HeadCell>
        <HeadCell>{t.queuedAt}</HeadCell>
        <HeadCell>{t.batch}</HeadCell>
        <HeadCell>{c.state}</HeadCell>
        <HeadCell numeric>{t.age}</HeadCell>
      </HeadRow>
      <Rows>
        {requests.map((line) => (
          <Row key={line.receiptNo}>
            <RowHead className="figures">{line.receiptNo}</RowHead>
            <Cell label={t.kind}>{requestWords[lang].kinds[line.kind]}</Cell>
            <Cell label={t.queuedAt} className="figures">
              {formatDateTime(line.queuedAt, lang)}
            </Cell>
            <Cell label={t.batch} className="figures">
              {line.batchNo !== null && line.handedAt
                ? t.batchOf(String(line.batchNo), formatDateTime(line.handedAt, lang))
                : t.notYet}
            </Cell>
            <Cell label={c.state}>
              <RequestStand lang={lang} line={line} />
            </Cell>
            <Cell numeric label={t.age}>
              {line.endedAt ? "" : t.days(String(line.ageDays))}
            </Cell>
          </Row>
        ))}
      </Rows>
    </DataTable>
  );
}

function RequestStand({ lang, line }: { lang: Language; line: RequestLine }) {
  const t = requestStateWords[lang].states;
  const state = line.outcome ?? (line.batchNo === null ? "waiting" : "handed");
  return (
    <span className="flex flex-wrap gap-2">
      <Tag kind={line.endedAt ? "plain" : "hold"}>{t[state]}</Tag>
      {line.lateness && <Tag kind="bad">{deskCaseWords[lang].requests.why[line.lateness]}</Tag>}
    </span>
  );
}
