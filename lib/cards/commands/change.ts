import "server-only";
import type { MemberActor } from "@/lib/kernel/actor";
import type { DomainEvent } from "@/lib/kernel/events";
import { present } from "@/lib/kernel/invariant";
import { done, type Result, refused } from "@/lib/kernel/result";
import { insertOutboxEntry, withdrawOutboxEntry } from "@/lib/outbox/store";
import { newReceiptNo } from "@/lib/platform/receipt";
import type { Tx } from "@/lib/platform/transaction";
import {
  type ChangeKind,
  type ChangeRefusal,
  type ChangeWish,
  changeRefusal,
} from "../rules/change";
import type { CardSnapshot } from "../rules/state";
import { insertChange, loadOpenReceipt } from "../store/requests";
import { loadSnapshot, loadTold, type ToldCard } from "../store/snapshot";
import { type Answered, changeOnce, type Keyed } from "../change-once";

const letters: Record<ChangeKind, string> = { cap: "C", stop: "S", end: "K" };
const outboxKinds = { cap: "card_cap", stop: "card_stop", end: "card_end" } as const;

export type FamilyCardWish = Keyed & ChangeWish & { readonly cardId: string };

/** Sets a cap of a family card, stops it or ends it: the basic member alone. */
export async function changeFamilyCard(
  actor: MemberActor,
  { cardId, idempotencyKey, ...wish }: FamilyCardWish,
): Promise<Result<Answered, ChangeRefusal | "other-content">> {
  const receiptNo = newReceiptNo(letters[wish.kind]);
  const content = ["change", cardId, wish];
  const location = `/family-cards/requests/${receiptNo}`;
  const request = { key: idempotencyKey, content, location };
  return changeOnce<ChangeRefusal>(actor, request, async (tx) => {
    const card = await loadSnapshot(tx, { accountId: actor.accountId, cardId });
    const refusal = changeRefusal(actor, card, wish);
    if (refusal) return refused(refusal);
    const changed = present(card, "card to change");
    await saveChange(tx, changed, wish, { receiptNo, requestedBy: actor.cardmemberId });
    return done(eventOf(await loadTold(tx, changed), changed, wish, receiptNo));
  });
}

async function saveChange(
  tx: Tx,
  card: CardSnapshot,
  wish: ChangeWish,
  given: { readonly receiptNo: string; readonly requestedBy: string },
): Promise<void> {
  const { accountId, cardmemberId, cardId } = card;
  const { receiptNo } = given;
  // One that waits is taken back: the issuer need not hear what is not wished any more.
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
  told: ToldCard,
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
