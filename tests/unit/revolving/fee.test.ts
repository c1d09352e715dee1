import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { isBankClosed } from "@/lib/kernel/bank-calendar";
import { addDays, type BusinessDate, businessDate } from "@/lib/kernel/business-date";
import { type Cycle, debitDateOf } from "@/lib/kernel/cycle";
import { basisPoints } from "@/lib/kernel/rate";
import { yen } from "@/lib/kernel/yen";
import { feeOfClosing, type Movement } from "@/lib/revolving/rules/fee";
import { type PoolEntry, scheduleOf } from "@/lib/revolving/rules/schedule";
import type { RevolvingTerms } from "@/lib/revolving/rules/terms";
import { firstTerms } from "../../support/revolving-terms";

const rate = basisPoints(1490);

/** The fee as the text has it, one day after the other; every day in parts of 365 × 366. */
function feeByHand(
  balanceOn: (day: BusinessDate) => number,
  from: BusinessDate,
  to: BusinessDate,
  basis = 1490n,
) {
  let numerator = 0n;
  for (let date = addDays(from, 1); date <= to; date = addDays(date, 1)) {
    const year = Number(date.slice(0, 4));
    const isLeap = new Date(Date.UTC(year, 1, 29)).getUTCMonth() === 1;
    numerator += BigInt(balanceOn(date)) * (isLeap ? 365n : 366n);
  }
  return Number((numerator * basis) / (365n * 366n * 10_000n));
}

const dates = fc.integer({ min: 0, max: 365 * 30 }).map((n) => addDays(day("2019-12-15"), n));

function day(text: string): BusinessDate {
  return businessDate(text);
}

function feeOf(movements: readonly Movement[], previous: string, closing: string): number {
  const period = { previousClosing: day(previous), closing: day(closing) };
  return feeOfClosing({ movements, annualRate: rate, ...period });
}

describe("締め日の手数料", () => {
  test("前回の締め日の翌日から今回の締め日までの残高に掛かる", () => {
    const full = { from: day("2025-05-20"), amountYen: yen(365_000) };
    expect(feeOf([full], "2025-05-19", "2025-05-20")).toBe(149);
    expect(feeOf([{ ...full, from: day("2025-05-21") }], "2025-05-19", "2025-05-20")).toBe(0);
    expect(feeOf([full], "2025-05-19", "2025-06-19")).toBe(149 * 31);
  });

  test("2027-12-31は365で、2028-01-01は366で割る", () => {
    const movement = { from: day("2027-01-01"), amountYen: yen(365 * 366 * 1_000) };
    expect(feeOf([movement], "2027-12-30", "2027-12-31")).toBe(366 * 149);
    expect(feeOf([movement], "2027-12-31", "2028-01-01")).toBe(365 * 149);
    expect(feeOf([movement], "2027-12-30", "2028-01-01")).toBe((366 + 365) * 149);
  });

  test("1円未満は切り捨て、ちょうど1円は1円", () => {
    const oneYenADay = yen(36_500_000);
    const exact = { from: day("2025-06-01"), amountYen: oneYenADay };
    const less = { from: day("2025-06-01"), amountYen: yen(oneYenADay - 1) };
    expect(feeOf([exact], "2025-05-31", "2025-06-01")).toBe(14_900);
    expect(feeOf([less], "2025-05-31", "2025-06-01")).toBe(14_899);
  });

  test("一日ずつ数えた手数料と、でたらめな動きでも一致する（10,000通り）", () => {
    const movement = fc.record({
      from: dates,
      amountYen: fc.integer({ min: 1, max: 3_000_000 }).map((n) => yen(n)),
    });
    const period = fc.tuple(dates, fc.integer({ min: 1, max: 45 }));
    fc.assert(
      fc.property(fc.array(movement, { maxLength: 6 }), period, (movements, [previous, days]) => {
        const closing = addDays(previous, days);
        const balanceOn = (date: BusinessDate) =>
          movements.reduce((sum, m) => (m.from <= date ? sum + m.amountYen : sum), 0);
        const fee = feeOfClosing({
          movements,
          previousClosing: previous,
          closing,
          annualRate: rate,
        });
        expect(fee).toBe(feeByHand(balanceOn, previous, closing));
      }),
      { numRuns: 10_000 },
    );
  });
});

const cycles = fc.constantFrom<Cycle>(3, 7, 19);

/** A closing of a cycle, so many months after the beginning of 2024. */
function closingAfter(cycle: Cycle, months: number): BusinessDate {
  const [year, month] = [2024 + Math.floor(months / 12), (months % 12) + 1];
  return day(`${year}-${String(month).padStart(2, "0")}-${String(cycle).padStart(2, "0")}`);
}

type Case = {
  readonly cycle: Cycle;
  readonly entries: readonly PoolEntry[];
  readonly isIncluded: boolean;
  readonly chosen: number | null;
  readonly extras: readonly { readonly closing: BusinessDate; readonly yen: number }[];
};

/** The bills as the text has them, day by day; nothing of the engine is used but the calendar. */
function billsByHand({ cycle, entries, chosen, extras, isIncluded }: Case): number[][] {
  const falls: { readonly after: BusinessDate; readonly yen: number }[] = [];
  const balanceOn = (date: BusinessDate) => {
    const up = entries.filter((e) => e.firstClosing < date).map((e) => e.principalYen);
    const down = falls.filter((fall) => fall.after < date).map((fall) => -fall.yen);
    return [...up, ...down].reduce((sum, n) => sum + n, 0);
  };
  const bills: number[][] = [];
  const last = entries.reduce((max, e) => (e.firstClosing > max ? e.firstClosing : max), "");
  let unbilled = 0;
  for (let month = 0; month < 600; month += 1) {
    const closing = closingAfter(cycle, month);
    for (const e of entries) if (e.firstClosing === closing) unbilled += e.principalYen;
    const previous = month === 0 ? addDays(closing, -31) : closingAfter(cycle, month - 1);
    const fee = feeByHand(balanceOn, previous, closing);
    const minimum = Math.ceil(unbilled / 100_000) * 3_000;
    const extra = extras.filter((e) => e.closing === closing).reduce((sum, e) => sum + e.yen, 0);
    const payment = Math.max(minimum, chosen ?? 0);
    // Included: the fee is taken out of the payment first; an extra is principal only.
    const share = isIncluded ? Math.max(0, payment - fee) : payment;
    const principal = Math.min(unbilled, share + extra);
    if (unbilled > 0 || fee > 0) bills.push([unbilled, fee, principal]);
    if (unbilled === 0 && closing > last) return bills;
    falls.push({ after: debitDateOf(cycle, closing), yen: principal });
    unbilled -= principal;
  }
  return bills;
}

const cases: fc.Arbitrary<Case> = cycles.chain((cycle) => {
  const closing = (months: number) => closingAfter(cycle, months);
  const entry = fc.record({
    principalYen: fc.integer({ min: 1, max: 400_000 }).map((n) => yen(n)),
    firstClosing: fc.integer({ min: 0, max: 40 }).map(closing),
  });
  const extra = fc.record({
    closing: fc.integer({ min: 0, max: 60 }).map(closing),
    yen: fc.integer({ min: 1, max: 300_000 }),
  });
  return fc.record({
    cycle: fc.constant(cycle),
    isIncluded: fc.boolean(),
    entries: fc.array(entry, { minLength: 1, maxLength: 4 }),
    chosen: fc.option(fc.integer({ min: 1, max: 20 }).map((n) => n * 5_000)),
    extras: fc.array(extra, { maxLength: 3 }),
  });
});

function termsOf({ isIncluded }: Case): RevolvingTerms {
  return { ...firstTerms, feeMode: isIncluded ? "included" : "added" };
}

const figures = [
  { name: "a", amount: 30_000, closing: "2025-05-19", extras: [] },
  { name: "b", amount: 120_000, closing: "2025-05-19", extras: [["2025-07-19", 102_000]] },
  { name: "c", amount: 100_000, closing: "2027-11-19", extras: [] },
] as const;

describe("返済予定と、文章どおりに一日ずつ数えた請求", () => {
  test("リボの元金がいくつあっても、すべての請求が一致する", () => {
    fc.assert(
      fc.property(cases, (given) => {
        const { rows } = scheduleOf({
          cycle: given.cycle,
          from: closingAfter(given.cycle, 0),
          pools: [{ terms: termsOf(given), entries: given.entries }],
          chosenYen: given.chosen === null ? null : yen(given.chosen),
          extras: given.extras.map((e) => ({ closing: e.closing, amountYen: yen(e.yen) })),
        });
        const bills = rows.map((row) => [row.balanceYen, row.feeYen, row.principalYen]);
        expect(bills).toEqual(billsByHand(given));
        for (const row of rows) expect(isBankClosed(row.debit)).toBe(false);
      }),
      { numRuns: 120 },
    );
  });

  test("元金の合計は元の金額、残高は請求した元金だけ減る", () => {
    fc.assert(
      fc.property(cases, (given) => {
        const { rows, totalFeeYen } = scheduleOf({
          cycle: given.cycle,
          from: closingAfter(given.cycle, 0),
          pools: [{ terms: termsOf(given), entries: given.entries }],
          chosenYen: null,
          extras: [],
        });
        const sum = (numbers: readonly number[]) => numbers.reduce((a, b) => a + b, 0);
        expect(sum(rows.map((row) => row.principalYen))).toBe(
          sum(given.entries.map((entry) => entry.principalYen)),
        );
        expect(sum(rows.map((row) => row.feeYen))).toBe(totalFeeYen);
        expect(rows[0]?.feeYen).toBe(0);
        for (const row of rows) expect(row.billedYen).toBe(row.feeYen + row.principalYen);
      }),
      { numRuns: 120 },
    );
  });

  test.each(figures)("手数料を含む方式でも、$name の図の請求は一日ずつ数えたとおり", (figure) => {
    const { amount, closing } = figure;
    const given: Case = {
      cycle: 19,
      isIncluded: true,
      entries: [{ principalYen: yen(amount), firstClosing: day(closing) }],
      chosen: null,
      extras: figure.extras.map(([on, extra]) => ({ closing: day(on), yen: extra })),
    };
    const { rows } = scheduleOf({
      cycle: 19,
      from: day(closing),
      pools: [{ terms: termsOf(given), entries: given.entries }],
      chosenYen: null,
      extras: given.extras.map((extra) => ({ closing: extra.closing, amountYen: yen(extra.yen) })),
    });
    const bills = rows.map((row) => [row.balanceYen, row.feeYen, row.principalYen]);
    expect(bills).toEqual(billsByHand(given));
    // The payment is the bill, fee and all, until the last ones.
    expect(rows[1]?.billedYen).toBe(amount > 100_000 ? 6_000 : 3_000);
  });
});
