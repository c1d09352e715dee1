import { Cell, DataTable, HeadCell, HeadRow, Row, RowHead, Rows } from "@/components/ui/data-table";
import { formatDate, formatYen } from "@/lib/kernel/format";
import type { Language } from "@/lib/kernel/language";
import { revolvingReceiptWords } from "@/lib/words/revolving";
import type { ConversionView, PromisedLine } from "@/lib/revolving/queries/conversion";
import { Section } from "@/components/ui/page";
import { Surface } from "@/components/ui/surface";

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

type PromisedProps = { lang: Language; view: Pick<ConversionView, "promised" | "changes"> };

/** お約束との照合: what was shown, beside what was billed since; and what has changed. */
export function Promised({ lang, view: { promised, changes } }: PromisedProps) {
  const t = revolvingReceiptWords[lang];
  const billed = promised.filter(({ billedYen }) => billedYen !== null);
  const same = billed.filter(({ billedYen, shownYen }) => billedYen === shownYen).length;
  const what = changes.map((change) => t.changes[change]).join(lang === "ja" ? "・" : ", ");
  return (
    <Section heading={t.promised} id="promised">
      <p className="text-quiet">{t.promisedLead}</p>
      {billed.length === 0 && <p>{t.promisedNone}</p>}
      {billed.length > 0 && (
        <p className="font-semibold">{t.promisedCount(String(same), String(promised.length))}</p>
      )}
      {billed.length > 0 && same === billed.length && <p>{t.promisedSame}</p>}
      {changes.length > 0 && <p>{t.promisedChanged(what)}</p>}
      {billed.length > 0 && (
        <Surface padding="rows">
          <PromiseTable lang={lang} rows={billed} />
        </Surface>
      )}
    </Section>
  );
}
