import "server-only";
import { businessDate } from "@/lib/kernel/business-date";
import type { BusinessDate } from "@/lib/kernel/business-date";
import { cycles, type Cycle } from "@/lib/kernel/cycle";
import { present } from "@/lib/kernel/invariant";
import { type Yen, yen } from "@/lib/kernel/yen";
import { insertOutboxEntry } from "@/lib/outbox/store";
import { loadCoolingOff } from "@/lib/auth/store/cooling-off";
import { billedUpTo, refundedYen } from "@/lib/ledger/rules/card-transactions.sql";
import { type Executor, fromDbDate, sqlOf, toDbDate, type Tx } from "@/lib/platform/db";
import type { Product } from "@/lib/products/rules";
import { loadProduct } from "@/lib/products/store";
import { isBalance } from "../rules";
import type {
  ExchangeQuote,
  ExchangeFacts,
  ExchangeLot,
  LotShare,
  ExchangeRequest,
} from "../rules/exchange";

type Holder = {
  readonly accountId: string;
  readonly cardmemberId: string;
  readonly role: "basic" | "family";
};

/** The facts an exchange is decided on, and what its credit needs. */
export type ExchangeSnapshot = ExchangeFacts & {
  /** The terms in force today. */
  readonly product: Product;
  readonly cycle: Cycle;
  /** The newest bill's closing. */
  readonly lastClosing: BusinessDate | null;
};

/** Locks the account's lots and the reward's stock until the transaction ends. */
export async function lockPoints(tx: Tx, accountId: string, rewardCode: string): Promise<void> {
  await tx.execute`SELECT closing_on FROM point_lot WHERE account_id = ${accountId}
    ORDER BY closing_on FOR UPDATE`;
  await tx.execute`SELECT left_units FROM reward_stock WHERE reward_code = ${rewardCode}
    FOR UPDATE`;
}

/** Loads the facts of a requested exchange; call it after lockPoints if the exchange is to be made. */
export async function loadSnapshot(
  tx: Executor,
  holder: Holder,
  requested: ExchangeRequest,
  today: BusinessDate,
): Promise<ExchangeSnapshot> {
  const { accountId, cardmemberId, role } = holder;
  const account = await tx.account.findUniqueOrThrow({ where: { accountId } });
  const last = await tx.statement.findFirst({
    where: { accountId },
    orderBy: { closingOn: "desc" },
    select: { closingOn: true },
  });
  const product = await loadProduct(tx, account.productCode, today);
  const reward = product.rewards.find(({ code }) => code === requested.rewardCode) ?? null;
  return {
    role,
    status: account.status,
    coolingOff: await loadCoolingOff(tx, cardmemberId),
    product,
    reward,
    lots: await loadLots(tx, accountId),
    stock: reward?.isStocked ? await loadStock(tx, reward.code) : null,
    chargeYen: requested.postingId ? await loadChargeYen(tx, accountId, requested.postingId) : null,
    cycle: present(
      cycles.find((cycle) => cycle === account.cycle),
      `cycle of ${accountId}`,
    ),
    lastClosing: last && fromDbDate(last.closingOn),
  };
}

/** Confirmed lots, and pending ones with a deficit. */
async function loadLots(tx: Executor, accountId: string): Promise<ExchangeLot[]> {
  const rows = await tx.pointLot.findMany({ where: { accountId, leftPoints: { not: 0 } } });
  return rows
    .map(({ closingOn, leftPoints, expiresOn, confirmedAt }) => ({
      leftPoints,
      isConfirmed: confirmedAt !== null,
      closingOn: fromDbDate(closingOn),
      expiresOn: expiresOn && fromDbDate(expiresOn),
    }))
    .filter(isBalance);
}

async function loadStock(tx: Executor, rewardCode: string): Promise<number> {
  const row = await tx.rewardStock.findUnique({ where: { rewardCode } });
  return row?.leftUnits ?? 0;
}

async function loadChargeYen(
  tx: Executor,
  accountId: string,
  postingId: string,
): Promise<Yen | null> {
  const charges = await listCharges(tx, accountId, postingId);
  return charges[0]?.leftYen ?? null;
}

/** A purchase that can be paid with points. */
export type Charge = {
  readonly postingId: string;
  readonly merchantName: string;
  readonly usedOn: BusinessDate;
  /** The part neither refunded nor paid with points. */
  readonly leftYen: Yen;
};

/** Purchases of the newest bill and later, newest first, at most 50; or only the one given. */
export async function listCharges(
  tx: Executor,
  accountId: string,
  postingId: string | null = null,
): Promise<Charge[]> {
  const rows = await tx.query<{
    posting_id: string;
    merchant_name: string;
    used_on: string;
    left_yen: number;
  }>`SELECT p.posting_id, p.merchant_name, p.used_on::text,
      (p.amount_yen - r.yen - x.yen)::int AS left_yen
    FROM posting p
    CROSS JOIN LATERAL (SELECT ${sqlOf(refundedYen("p"))} AS yen) r
    CROSS JOIN LATERAL (SELECT coalesce(sum(yen), 0) AS yen FROM points_exchange
      WHERE account_id = p.account_id AND posting_id = p.posting_id AND status <> 'cancelled') x
    WHERE p.account_id = ${accountId} AND p.kind = 'purchase'
      AND (${postingId}::text IS NULL OR p.posting_id = ${postingId})
      AND p.closing_on >= ${sqlOf(billedUpTo("$1"), accountId)}
      AND p.amount_yen > r.yen + x.yen
    ORDER BY p.used_on DESC, p.posting_id DESC LIMIT 50`;
  return rows.map((row) => ({
    postingId: row.posting_id,
    merchantName: row.merchant_name,
    usedOn: businessDate(row.used_on),
    leftYen: yen(row.left_yen),
  }));
}

export type NewExchange = {
  readonly accountId: string;
  readonly cardmemberId: string;
  readonly exchangeId: string;
  readonly receiptNo: string;
  readonly rewardCode: string;
  readonly productCode: string;
  readonly productVersion: string;
  readonly postingId: string | null;
  readonly quote: ExchangeQuote;
  readonly exchangedOn: BusinessDate;
};

/** Inserts an exchange; a credit is done at once. */
export async function insertExchange(tx: Tx, made: NewExchange): Promise<void> {
  const { quote, exchangedOn, ...named } = made;
  const { points, units, creditYen } = quote;
  const isDone = creditYen !== null;
  await tx.pointsExchange.create({
    data: {
      ...named,
      points,
      units,
      yen: creditYen,
      status: isDone ? "done" : "accepted",
      endedAt: isDone ? new Date() : null,
      exchangedOn: toDbDate(exchangedOn),
    },
    select: { exchangeId: true },
  });
}

/** Deducts the shares from their lots. */
export async function deductShares(
  tx: Tx,
  { accountId, exchangeId, exchangedOn }: NewExchange,
  shares: readonly LotShare[],
): Promise<void> {
  for (const { closingOn, points } of shares) {
    const lotClosingOn = toDbDate(closingOn);
    await tx.execute`UPDATE point_lot SET left_points = left_points - ${points}
      WHERE account_id = ${accountId} AND closing_on = ${lotClosingOn}::date`;
    await tx.pointEntry.create({
      data: {
        accountId,
        exchangeId,
        lotClosingOn,
        kind: "exchanged",
        points: -points,
        occurredOn: toDbDate(exchangedOn),
      },
      select: { entryId: true },
    });
  }
}

/** Deducts units from the stock of a reward. */
export async function deductStock(tx: Tx, rewardCode: string, units: number): Promise<void> {
  await tx.execute`UPDATE reward_stock SET left_units = left_units - ${units}
    WHERE reward_code = ${rewardCode}`;
}

/** Queues the reward for the issuer, which sends it. Not for credits, which are booked on a bill. */
export async function queueExchange(tx: Tx, exchange: NewExchange): Promise<void> {
  const { accountId, cardmemberId, receiptNo, rewardCode, quote } = exchange;
  const content = { reward_code: rewardCode, points: quote.points, units: quote.units };
  const entry = { accountId, cardmemberId, receiptNo, content };
  await insertOutboxEntry(tx, { ...entry, kind: "points_exchange" });
}
