import "server-only";
import { record } from "@/lib/audit/record";
import { type FreezeRefusal, freezeRefusal, isFrozenBy } from "@/lib/cards/rules/freeze";
import { insertFreeze } from "@/lib/cards/store/requests";
import { loadStanding, loadTold } from "@/lib/cards/store/standing";
import type { SupportActor } from "@/lib/kernel/actor";
import { done, type Result, refused } from "@/lib/kernel/result";
import { takeTurn } from "@/lib/ledger/store/turns";
import { insertOutboxEntry } from "@/lib/outbox/store";
import { newReceiptNo } from "@/lib/platform/receipt";
import { transactReadCommitted } from "@/lib/platform/transact";
import { isSpendable } from "../rules";
import { loadPerson, lockLatestCheck, spendCheck } from "../store";

type Wish = {
  readonly cardmemberId: string;
  readonly cardId: string;
  readonly reason: "precaution" | "mislaid";
};

type CallerRefusal = FreezeRefusal | "already-frozen" | "check-needed" | "nobody";

/**
 * Freezes a caller's own card, on the strength of a passed check. It counts as set by the caller, who can
 * lift it on the site; the audit log says which clerk did it. Never held after an unlock.
 */
export async function freezeForCaller(
  actor: SupportActor,
  { cardmemberId, cardId, reason }: Wish,
): Promise<Result<null, CallerRefusal>> {
  if (actor.role === "auditor") return refused("nobody");
  return transactReadCommitted(async (tx) => {
    const person = await loadPerson(tx, cardmemberId);
    if (!person) return refused("nobody");
    await takeTurn(tx, person.accountId);
    const check = await lockLatestCheck(tx, actor.staffId, cardmemberId);
    if (!check || !isSpendable(check, actor.staffId, new Date())) return refused("check-needed");
    const card = await loadStanding(tx, { accountId: person.accountId, cardId });
    if (!card || card.cardmemberId !== cardmemberId) return refused("not-found");
    const caller = { ...person, role: card.holderRole };
    const refusal = freezeRefusal(caller, card);
    if (refusal) return refused(refusal);
    if (isFrozenBy(caller, card)) return refused("already-frozen");
    const receiptNo = newReceiptNo("F");
    await insertFreeze(tx, card, caller, { receiptNo, reason });
    const entry = { ...person, cardId, receiptNo };
    await insertOutboxEntry(tx, { ...entry, kind: "card_freeze", content: { reason } });
    await spendCheck(tx, check.checkId, "card-freeze");
    const told = await loadTold(tx, card);
    await record(tx, actor, { name: "card.frozen", ...told, receiptNo, reason });
    return done(null);
  });
}
