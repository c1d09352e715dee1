import { type Asker, type CardSnapshot, type CardState, cardStateOf, isInHands } from "./state";

/** Why freezing a card is refused, in order of precedence. */
export const freezeRefusals = ["not-found", "lost", "ended", "stopped"] as const;
export type FreezeRefusal = (typeof freezeRefusals)[number];

/** The first reason to refuse freezing a card; null if there is none. */
export function freezeRefusal(asker: Asker, card: CardSnapshot | null): FreezeRefusal | null {
  if (!card || !isInHands(asker, card)) return "not-found";
  return closedStates[cardStateOf(card)] ?? null;
}

const closedStates: Partial<Record<CardState, FreezeRefusal>> = {
  lost: "lost",
  "loss-accepted": "lost",
  ended: "ended",
  "end-accepted": "ended",
  stopped: "stopped",
  "stop-accepted": "stopped",
};

/** Whether the same person has already frozen the card, so that another request changes nothing. */
export function isFrozenBy({ cardmemberId }: Asker, { open }: CardSnapshot): boolean {
  return open.freezes.some(({ setBy }) => setBy === cardmemberId);
}

/** Why lifting a freeze is refused, in order of precedence. */
export const liftRefusals = ["not-found", "not-frozen", "set-by-basic", "account-closed"] as const;
export type LiftRefusal = (typeof liftRefusals)[number];

/**
 * The first reason to refuse lifting a freeze; null if there is none. A freeze set by the basic
 * member can only be lifted by the basic member.
 */
export function liftRefusal(asker: Asker, card: CardSnapshot | null): LiftRefusal | null {
  if (!card || !isInHands(asker, card)) return "not-found";
  const state = cardStateOf(card);
  if (state !== "frozen" && state !== "freeze-accepted") return "not-frozen";
  const isSetByBasic = card.open.freezes.some(({ setByRole }) => setByRole === "basic");
  if (isSetByBasic && asker.role !== "basic") return "set-by-basic";
  return card.accountStatus === "closed" ? "account-closed" : null;
}
