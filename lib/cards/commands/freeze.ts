import { urlPath, withQuery } from "@/lib/kernel/url";
import "server-only";
import { emit } from "@/lib/audit/emit";
import { actorLabelOf, type MemberActor } from "@/lib/kernel/actor";
import { present } from "@/lib/kernel/invariant";
import { done, type Result, refused } from "@/lib/kernel/result";
import { lockAccount } from "@/lib/ledger/store/turns";
import { insertOutboxEntry } from "@/lib/outbox/store";
import { type Answered, type Keyed, once } from "@/lib/platform/once";
import { newReceiptNo } from "@/lib/platform/receipt";
import { inTransaction } from "@/lib/platform/transaction";
import {
  type FreezeRefusal,
  freezeRefusal,
  isFrozenBy,
  type LiftRefusal,
  liftRefusal,
} from "../rules/freeze";
import { endFreezes, insertFreeze } from "../store/requests";
import { loadSnapshot, loadNotified } from "../store/snapshot";

export type FreezeWish = Keyed & {
  readonly cardId: string;
  readonly reason: "precaution" | "mislaid";
};

/** Freezes a card at once, without a cooling-off. A second freeze by the same person changes nothing. */
export async function freezeCard(
  actor: MemberActor,
  { cardId, reason, idempotencyKey }: FreezeWish,
): Promise<Result<Answered, FreezeRefusal | "other-content">> {
  const content = ["cards", "freeze", cardId, reason];
  const request = { key: idempotencyKey, content, location: panelOf(cardId) };
  return inTransaction((tx) =>
    once(tx, actor, request, async () => {
      const { accountId } = actor;
      await lockAccount(tx, accountId);
      const card = await loadSnapshot(tx, { accountId, cardId });
      const refusal = freezeRefusal(actor, card);
      if (refusal) return refused(refusal);
      const frozen = present(card, "card to freeze");
      if (isFrozenBy(actor, frozen)) return done(null);
      const receiptNo = newReceiptNo("cardFreeze");
      await insertFreeze(tx, frozen, actor, { receiptNo, reason });
      const entry = { accountId, cardmemberId: frozen.cardmemberId, cardId, receiptNo };
      await insertOutboxEntry(tx, { ...entry, kind: "card_freeze", content: { reason } });
      const told = await loadNotified(tx, frozen);
      await emit(tx, actor, { name: "card.frozen", ...told, receiptNo, reason });
      return done(null);
    }),
  );
}

/** Lifts every freeze of a card, if the actor may. */
export async function unfreezeCard(
  actor: MemberActor,
  { cardId, idempotencyKey }: Keyed & { readonly cardId: string },
): Promise<Result<Answered, LiftRefusal | "other-content">> {
  const content = ["cards", "unfreeze", cardId];
  const request = { key: idempotencyKey, content, location: panelOf(cardId) };
  return inTransaction((tx) =>
    once(tx, actor, request, async () => {
      const { accountId } = actor;
      await lockAccount(tx, accountId);
      const card = await loadSnapshot(tx, { accountId, cardId });
      const refusal = liftRefusal(actor, card);
      if (refusal) return refused(refusal);
      const frozen = present(card, "card to lift");
      const receiptNo = newReceiptNo("cardUnfreeze");
      await endFreezes(tx, frozen, { receiptNo, endedBy: actorLabelOf(actor) });
      const entry = { accountId, cardmemberId: frozen.cardmemberId, cardId, receiptNo };
      await insertOutboxEntry(tx, { ...entry, kind: "card_unfreeze", content: {} });
      await emit(tx, actor, {
        name: "card.unfrozen",
        ...(await loadNotified(tx, frozen)),
        receiptNo,
      });
      return done(null);
    }),
  );
}

/** The card's panel on the page of cards, which confirms what was done. */
function panelOf(cardId: string): string {
  return `${withQuery("/cards", { done: cardId })}#${urlPath`card-${cardId}`}`;
}
