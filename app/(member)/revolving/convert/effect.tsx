import { Amount } from "@/components/ui/amount";
import { Surface } from "@/components/ui/surface";
import { formatDate } from "@/lib/kernel/format";
import type { Language } from "@/lib/kernel/language";
import { revolvingConvertWords, revolvingMemberWords } from "@/lib/words/revolving";
import type { ComparedOption, ScheduleWarning } from "@/lib/revolving/rules/comparison";
import type { RevolvingTerms } from "@/lib/revolving/rules/terms";
import { ScheduleSection } from "../schedule";
import type { Schedule } from "@/lib/revolving/rules/schedule";
import { ScheduleChange } from "./schedule-change";
import { CostBars } from "@/components/chart/cost-bars";
import { Section } from "@/components/ui/page";
import { barsOf, ComparisonTable } from "../../../(public)/revolving/simulate/comparison-table";
import { Note } from "@/components/ui/note";

type Props = {
  lang: Language;
  preview: {
    readonly terms: RevolvingTerms;
    readonly before: Schedule;
    readonly after: Schedule;
    readonly warnings: readonly ScheduleWarning[];
  };
};

/** The effect of converting: the fee, what changes, then all bills. */
export function Effect({ lang, preview }: Props) {
  const { terms, before, after, warnings } = preview;
  const t = revolvingConvertWords[lang];
  const { lastPayment } = revolvingMemberWords[lang];
  return (
    <>
      <Warnings lang={lang} terms={terms} warnings={warnings} />
      <Surface heading={t.result} id="result">
        <p>
          <Amount yen={after.totalFeeYen} lang={lang} />
        </p>
        {after.lastPayment && (
          <p>
            {lastPayment}{" "}
            <b className="figures">{formatDate(after.lastPayment, lang, { year: true })}</b>
          </p>
        )}
        <p className="text-small text-quiet">
          {t.resultWhy} {t.residual}
        </p>
        <ScheduleChange lang={lang} before={before} after={after} />
      </Surface>
      <ScheduleSection lang={lang} rows={after.rows} />
    </>
  );
}

type ComparisonProps = { lang: Language; comparison: readonly ComparedOption[] };

/** 支払い方の比較: the same purchases paid in other ways, as a picture and a table. */
export function Comparison({ lang, comparison }: ComparisonProps) {
  const t = revolvingConvertWords[lang];
  return (
    <Section heading={t.comparison} id="comparison">
      <p className="text-quiet">{t.comparisonLead}</p>
      <Surface>
        <CostBars lang={lang} bars={barsOf(lang, comparison)} />
        <ComparisonTable lang={lang} caption={t.comparison} comparison={comparison} />
      </Surface>
    </Section>
  );
}

type WarningProps = { lang: Language; terms: RevolvingTerms; warnings: readonly ScheduleWarning[] };

/** What a member is warned of before choosing. */
function Warnings({ lang, terms, warnings }: WarningProps) {
  const t = revolvingConvertWords[lang];
  if (warnings.length === 0) return null;
  const years = String(terms.longMonths / 12);
  return (
    <Note kind="bad" title={t.warningTitle}>
      {warnings.map((warning) => (
        <p key={warning.kind}>
          {warning.kind === "long-term"
            ? t.warnLong(years, formatDate(warning.lastPayment, lang, { year: true }))
            : t.warnFee(formatDate(warning.closing, lang, { year: true, weekday: false }))}
        </p>
      ))}
    </Note>
  );
}
