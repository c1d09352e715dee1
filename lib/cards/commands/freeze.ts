import "server-only";
import { actorLabelOf, type MemberActor } from "@/lib/kernel/actor";
import { present } from "@/lib/kernel/invariant";
import { done, type Result, refused } from "@/lib/kernel/result";
import { insertOutboxEntry } from "@/lib/outbox/store";
import { newReceiptNo } from "@/lib/platform/receipt";
import {
  type FreezeRefusal,
  freezeRefusal,
  isFrozenBy,
  type LiftRefusal,
  liftRefusal,
} from "../rules/freeze";
import { endFreezes, insertFreeze } from "../store/requests";
import { loadSnapshot, loadTold } from "../store/snapshot";
import { type Answered, changeOnce, type Keyed } from "../change-once";

export type FreezeWish = Keyed & {
  readonly cardId: string;
  readonly reason: "precaution" | "mislaid";
};

/** Freezes a card at once. Frozen by the same person already, it stays as it is. Never held. */
export async function freezeCard(
  actor: MemberActor,
  { cardId, reason, idempotencyKey }: FreezeWish,
): Promise<Result<Answered, FreezeRefusal | "other-content">> {
  const content = ["freeze", cardId, reason];
  const request = { key: idempotencyKey, content, location: panelOf(cardId) };
  return changeOnce<FreezeRefusal>(actor, request, async (tx) => {
    const card = await loadSnapshot(tx, { accountId: actor.accountId, cardId });
    const refusal = freezeRefusal(actor, card);
    if (refusal) return refused(refusal);
    const frozen = present(card, "card to freeze");
    if (isFrozenBy(actor, frozen)) return done(null);
    const receiptNo = newReceiptNo("F");
    await insertFreeze(tx, frozen, actor, { receiptNo, reason });
    const { accountId, cardmemberId } = frozen;
    const entry = { accountId, cardmemberId, cardId, receiptNo };
    await insertOutboxEntry(tx, { ...entry, kind: "card_freeze", content: { reason } });
    return done({ name: "card.frozen", ...(await loadTold(tx, frozen)), receiptNo, reason });
  });
}

/** Lifts every freeze of a card, where the actor may. */
export async function unfreezeCard(
  actor: MemberActor,
  { cardId, idempotencyKey }: Keyed & { readonly cardId: string },
): Promise<Result<Answered, LiftRefusal | "other-content">> {
  const content = ["unfreeze", cardId];
  const request = { key: idempotencyKey, content, location: panelOf(cardId) };
  return changeOnce<LiftRefusal>(actor, request, async (tx) => {
    const card = await loadSnapshot(tx, { accountId: actor.accountId, cardId });
    const refusal = liftRefusal(actor, card);
    if (refusal) return refused(refusal);
    const frozen = present(card, "card to lift");
    const receiptNo = newReceiptNo("U");
    await endFreezes(tx, frozen, { receiptNo, endedBy: actorLabelOf(actor) });
    const { accountId, cardmemberId } = frozen;
    const entry = { accountId, cardmemberId, cardId, receiptNo };
    await insertOutboxEntry(tx, { ...entry, kind: "card_unfreeze", content: {} });
    return done({ name: "card.unfrozen", ...(await loadTold(tx, frozen)), receiptNo });
  });
}

/** The card's panel on the page of cards, where what was done is said. */
function panelOf(cardId: string): string {
  const id = encodeURIComponent(cardId);
  return `/cards?done=${id}#card-${id}`;
}
