import type { CostBar } from "@/components/chart/cost-bars";
import { Cell, DataTable, HeadCell, HeadRow, Row, RowHead, Rows } from "@/components/ui/data-table";
import { formatDate, formatYen } from "@/lib/kernel/format";
import type { Language } from "@/lib/kernel/language";
import { revolvingWords } from "@/lib/words/revolving";
import { subtractYen } from "@/lib/kernel/yen";
import type { ComparedWay, Way, WayTotals } from "@/lib/revolving/rules/comparison";

type Props = { lang: Language; comparison: readonly ComparedWay[]; caption?: string };

/** The same amount side by side; a way that cannot be chosen says why. */
export function ComparisonTable({ lang, comparison, caption }: Props) {
  const t = revolvingWords[lang];
  return (
    <DataTable caption={caption ?? t.comparison} captionHidden onPhone="stacked">
      <HeadRow>
        <HeadCell>{t.way}</HeadCell>
        <HeadCell numeric>{t.firstPayment}</HeadCell>
        <HeadCell numeric>{t.bills}</HeadCell>
        <HeadCell numeric>{t.totalFee}</HeadCell>
        <HeadCell numeric>{t.totalPaid}</HeadCell>
        <HeadCell numeric>{t.lastPayment}</HeadCell>
      </HeadRow>
      <Rows>
        {comparison.map((compared) => (
          <Row key={wayOf(lang, compared.way)}>
            <RowHead>{wayOf(lang, compared.way)}</RowHead>
            {"totals" in compared ? (
              <TotalCells lang={lang} totals={compared.totals} />
            ) : (
              <Cell colSpan={5} className="text-quiet">
                {t.notOffered[compared.refusal]}
              </Cell>
            )}
          </Row>
        ))}
      </Rows>
    </DataTable>
  );
}

function TotalCells({ lang, totals }: { lang: Language; totals: WayTotals }) {
  const t = revolvingWords[lang];
  return (
    <>
      <Cell numeric label={t.firstPayment}>
        {formatYen(totals.firstBilledYen, lang)}
      </Cell>
      <Cell numeric label={t.bills}>
        {t.billCount(String(totals.bills))}
      </Cell>
      <Cell numeric label={t.totalFee} className="font-semibold">
        {formatYen(totals.totalFeeYen, lang)}
      </Cell>
      <Cell numeric label={t.totalPaid}>
        {formatYen(totals.totalYen, lang)}
      </Cell>
      <Cell numeric label={t.lastPayment}>
        {formatDate(totals.lastPayment, lang, { year: true, weekday: false })}
      </Cell>
    </>
  );
}

/** The ways that can be chosen, as the picture takes them. */
export function barsOf(lang: Language, comparison: readonly ComparedWay[]): readonly CostBar[] {
  return comparison.flatMap((compared) => {
    if (!("totals" in compared)) return [];
    const { totalYen, totalFeeYen: feeYen } = compared.totals;
    const principalYen = subtractYen(totalYen, feeYen);
    return [{ label: wayOf(lang, compared.way), principalYen, feeYen }];
  });
}

function wayOf(lang: Language, way: Way): string {
  const { ways } = revolvingWords[lang];
  return way.kind === "monthly" ? ways.monthly(formatYen(way.chosenYen, lang)) : ways[way.kind];
}
