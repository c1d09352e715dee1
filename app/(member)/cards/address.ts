import { z } from "zod";
import { type Query, urlPath, withQuery } from "@/lib/kernel/url";
import { isGiven, oneText } from "@/lib/platform/http/address";

type Step =
  | "freeze"
  | "unfreeze"
  | "unfreeze/accept"
  | "lost"
  | "lost/check"
  | "lost/accept"
  | "lost/confirm"
  | "pin"
  | "pin/change";

/** A page or an action of one card. */
export function cardPath(cardId: string, step: Step, query: Query = {}): string {
  return withQuery(`${urlPath`/cards/${cardId}`}/${step}`, query);
}

/** One card in the list of all. */
export function cardInListPath(cardId: string): string {
  return `/cards#${urlPath`card-${cardId}`}`;
}

const lost = z.object({ mislaid: isGiven });

/** Whether the card was said to be mislaid. */
export function readLost(query: Query): z.output<typeof lost> {
  return lost.parse(query);
}

const pin = z.object({ done: oneText });

/** The receipt of a change of the PIN that was just made; "" where there is none. */
export function readPin(query: Query): z.output<typeof pin> {
  return pin.parse(query);
}
