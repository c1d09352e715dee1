import { expect, test } from "vitest";
import { businessDate } from "@/lib/kernel/business-date";
import type { Cycle } from "@/lib/kernel/cycle";
import { openClosingOf } from "@/lib/statements/rules/next-bill";

type Case = readonly [
  name: string,
  cycle: Cycle,
  openedOn: string,
  last: string | null,
  open: string,
];

test.each<Case>([
  ["最後の請求の次", 19, "2026-01-01", "2026-11-19", "2026-12-19"],
  ["請求がなければ、契約の日からはじめての締め日", 3, "2026-11-03", null, "2026-11-03"],
  ["その翌日なら次の月", 3, "2026-11-04", null, "2026-12-03"],
  ["締め日が変わったら、新しい締め日", 19, "2026-01-01", "2026-11-03", "2026-11-19"],
])("開いている期間は、%s", (_name, cycle, openedOn, last, open) => {
  const account = { cycle, openedOn: businessDate(openedOn) };
  const lastClosing = last === null ? null : businessDate(last);
  expect(openClosingOf({ ...account, lastClosing })).toBe(open);
});
