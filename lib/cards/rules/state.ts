import type { Yen } from "@/lib/kernel/yen";

/** What the issuer's record says of a card. */
export type IssuerStatus = "active" | "stopped" | "lost" | "ended";

/**
 * What a card is to its reader. "…-accepted": the member asked for it, it counts here at once, and the
 * issuer's record does not say so yet.
 */
export type CardState =
  | "active"
  | "freeze-accepted"
  | "frozen"
  | "lift-accepted"
  | "stop-accepted"
  | "stopped"
  | "loss-accepted"
  | "lost"
  | "end-accepted"
  | "ended";

/** A freeze nobody has lifted. */
export type OpenFreeze = {
  readonly setBy: string;
  readonly setByRole: "basic" | "family";
  readonly reason: "precaution" | "mislaid";
  readonly frozenAt: Date;
  /** Whether the issuer's record says so too. */
  readonly isAgreed: boolean;
};

/** What is asked for a card and not settled yet. */
export type OpenRequests = {
  readonly freezes: readonly OpenFreeze[];
  /** A freeze was lifted and the issuer's record does not know it yet. */
  readonly isLiftOpen: boolean;
  readonly isLossOpen: boolean;
  readonly isStopOpen: boolean;
  readonly isEndOpen: boolean;
  /** The cap asked for; undefined where none is, null for no cap. */
  readonly capYen: Yen | null | undefined;
};

/** A card, its holder and its contract, with what is asked for it. */
export type CardSnapshot = {
  readonly accountId: string;
  readonly cardId: string;
  readonly cardmemberId: string;
  readonly holderRole: "basic" | "family";
  readonly status: IssuerStatus;
  readonly capYen: Yen | null;
  readonly accountStatus: "open" | "suspended" | "closed";
  readonly limitYen: Yen;
  readonly open: OpenRequests;
};

/** What a member has set comes before what the issuer's record says, except where that is final. */
export function cardStateOf({ status, open }: Pick<CardSnapshot, "status" | "open">): CardState {
  if (status === "ended" || status === "lost") return status;
  if (open.isLossOpen) return "loss-accepted";
  if (open.isEndOpen) return "end-accepted";
  if (open.isStopOpen) return "stop-accepted";
  if (open.freezes.length > 0) {
    return open.freezes.some(({ isAgreed }) => isAgreed) ? "frozen" : "freeze-accepted";
  }
  if (status === "stopped") return open.isLiftOpen ? "lift-accepted" : "stopped";
  return "active";
}

/** Whether a card in that state pays, as far as the member is concerned. */
export function isUsable(state: CardState): boolean {
  return state === "active" || state === "lift-accepted";
}

/**
 * Whether a card is spoken of at home: frozen, stopped or lost. One that is lost and has another in its
 * place is not.
 */
export function isWorthAMention(state: CardState, hasReplacement: boolean): boolean {
  if (state === "lost") return !hasReplacement;
  return state !== "active" && state !== "ended" && state !== "lift-accepted";
}

/** The cap as the member set it last. */
export function capAskedOf({ capYen, open }: Pick<CardSnapshot, "capYen" | "open">): Yen | null {
  return open.capYen === undefined ? capYen : open.capYen;
}

/** A person on the contract who asks for something. */
export type Asker = { readonly cardmemberId: string; readonly role: "basic" | "family" };

/** Whether somebody may freeze a card and lift: one's own, and for the basic member family cards too. */
export function isInHands(
  asker: Asker,
  card: Pick<CardSnapshot, "cardmemberId" | "holderRole">,
): boolean {
  if (card.cardmemberId === asker.cardmemberId) return true;
  return asker.role === "basic" && card.holderRole === "family";
}
