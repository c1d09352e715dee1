import { type Yen, yen } from "./yen";

export type YenTextProblem = "not-a-number" | "not-above-zero" | "too-large";

const digitsMax = 9;

/**
 * Parses an amount as people type it: full-width digits, commas, 円 or ¥, spaces, and 万 for
 * ten thousand.
 */
export function parseYenText(text: string): Yen | YenTextProblem {
  const folded = text.normalize("NFKC").replace(/[\s,、，]/g, "");
  const [, digits, man, rest = ""] = /^[¥\\]?(\d+)(万?)(\d*)円?$/.exec(folded) ?? [];
  if (digits === undefined || rest.length > 4) return "not-a-number";
  if (digits.replace(/^0+/, "").length > digitsMax) return "too-large";
  const amount = man ? Number(digits) * 10_000 + Number(rest) : Number(digits + rest);
  if (amount >= 10 ** digitsMax) return "too-large";
  return amount > 0 ? yen(amount) : "not-above-zero";
}
