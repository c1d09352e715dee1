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
 * amount leaves after the others, which pay their minimum; an extra repayment is applied to the oldest first.
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

/** The part of the chosen amount that a pool at its minimum uses, with its fee if the payment includes it. */
function owedOf(pool: PoolAtClosing): Yen {
  const dueYen = dueWithoutExtra(pool, null);
  return pool.terms.feeMode === "included" ? addYen(dueYen, pool.feeYen) : dueYen;
}

/** Principal that revolves under one version of the terms, in yen. */
export type VersionBalance = Pick<PoolAtClosing, "terms" | "balanceYen">;

/** The least payment of an account: the sum over the versions. */
export function leastPaymentOf(balances: readonly VersionBalance[]): Yen {
  return addYen(...balances.map((one) => minimumPaymentOf(one.terms, one.balanceYen)));
}

/** Whether the first bill would repay everything: such an amount is neither offered nor accepted. */
export function isRepaidAtOnce(
  balances: readonly VersionBalance[],
  chosenYen: Yen | null,
): boolean {
  const minimums = balances.map((one) =>
    minYen(one.balanceYen, minimumPaymentOf(one.terms, one.balanceYen)),
  );
  const firstYen = maxYen(addYen(...minimums), chosenYen ?? zeroYen);
  return firstYen >= addYen(...balances.map(({ balanceYen }) => balanceYen));
}

/** Why a monthly amount cannot be chosen, in order of precedence. */
export type MonthlyRefusal = "not-a-step" | "too-small-to-revolve" | "repaid-at-once";

/**
 * Why a monthly amount cannot be chosen for these balances, all versions together: there is one amount for an
 * account. The steps are those of the terms of the day. Null if it can; null chooses the minimum.
 */
export function monthlyRefusal(
  { stepYen }: Pick<RevolvingTerms, "stepYen">,
  balances: readonly VersionBalance[],
  chosenYen: Yen | null,
): MonthlyRefusal | null {
  const isStep = chosenYen === null || (chosenYen > 0 && chosenYen % stepYen === 0);
  if (!isStep) return "not-a-step";
  if (isRepaidAtOnce(balances, null)) return "too-small-to-revolve";
  return isRepaidAtOnce(balances, chosenYen) ? "repaid-at-once" : null;
}

/** What a page offers: the minimum, and each step above it that is accepted. */
export type MonthlyChoice = {
  readonly minimumYen: Yen;
  readonly amountsYen: readonly Yen[];
  /** The smallest step that would repay everything with the first bill. */
  readonly firstRefusedYen: Yen;
};

/** The monthly amounts that can be chosen for these balances; null if not even the minimum can. */
export function monthlyChoiceOf(
  terms: Pick<RevolvingTerms, "stepYen">,
  balances: readonly VersionBalance[],
): MonthlyChoice | null {
  if (monthlyRefusal(terms, balances, null)) return null;
  const minimumYen = leastPaymentOf(balances);
  const amountsYen: Yen[] = [];
  let amountYen = terms.stepYen;
  for (
    ;
    !monthlyRefusal(terms, balances, amountYen);
    amountYen = addYen(amountYen, terms.stepYen)
  ) {
    if (amountYen > minimumYen) amountsYen.push(amountYen);
  }
  return { minimumYen, amountsYen, firstRefusedYen: amountYen };
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
