import { Amount } from "@/components/ui/amount";
import { Surface } from "@/components/ui/surface";
import { formatDate } from "@/lib/kernel/format";
import type { Language } from "@/lib/kernel/language";
import { revolvingConvertWords, revolvingMemberWords } from "@/lib/words/revolving";
import type { ScheduleWarning } from "@/lib/revolving/rules/comparison";
import type { RevolvingTerms } from "@/lib/revolving/rules/terms";
import { ScheduleSection } from "../schedule";
import type { Schedule } from "@/lib/revolving/rules/schedule";
import { Warnings } from "../warnings";
import { ScheduleChange } from "./schedule-change";

type Props = {
  lang: Language;
  preview: {
    readonly terms: RevolvingTerms;
    readonly before: Schedule;
    readonly after: Schedule;
    readonly warnings: readonly ScheduleWarning[];
  };
};

/** What it would come to: the fee first, then what changes, then every bill. */
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
