import { Cell, DataTable, HeadCell, HeadRow, Row, RowHead, Rows } from "@/components/ui/data-table";
import type { AuditEntry } from "@/lib/audit/queries";
import { formatDateTime } from "@/lib/kernel/format";
import type { Language } from "@/lib/kernel/language";
import { deskWords } from "@/lib/words/desk";

type Props = { lang: Language; entries: readonly AuditEntry[] };

/** The audit log; event names are the same in every language. */
export function AuditTable({ lang, entries }: Props) {
  const t = deskWords[lang].audit;
  return (
    <DataTable caption={t.caption} onPhone="stacked">
      <HeadRow>
        <HeadCell>{t.at}</HeadCell>
        <HeadCell>{t.actor}</HeadCell>
        <HeadCell>{t.event}</HeadCell>
        <HeadCell>{t.about}</HeadCell>
        <HeadCell>{t.detail}</HeadCell>
      </HeadRow>
      <Rows>
        {entries.map((entry) => (
          <Row key={entry.id}>
            <RowHead className="figures">{formatDateTime(entry.at, lang)}</RowHead>
            <Cell label={t.actor} className="break-all">
              {entry.actor}
            </Cell>
            <Cell label={t.event}>{entry.event}</Cell>
            <Cell label={t.about} className="figures">
              {entry.cardmemberId}
            </Cell>
            <Cell label={t.detail} className="break-all">
              {entry.detail === "{}" ? "" : entry.detail}
            </Cell>
          </Row>
        ))}
      </Rows>
    </DataTable>
  );
}
