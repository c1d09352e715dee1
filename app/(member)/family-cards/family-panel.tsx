import { cardInListPath } from "../cards/address";
import { changePath } from "./address";
import { CapBar } from "@/components/chart/cap-bar";
import { CardFace } from "@/components/display/card-face";
import { Amount } from "@/components/ui/amount";
import { LinkButton } from "@/components/ui/button";
import { DefinitionRows } from "@/components/ui/definition-rows";
import { Note } from "@/components/ui/note";
import { Surface } from "@/components/ui/surface";
import type { FamilyCardView } from "@/lib/cards/queries/family";
import { changeKinds } from "@/lib/cards/rules/change";
import { formatYen } from "@/lib/kernel/format";
import { maskCardTail } from "@/lib/kernel/mask";
import { cardsWords } from "@/lib/words/cards";
import type { Language } from "@/lib/kernel/language";
import { familyCardsWords } from "@/lib/words/family-cards";
import { StateTag } from "../cards/state-tag";

type Props = { lang: Language; card: FamilyCardView; product: string };

/** One family card: its spending against its cap, and what the basic member may change. */
export function FamilyPanel({ lang, card, product }: Props) {
  const t = familyCardsWords[lang];
  const name = `${card.holderName} ${maskCardTail(card.lastFive)}`;
  return (
    <Surface
      heading={name}
      id={`family-${card.cardId}`}
      aside={<StateTag lang={lang} state={card.state} />}
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
        <div className="grid gap-2">
          <h3 className="text-small font-semibold text-quiet">{t.used}</h3>
          <Amount yen={card.usedYen} lang={lang} />
          {card.capYen === null ? (
            <p className="text-small text-quiet">{t.noCap}</p>
          ) : (
            <CapBar lang={lang} usedYen={card.usedYen} capYen={card.capYen} />
          )}
        </div>
        <Facts lang={lang} card={card} />
        {card.refusal && <Note kind="bad">{cardsWords[lang].refused(card.refusal)}</Note>}
        <Actions lang={lang} card={card} name={name} />
      </div>
    </Surface>
  );
}

function Facts({ lang, card }: { lang: Language; card: FamilyCardView }) {
  const t = familyCardsWords[lang];
  const words = cardsWords[lang];
  const cap = card.capYen === null ? words.capNone : words.capValue(formatYen(card.capYen, lang));
  return (
    <DefinitionRows
      rows={[
        { term: t.relationship, value: t.relationships[card.relationship] },
        { term: words.cap, value: cap, note: card.isCapPending ? words.capPending : undefined },
        ...(card.state === "active"
          ? []
          : [{ term: words.status, value: words.states[card.state], note: words.why[card.state] }]),
      ]}
    />
  );
}

function Actions({ lang, card, name }: { lang: Language; card: FamilyCardView; name: string }) {
  const t = familyCardsWords[lang];
  const labels = { cap: t.changeCap, stop: t.stop, end: t.end };
  const open = changeKinds.filter((kind) => card.mayChange[kind]);
  if (open.length === 0) return null;
  return (
    <nav aria-label={t.actionsOf(name)} className="grid gap-3">
      <div className="flex flex-wrap gap-3">
        {open.map((kind) => (
          <LinkButton
            key={kind}
            href={changePath(card.cardId, kind)}
            variant={kind === "cap" ? "secondary" : "danger"}
            size="small"
          >
            {labels[kind]}
          </LinkButton>
        ))}
      </div>
      {card.isUsable && (
        <p>
          <a href={cardInListPath(card.cardId)}>{t.freezeAtCards}</a>
        </p>
      )}
    </nav>
  );
}
