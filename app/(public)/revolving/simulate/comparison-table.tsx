import type { CostBar } from "@/components/chart/cost-bars";
import { Cell, DataTable, HeadCell, HeadRow, Row, RowHead, Rows } from "@/components/ui/data-table";
import { formatDate, formatYen } from "@/lib/kernel/format";
import type { Language } from "@/lib/kernel/language";
import { revolvingWords } from "@/lib/words/revolving";
import { subtractYen } from "@/lib/kernel/yen";
import type {
  ComparedOption,
  RepaymentOption,
  OptionTotals,
} from "@/lib/revolving/rules/comparison";

type Props = { lang: Language; comparison: readonly ComparedOption[]; caption?: string };

/** The same amount paid in different ways; an option that cannot be chosen says why. */
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
          <Row key={optionOf(lang, compared.option)}>
            <RowHead>{optionOf(lang, compared.option)}</RowHead>
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

function TotalCells({ lang, totals }: { lang: Language; totals: OptionTotals }) {
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

/** The options that can be chosen, for the chart. */
export function barsOf(lang: Language, comparison: readonly ComparedOption[]): readonly CostBar[] {
  return comparison.flatMap((compared) => {
    if (!("totals" in compared)) return [];
    const { totalYen, totalFeeYen: feeYen } = compared.totals;
    const principalYen = subtractYen(totalYen, feeYen);
    return [{ label: optionOf(lang, compared.option), principalYen, feeYen }];
  });
}

function optionOf(lang: Language, option: RepaymentOption): string {
  const { ways } = revolvingWords[lang];
  return option.kind === "monthly"
    ? ways.monthly(formatYen(option.chosenYen, lang))
    : ways[option.kind];
}
