import { cardPath } from "./address";
import { CardFace } from "@/components/display/card-face";
import { DefinitionRows } from "@/components/ui/definition-rows";
import { Note } from "@/components/ui/note";
import { Surface } from "@/components/ui/surface";
import type { CardView } from "@/lib/cards/queries";
import { formatDateTime, formatYen } from "@/lib/kernel/format";
import { maskCardTail } from "@/lib/kernel/mask";
import { cardsWords, pinWords } from "@/lib/words/cards";
import type { Language } from "@/lib/kernel/language";
import { CardActions } from "./card-actions";
import { StateTag } from "./state-tag";

type Props = {
  lang: Language;
  card: CardView;
  product: string;
  /** Whether the reader has just requested this state. */
  isJustDone: boolean;
  idempotencyKey: string;
};

/** One card: drawing, state, headroom and actions. */
export function CardPanel({ lang, card, product, isJustDone, idempotencyKey }: Props) {
  const t = cardsWords[lang];
  const isFamily = card.holderRole === "family";
  const cap = card.capYen === null ? t.capNone : t.capValue(formatYen(card.capYen, lang));
  const capRow = { term: t.cap, value: cap, note: card.isCapPending ? t.capPending : undefined };
  const hasPinPage = card.isOwn && card.state === "active";
  const pinLink = <a href={cardPath(card.cardId, "pin")}>{pinWords[lang].link}</a>;
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
        isResting={!card.isUsable}
      />
      <div className="grid content-start gap-4">
        {isJustDone && (
          <Note role="status" title={card.freeze ? t.freezeDone : t.liftDone}>
            <p>{t.why[card.state]}</p>
          </Note>
        )}
        <DefinitionRows
          rows={[
            { term: t.kind, value: isFamily ? t.family : t.basic },
            {
              term: t.status,
              value: <StateTag lang={lang} state={card.state} />,
              note: isJustDone ? undefined : stateNoteOf(lang, card),
            },
            { term: t.expires, value: t.expiresValue(card.expires) },
            ...(isFamily ? [capRow] : []),
            ...(hasPinPage ? [pinRow] : []),
          ]}
        />
        {card.refusal && <Note kind="bad">{t.refused(card.refusal)}</Note>}
        <CardActions lang={lang} card={card} idempotencyKey={idempotencyKey} />
      </div>
    </Surface>
  );
}

/** What a state means, and who froze the card. */
function stateNoteOf(lang: Language, { state, freeze, holderRole }: CardView): string {
  const t = cardsWords[lang];
  const isLockedOut = state === "frozen" || state === "freeze-accepted";
  const who = isLockedOut && freeze && holderRole === "family";
  const by = who ? t.frozenBy[freeze.setByRole](formatDateTime(freeze.frozenAt, lang)) : "";
  return [by, t.why[state]].filter(Boolean).join(lang === "ja" ? "" : " ");
}
