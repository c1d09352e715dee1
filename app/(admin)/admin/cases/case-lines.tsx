import { Cell, DataTable, HeadCell, HeadRow, Row, RowHead, Rows } from "@/components/ui/data-table";
import { Tag } from "@/components/ui/tag";
import { formatDateTime, formatYen } from "@/lib/kernel/format";
import { componentWords } from "@/lib/words/components";
import type { Language } from "@/lib/kernel/language";
import { deskCaseWords } from "@/lib/words/desk";
import { disputeWords } from "@/lib/words/disputes";
import type { CaseLine } from "@/lib/support/queries/cases";
import { OpenCase } from "./open-form";

type Props = { lang: Language; cases: readonly CaseLine[] };

/** Cases; whose they are is shown only after opening one. */
export function CaseLines({ lang, cases }: Props) {
  const t = deskCaseWords[lang];
  const c = componentWords[lang];
  return (
    <DataTable caption={t.caption} captionHidden onPhone="stacked">
      <HeadRow>
        <HeadCell>{t.number}</HeadCell>
        <HeadCell>{t.reason}</HeadCell>
        <HeadCell numeric>{c.amount}</HeadCell>
        <HeadCell>{t.since}</HeadCell>
        <HeadCell>{t.state}</HeadCell>
        <HeadCell>{t.open}</HeadCell>
      </HeadRow>
      <Rows>
        {cases.map((line) => (
          <Row key={line.receiptNo}>
            <RowHead className="figures">{line.receiptNo}</RowHead>
            <Cell label={t.reason}>{disputeWords[lang].reasons[line.reason]}</Cell>
            <Cell numeric label={c.amount}>
              {formatYen(line.amountYen, lang)}
            </Cell>
            <Cell label={t.since} className="figures">
              {formatDateTime(line.openedAt, lang)}
            </Cell>
            <Cell label={t.state}>
              <CaseStatus lang={lang} line={line} />
            </Cell>
            <Cell label={t.open}>
              <OpenCase lang={lang} receiptNo={line.receiptNo} />
            </Cell>
          </Row>
        ))}
      </Rows>
    </DataTable>
  );
}

/** The state of a case, and whether it is overdue. */
export function CaseStatus({ lang, line }: { lang: Language; line: CaseLine }) {
  const t = deskCaseWords[lang];
  return (
    <span className="flex flex-wrap gap-2">
      <Tag kind={line.waitingSince ? "fixed" : "plain"}>{t.states[line.status]}</Tag>
      {line.isOverdue && <Tag kind="bad">{t.overdue}</Tag>}
    </span>
  );
}
