import { Tag, type TagKind } from "@/components/ui/tag";
import type { CardView } from "@/lib/cards/queries";
import { cardsWords } from "@/lib/words/cards";
import type { Language } from "@/lib/kernel/language";

/** The state of a card, as a word. */
export function StateTag({ lang, state }: { lang: Language; state: CardView["state"] }) {
  return <Tag kind={kindOf(state)}>{cardsWords[lang].states[state]}</Tag>;
}

function kindOf(state: CardView["state"]): TagKind {
  if (state === "active") return "fixed";
  return state === "lift-accepted" ? "hold" : "bad";
}
