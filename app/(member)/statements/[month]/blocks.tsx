import { foreignLine } from "@/components/display/activity-list";
import { Cell, DataTable, FootRow, HeadCell, HeadRow, Row, Rows } from "@/components/ui/data-table";
import { Section } from "@/components/ui/page";
import { Surface } from "@/components/ui/surface";
import type { HolderBlock, StatementLine } from "@/lib/statements/queries/lines";
import { formatDate, formatYen } from "@/lib/kernel/format";
import { componentWords } from "@/lib/words/components";
import type { Language } from "@/lib/kernel/language";
import { statementWords } from "@/lib/words/statements";

/** One holder's card transactions, less refunds. */
export function HolderSection({ lang, block }: { lang: Language; block: HolderBlock }) {
  const t = statementWords[lang];
  const card = [block.isFamilyCard && componentWords[lang].familyCard, ...block.cardTails];
  const id = `holder-${block.cardmemberId}`;
  return (
    <Section
      heading={t.holder(block.name)}
      id={id}
      aside={<span className="text-small text-quiet">{card.filter(Boolean).join(" ")}</span>}
    >
      <Surface padding="rows">
        <LineTable
          lang={lang}
          caption={t.holder(block.name)}
          lines={block.lines}
          total={{ label: t.subtotal(block.name), amountYen: block.subtotalYen }}
        />
      </Surface>
    </Section>
  );
}

/** Fees and adjustments; they are in no holder's block. */
export function FeeBlock({ lang, lines }: { lang: Language; lines: readonly StatementLine[] }) {
  const t = statementWords[lang];
  if (lines.length === 0) return null;
  const amountYen = lines.reduce((sum, line) => sum + line.amountYen, 0);
  return (
    <Section heading={t.fees} id="fees">
      <Surface padding="rows">
        <LineTable
          lang={lang}
          caption={t.fees}
          lines={lines}
          total={{ label: t.feesTotal, amountYen }}
        />
      </Surface>
    </Section>
  );
}

type TableProps = {
  lang: Language;
  caption: string;
  lines: readonly StatementLine[];
  total: { label: string; amountYen: number };
};

function LineTable({ lang, caption, lines, total }: TableProps) {
  const c = componentWords[lang];
  return (
    <DataTable caption={caption} captionHidden onPhone="lines">
      <HeadRow>
        <HeadCell>{c.usedOn}</HeadCell>
        <HeadCell>{c.merchant}</HeadCell>
        <HeadCell numeric>{c.amount}</HeadCell>
      </HeadRow>
      <Rows>
        {lines.map((line) => (
          <Row key={line.href} pressable>
            <Cell at="when" label={c.usedOn} className="figures whitespace-nowrap text-quiet">
              {formatDate(line.usedOn, lang, { weekday: false })}
            </Cell>
            <Cell at="what" className="w-full">
              <a
                href={line.href}
                className="stretched font-semibold text-ink no-underline hover:underline"
              >
                {line.merchantName}
              </a>
              <span className="block text-small text-quiet">{remarkOf(line, lang)}</span>
            </Cell>
            <Cell at="amount" numeric className="font-semibold">
              {formatYen(line.amountYen, lang)}
            </Cell>
          </Row>
        ))}
      </Rows>
      <FootRow label={total.label} columns={2}>
        {formatYen(total.amountYen, lang)}
      </FootRow>
    </DataTable>
  );
}

/** The second line of a row: refund, amount abroad, day of processing, category. */
export function remarkOf(line: StatementLine, lang: Language): string {
  const t = statementWords[lang];
  const day = (date: StatementLine["usedOn"]) => formatDate(date, lang, { weekday: false });
  const refund = line.originalUsedOn ? t.refundOf(day(line.originalUsedOn)) : t.refund;
  return [
    line.kind === "refund" && refund,
    line.foreign && foreignLine(line.foreign),
    t.processed(day(line.processedOn)),
    line.category,
  ]
    .filter(Boolean)
    .join(" ・ ");
}
