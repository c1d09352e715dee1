import { expect, test } from "vitest";
import { businessDate } from "@/lib/kernel/business-date";
import { openClosingOf } from "@/lib/statements/rules/next-bill";

test.each([
  ["最後の請求の次", 19, "2026-01-01", "2026-11-19 → 2026-12-19"],
  ["請求がなければ、契約の日からはじめての締め日", 3, "2026-11-03", " → 2026-11-03"],
  ["その翌日なら次の月", 3, "2026-11-04", " → 2026-12-03"],
  ["締め日が変わったら、新しい締め日", 19, "2026-01-01", "2026-11-03 → 2026-11-19"],
] as const)("開いている期間は、%s", (_name, cycle, openedOn, lastThenOpen) => {
  const [last, open] = lastThenOpen.split(" → ");
  const lastClosing = last ? businessDate(last) : null;
  expect(openClosingOf({ cycle, openedOn: businessDate(openedOn), lastClosing })).toBe(open);
});
