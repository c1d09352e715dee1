import { addDays, type BusinessDate } from "@/lib/kernel/business-date";
import { type Cycle, closingOnOrAfter } from "@/lib/kernel/cycle";
import { type Yen, yen } from "@/lib/kernel/yen";
import type { CoolingOff } from "@/lib/auth/rules/cooling-off";
import type { Reward } from "@/lib/products/rules";
import { type ConfirmedLot, isExpired, pointBalanceOf } from "../rules";

/** Why an exchange is refused, in order of precedence. */
export const exchangeRefusals = [
  "not-basic",
  "account-closed",
  "account-suspended",
  "login-unconfirmed",
  "held-after-unlock",
  "unknown-reward",
  "not-a-multiple",
  "below-minimum",
  "unknown-charge",
  "above-charge",
  "out-of-stock",
  "not-enough-points",
] as const;

export type ExchangeRefusal = (typeof exchangeRefusals)[number];

/** A lot that counts in an exchange: confirmed, or negative. */
export type ExchangeLot = ConfirmedLot & { readonly closingOn: BusinessDate };

/** The requested amount: points, or yen if a purchase is paid with points. */
export type ExchangeRequest = {
  readonly rewardCode: string;
  readonly amount: number;
  /** The purchase to pay with points. */
  readonly postingId?: string;
};

export type ExchangeFacts = {
  readonly role: "basic" | "family";
  readonly status: "open" | "suspended" | "closed";
  /** The cooling-off in force; null if there is none. */
  readonly coolingOff: CoolingOff | null;
  readonly reward: Reward | null;
  readonly lots: readonly ExchangeLot[];
  /** Units left in stock; null if the reward is never out of stock. */
  readonly stock: number | null;
  /** The part of the purchase neither refunded nor paid with points; null if there is no such purchase. */
  readonly chargeYen: Yen | null;
};

/** Points needed to pay an amount: amount ÷ rate, half up. [pub] */
export function pointsFor(amount: Yen, reward: Pick<Reward, "unitPoints" | "unitYen">): number {
  const { unitPoints, unitYen } = reward;
  return Math.floor((2 * amount * unitPoints + unitYen) / (2 * unitYen));
}

/** What a requested amount costs and gives under a reward's terms. */
export type ExchangeQuote = {
  readonly points: number;
  readonly units: number;
  /** The credit in yen; null if the reward is not money. */
  readonly creditYen: Yen | null;
};

/** The quote for an amount: yen for `pay`, otherwise points. */
export function quoteOf(reward: Reward, amount: number): ExchangeQuote {
  if (reward.kind === "pay") {
    const creditYen = yen(amount);
    return { points: pointsFor(creditYen, reward), units: 1, creditYen };
  }
  const units = Math.floor(amount / reward.unitPoints);
  const creditYen = reward.kind === "credit" ? yen(units * reward.unitGives) : null;
  return { points: amount, units, creditYen };
}

/** The first reason to refuse an exchange; null if there is none. */
export function exchangeRefusal(
  facts: ExchangeFacts,
  requested: ExchangeRequest,
  today: BusinessDate,
): ExchangeRefusal | null {
  if (facts.role !== "basic") return "not-basic";
  if (facts.status === "closed") return "account-closed";
  if (facts.status === "suspended") return "account-suspended";
  if (facts.coolingOff?.why === "letter") return "login-unconfirmed";
  if (facts.coolingOff) return "held-after-unlock";
  const { reward } = facts;
  if (!reward) return "unknown-reward";
  return (
    amountRefusal(reward, facts, requested) ??
    availabilityRefusal(reward, facts, requested.amount, today)
  );
}

function amountRefusal(
  reward: Reward,
  facts: ExchangeFacts,
  requested: ExchangeRequest,
): ExchangeRefusal | null {
  const { amount } = requested;
  if (!Number.isSafeInteger(amount)) return "not-a-multiple";
  if (reward.kind !== "pay" && amount % reward.unitPoints !== 0) return "not-a-multiple";
  const { points } = quoteOf(reward, amount);
  if (amount < 1 || points < reward.minimumPoints) return "below-minimum";
  if (reward.kind !== "pay") return null;
  if (facts.chargeYen === null) return "unknown-charge";
  return amount > facts.chargeYen ? "above-charge" : null;
}

function availabilityRefusal(
  reward: Reward,
  { stock, lots }: ExchangeFacts,
  amount: number,
  today: BusinessDate,
): ExchangeRefusal | null {
  const { points, units } = quoteOf(reward, amount);
  if (stock !== null && units > stock) return "out-of-stock";
  return points > pointBalanceOf(lots, today) ? "not-enough-points" : null;
}

/** The points that an exchange deducts from one lot. */
export type LotShare = { readonly closingOn: BusinessDate; readonly points: number };

/**
 * Divides an exchange among the lots, soonest expiry first. No lot falls below 0; null if `points` is
 * less than 1 or more than the balance, which includes negative lots.
 */
export function decideExchange(
  lots: readonly ExchangeLot[],
  points: number,
  today: BusinessDate,
): LotShare[] | null {
  if (points < 1 || points > pointBalanceOf(lots, today)) return null;
  const giving = lots.filter((lot) => lot.leftPoints > 0 && !isExpired(lot, today));
  const shares: LotShare[] = [];
  let missing = points;
  for (const lot of giving.toSorted(bySoonestExpiry)) {
    const given = Math.min(missing, lot.leftPoints);
    if (given > 0) shares.push({ closingOn: lot.closingOn, points: given });
    missing -= given;
  }
  return shares;
}

function bySoonestExpiry(a: ExchangeLot, b: ExchangeLot): number {
  const [aDay, bDay] = [a.expiresOn ?? "9999", b.expiresOn ?? "9999"];
  return aDay.localeCompare(bDay) || a.closingOn.localeCompare(b.closingOn);
}

/**
 * The closing of the bill that receives a credit: the first after today and after the newest bill.
 * On a closing day it is the next one, since that day's bill may be made at any moment.
 */
export function creditClosingOf(
  cycle: Cycle,
  lastClosing: BusinessDate | null,
  today: BusinessDate,
): BusinessDate {
  const last = lastClosing && lastClosing > today ? lastClosing : today;
  return closingOnOrAfter(cycle, addDays(last, 1));
}
