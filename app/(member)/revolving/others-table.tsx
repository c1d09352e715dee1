import { Cell, DataTable, HeadCell, HeadRow, Row, Rows } from "@/components/ui/data-table";
import { Disclosure } from "@/components/ui/disclosure";
import { formatDate, formatYen } from "@/lib/kernel/format";
import type { Language } from "@/lib/kernel/language";
import { revolvingMemberWords } from "@/lib/words/revolving";
import type { OtherLine } from "./view-shapes";

/** The rows that cannot be converted, each with its reason in words. */
export function OthersTable({ lang, rows }: { lang: Language; rows: readonly OtherLine[] }) {
  const t = revolvingMemberWords[lang];
  if (rows.length === 0) return null;
  return (
    <Disclosure summary={t.others}>
      <p className="text-quiet">{t.othersLead}</p>
      <DataTable caption={t.others} captionHidden onPhone="lines">
        <HeadRow>
          <HeadCell>{t.usedOn}</HeadCell>
          <HeadCell>{t.merchant}</HeadCell>
          <HeadCell numeric>{t.amount}</HeadCell>
          <HeadCell>{t.why}</HeadCell>
        </HeadRow>
        <Rows>
          {rows.map((row) => (
            <Row key={row.postingId}>
              <Cell at="when" className="figures whitespace-nowrap">
                {formatDate(row.usedOn, lang, { weekday: false })}
              </Cell>
              <Cell at="what">{row.merchantName}</Cell>
              <Cell at="amount" numeric>
                {formatYen(row.amountYen, lang)}
              </Cell>
              <Cell at="why">{t.ineligible[row.why]}</Cell>
            </Row>
          ))}
        </Rows>
      </DataTable>
    </Disclosure>
  );
}
