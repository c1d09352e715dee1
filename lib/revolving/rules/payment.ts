import { addYen, maxYen, minYen, subtractYen, type Yen, yen, zeroYen } from "@/lib/kernel/yen";
import type { RevolvingTerms } from "./terms";

/** The minimum payment: a fixed amount for each started tranche of the balance at closing. */
export function minimumPaymentOf(terms: RevolvingTerms, balanceYen: Yen): Yen {
  return yen(Math.ceil(balanceYen / terms.trancheYen) * terms.minimumYen);
}

/** The effective payment: never below the minimum; null chooses the minimum. */
export function paymentOf(terms: RevolvingTerms, balanceYen: Yen, chosenYen: Yen | null): Yen {
  return maxYen(minimumPaymentOf(terms, balanceYen), chosenYen ?? zeroYen);
}

/** A pool at a closing. */
export type PoolAtClosing = {
  readonly terms: RevolvingTerms;
  /** Principal not yet billed. */
  readonly balanceYen: Yen;
  /** The fee of this closing. */
  readonly feeYen: Yen;
};

type Due = PoolAtClosing & { readonly chosenYen: Yen | null; readonly extraYen: Yen };

/**
 * Principal due with a bill: min(balance, max(minimum, chosen) + extra). If the payment includes
 * the fee: min(balance, max(0, payment − fee) + extra).
 */
export function principalDueOf({ terms, balanceYen, feeYen, chosenYen, extraYen }: Due): Yen {
  const paymentYen = paymentOf(terms, balanceYen, chosenYen);
  const isIncluded = terms.feeMode === "included";
  const principalYen = isIncluded ? maxYen(zeroYen, subtractYen(paymentYen, feeYen)) : paymentYen;
  return minYen(balanceYen, addYen(principalYen, extraYen));
}

type Dues = {
  /** One pool for each version of the terms, oldest first. */
  readonly pools: readonly PoolAtClosing[];
  readonly chosenYen: Yen | null;
  readonly extraYen: Yen;
};

/**
 * Principal due of each pool, in their order. The newest pool with a balance pays what the chosen
 * amount leaves after the others, which pay their minimum; an extra goes to the oldest first.
 */
export function principalDuesOf({ pools, chosenYen, extraYen }: Dues): readonly Yen[] {
  const newest = pools.findLastIndex((pool) => pool.balanceYen > 0);
  const minimums = pools.map((pool) => dueWithoutExtra(pool, null));
  const othersYen = addYen(...pools.map((pool, i) => (i === newest ? zeroYen : owedOf(pool))));
  const shareYen = chosenYen === null ? null : maxYen(zeroYen, subtractYen(chosenYen, othersYen));
  let extraLeftYen = extraYen;
  return pools.map((pool, i) => {
    const dueYen = i === newest ? dueWithoutExtra(pool, shareYen) : (minimums[i] ?? zeroYen);
    const moreYen = minYen(extraLeftYen, subtractYen(pool.balanceYen, dueYen));
    extraLeftYen = subtractYen(extraLeftYen, moreYen);
    return addYen(dueYen, moreYen);
  });
}

function dueWithoutExtra(pool: PoolAtClosing, chosenYen: Yen | null): Yen {
  return principalDueOf({ ...pool, chosenYen, extraYen: zeroYen });
}

/** What a pool at its minimum takes of the chosen amount, including its fee if the payment includes it. */
function owedOf(pool: PoolAtClosing): Yen {
  const dueYen = dueWithoutExtra(pool, null);
  return pool.terms.feeMode === "included" ? addYen(dueYen, pool.feeYen) : dueYen;
}

/** Whether the first bill would repay everything: such an amount is neither offered nor accepted. */
export function isRepaidAtOnce(
  terms: RevolvingTerms,
  balanceYen: Yen,
  chosenYen: Yen | null,
): boolean {
  return paymentOf(terms, balanceYen, chosenYen) >= balanceYen;
}

/** Why a monthly amount cannot be chosen, in order of precedence. */
export type MonthlyRefusal = "not-a-step" | "too-small-to-revolve" | "repaid-at-once";

/** The first reason to refuse a monthly amount (null: the minimum); null if it is accepted. */
export function monthlyRefusal(
  terms: RevolvingTerms,
  balanceYen: Yen,
  chosenYen: Yen | null,
): MonthlyRefusal | null {
  const isStep = chosenYen === null || (chosenYen > 0 && chosenYen % terms.stepYen === 0);
  if (!isStep) return "not-a-step";
  if (isRepaidAtOnce(terms, balanceYen, null)) return "too-small-to-revolve";
  return isRepaidAtOnce(terms, balanceYen, chosenYen) ? "repaid-at-once" : null;
}

/** A conversion that can still be reduced. */
export type Reducible = { readonly id: string; readonly principalYen: Yen };

/** Splits a payment over conversions, in the given order (oldest first), never below 0. */
export function splitOldestFirst<C extends Reducible>(
  conversions: readonly C[],
  paidYen: Yen,
): readonly { readonly conversion: C; readonly paidYen: Yen }[] {
  let leftYen = paidYen;
  return conversions.map((conversion) => {
    const partYen = minYen(leftYen, conversion.principalYen);
    leftYen = subtractYen(leftYen, partYen);
    return { conversion, paidYen: partYen };
  });
}
