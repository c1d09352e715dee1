import "server-only";
import type { MemberActor } from "@/lib/kernel/actor";
import type { BusinessDate } from "@/lib/kernel/business-date";
import { present } from "@/lib/kernel/invariant";
import { done, type Result, refused } from "@/lib/kernel/result";
import { type Yen, yen } from "@/lib/kernel/yen";
import { db, fromDbDate } from "@/lib/platform/db";
import { today } from "@/lib/platform/env";
import type { Reward } from "@/lib/products/rules";
import { loadProduct, loadProductVersion } from "@/lib/products/store";
import { pointBalanceOf } from "../rules";
import {
  type ExchangeQuote,
  quoteOf,
  creditClosingOf,
  type ExchangeRefusal,
  exchangeRefusal,
  type ExchangeRequest,
} from "../rules/exchange";
import { type Charge, listCharges, loadSnapshot } from "../store/exchange";

export type { Charge } from "../store/exchange";

/** A reward and the units left; null if it cannot be out of stock. */
export type RewardView = Reward & { readonly leftUnits: number | null };

export type CatalogueView = {
  readonly rewards: readonly RewardView[];
  /** The purchases that can be paid with points. */
  readonly charges: readonly Charge[];
};

/** The rewards and purchases that points can be exchanged for; empty for a family cardmember. */
export async function viewCatalogue(actor: MemberActor): Promise<CatalogueView> {
  if (actor.role !== "basic") return { rewards: [], charges: [] };
  const { accountId } = actor;
  const account = await db().account.findUniqueOrThrow({ where: { accountId } });
  const stock = new Map(
    (await db().rewardStock.findMany()).map((row) => [row.rewardCode, row.leftUnits]),
  );
  const product = await loadProduct(db(), account.productCode, today());
  const rewards = product.rewards.map((reward) => ({
    ...reward,
    leftUnits: reward.isStocked ? (stock.get(reward.code) ?? 0) : null,
  }));
  return { rewards, charges: await listCharges(db(), accountId) };
}

/** The effect of an exchange before it is made. */
export type ExchangePreview = ExchangeQuote & {
  readonly reward: Reward;
  readonly beforePoints: number;
  readonly afterPoints: number;
  /** The closing of the bill that a credit lowers. */
  readonly creditClosingOn: BusinessDate;
  readonly charge: Charge | null;
};

/** Previews a requested exchange, or returns why it is refused. */
export async function previewExchange(
  actor: MemberActor,
  requested: ExchangeRequest,
): Promise<Result<ExchangePreview, ExchangeRefusal>> {
  const { accountId } = actor;
  const snapshot = await loadSnapshot(db(), actor, requested, today());
  const refusal = exchangeRefusal(snapshot, requested, today());
  if (refusal) return refused(refusal);
  const { reward, lots, cycle, lastClosing } = snapshot;
  if (!reward) return refused("unknown-reward");
  const quote = quoteOf(reward, requested.amount);
  const beforePoints = pointBalanceOf(lots, today());
  const isPay = reward.kind === "pay" && requested.postingId;
  const [charge = null] = isPay ? await listCharges(db(), accountId, requested.postingId) : [];
  return done({
    ...quote,
    reward,
    charge,
    beforePoints,
    afterPoints: beforePoints - quote.points,
    creditClosingOn: creditClosingOf(cycle, lastClosing, today()),
  });
}

/** The receipt of an exchange. */
export type ExchangeReceipt = {
  readonly receiptNo: string;
  readonly reward: Reward;
  readonly points: number;
  readonly units: number;
  readonly creditYen: Yen | null;
  readonly exchangedOn: BusinessDate;
  /** The closing of the bill that the credit lowers. */
  readonly creditClosingOn: BusinessDate | null;
};

const uuid = /^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$/;

/** The receipt of an exchange of this account; null if there is none. */
export async function viewExchange(
  actor: MemberActor,
  exchangeId: string,
): Promise<ExchangeReceipt | null> {
  const { accountId } = actor;
  if (actor.role !== "basic" || !uuid.test(exchangeId)) return null;
  const made = await db().pointsExchange.findUnique({
    where: { accountId_exchangeId: { accountId, exchangeId } },
  });
  if (!made) return null;
  const product = await loadProductVersion(db(), made.productCode, made.productVersion);
  const reward = present(
    product.rewards.find(({ code }) => code === made.rewardCode),
    "the reward of an exchange",
  );
  const credit = await db().ledgerEvent.findFirst({
    where: { accountId, exchangeId },
    select: { closingOn: true },
  });
  const { receiptNo, points, units } = made;
  return {
    receiptNo,
    reward,
    points,
    units,
    creditYen: made.yen === null ? null : yen(made.yen),
    exchangedOn: fromDbDate(made.exchangedOn),
    creditClosingOn: credit && fromDbDate(credit.closingOn),
  };
}
