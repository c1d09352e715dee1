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
  type ExchangeRequest,
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

export type KeyedExchangeRequest = ExchangeRequest & Keyed;

/**
 * Exchanges points for a reward; returns the URL of its receipt. The same idempotency key returns the same
 * answer. Account, lots and stock are locked, so that concurrent exchanges run one after the other.
 */
export async function exchangePoints(
  actor: MemberActor,
  { idempotencyKey: key, ...requested }: KeyedExchangeRequest,
): Promise<Result<Answered, ExchangeRefusal | "other-content">> {
  const exchangeId = randomUUID();
  const { rewardCode, amount, postingId = "" } = requested;
  const content = ["points.exchange", rewardCode, amount, postingId];
  const request = { key, content, location: `/points/exchange/${exchangeId}` };
  return inTransaction((tx) =>
    once(tx, actor, request, async () => {
      await lockAccount(tx, actor.accountId);
      await lockPoints(tx, actor.accountId, rewardCode);
      const snapshot = await loadSnapshot(tx, actor, requested, today());
      const refusal = exchangeRefusal(snapshot, requested, today());
      if (refusal) return refused(refusal);
      await saveExchange(tx, actor, snapshot, { ...requested, exchangeId });
      return done(null);
    }),
  );
}

async function saveExchange(
  tx: Tx,
  actor: MemberActor,
  { product, reward: offered, lots, cycle, lastClosing }: ExchangeSnapshot,
  { exchangeId, ...requested }: ExchangeRequest & { readonly exchangeId: string },
): Promise<void> {
  const { accountId, cardmemberId } = actor;
  const reward = present(offered, "reward of an accepted request");
  const exchangedOn = today();
  const quote = quoteOf(reward, requested.amount);
  const exchange: NewExchange = {
    accountId,
    cardmemberId,
    exchangeId,
    receiptNo: newReceiptNo("pointsExchange"),
    rewardCode: reward.code,
    productCode: product.code,
    productVersion: product.version,
    postingId: reward.kind === "pay" ? (requested.postingId ?? null) : null,
    quote,
    exchangedOn,
  };
  await insertExchange(tx, exchange);
  const shares = present(decideExchange(lots, quote.points, exchangedOn), "enough points");
  await deductShares(tx, exchange, shares);
  if (reward.isStocked) await deductStock(tx, reward.code, quote.units);
  const { creditYen: amountYen } = quote;
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
    points: quote.points,
    receiptNo: exchange.receiptNo,
  });
}

/** Removes the points of expired lots; returns the number of lots. */
export async function expireDuePoints(_actor: SystemActor, day: BusinessDate): Promise<number> {
  return inJobTransaction((tx) => expirePoints(tx, day));
}
