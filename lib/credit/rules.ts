import { addYen, maxYen, minYen, subtractYen, type Yen, yen, zeroYen } from "@/lib/kernel/yen";

/** The book balances of an account in yen; `creditYen` is 0 or negative: what the issuer owes. */
export type Books = {
  readonly shoppingYen: Yen;
  readonly feeYen: Yen;
  readonly creditYen: Yen;
  readonly cashYen: Yen;
  readonly revolvingYen: Yen;
};

export type Limits = { readonly limitYen: Yen; readonly cashLimitYen: Yen };

/** Live authorization holds in yen; `allYen` includes those of cash advances. */
export type Holds = { readonly allYen: Yen; readonly cashYen: Yen };

/** The facts that available credit is computed from. */
export type CreditFacts = {
  readonly limits: Limits;
  readonly books: Books;
  readonly holds: Holds;
};

/** A row of rules/facts.sql.ts; amounts in yen. */
export type CreditRow = Readonly<
  Record<
    | "limit_yen"
    | "cash_limit_yen"
    | "shopping"
    | "fee"
    | "credit"
    | "cash_advance"
    | "revolving"
    | "holds"
    | "cash_holds",
    number
  >
>;

/** The facts in a row of rules/facts.sql.ts. */
export function creditFactsOf(row: CreditRow): CreditFacts {
  return {
    limits: { limitYen: yen(row.limit_yen), cashLimitYen: yen(row.cash_limit_yen) },
    books: {
      shoppingYen: yen(row.shopping),
      feeYen: yen(row.fee),
      creditYen: yen(row.credit),
      cashYen: yen(row.cash_advance),
      revolvingYen: yen(row.revolving),
    },
    holds: { allYen: yen(row.holds), cashYen: yen(row.cash_holds) },
  };
}

/** Unpaid purchases, fees and adjustments less credits, in yen; never negative. */
export function shoppingBalanceOf({ shoppingYen, feeYen, creditYen }: Books): Yen {
  return maxYen(zeroYen, addYen(shoppingYen, feeYen, creditYen));
}

/**
 * Revolving principal less the credits that remain once shopping is covered, in yen; never negative.
 * A purchase covered by a credit therefore reserves nothing after its conversion either.
 */
export function revolvingHoldOf({ shoppingYen, feeYen, creditYen, revolvingYen }: Books): Yen {
  const overYen = minYen(zeroYen, addYen(shoppingYen, feeYen, creditYen));
  return maxYen(zeroYen, addYen(revolvingYen, overYen));
}

/**
 * limit − (unpaid shopping + live holds + cash advances + revolving principal), in yen. Negative if
 * the account is over its limit. A conversion does not change it.
 */
export function availableCreditOf(limits: Limits, books: Books, holds: Holds): Yen {
  const owed = addYen(shoppingBalanceOf(books), books.cashYen, revolvingHoldOf(books));
  const used = addYen(owed, holds.allYen);
  return subtractYen(limits.limitYen, used);
}

/** min(cash limit − unpaid advances − cash holds, available credit), in yen; never negative. */
export function availableCashOf(limits: Limits, books: Books, holds: Holds): Yen {
  const left = subtractYen(limits.cashLimitYen, addYen(books.cashYen, holds.cashYen));
  return maxYen(zeroYen, minYen(left, availableCreditOf(limits, books, holds)));
}

/** The cap in force: the lower of the issuer's and the requested one, so that neither is exceeded. */
export function capInForceOf(issuerYen: Yen | null, requestedYen: Yen | null): Yen | null {
  if (issuerYen === null || requestedYen === null) return issuerYen ?? requestedYen;
  return minYen(issuerYen, requestedYen);
}

/** The headroom of a card in yen: its cap less its spending, at most the account's available credit. */
export function cardHeadroomOf(capYen: Yen | null, cardUseYen: Yen, availableYen: Yen): Yen {
  const left = capYen === null ? availableYen : subtractYen(capYen, cardUseYen);
  return maxYen(zeroYen, minYen(left, availableYen));
}
