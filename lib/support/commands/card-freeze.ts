import "server-only";
import { emit } from "@/lib/audit/emit";
import {
  type FreezeRefusal,
  freezeRefusal,
  isFrozenBy,
  type LiftRefusal,
  liftRefusal,
} from "@/lib/cards/rules/freeze";
import type { Asker, CardSnapshot } from "@/lib/cards/rules/state";
import { endFreezes, insertFreeze } from "@/lib/cards/store/requests";
import { loadSnapshot, loadNotified } from "@/lib/cards/store/snapshot";
import { actorLabelOf, type SupportActor } from "@/lib/kernel/actor";
import { done, type Result, refused } from "@/lib/kernel/result";
import { lockAccount } from "@/lib/ledger/store/turns";
import { insertOutboxEntry } from "@/lib/outbox/store";
import { newReceiptNo } from "@/lib/platform/receipt";
import { inTransaction } from "@/lib/platform/transaction";
import { isConsumable } from "../rules";
import { loadPerson, lockLatestCheck, consumeCheck, type Tx } from "../store";

type Place = { readonly cardmemberId: string; readonly cardId: string };
type Freeze = Place & { readonly reason: "precaution" | "mislaid" };

type CallerRefusal = "check-needed" | "nobody" | "not-found";

/**
 * Freezes a caller's own card, after a passed identity check. The freeze counts as set by the caller, who can
 * lift it on the site; the audit log names the clerk. Not delayed by a cooling-off.
 */
export async function freezeForCaller(
  actor: SupportActor,
  { reason, ...place }: Freeze,
): Promise<Result<null, CallerRefusal | FreezeRefusal | "already-frozen">> {
  return forCaller<FreezeRefusal | "already-frozen">(actor, place, async (tx, called) => {
    const { card, caller, checkId } = called;
    const refusal = freezeRefusal(caller, card);
    if (refusal) return refused(refusal);
    if (isFrozenBy(caller, card)) return refused("already-frozen");
    const receiptNo = newReceiptNo("cardFreeze");
    await insertFreeze(tx, card, caller, { receiptNo, reason });
    const entry = { ...entryOf(card), receiptNo };
    await insertOutboxEntry(tx, { ...entry, kind: "card_freeze", content: { reason } });
    await consumeCheck(tx, checkId, "card-freeze");
    const told = await loadNotified(tx, card);
    await emit(tx, actor, { name: "card.frozen", ...told, receiptNo, reason });
    return done(null);
  });
}

/**
 * Lifts a freeze for a caller who has no login or is locked out, by the rules of the site: a freeze by the
 * basic member can be lifted only by the basic member.
 */
export async function liftForCaller(
  actor: SupportActor,
  place: Place,
): Promise<Result<null, CallerRefusal | LiftRefusal>> {
  return forCaller<LiftRefusal>(actor, place, async (tx, { card, caller, checkId }) => {
    const refusal = liftRefusal(caller, card);
    if (refusal) return refused(refusal);
    const receiptNo = newReceiptNo("cardUnfreeze");
    await endFreezes(tx, card, { receiptNo, endedBy: actorLabelOf(actor) });
    const entry = { ...entryOf(card), receiptNo };
    await insertOutboxEntry(tx, { ...entry, kind: "card_unfreeze", content: {} });
    await consumeCheck(tx, checkId, "card-lift");
    await emit(tx, actor, { name: "card.unfrozen", ...(await loadNotified(tx, card)), receiptNo });
    return done(null);
  });
}

type Called = {
  readonly card: CardSnapshot;
  readonly caller: Asker;
  readonly checkId: string;
};

/** Locks the account, and requires this clerk's passed identity check and a card that the caller holds. */
async function forCaller<Refusal>(
  actor: SupportActor,
  { cardmemberId, cardId }: Place,
  work: (tx: Tx, called: Called) => Promise<Result<null, Refusal>>,
): Promise<Result<null, Refusal | CallerRefusal>> {
  if (actor.role === "auditor") return refused("nobody");
  return inTransaction(async (tx): Promise<Result<null, Refusal | CallerRefusal>> => {
    const person = await loadPerson(tx, cardmemberId);
    if (!person) return refused("nobody");
    await lockAccount(tx, person.accountId);
    const check = await lockLatestCheck(tx, actor.staffId, cardmemberId);
    if (!check || !isConsumable(check, actor.staffId, new Date())) return refused("check-needed");
    const card = await loadSnapshot(tx, { accountId: person.accountId, cardId });
    if (!card || card.cardmemberId !== cardmemberId) return refused("not-found");
    const caller = { cardmemberId, role: card.holderRole };
    return work(tx, { card, caller, checkId: check.checkId });
  });
}

function entryOf({ accountId, cardmemberId, cardId }: CardSnapshot) {
  return { accountId, cardmemberId, cardId };
}
