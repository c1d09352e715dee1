import "server-only";
import { emit } from "@/lib/audit/emit";
import type { MemberActor } from "@/lib/kernel/actor";
import type { DomainEvent } from "@/lib/kernel/events";
import { present } from "@/lib/kernel/invariant";
import { done, type Result, refused } from "@/lib/kernel/result";
import { lockAccount } from "@/lib/ledger/store/turns";
import { insertOutboxEntry, withdrawOutboxEntry } from "@/lib/outbox/store";
import { type Answered, type Keyed, once } from "@/lib/platform/once";
import { newReceiptNo } from "@/lib/platform/receipt";
import { inTransaction, type Tx } from "@/lib/platform/transaction";
import {
  type ChangeKind,
  type ChangeRefusal,
  type ChangeWish,
  changeRefusal,
} from "../rules/change";
import type { CardSnapshot } from "../rules/state";
import { insertChange, loadOpenReceipt } from "../store/requests";
import { loadSnapshot, loadNotified, type NotifiedCard } from "../store/snapshot";

const receiptKinds = { cap: "cardCap", stop: "cardStop", end: "cardEnd" } as const satisfies Record<
  ChangeKind,
  string
>;
const outboxKinds = { cap: "card_cap", stop: "card_stop", end: "card_end" } as const;

export type FamilyCardWish = Keyed & ChangeWish & { readonly cardId: string };

/** Sets the cap of a family card, stops it or ends it; only for the basic member. */
export async function changeFamilyCard(
  actor: MemberActor,
  { cardId, idempotencyKey, ...wish }: FamilyCardWish,
): Promise<Result<Answered, ChangeRefusal | "other-content">> {
  const receiptNo = newReceiptNo(receiptKinds[wish.kind]);
  const content = ["cards", "change", cardId, wish];
  const location = `/family-cards/requests/${receiptNo}`;
  const { accountId, cardmemberId: requestedBy } = actor;
  return inTransaction((tx) =>
    once(tx, actor, { key: idempotencyKey, content, location }, async () => {
      await lockAccount(tx, accountId);
      const card = await loadSnapshot(tx, { accountId, cardId });
      const refusal = changeRefusal(actor, card, wish);
      if (refusal) return refused(refusal);
      const changed = present(card, "card to change");
      await saveChange(tx, changed, wish, { receiptNo, requestedBy });
      await emit(tx, actor, eventOf(await loadNotified(tx, changed), changed, wish, receiptNo));
      return done(null);
    }),
  );
}

async function saveChange(
  tx: Tx,
  card: CardSnapshot,
  wish: ChangeWish,
  given: { readonly receiptNo: string; readonly requestedBy: string },
): Promise<void> {
  const { accountId, cardmemberId, cardId } = card;
  const { receiptNo } = given;
  // A request that is not handed over yet is withdrawn: the new one replaces it.
  const before = await loadOpenReceipt(tx, card, wish.kind);
  if (before) await withdrawOutboxEntry(tx, accountId, before);
  await insertChange(tx, card, wish, given);
  await insertOutboxEntry(tx, {
    accountId,
    cardmemberId,
    cardId,
    receiptNo,
    kind: outboxKinds[wish.kind],
    content: wish.kind === "cap" ? { cap_yen: wish.capYen } : {},
  });
}

function eventOf(
  told: NotifiedCard,
  card: CardSnapshot,
  wish: ChangeWish,
  receiptNo: string,
): DomainEvent {
  if (wish.kind === "cap") {
    const { capYen } = wish;
    return { name: "card.cap-changed", ...told, receiptNo, capYen, beforeYen: card.capYen };
  }
  return { name: wish.kind === "stop" ? "card.stopped" : "card.ended", ...told, receiptNo };
}
