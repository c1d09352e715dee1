import type { FactLabel } from "./mail-facts";

export type Centre = { readonly name: string; readonly phone: string; readonly hours: string };

/** What a sentence of a mail may use: the card centre, and the facts of the event as the reader sees them. */
export type Said = {
  readonly centre: Centre;
  /** A fact by its label; asking for one the event did not give is our own mistake. */
  readonly of: (label: FactLabel) => string;
};

type Sentence = string | ((said: Said) => string);

/** One notice: what happened, and what to do about it. Between the two stand the facts, one a line. */
export type MessageText = {
  readonly subject: string;
  readonly happened: Sentence;
  /** Left out where there is nothing to do. */
  readonly todo?: Sentence;
};

/** A group of notices; one that is missing in either language does not compile. */
export function defineMessages<const Ja extends Record<string, MessageText>>(words: {
  readonly ja: Ja & Record<string, MessageText>;
  readonly en: { readonly [K in keyof Ja]: MessageText };
}): { readonly [L in "ja" | "en"]: { readonly [K in keyof Ja]: MessageText } } {
  return words;
}
