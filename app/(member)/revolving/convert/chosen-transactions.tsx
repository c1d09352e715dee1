import { DefinitionRows } from "@/components/ui/definition-rows";
import { Surface } from "@/components/ui/surface";
import { formatDate, formatYen } from "@/lib/kernel/format";
import type { Language } from "@/lib/kernel/language";
import { revolvingConvertWords, revolvingMemberWords } from "@/lib/words/revolving";
import type { ConversionPreview } from "@/lib/revolving/queries/preview";

type Props = { lang: Language; preview: Pick<ConversionPreview, "rows" | "principalYen"> };

/** The chosen purchases and their total. */
export function ChosenTransactions({ lang, preview: { rows, principalYen } }: Props) {
  const t = revolvingConvertWords[lang];
  const { ofBill } = revolvingMemberWords[lang];
  const day = (date: (typeof rows)[number]["usedOn"]) => formatDate(date, lang, { weekday: false });
  const lines = rows.map((row) => ({
    term: row.merchantName,
    value: formatYen(row.amountYen - row.refundedYen, lang),
    note: `${day(row.usedOn)} ・ ${ofBill(day(row.closing))}`,
  }));
  const total = { term: t.chosenTotal, value: formatYen(principalYen, lang) };
  return (
    <Surface heading={t.chosenRows} id="chosen">
      <DefinitionRows numeric rows={rows.length > 1 ? [...lines, total] : lines} />
      <p>
        <a href="/revolving#candidates">{t.backToList}</a>
      </p>
    </Surface>
  );
}
