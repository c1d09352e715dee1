import { CostBars } from "@/components/chart/cost-bars";
import { ScheduleTable } from "@/components/display/schedule-table";
import { Amount } from "@/components/ui/amount";
import { DefinitionRows } from "@/components/ui/definition-rows";
import { Disclosure } from "@/components/ui/disclosure";
import { Note } from "@/components/ui/note";
import { Pair, Section } from "@/components/ui/page";
import { Surface } from "@/components/ui/surface";
import type { BusinessDate } from "@/lib/kernel/business-date";
import { formatDate, formatYen } from "@/lib/kernel/format";
import type { Language } from "@/lib/kernel/language";
import { revolvingWords } from "@/lib/words/revolving";
import { addYen } from "@/lib/kernel/yen";
import type { Simulation } from "@/lib/revolving/rules/simulation";
import type { Query } from "@/lib/kernel/url";
import { schedulePath } from "./address";
import { termAmountsOf } from "./form";
import { barsOf, ComparisonTable } from "./comparison-table";

type Props = { lang: Language; simulation: Simulation; params: Query };

/** The result: the fee, all bills, then the other ways to pay. */
export function SimulationResult({ lang, simulation, params }: Props) {
  const t = revolvingWords[lang];
  const { schedule, comparison, terms } = simulation;
  const csv = schedulePath(params, "csv");
  return (
    <>
      <Warnings lang={lang} simulation={simulation} />
      <Pair>
        <Totals lang={lang} simulation={simulation} />
        <FirstPayments lang={lang} simulation={simulation} />
      </Pair>
      <Section heading={t.comparison} id="comparison">
        <p className="text-quiet">{t.comparisonLead}</p>
        <Surface>
          <CostBars lang={lang} bars={barsOf(lang, comparison)} />
          <ComparisonTable lang={lang} comparison={comparison} />
        </Surface>
      </Section>
      <Section heading={t.schedule} id="schedule">
        <p className="text-quiet">{t.scheduleNote}</p>
        <Surface padding="rows">
          <ScheduleTable lang={lang} rows={schedule.rows} captionHidden />
        </Surface>
        <p>
          <a href={csv}>{t.download}</a>
        </p>
      </Section>
      <Disclosure summary={t.aboutTitle}>
        <p>{t.aboutMinimum(termAmountsOf(terms, lang))}</p>
        <p>{t.aboutFee}</p>
        <p>{t.aboutChange}</p>
      </Disclosure>
    </>
  );
}

type PartProps = { lang: Language; simulation: Simulation };

function Warnings({ lang, simulation: { warnings, terms } }: PartProps) {
  const t = revolvingWords[lang];
  if (warnings.length === 0) return null;
  const years = String(terms.longMonths / 12);
  return (
    <Note kind="bad" title={t.warningTitle}>
      {warnings.map((warning) => (
        <p key={warning.kind}>
          {warning.kind === "long-term"
            ? t.warnLong(years, dayOf(warning.lastPayment, lang))
            : t.warnFee(dayOf(warning.closing, lang))}
        </p>
      ))}
    </Note>
  );
}

function Totals({ lang, simulation: { schedule, order, savedYen } }: PartProps) {
  const t = revolvingWords[lang];
  const { rows, totalFeeYen, lastPayment } = schedule;
  const totalYen = addYen(order.amountYen, totalFeeYen);
  return (
    <Surface heading={t.totalFee} id="result">
      <p>
        <Amount yen={totalFeeYen} lang={lang} />
      </p>
      <DefinitionRows
        numeric
        rows={[
          { term: t.totalPaid, value: formatYen(totalYen, lang) },
          { term: t.bills, value: t.billCount(String(rows.length)) },
          { term: t.lastPayment, value: lastPayment && dayOf(lastPayment, lang) },
        ]}
      />
      {savedYen !== null && <p>{t.saved(formatYen(savedYen, lang))}</p>}
    </Surface>
  );
}

function FirstPayments({ lang, simulation: { schedule } }: PartProps) {
  const t = revolvingWords[lang];
  const rows = schedule.rows.slice(0, 3).map((row) => ({
    term: t.paymentOn(dayOf(row.debit, lang)),
    value: formatYen(row.billedYen, lang),
    note: t.paymentParts(formatYen(row.principalYen, lang), formatYen(row.feeYen, lang)),
  }));
  return (
    <Surface heading={t.paymentsHeading} id="payments">
      <p className="text-quiet">{t.paymentsLead}</p>
      <DefinitionRows numeric rows={rows} />
    </Surface>
  );
}

function dayOf(date: BusinessDate, lang: Language): string {
  return formatDate(date, lang, { year: true, weekday: false });
}
