import { type Yen, yen } from "./yen";

/** What a card product grants: parameters of ours, versioned by the product's code. */
export type Product = {
  readonly code: string;
  /** One point for each started-and-full so many yen of a purchase. */
  readonly pointUnitYen: Yen;
  readonly pointMonths: number;
  readonly maxFamilyCards: number;
};

const standard: Product = {
  code: "standard",
  pointUnitYen: yen(100),
  pointMonths: 36,
  maxFamilyCards: 4,
};

const products: Readonly<Record<string, Product>> = { standard };

/** The product of a code; an unknown code has the standard product's terms. */
export function productOf(code: string): Product {
  return products[code] ?? standard;
}

/** Yen for one point by product code; "" for every product not named. */
export function pointUnits(): Readonly<Record<string, number>> {
  return byProduct((product) => product.pointUnitYen);
}

/** For how many months confirmed points count, by product code as above. */
export function pointMonths(): Readonly<Record<string, number>> {
  return byProduct((product) => product.pointMonths);
}

function byProduct(valueOf: (product: Product) => number): Record<string, number> {
  const named = Object.values(products).map((product) => [product.code, valueOf(product)]);
  return { ...Object.fromEntries(named), "": valueOf(standard) };
}
