import { describe, expect, test } from "vitest";
import { parseYenText } from "@/lib/kernel/yen-text";

describe("入力された金額", () => {
  test.each([
    ["50000", 50_000],
    [" 50,000円 ", 50_000],
    ["５０，０００", 50_000],
    ["￥1,200", 1200],
    ["3万", 30_000],
    ["3万5000円", 35_000],
    ["000001", 1],
    ["999999999", 999_999_999],
  ])("%s を読む", (text, amount) => {
    expect(parseYenText(text)).toBe(amount);
  });

  test.each([
    ["", "not-a-number"],
    ["五万円", "not-a-number"],
    ["12.5", "not-a-number"],
    ["-500", "not-a-number"],
    ["1e9", "not-a-number"],
    ["0", "not-above-zero"],
    ["1000000000", "too-large"],
    ["99999999万", "too-large"],
  ])("%s は %s と断る", (text, problem) => {
    expect(parseYenText(text)).toBe(problem);
  });
});
