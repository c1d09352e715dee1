import { Note } from "@/components/ui/note";
import type { CardView } from "@/lib/cards/queries";
import { cardLossWords, cardsWords } from "@/lib/words/cards";
import type { Language } from "@/lib/kernel/language";
import { FreezeForm } from "../../form";

/** Where the card may turn up: freezing it is enough for now. */
export function FreezeFirst({ lang, card }: { lang: Language; card: CardView }) {
  const t = cardLossWords[lang];
  return (
    <Note role="status" title={t.mislaidTitle}>
      <p>{t.mislaidText}</p>
      {card.freeze ? (
        <p className="font-bold">{t.mislaidFrozen}</p>
      ) : (
        card.mayFreeze && (
          <div className="pt-2">
            <FreezeForm
              lang={lang}
              card={card}
              reason="mislaid"
              label={cardsWords[lang].freeze}
              idempotencyKey={crypto.randomUUID()}
            />
          </div>
        )
      )}
    </Note>
  );
}
