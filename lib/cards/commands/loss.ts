import "server-only";
import { emit } from "@/lib/audit/emit";
import type { MemberActor } from "@/lib/kernel/actor";
import { present } from "@/lib/kernel/invariant";
import { done, type Result, refused } from "@/lib/kernel/result";
import { lockAccount } from "@/lib/ledger/store/turns";
import { insertOutboxEntry } from "@/lib/outbox/store";
import { today } from "@/lib/platform/env";
import { type Answered, type Keyed, once } from "@/lib/platform/once";
import { newReceiptNo } from "@/lib/platform/receipt";
import { inTransaction, type Tx } from "@/lib/platform/transaction";
import {
  type LossRefusal,
  type LossReport,
  lossRefusal,
  type RecentTransaction,
  unrecognisedTransactionsOf,
} from "../rules/loss";
import type { CardSnapshot } from "../rules/state";
import { loadRecentTransactions } from "../store/recent-transactions";
import { insertLoss } from "../store/requests";
import { loadSnapshot, loadNotified } from "../store/snapshot";

export type LossWish = Keyed & LossReport & { readonly cardId: string };

/** Reports the actor's own card lost or stolen; in force at once, without a cooling-off. */
export async function reportLoss(
  actor: MemberActor,
  { cardId, idempotencyKey, ...report }: LossWish,
): Promise<Result<Answered, LossRefusal | "other-content">> {
  const receiptNo = newReceiptNo("cardLoss");
  const content = ["cards", "loss", cardId, report];
  const request = { key: idempotencyKey, content, location: `/cards/losses/${receiptNo}` };
  return inTransaction((tx) =>
    once(tx, actor, request, async () => {
      const place = { accountId: actor.accountId, cardId };
      await lockAccount(tx, actor.accountId);
      const card = await loadSnapshot(tx, place);
      const uses = await loadRecentTransactions(tx, place);
      const refusal = lossRefusal(actor, card, report, { uses, today: today() });
      if (refusal) return refused(refusal);
      const lost = present(card, "card to report");
      const later = unrecognisedTransactionsOf(uses, report.lastUse);
      const unrecognised = present(later, "transactions after the last known one");
      await saveLoss(tx, lost, { ...report, receiptNo, unrecognised });
      const told = { ...(await loadNotified(tx, lost)), receiptNo, kind: report.kind };
      await emit(tx, actor, { name: "card.lost", ...told, unrecognised: unrecognised.length });
      return done(null);
    }),
  );
}

type Kept = LossReport & {
  readonly receiptNo: string;
  readonly unrecognised: readonly RecentTransaction[];
};

async function saveLoss(tx: Tx, card: CardSnapshot, loss: Kept): Promise<void> {
  const { receiptNo, kind, noticedOn, unrecognised } = loss;
  const { place, policeStation, policeNumber, wantsCard } = loss;
  const details = { place, policeStation, policeNumber, wantsCard, unrecognised };
  await insertLoss(tx, card, { kind, noticedOn, receiptNo, details });
  const { accountId, cardmemberId, cardId } = card;
  await insertOutboxEntry(tx, {
    accountId,
    cardmemberId,
    cardId,
    receiptNo,
    kind: "card_loss",
    content: {
      reason: kind,
      lost_on: noticedOn,
      place,
      police_station: policeStation,
      police_number: policeNumber,
      wants_new_card: wantsCard ? "yes" : "no",
      unrecognised_ids: unrecognised.map(({ id }) => id).join(" "),
    },
  });
}
