import { Note } from "@/components/ui/note";
import { formatDate } from "@/lib/kernel/format";
import type { Language } from "@/lib/kernel/language";
import { revolvingConvertWords } from "@/lib/words/revolving";
import type { ScheduleWarning } from "@/lib/revolving/rules/comparison";
import type { RevolvingTerms } from "@/lib/revolving/rules/terms";

type Props = { lang: Language; terms: RevolvingTerms; warnings: readonly ScheduleWarning[] };

/** What a member is warned of before choosing. */
export function Warnings({ lang, terms, warnings }: Props) {
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
