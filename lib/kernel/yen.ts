import { invariant } from "./invariant";

declare const yenBrand: unique symbol;

/** A whole number of yen; may be negative (a credit). */
export type Yen = number & { readonly [yenBrand]: true };

/** Brands a whole number as yen. Throws on fractions and beyond the safe integers. */
export function yen(value: number | bigint): Yen {
  const amount = Number(value);
  invariant(Number.isSafeInteger(amount), `not a whole number of yen: ${value}`);
  return amount as Yen;
}

export const zeroYen = yen(0);

/** Sum of any number of amounts. */
export function addYen(...amounts: readonly Yen[]): Yen {
  return yen(amounts.reduce((sum, amount) => sum + amount, 0));
}

/** `a − b`. */
export function subtractYen(a: Yen, b: Yen): Yen {
  return yen(a - b);
}

export function minYen(...amounts: readonly [Yen, ...Yen[]]): Yen {
  return yen(Math.min(...amounts));
}

export function maxYen(...amounts: readonly [Yen, ...Yen[]]): Yen {
  return yen(Math.max(...amounts));
}
