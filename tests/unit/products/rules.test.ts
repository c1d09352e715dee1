import { describe, expect, test } from "vitest";
import { businessDate } from "@/lib/kernel/business-date";
import { yen } from "@/lib/kernel/yen";
import { type Product, productInForce } from "@/lib/products/rules";

function version(code: string, name: string, from: string): Product {
  const grants = { pointUnitYen: yen(100), pointMonths: 36, maxFamilyCards: 4, rewards: [] };
  return { code, version: name, from: businessDate(from), ...grants };
}

const versions = [
  version("standard", "second", "2026-10-01"),
  version("standard", "first", "2020-04-01"),
  version("gold", "gold", "2026-06-01"),
];

describe("その日の条件", () => {
  test.each([
    ["standard", "2020-03-31", "first"],
    ["standard", "2020-04-01", "first"],
    ["standard", "2026-09-30", "first"],
    ["standard", "2026-10-01", "second"],
    ["standard", "2040-01-01", "second"],
    ["gold", "2019-01-01", "gold"],
    ["gold", "2026-12-31", "gold"],
    ["unheard-of", "2026-09-30", "first"],
    ["unheard-of", "2026-10-01", "second"],
    ["", "2026-10-01", "second"],
  ])("商品%sの%sの条件は、%sの版", (code, day, expected) => {
    expect(productInForce(versions, code, businessDate(day)).version).toBe(expected);
  });

  test("標準の商品がひとつもなければ、続けない", () => {
    expect(() => productInForce([], "standard", businessDate("2026-10-01"))).toThrow(
      "version of the terms",
    );
  });
});
