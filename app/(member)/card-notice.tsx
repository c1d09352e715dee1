import { Note } from "@/components/ui/note";
import type { CardView } from "@/lib/cards/queries";
import { maskCardTail } from "@/lib/kernel/mask";
import { cardsWords } from "@/lib/words/cards";
import type { Language } from "@/lib/kernel/language";

/** Cards that are frozen or lost, said at home. */
export function CardNotice({ lang, cards }: { lang: Language; cards: readonly CardView[] }) {
  const t = cardsWords[lang];
  const worthSaying = cards.filter(({ isWorthAMention }) => isWorthAMention);
  if (worthSaying.length === 0) return null;
  return (
    <Note title={t.noticeTitle}>
      <ul className="grid gap-1">
        {worthSaying.map((card) => (
          <li key={card.cardId}>
            {t.noticeLine(
              `${card.holderName} ${maskCardTail(card.lastFive)}`,
              t.states[card.state],
            )}
          </li>
        ))}
      </ul>
      <p>
        <a href="/cards">{t.noticeLink}</a>
      </p>
    </Note>
  );
}
