import { invariant } from "./invariant";
import { type Yen, yen } from "./yen";

declare const basisPointsBrand: unique symbol;

/** A yearly rate in basis points: 14.9 % is 1490. */
export type BasisPoints = number & { readonly [basisPointsBrand]: true };

export function basisPoints(value: number): BasisPoints {
  invariant(Number.isSafeInteger(value) && value >= 0, `not a rate in basis points: ${value}`);
  return value as BasisPoints;
}

/** Whole yen of `numerator ÷ denominator`, rounded down (towards −∞); exact for any size. */
export function floorYen(numerator: bigint, denominator: bigint): Yen {
  invariant(denominator > 0n, "denominator must be positive");
  const quotient = numerator / denominator;
  const isExact = quotient * denominator === numerator;
  return yen(numerator < 0n && !isExact ? quotient - 1n : quotient);
}
