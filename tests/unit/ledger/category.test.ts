import { describe, expect, test } from "vitest";
import { categories, categoryCodes, categoryOf } from "@/lib/kernel/category";

describe("分類", () => {
  test("一つの業種コードは一つの分類だけに入る", () => {
    const ranges = categories.flatMap((key) => (key === "other" ? [] : categoryCodes[key]));
    const sorted = [...ranges].sort((a, b) => a[0].localeCompare(b[0]));
    for (const [at, [from, to]] of sorted.entries()) {
      expect(from <= to, from).toBe(true);
      expect(at === 0 || (sorted[at - 1]?.[1] ?? "") < from, from).toBe(true);
    }
  });

  test.each([
    ["purchase", "5411", "groceries"],
    ["purchase", "5499", "groceries"],
    ["purchase", "5814", "dining"],
    ["purchase", "5818", "online"],
    ["purchase", "4119", "health"],
    ["purchase", "4111", "transport"],
    ["purchase", "3005", "travel"],
    ["refund", "5311", "shopping"],
    ["cash_advance", "5411", "cash"],
    ["annual_fee", "5411", "fees"],
    ["purchase", "1234", "other"],
  ])("%s %s は %s", (kind, mcc, category) => {
    expect(categoryOf(kind, mcc)).toBe(category);
  });
});
