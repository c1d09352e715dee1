import "server-only";
import type { MemberActor } from "@/lib/kernel/actor";
import type { CoolingOff } from "@/lib/auth/rules/cooling-off";
import { loadCoolingOff } from "@/lib/auth/store/cooling-off";
import { db } from "@/lib/platform/db";
import { hasIssuerKey } from "@/lib/platform/issuer-key";
import { type PinFormRefusal, pinFormRefusal } from "../rules/pin";
import { cardStateOf } from "../rules/state";
import { loadCardSnapshots } from "../store/snapshot";

/** The state of a change of a card's PIN. */
export type PinRequestState =
  | "waiting"
  | "handed-over"
  | "accepted"
  | "refused"
  | "expired"
  | "withdrawn";

export type PinRequest = {
  readonly receiptNo: string;
  readonly queuedAt: Date;
  readonly state: PinRequestState;
  /** The issuer's own text for a refusal. */
  readonly reason: string | null;
};

export type PinView = {
  readonly lastFive: string;
  /** Why no PIN can be set now; null if one can. */
  readonly refusal: PinFormRefusal | null;
  readonly hold: CoolingOff | null;
  /** The newest change; null if there was none. */
  readonly request: PinRequest | null;
};

/** The data of a card's PIN page; null for another person's card. */
export async function viewPin(actor: MemberActor, cardId: string): Promise<PinView | null> {
  const { accountId, cardmemberId } = actor;
  const card = await db().card.findFirst({
    where: { accountId, cardmemberId, cardId },
    select: { lastFive: true },
  });
  const [snapshot] = await loadCardSnapshots(db(), { accountId, cardId });
  if (!card || !snapshot) return null;
  const hold = await loadCoolingOff(db(), cardmemberId);
  const door = {
    hasKey: hasIssuerKey(),
    state: cardStateOf(snapshot),
    isHeld: hold !== null,
  };
  const { lastFive } = card;
  const request = await viewPinRequest(actor, cardId);
  return { lastFive, refusal: pinFormRefusal(door), hold, request };
}

/** A change of PIN of the actor's own card by receipt number, or the newest one; null if there is none. */
export async function viewPinRequest(
  actor: MemberActor,
  cardId: string,
  receiptNo?: string,
): Promise<PinRequest | null> {
  const { accountId, cardmemberId } = actor;
  const entry = await db().outboxEntry.findFirst({
    where: { accountId, cardmemberId, cardId, kind: "pin", receiptNo },
    orderBy: { entryId: "desc" },
    select: { receiptNo: true, queuedAt: true, batchNo: true, outcome: true, reason: true },
  });
  if (!entry) return null;
  const { batchNo, outcome, ...told } = entry;
  const open = batchNo === null ? "waiting" : "handed-over";
  return { ...told, state: outcome === "agreed" ? "accepted" : (outcome ?? open) };
}
