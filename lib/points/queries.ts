import "server-only";
import type { MemberActor } from "@/lib/kernel/actor";
import { type BusinessDate, parseBusinessDate } from "@/lib/kernel/business-date";
import { db, fromDbDate, toDbDate } from "@/lib/platform/db";
import { today } from "@/lib/platform/env";
import type { Product, RewardCode } from "@/lib/products/rules";
import { loadProduct } from "@/lib/products/store";
import { type Expiry, expiriesOf, isBalance, pointBalanceOf } from "./rules";

export type PointsView = {
  /** Confirmed and not expired; negative if more was deducted than there was. */
  readonly balancePoints: number;
  /** Points of card transactions that are not billed yet. */
  readonly pendingPoints: number;
  /** Points by day of expiry, soonest first. */
  readonly expiries: readonly Expiry[];
};

/** The account's points; null for a family cardmember, whose points go to the basic member. */
export async function viewPoints(actor: MemberActor): Promise<PointsView | null> {
  if (actor.role !== "basic") return null;
  const rows = await db().pointLot.findMany({
    where: { accountId: actor.accountId, leftPoints: { not: 0 } },
    select: { leftPoints: true, expiresOn: true, confirmedAt: true },
  });
  const lots = rows.map(({ leftPoints, expiresOn, confirmedAt }) => ({
    leftPoints,
    isConfirmed: confirmedAt !== null,
    expiresOn: expiresOn && fromDbDate(expiresOn),
  }));
  const balance = lots.filter(isBalance);
  const pending = lots.filter((lot) => !isBalance(lot));
  return {
    balancePoints: pointBalanceOf(balance, today()),
    pendingPoints: pending.reduce((sum, lot) => sum + lot.leftPoints, 0),
    expiries: expiriesOf(balance, today()),
  };
}

/** How points are earned today, and for how long they are valid. */
export async function viewPointTerms(
  actor: MemberActor,
): Promise<Pick<Product, "pointUnitYen" | "pointMonths">> {
  const { accountId } = actor;
  const account = await db().account.findUniqueOrThrow({ where: { accountId } });
  return loadProduct(db(), account.productCode, today());
}

export type PointEntryView = {
  readonly id: string;
  readonly occurredOn: BusinessDate;
  readonly kind: "earned" | "deducted" | "confirmed" | "expired" | "exchanged" | "returned";
  readonly points: number;
  /** Whether its cycle is not closed yet. */
  readonly isPending: boolean;
  /** The closing of the lot whose points changed. */
  readonly lotClosingOn: BusinessDate;
  /** The purchase the points belong to. */
  readonly purchase: { readonly postingId: string; readonly merchantName: string } | null;
  /** The exchange the points belong to. */
  readonly exchange: { readonly exchangeId: string; readonly rewardCode: RewardCode } | null;
};

export type PointHistoryView = {
  readonly rows: readonly PointEntryView[];
  /** The cursor of the next page; null on the last one. */
  readonly nextCursor: string | null;
};

const pageLength = 50;

/** The history of points, newest first; empty for a family cardmember. */
export async function listPointHistory(
  actor: MemberActor,
  cursor?: string,
): Promise<PointHistoryView> {
  if (actor.role !== "basic") return { rows: [], nextCursor: null };
  const { accountId } = actor;
  const entries = await db().pointEntry.findMany({
    where: { accountId, ...beforeCursor(cursor) },
    orderBy: [{ occurredOn: "desc" }, { entryId: "desc" }],
    take: pageLength + 1,
  });
  const page = entries.slice(0, pageLength);
  const merchants = await merchantsOf(
    accountId,
    page.flatMap(({ postingId }) => postingId ?? []),
  );
  const exchanges = await exchangesOf(
    accountId,
    page.flatMap(({ exchangeId }) => exchangeId ?? []),
  );
  const pending = await pendingClosingsOf(accountId);
  const rows = page.map((entry) => {
    const merchantName = merchants.get(entry.postingId ?? "");
    return {
      id: String(entry.entryId),
      occurredOn: fromDbDate(entry.occurredOn),
      kind: entry.kind,
      points: entry.points,
      isPending: pending.has(entry.lotClosingOn.getTime()),
      lotClosingOn: fromDbDate(entry.lotClosingOn),
      purchase:
        entry.postingId && merchantName ? { postingId: entry.postingId, merchantName } : null,
      exchange: exchanges.get(entry.exchangeId ?? "") ?? null,
    };
  });
  const last = rows.at(-1);
  const hasMore = entries.length > pageLength && last;
  return { rows, nextCursor: hasMore ? `${last.occurredOn}.${last.id}` : null };
}

/** Entries older than the cursor; an invalid cursor means the first page. */
function beforeCursor(cursor: string | undefined) {
  const [, day = "", id = ""] = /^(\d{4}-\d{2}-\d{2})\.(\d{1,18})$/.exec(cursor ?? "") ?? [];
  const date = parseBusinessDate(day);
  if (!date) return {};
  const occurredOn = toDbDate(date);
  return {
    OR: [{ occurredOn: { lt: occurredOn } }, { occurredOn, entryId: { lt: BigInt(id) } }],
  };
}

/** The closings whose points are not confirmed yet. */
async function pendingClosingsOf(accountId: string): Promise<ReadonlySet<number>> {
  const lots = await db().pointLot.findMany({
    where: { accountId, confirmedAt: null },
    select: { closingOn: true },
  });
  return new Set(lots.map(({ closingOn }) => closingOn.getTime()));
}

async function merchantsOf(accountId: string, postingIds: readonly string[]) {
  const postings = await db().posting.findMany({
    where: { accountId, postingId: { in: [...new Set(postingIds)] } },
    select: { postingId: true, merchantName: true },
  });
  return new Map(postings.map(({ postingId, merchantName }) => [postingId, merchantName]));
}

async function exchangesOf(accountId: string, exchangeIds: readonly string[]) {
  if (exchangeIds.length === 0) return new Map<string, PointEntryView["exchange"]>();
  const made = await db().pointsExchange.findMany({
    where: { accountId, exchangeId: { in: [...new Set(exchangeIds)] } },
    select: { exchangeId: true, rewardCode: true },
  });
  return new Map(
    made.map((one) => [one.exchangeId, { ...one, rewardCode: one.rewardCode as RewardCode }]),
  );
}
