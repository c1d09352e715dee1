import type { Yen } from "@/lib/kernel/yen";
import { type Asker, type CardSnapshot, capAskedOf, cardStateOf } from "./state";

/** Step of a cap, in yen; one step is the lowest cap. [rule] */
export const capStepYen = 10_000;

export const changeKinds = ["cap", "stop", "end"] as const;
export type ChangeKind = (typeof changeKinds)[number];

/** A requested change of a family card; `capYen` null removes the cap. */
export type ChangeWish =
  | { readonly kind: "cap"; readonly capYen: Yen | null }
  | { readonly kind: "stop" | "end" };

/** Why a change of a family card is refused, in order of precedence. */
export const changeRefusals = [
  "not-found",
  "account-closed",
  "ended",
  "lost",
  "stopped",
  "not-a-step",
  "below-step",
  "above-limit",
  "same",
] as const;
export type ChangeRefusal = (typeof changeRefusals)[number];

/** The first reason to refuse a change of a family card by its basic member; null if there is none. */
export function changeRefusal(
  asker: Asker,
  card: CardSnapshot | null,
  wish: ChangeWish,
): ChangeRefusal | null {
  const kind = wish.kind;
  if (!card || asker.role !== "basic" || card.holderRole !== "family") return "not-found";
  if (kind === "cap" && card.accountStatus === "closed") return "account-closed";
  const state = cardStateOf(card);
  if (state === "ended" || state === "end-accepted") return "ended";
  // A lost card can still be ended: then no replacement is sent.
  if (kind !== "end" && (state === "lost" || state === "loss-accepted")) return "lost";
  if (kind === "stop" && (state === "stopped" || state === "stop-accepted")) return "stopped";
  return kind === "cap" ? capRefusal(card, wish.capYen) : null;
}

function capRefusal(card: CardSnapshot, capYen: Yen | null): ChangeRefusal | null {
  if (capYen !== null) {
    if (!Number.isSafeInteger(capYen) || capYen % capStepYen !== 0) return "not-a-step";
    if (capYen < capStepYen) return "below-step";
    if (capYen > card.limitYen) return "above-limit";
  }
  return capYen === capAskedOf(card) ? "same" : null;
}
