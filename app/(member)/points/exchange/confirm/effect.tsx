import { ConfirmTable } from "@/components/form/confirm-table";
import { DefinitionRows, type DefinitionRow } from "@/components/ui/definition-rows";
import { Surface } from "@/components/ui/surface";
import { formatNumber } from "@/lib/kernel/format";
import type { Language } from "@/lib/kernel/language";
import { pointsExchangeWords } from "@/lib/words/points";
import type { ExchangePreview } from "@/lib/points/queries/exchange";
import { gainWords } from "../exchange-words";

/** What the exchange would do: the points before and after, what they give and when. */
export function Effect({ lang, preview }: { lang: Language; preview: ExchangePreview }) {
  const t = pointsExchangeWords[lang];
  const { reward, charge, points, beforePoints, afterPoints } = preview;
  const { name, gets, when } = gainWords(lang, reward, preview);
  const count = (value: number) => t.countOf(formatNumber(value));
  const rows: DefinitionRow[] = [
    { term: t.reward, value: name, note: charge?.merchantName },
    { term: t.used, value: <b className="figures">{count(points)}</b> },
    { term: t.youGet, value: gets },
    { term: t.when, value: when },
  ];
  const change = { item: t.balance, before: count(beforePoints), after: count(afterPoints) };
  return (
    <>
      <Surface padding="rows">
        <DefinitionRows rows={rows} />
      </Surface>
      <ConfirmTable lang={lang} caption={t.confirmCaption} changes={[change]} />
      <p>{t.irrevocable}</p>
    </>
  );
}
