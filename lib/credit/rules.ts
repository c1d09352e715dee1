import { addYen, maxYen, minYen, subtractYen, type Yen, yen, zeroYen } from "@/lib/kernel/yen";

/** What the books of an account say, in yen; `creditYen` is what the issuer owes (0 or below). */
export type Books = {
  readonly shoppingYen: Yen;
  readonly feeYen: Yen;
  readonly creditYen: Yen;
  readonly cashYen: Yen;
  readonly revolvingYen: Yen;
};

export type Limits = { readonly limitYen: Yen; readonly cashLimitYen: Yen };

/** Live authorisations, in yen; those of cash advances are part of `allYen`. */
export type Holds = { readonly allYen: Yen; readonly cashYen: Yen };

/** What available credit follows from. */
export type CreditFacts = {
  readonly limits: Limits;
  readonly books: Books;
  readonly holds: Holds;
};

/** A row of rules/facts.sql.ts, in yen. */
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

/** Unpaid purchases, fees and adjustments less credits, never below 0. */
export function shoppingBalanceOf({ shoppingYen, feeYen, creditYen }: Books): Yen {
  return maxYen(zeroYen, addYen(shoppingYen, feeYen, creditYen));
}

/**
 * Revolving principal, less what credits leave over once shopping is covered; never below 0. So a
 * purchase that a credit covers holds no more once it revolves.
 */
export function revolvingHoldOf({ shoppingYen, feeYen, creditYen, revolvingYen }: Books): Yen {
  const overYen = minYen(zeroYen, addYen(shoppingYen, feeYen, creditYen));
  return maxYen(zeroYen, addYen(revolvingYen, overYen));
}

/**
 * limit − (unpaid shopping + live authorisations + cash advances + revolving principal). Below zero
 * when the account is over its limit. A conversion does not change it.
 */
export function availableCreditOf(limits: Limits, books: Books, holds: Holds): Yen {
  const owed = addYen(shoppingBalanceOf(books), books.cashYen, revolvingHoldOf(books));
  const used = addYen(owed, holds.allYen);
  return subtractYen(limits.limitYen, used);
}

/** min(cash limit − unpaid advances − cash holds, available credit), never below 0. */
export function availableCashOf(limits: Limits, books: Books, holds: Holds): Yen {
  const left = subtractYen(limits.cashLimitYen, addYen(books.cashYen, holds.cashYen));
  return maxYen(zeroYen, minYen(left, availableCreditOf(limits, books, holds)));
}

/** The cap of a card: the lesser of the issuer's and one that is asked for, so that neither is exceeded; null is none. */
export function capInForceOf(issuerYen: Yen | null, askedYen: Yen | null): Yen | null {
  if (issuerYen === null || askedYen === null) return issuerYen ?? askedYen;
  return minYen(issuerYen, askedYen);
}

/** What a family card may still use: its cap less its use, but never more than the contract has. */
export function cardHeadroomOf(capYen: Yen | null, cardUseYen: Yen, availableYen: Yen): Yen {
  const left = capYen === null ? availableYen : subtractYen(capYen, cardUseYen);
  return maxYen(zeroYen, minYen(left, availableYen));
}
