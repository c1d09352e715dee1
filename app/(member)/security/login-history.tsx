import { Cell, DataTable, HeadCell, HeadRow, Row, RowHead, Rows } from "@/components/ui/data-table";
import { EmptyState } from "@/components/ui/empty-state";
import type { LoginHistoryView } from "@/lib/auth/queries";
import { formatDateTime } from "@/lib/kernel/format";
import type { Language } from "@/lib/kernel/language";
import { securityWords } from "@/lib/words/security";

type Props = { lang: Language; rows: readonly LoginHistoryView[] };

/** The last logins and tries. */
export function LoginHistory({ lang, rows }: Props) {
  const t = securityWords[lang];
  if (rows.length === 0) return <EmptyState title={t.none} />;
  return (
    <DataTable caption={t.history} captionHidden onPhone="lines">
      <HeadRow>
        <HeadCell>{t.at}</HeadCell>
        <HeadCell>{t.outcome}</HeadCell>
      </HeadRow>
      <Rows>
        {rows.map(({ at, outcome }) => (
          <Row key={`${at.getTime()} ${outcome}`}>
            <RowHead at="when" className="figures whitespace-nowrap">
              {formatDateTime(at, lang)}
            </RowHead>
            <Cell at="what" className={outcome === "succeeded" ? "" : "font-semibold"}>
              {t.outcomes[outcome]}
            </Cell>
          </Row>
        ))}
      </Rows>
    </DataTable>
  );
}
