import "server-only";
import { randomUUID } from "node:crypto";
import { emit } from "@/lib/audit/emit";
import type { MemberActor, SystemActor } from "@/lib/kernel/actor";
import type { BusinessDate } from "@/lib/kernel/business-date";
import { present } from "@/lib/kernel/invariant";
import { done, type Result, refused } from "@/lib/kernel/result";
import { bookPointsCredit } from "@/lib/ledger/store/points-credits";
import { lockAccount } from "@/lib/ledger/store/turns";
import { today } from "@/lib/platform/env";
import { type Answered, type Keyed, once } from "@/lib/platform/once";
import { newReceiptNo } from "@/lib/platform/receipt";
import { inJobTransaction, inTransaction, type Tx } from "@/lib/platform/transaction";
import {
  quoteOf,
  creditClosingOf,
  decideExchange,
  type ExchangeRefusal,
  exchangeRefusal,
  type Wish,
} from "./rules/exchange";
import {
  insertExchange,
  loadSnapshot,
  lockPoints,
  type NewExchange,
  queueExchange,
  type ExchangeSnapshot,
  deductShares,
  deductStock,
} from "./store/exchange";
import { expirePoints } from "./store/expiry";

export type ExchangeWish = Wish & Keyed;

/**
 * Exchanges points for a reward; answers where its receipt stands. The same key again gets the same
 * answer. Lots and stock are locked, so that exchanges at the same time follow one another.
 */
export async function exchangePoints(
  actor: MemberActor,
  { idempotencyKey: key, ...wish }: ExchangeWish,
): Promise<Result<Answered, ExchangeRefusal | "other-content">> {
  const exchangeId = randomUUID();
  const { rewardCode, amount, postingId = "" } = wish;
  const content = ["points.exchange", rewardCode, amount, postingId];
  const request = { key, content, location: `/points/exchange/${exchangeId}` };
  return inTransaction((tx) =>
    once(tx, actor, request, async () => {
      await lockAccount(tx, actor.accountId);
      await lockPoints(tx, actor.accountId, rewardCode);
      const snapshot = await loadSnapshot(tx, actor, wish, today());
      const refusal = exchangeRefusal(snapshot, wish, today());
      if (refusal) return refused(refusal);
      await saveExchange(tx, actor, snapshot, { ...wish, exchangeId });
      return done(null);
    }),
  );
}

async function saveExchange(
  tx: Tx,
  actor: MemberActor,
  { product, reward: found, lots, cycle, lastClosing }: ExchangeSnapshot,
  { exchangeId, ...wish }: Wish & { readonly exchangeId: string },
): Promise<void> {
  const { accountId, cardmemberId } = actor;
  const reward = present(found, "reward of an accepted wish");
  const exchangedOn = today();
  const bargain = quoteOf(reward, wish.amount);
  const exchange: NewExchange = {
    accountId,
    cardmemberId,
    exchangeId,
    receiptNo: newReceiptNo("P"),
    rewardCode: reward.code,
    productCode: product.code,
    productVersion: product.version,
    postingId: reward.kind === "pay" ? (wish.postingId ?? null) : null,
    bargain,
    exchangedOn,
  };
  await insertExchange(tx, exchange);
  const shares = present(decideExchange(lots, bargain.points, exchangedOn), "enough points");
  await deductShares(tx, exchange, shares);
  if (reward.isStocked) await deductStock(tx, reward.code, bargain.units);
  const { creditYen: amountYen } = bargain;
  if (amountYen !== null) {
    const closingOn = creditClosingOf(cycle, lastClosing, exchangedOn);
    const credit = { accountId, exchangeId, amountYen, bookedOn: exchangedOn, closingOn };
    await bookPointsCredit(tx, credit);
  } else {
    await queueExchange(tx, exchange);
  }
  await emit(tx, actor, {
    name: "points.exchanged",
    about: { accountId, cardmemberId },
    rewardCode: reward.code,
    points: bargain.points,
    receiptNo: exchange.receiptNo,
  });
}

/** Points whose last day has passed are taken off; answers of how many lots. */
export async function expireDuePoints(_actor: SystemActor, day: BusinessDate): Promise<number> {
  return inJobTransaction((tx) => expirePoints(tx, day));
}
