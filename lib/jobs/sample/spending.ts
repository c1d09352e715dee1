import { addDays, type BusinessDate, daysBetween } from "@/lib/kernel/business-date";
import { type Cycle, closingOnOrAfter, debitDateOf } from "@/lib/kernel/cycle";
import { type Merchant, merchants } from "./merchants";
import type { Random } from "./random";

/** A posting without an id. */
export type Spend = {
  readonly cardId: string;
  readonly usedOn: BusinessDate;
  readonly processedOn: BusinessDate;
  readonly kind: "purchase" | "refund" | "annual_fee" | "cash_advance";
  readonly amountYen: number;
  readonly merchant: Merchant;
  /** The refunded purchase, in the same list. */
  readonly original?: Spend;
};

export const annualFee: Merchant = {
  raw: "ﾈﾝｶｲﾋ",
  name: "年会費",
  mcc: "0000",
  yen: [13200, 13200],
};

/** `count` purchases with one card between two days, oldest first; a few are refunded. */
export function randomSpends(
  random: Random,
  cardId: string,
  span: { readonly from: BusinessDate; readonly to: BusinessDate; readonly count: number },
): Spend[] {
  const days = daysBetween(span.from, span.to);
  const spends: Spend[] = [];
  for (let at = 0; at < span.count; at += 1) {
    const usedOn = addDays(span.from, Math.floor((days * at) / span.count));
    const merchant = random.pick(merchants);
    const amountYen = random.between(...merchant.yen);
    const processedOn = addDays(usedOn, random.between(0, 3));
    const spend: Spend = { cardId, usedOn, processedOn, kind: "purchase", amountYen, merchant };
    spends.push(spend);
    if (random.chance(0.03)) spends.push(refundOf(spend, random.chance(0.5) ? 1 : 0.5, 5));
  }
  return spends.filter(({ processedOn }) => processedOn <= span.to);
}

/** A refund of a part of a purchase, `days` later. */
export function refundOf(spend: Spend, part: number, days: number): Spend {
  return {
    ...spend,
    kind: "refund",
    amountYen: Math.max(1, Math.floor(spend.amountYen * part)),
    usedOn: addDays(spend.usedOn, days),
    processedOn: addDays(spend.processedOn, days + 1),
    original: spend,
  };
}

export type SamplePayment = {
  readonly closingOn: BusinessDate;
  readonly paidOn: BusinessDate;
  readonly amountYen: number;
};

/** The bank payments of an account's bills with a debit date up to `asOf`. */
export function paymentsOf(
  spends: readonly Spend[],
  cycle: Cycle,
  asOf: BusinessDate,
): SamplePayment[] {
  const totals = new Map<BusinessDate, number>();
  for (const { processedOn, kind, amountYen } of spends) {
    const closing = closingOnOrAfter(cycle, processedOn);
    const signed = kind === "refund" ? -amountYen : amountYen;
    totals.set(closing, (totals.get(closing) ?? 0) + signed);
  }
  const payments: SamplePayment[] = [];
  let carried = 0;
  for (const closingOn of [...totals.keys()].sort()) {
    const total = carried + (totals.get(closingOn) ?? 0);
    const paidOn = debitDateOf(cycle, closingOn);
    carried = Math.min(0, total);
    if (paidOn <= asOf && total > 0) payments.push({ closingOn, paidOn, amountYen: total });
  }
  return payments;
}
