import { Cell, DataTable, HeadCell, HeadRow, Row, RowHead, Rows } from "@/components/ui/data-table";
import { formatDate, formatYen } from "@/lib/kernel/format";
import type { Language } from "@/lib/kernel/language";
import { revolvingReceiptWords } from "@/lib/words/revolving";
import type { PromisedLine } from "@/lib/revolving/queries/conversion";

type Props = { lang: Language; rows: readonly PromisedLine[] };

/** お約束との照合: every bill as it was shown, beside the one that came. */
export function PromiseTable({ lang, rows }: Props) {
  const t = revolvingReceiptWords[lang];
  return (
    <DataTable caption={t.promised} captionHidden onPhone="stacked">
      <HeadRow>
        <HeadCell>{t.closing}</HeadCell>
        <HeadCell>{t.debit}</HeadCell>
        <HeadCell numeric>{t.shown}</HeadCell>
        <HeadCell numeric>{t.billed}</HeadCell>
        <HeadCell>{t.match}</HeadCell>
      </HeadRow>
      <Rows>
        {rows.map((row) => (
          <Row key={row.closing}>
            <RowHead className="figures whitespace-nowrap">
              {formatDate(row.closing, lang, { year: true, weekday: false })}
            </RowHead>
            <Cell label={t.debit} className="figures whitespace-nowrap">
              {formatDate(row.debit, lang, { year: true, weekday: false })}
            </Cell>
            <Cell numeric label={t.shown}>
              {formatYen(row.shownYen, lang)}
            </Cell>
            <Cell numeric label={t.billed}>
              {row.billedYen === null ? "—" : formatYen(row.billedYen, lang)}
            </Cell>
            <Cell label={t.match}>{t.matches[matchOf(row)]}</Cell>
          </Row>
        ))}
      </Rows>
    </DataTable>
  );
}

function matchOf({ shownYen, billedYen }: PromisedLine): "same" | "differs" | "waiting" {
  if (billedYen === null) return "waiting";
  return billedYen === shownYen ? "same" : "differs";
}
