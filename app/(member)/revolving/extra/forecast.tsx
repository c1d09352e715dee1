import { Surface } from "@/components/ui/surface";
import { Amount } from "@/components/ui/amount";
import { formatDate, formatYen } from "@/lib/kernel/format";
import type { Language } from "@/lib/kernel/language";
import { revolvingChangeWords } from "@/lib/words/revolving";
import type { ExtraPreview } from "@/lib/revolving/queries/preview";

/** With which bill it goes, what it saves, and the fee that is left after the balance became 0. */
export function Forecast({ lang, preview }: { lang: Language; preview: ExtraPreview }) {
  const t = revolvingChangeWords[lang];
  const { before, after, amountYen } = preview;
  const savedYen = before.totalFeeYen - after.totalFeeYen;
  const residual = after.rows.find((row) => row.balanceYen === 0 && row.feeYen > 0);
  const closing = formatDate(preview.closing, lang, { year: true, weekday: false });
  return (
    <Surface heading={t.extraEffect} id="forecast">
      <p>
        <Amount yen={amountYen} lang={lang} />
      </p>
      <p>{t.extraWith(closing, formatDate(preview.debit, lang, { year: true }))}</p>
      {savedYen > 0 && <p>{t.extraSaved(formatYen(savedYen, lang))}</p>}
      {residual && (
        <p>
          {t.extraResidual(
            formatDate(residual.debit, lang, { year: true }),
            formatYen(residual.feeYen, lang),
          )}
        </p>
      )}
      <p className="text-small text-quiet">{t.extraFixed}</p>
    </Surface>
  );
}
