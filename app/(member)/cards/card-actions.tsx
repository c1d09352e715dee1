import { cardPath } from "./address";
import { LinkButton } from "@/components/ui/button";
import type { CardView } from "@/lib/cards/queries";
import { cardsWords } from "@/lib/words/cards";
import type { Language } from "@/lib/kernel/language";
import { FreezeForm } from "./form";

type Props = { lang: Language; card: CardView; idempotencyKey: string };

/** The actions available for a card; none that would be refused. */
export function CardActions({ lang, card, idempotencyKey }: Props) {
  const t = cardsWords[lang];
  const isLockedOut = card.freeze !== null;
  const isBlocked =
    card.isOwn &&
    card.holderRole === "family" &&
    !card.mayLift &&
    card.freeze?.setByRole === "basic";
  return (
    <div className="grid gap-4">
      {isLockedOut && isBlocked && <p>{t.liftByBasicOnly}</p>}
      <div className="flex flex-wrap items-center gap-3 empty:hidden">
        {card.mayLift && (
          <LinkButton href={cardPath(card.cardId, "unfreeze")} size="small">
            {t.lift}
          </LinkButton>
        )}
        {card.mayFreeze && (
          <FreezeForm
            lang={lang}
            card={card}
            reason="precaution"
            label={isLockedOut ? t.freezeToo : t.freeze}
            idempotencyKey={idempotencyKey}
          />
        )}
        {card.mayReportLoss && (
          <LinkButton href={cardPath(card.cardId, "lost")} variant="danger" size="small">
            {t.reportLoss}
          </LinkButton>
        )}
      </div>
      {card.mayFreeze && (
        <p className="text-small text-quiet">{isLockedOut ? t.freezeTooWhy : t.freezeWhy}</p>
      )}
      {card.holderRole === "family" && !card.isOwn && card.state !== "ended" && (
        <p className="text-small text-quiet">{t.familyLost}</p>
      )}
    </div>
  );
}
