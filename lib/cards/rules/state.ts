import type { Yen } from "@/lib/kernel/yen";

/** A card's status in the issuer's record. */
export type IssuerStatus = "active" | "stopped" | "lost" | "ended";

/**
 * A card's state as its reader sees it. "…-accepted": requested by the member and in effect here, but not
 * yet in the issuer's record.
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

/** A freeze that is in force. */
export type OpenFreeze = {
  readonly setBy: string;
  readonly setByRole: "basic" | "family";
  readonly reason: "precaution" | "mislaid";
  readonly frozenAt: Date;
  /** Whether the issuer's record contains it. */
  readonly isAgreed: boolean;
};

/** Open requests for a card. */
export type OpenRequests = {
  readonly freezes: readonly OpenFreeze[];
  /** Whether a freeze was lifted and the issuer's record does not contain that yet. */
  readonly isLiftOpen: boolean;
  readonly isLossOpen: boolean;
  readonly isStopOpen: boolean;
  readonly isEndOpen: boolean;
  /** The requested cap: undefined if none was requested, null to remove it. */
  readonly capYen: Yen | null | undefined;
};

/** A card with its holder, its account and its open requests. */
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

/** The state of a card: the member's requests come before the issuer's record, unless that is final. */
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

/** Whether a card in this state can be used for payment, as far as the member knows. */
export function isUsable(state: CardState): boolean {
  return state === "active" || state === "lift-accepted";
}

/**
 * Whether the home page mentions a card: frozen, stopped or lost. A lost card with a replacement is
 * not mentioned.
 */
export function isWorthAMention(state: CardState, hasReplacement: boolean): boolean {
  if (state === "lost") return !hasReplacement;
  return state !== "active" && state !== "ended" && state !== "lift-accepted";
}

/** The cap most recently requested by the member, otherwise the issuer's. */
export function capAskedOf({ capYen, open }: Pick<CardSnapshot, "capYen" | "open">): Yen | null {
  return open.capYen === undefined ? capYen : open.capYen;
}

/** The cardmember who makes a request. */
export type Asker = { readonly cardmemberId: string; readonly role: "basic" | "family" };

/** Whether a cardmember may freeze a card and lift the freeze: their own; the basic member any family card. */
export function isInHands(
  asker: Asker,
  card: Pick<CardSnapshot, "cardmemberId" | "holderRole">,
): boolean {
  if (card.cardmemberId === asker.cardmemberId) return true;
  return asker.role === "basic" && card.holderRole === "family";
}
