import { CreditBar } from "@/components/chart/credit-bar";
import { Amount } from "@/components/ui/amount";
import { Surface } from "@/components/ui/surface";
import type { CreditView } from "@/lib/credit/queries";
import { maxYen, zeroYen } from "@/lib/kernel/yen";
import type { Language } from "@/lib/kernel/language";
import { homeWords } from "@/lib/words/home";

/** ご利用可能額: the number, and the limit as one bar of parts. */
export function AvailableCredit({ lang, credit }: { lang: Language; credit: CreditView }) {
  const t = homeWords[lang];
  return (
    <Surface heading={t.available} id="available">
      <Amount yen={maxYen(zeroYen, credit.availableYen)} lang={lang} />
      <CreditBar
        lang={lang}
        limitYen={credit.limitYen}
        availableYen={credit.availableYen}
        parts={[
          { label: t.shopping, yen: credit.shoppingYen, note: t.shoppingNote },
          { label: t.revolving, yen: credit.revolvingYen },
          { label: t.holds, yen: credit.holdsYen },
          { label: t.cash, yen: credit.cashYen },
        ]}
      />
      <p>
        <a href="/credit">{t.availableLink}</a>
      </p>
    </Surface>
  );
}
