import { type Yen, yen } from "./yen";

/** What a card product grants: parameters of ours, versioned by the product's code. */
export type Product = {
  readonly code: string;
  /** One point for each started-and-full so many yen of a purchase. */
  readonly pointUnitYen: Yen;
  readonly pointMonths: number;
  readonly maxFamilyCards: number;
  readonly rewards: readonly Reward[];
};

/**
 * What points are exchanged for. `credit` lowers the bill, `pay` pays a charge in steps of 1 yen;
 * the rest is sent.
 */
export type Reward = {
  readonly code: RewardCode;
  readonly kind: "credit" | "pay" | "miles" | "gift" | "partner";
  /** Points come in multiples of it; for `pay` it is the rate's other half alone. */
  readonly unitPoints: number;
  /** What a unit is worth in yen: the rate. */
  readonly unitYen: Yen;
  /** What a unit gives: yen of credit or of a card, miles, points of a partner. */
  readonly unitGives: number;
  readonly minimumPoints: number;
  /** Whether it runs out; the table of the stock says how much is left. */
  readonly isStocked: boolean;
};

export type RewardCode =
  | "statement-credit"
  | "pay-with-points"
  | "miles"
  | "gift-card-department"
  | "gift-card-travel"
  | "partner-points";

type Terms = readonly [points: number, worth: number, gives: number, minimum: number];

function reward(code: RewardCode, kind: Reward["kind"], terms: Terms, isStocked = false): Reward {
  const [unitPoints, unitWorth, unitGives, minimumPoints] = terms;
  return { code, kind, unitPoints, unitYen: yen(unitWorth), unitGives, minimumPoints, isStocked };
}

const rewards: readonly Reward[] = [
  reward("statement-credit", "credit", [100, 100, 100, 500]),
  reward("pay-with-points", "pay", [5, 4, 4, 1]),
  reward("miles", "miles", [1000, 900, 600, 1000]),
  reward("gift-card-department", "gift", [5000, 5000, 5000, 5000], true),
  reward("gift-card-travel", "gift", [3000, 3000, 3000, 3000], true),
  reward("partner-points", "partner", [500, 450, 450, 1000]),
];

const standard: Product = {
  code: "standard",
  pointUnitYen: yen(100),
  pointMonths: 36,
  maxFamilyCards: 4,
  rewards,
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
