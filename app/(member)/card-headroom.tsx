import { Amount } from "@/components/ui/amount";
import { Pair } from "@/components/ui/page";
import { Surface } from "@/components/ui/surface";
import type { CardHeadroomView } from "@/lib/credit/queries";
import type { Language } from "@/lib/kernel/language";
import { homeWords } from "@/lib/words/home";
import { addYen } from "@/lib/kernel/yen";

/** A family member's spending in this cycle and remaining headroom, without the account's figures. */
export function CardHeadroom({ lang, headroom }: { lang: Language; headroom: CardHeadroomView }) {
  const t = homeWords[lang];
  return (
    <Pair>
      <Surface heading={t.used} id="used">
        <Amount yen={addYen(headroom.usedYen, headroom.holdsYen)} lang={lang} />
        <p className="text-quiet">{t.usedWhy}</p>
      </Surface>
      <Surface heading={t.left} id="left">
        <Amount yen={headroom.leftYen} lang={lang} />
        <p className="text-quiet">{t.leftWhy}</p>
      </Surface>
    </Pair>
  );
}
