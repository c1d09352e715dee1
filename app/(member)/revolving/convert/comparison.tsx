import { CostBars } from "@/components/chart/cost-bars";
import { Section } from "@/components/ui/page";
import { Surface } from "@/components/ui/surface";
import type { Language } from "@/lib/kernel/language";
import { revolvingConvertWords } from "@/lib/words/revolving";
import type { ComparedOption } from "@/lib/revolving/rules/comparison";
import { barsOf, ComparisonTable } from "../../../(public)/revolving/simulate/comparison-table";

type Props = { lang: Language; comparison: readonly ComparedOption[] };

/** 支払い方の比較: the same purchases paid in other ways, as a picture and a table. */
export function Comparison({ lang, comparison }: Props) {
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
