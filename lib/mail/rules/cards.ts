import type { DomainEvent, EventName } from "@/lib/kernel/events";
import { cardsWords } from "@/lib/words/cards";
import { familyCardsWords } from "@/lib/words/family-cards";
import {
  alarm,
  type Decisions,
  type EventOf,
  type Fact,
  type FactValue,
  receipt,
  told,
} from "./plan";

type CardFact = {
  readonly cardTail: string;
  readonly receiptNo: string;
  readonly mailOnly?: DomainEvent["mailOnly"];
};

/** Events of cards: mail to the holder, and to the basic member if that is another person. */
export const cardDecisions = {
  "card.frozen": alarm<EventOf<"card.frozen">>("cardFrozen", cardFactsOf),
  "card.unfrozen": alarm<EventOf<"card.unfrozen">>("cardUnfrozen", cardFactsOf),
  "card.lost": alarm<EventOf<"card.lost">>("cardLost", cardFactsOf),
  "card.cap-changed": receipt("cardCap", (event) => [
    ...cardFactsOf(event),
    ["cap", event.capYen === null ? noCap : { yen: event.capYen }],
  ]),
  "card.stopped": receipt<EventOf<"card.stopped">>("cardStopped", cardFactsOf),
  "card.ended": receipt<EventOf<"card.ended">>("cardEnded", cardFactsOf),
  "card.request-refused": told("cardRefused", (event) => [
    ...cardFactsOf(event),
    ["reason", { text: event.reason }],
  ]),
  "family-card.applied": receipt("familyApplied", ({ receiptNo, mailOnly }) => [
    ["receiptNo", { text: receiptNo }],
    ...personOf(mailOnly),
  ]),
  "family-card.decided": told("familyDecided", ({ receiptNo, decision, reason, mailOnly }) => [
    ["receiptNo", { text: receiptNo }],
    ...personOf(mailOnly),
    ["status", stepOf(decision)],
    ...(reason ? [["reason", { text: reason }] as const] : []),
  ]),
} satisfies Partial<Decisions<EventName>>;

function cardFactsOf({ cardTail, receiptNo, mailOnly }: CardFact): readonly Fact[] {
  return [["card", { text: cardTail }], ...personOf(mailOnly), ["receiptNo", { text: receiptNo }]];
}

/** Fact: the holder's name, which only the mail contains. */
function personOf(mailOnly: DomainEvent["mailOnly"]): readonly Fact[] {
  const holder = mailOnly?.details?.holder;
  return holder ? [["holder", { text: holder }]] : [];
}

const noCap: FactValue = { words: { ja: cardsWords.ja.capNone, en: cardsWords.en.capNone } };

function stepOf(step: "approved" | "delivered" | "refused"): FactValue {
  return { words: { ja: familyCardsWords.ja.steps[step], en: familyCardsWords.en.steps[step] } };
}
