import { Cell, DataTable, HeadCell, HeadRow, Row, Rows } from "@/components/ui/data-table";
import { formatDate, formatYen } from "@/lib/kernel/format";
import type { Language } from "@/lib/kernel/words/define-words";
import { revolvingMemberWords } from "@/lib/kernel/words/revolving-member";
import type { ConversionLine } from "@/lib/revolving/queries";

type Props = { lang: Language; rows: readonly ConversionLine[] };

/** The conversions made, each with the page that keeps its terms. */
export function ConversionTable({ lang, rows }: Props) {
  const t = revolvingMemberWords[lang];
  return (
    <DataTable caption={t.conversions} captionHidden stacked>
      <HeadRow>
        <HeadCell>{t.convertedOn}</HeadCell>
        <HeadCell>{t.use}</HeadCell>
        <HeadCell numeric>{t.principal}</HeadCell>
        <HeadCell numeric>{t.left}</HeadCell>
        <HeadCell>{t.state}</HeadCell>
      </HeadRow>
      <Rows>
        {rows.map((row) => (
          <Row key={row.receiptNo}>
            <Cell label={t.convertedOn} className="figures whitespace-nowrap">
              {formatDate(row.convertedOn, lang, { year: true, weekday: false })}
            </Cell>
            <Cell label={t.use}>
              <span className="block">
                <a href={`/revolving/conversions/${encodeURIComponent(row.receiptNo)}`}>
                  {row.merchantName}
                </a>
                <span className="figures block text-small text-quiet">{row.receiptNo}</span>
              </span>
            </Cell>
            <Cell numeric label={t.principal}>
              {formatYen(row.principalYen, lang)}
            </Cell>
            <Cell numeric label={t.left}>
              {formatYen(row.leftYen, lang)}
            </Cell>
            <Cell label={t.state}>{t.states[row.state]}</Cell>
          </Row>
        ))}
      </Rows>
    </DataTable>
  );
}
