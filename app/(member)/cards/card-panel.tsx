import { CardFace } from "@/components/display/card-face";
import { DefinitionRows } from "@/components/ui/definition-rows";
import { Surface } from "@/components/ui/surface";
import { Tag } from "@/components/ui/tag";
import type { CardView } from "@/lib/cards/queries";
import { formatYen } from "@/lib/kernel/format";
import { maskCardTail } from "@/lib/kernel/mask";
import { cardsWords } from "@/lib/kernel/words/cards";
import type { Language } from "@/lib/kernel/words/define-words";
import { pinWords } from "@/lib/kernel/words/pin";

type Props = { lang: Language; card: CardView; product: string };

/** One card: the drawing, its state, and what it may use. */
export function CardPanel({ lang, card, product }: Props) {
  const t = cardsWords[lang];
  const isFamily = card.holderRole === "family";
  const cap = card.capYen === null ? t.capNone : t.capValue(formatYen(card.capYen, lang));
  const capRow = { term: t.cap, value: cap };
  const hasPinPage = card.isOwn && card.status === "active";
  const pinLink = (
    <a href={`/cards/${encodeURIComponent(card.cardId)}/pin`}>{pinWords[lang].link}</a>
  );
  const pinRow = { term: pinWords[lang].short, value: pinLink };
  return (
    <Surface
      heading={`${card.holderName} ${maskCardTail(card.lastFive)}`}
      id={`card-${card.cardId}`}
      className="rail:grid-cols-[minmax(0,21.25rem)_1fr] rail:gap-x-8 rail:[&>:first-child]:col-span-2"
    >
      <CardFace
        lang={lang}
        product={product}
        holder={card.holderName}
        lastFive={card.lastFive}
        expires={card.expires}
        isResting={card.status !== "active"}
      />
      <DefinitionRows
        rows={[
          { term: t.kind, value: isFamily ? t.family : t.basic },
          {
            term: t.status,
            value: (
              <Tag kind={card.status === "active" ? "fixed" : "bad"}>{t.statuses[card.status]}</Tag>
            ),
          },
          { term: t.expires, value: t.expiresValue(card.expires) },
          ...(isFamily ? [capRow] : []),
          ...(hasPinPage ? [pinRow] : []),
        ]}
      />
    </Surface>
  );
}
