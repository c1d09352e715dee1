import { receiptPath } from "./address";
import { Cell, DataTable, HeadCell, HeadRow, Row, Rows } from "@/components/ui/data-table";
import { formatDate, formatYen } from "@/lib/kernel/format";
import type { Language } from "@/lib/kernel/language";
import { revolvingMemberWords } from "@/lib/words/revolving";
import type { ConversionLine } from "@/lib/revolving/queries";
import { Section } from "@/components/ui/page";
import { Surface } from "@/components/ui/surface";

type Props = { lang: Language; rows: readonly ConversionLine[] };

/** The conversions, each with a link to its receipt and terms. */
export function ConversionTable({ lang, rows }: Props) {
  const t = revolvingMemberWords[lang];
  return (
    <DataTable caption={t.conversions} captionHidden onPhone="lines">
      <HeadRow>
        <HeadCell>{t.convertedOn}</HeadCell>
        <HeadCell>{t.use}</HeadCell>
        <HeadCell numeric>{t.principal}</HeadCell>
        <HeadCell numeric>{t.left}</HeadCell>
        <HeadCell>{t.state}</HeadCell>
      </HeadRow>
      <Rows>
        {rows.map((row) => (
          <Row key={row.receiptNo} pressable>
            <Cell at="when" className="figures whitespace-nowrap">
              {formatDate(row.convertedOn, lang, { year: true, weekday: false })}
            </Cell>
            <Cell at="what">
              <a href={receiptPath(row.receiptNo)} className="stretched">
                {row.merchantName}
              </a>
              <span className="figures block text-small text-quiet">{row.receiptNo}</span>
            </Cell>
            <Cell at="amount" numeric className="font-semibold">
              {formatYen(row.principalYen, lang)}
            </Cell>
            <Cell at="why" numeric label={t.left}>
              {formatYen(row.leftYen, lang)}
            </Cell>
            <Cell at="state">{t.states[row.state]}</Cell>
          </Row>
        ))}
      </Rows>
    </DataTable>
  );
}

/** The conversions; nothing if there are none. */
export function Conversions({ lang, rows }: { lang: Language; rows: readonly ConversionLine[] }) {
  if (rows.length === 0) return null;
  return (
    <Section heading={revolvingMemberWords[lang].conversions} id="conversions">
      <Surface padding="rows">
        <ConversionTable lang={lang} rows={rows} />
      </Surface>
    </Section>
  );
}
