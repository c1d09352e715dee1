import fc from "fast-check";
import { describe, expect, test } from "vitest";
import {
  availableCashOf,
  availableCreditOf,
  type Books,
  revolvingHoldOf,
  shoppingBalanceOf,
} from "@/lib/credit/rules";
import { addYen, subtractYen, yen } from "@/lib/kernel/yen";

const limits = { limitYen: yen(500_000), cashLimitYen: yen(100_000) };
const noHolds = { allYen: yen(0), cashYen: yen(0) };
const nothing: Books = {
  shoppingYen: yen(0),
  feeYen: yen(0),
  creditYen: yen(0),
  cashYen: yen(0),
  revolvingYen: yen(0),
};

const booksOf = (facts: Partial<Record<keyof Books, number>>): Books => {
  const given = Object.entries(facts).map(([book, amount]) => [book, yen(amount)]);
  return { ...nothing, ...Object.fromEntries(given) };
};

describe("ご利用可能額", () => {
  test("枠から、ショッピング・確定待ち・キャッシング・リボ元金を引く", () => {
    const books = booksOf({
      shoppingYen: 80_000,
      feeYen: 1_000,
      creditYen: -5_000,
      cashYen: 20_000,
    });
    const holds = { allYen: yen(10_000), cashYen: yen(4_000) };
    expect(shoppingBalanceOf(books)).toBe(76_000);
    expect(availableCreditOf(limits, books, holds)).toBe(394_000);
    expect(availableCashOf(limits, books, holds)).toBe(76_000);
    expect(availableCreditOf(limits, booksOf({ revolvingYen: 30_000 }), noHolds)).toBe(470_000);
  });

  test("ショッピング残高は0を下回らず、余ったご入金はリボ元金から引く", () => {
    const books = booksOf({ shoppingYen: 5_000, creditYen: -8_000, revolvingYen: 10_000 });
    expect(shoppingBalanceOf(books)).toBe(0);
    expect(revolvingHoldOf(books)).toBe(7_000);
    expect(availableCreditOf(limits, books, noHolds)).toBe(493_000);
    expect(availableCreditOf(limits, booksOf({ creditYen: -8_000 }), noHolds)).toBe(500_000);
  });

  test("あとリボにしても、ご利用可能額は変わらない", () => {
    const amount = fc.integer({ min: 0, max: 400_000 }).map((n) => yen(n));
    const facts = fc.record({ shoppingYen: amount, creditYen: amount, revolvingYen: amount });
    fc.assert(
      fc.property(facts, amount, ({ shoppingYen, creditYen, revolvingYen }, wish) => {
        const books = { ...nothing, shoppingYen, revolvingYen, creditYen: yen(0 - creditYen) };
        const moved = yen(Math.min(wish, shoppingYen));
        const after = {
          ...books,
          shoppingYen: subtractYen(shoppingYen, moved),
          revolvingYen: addYen(revolvingYen, moved),
        };
        const before = availableCreditOf(limits, books, noHolds);
        expect(availableCreditOf(limits, after, noHolds)).toBe(before);
      }),
    );
  });
});
