import { describe, expect, test } from "vitest";
import { businessDate } from "@/lib/kernel/business-date";
import { yen } from "@/lib/kernel/yen";
import { type Schedule, scheduleOfOne } from "@/lib/revolving/rules/schedule";
import { firstTerms } from "../../support/revolving-terms";

const terms = firstTerms;

function scheduleFor(amount: number, closing: string, extra?: readonly [string, number]): Schedule {
  const entry = { principalYen: yen(amount), firstClosing: businessDate(closing) };
  const extras = extra ? [{ closing: businessDate(extra[0]), amountYen: yen(extra[1]) }] : [];
  return scheduleOfOne(terms, entry, { cycle: 19, chosenYen: null, extras });
}

describe("返済予定（手数料は元金に上乗せ）", () => {
  test("30,000円、2025-05-19締め：手数料と引き落とし日が一行ずつ合う", () => {
    const { rows, totalFeeYen, lastPayment } = scheduleFor(30_000, "2025-05-19");
    const columns = rows.map((row) => [
      row.closing,
      row.debit,
      row.balanceYen,
      row.feeYen,
      row.principalYen,
      row.billedYen,
    ]);
    expect(columns).toEqual([
      ["2025-05-19", "2025-06-10", 30_000, 0, 3_000, 3_000],
      ["2025-06-19", "2025-07-10", 27_000, 368, 3_000, 3_368],
      ["2025-07-19", "2025-08-12", 24_000, 319, 3_000, 3_319],
      ["2025-08-19", "2025-09-10", 21_000, 295, 3_000, 3_295],
      ["2025-09-19", "2025-10-10", 18_000, 254, 3_000, 3_254],
      ["2025-10-19", "2025-11-10", 15_000, 209, 3_000, 3_209],
      ["2025-11-19", "2025-12-10", 12_000, 178, 3_000, 3_178],
      ["2025-12-19", "2026-01-13", 9_000, 135, 3_000, 3_135],
      ["2026-01-19", "2026-02-10", 6_000, 106, 3_000, 3_106],
      ["2026-02-19", "2026-03-10", 3_000, 64, 3_000, 3_064],
      ["2026-03-19", "2026-04-10", 0, 23, 0, 23],
    ]);
    expect(totalFeeYen).toBe(1_951);
    expect(lastPayment).toBe("2026-04-10");
  });

  test("120,000円を3回目に全額返済：残った手数料は次の締め日に請求する", () => {
    const { rows, totalFeeYen } = scheduleFor(120_000, "2025-05-19", ["2025-07-19", 102_000]);
    expect(rows.map((row) => row.billedYen)).toEqual([6_000, 7_496, 109_374, 1_058]);
    expect(rows.at(-1)).toMatchObject({ balanceYen: 0, principalYen: 0, feeYen: 1_058 });
    expect(totalFeeYen).toBe(3_928);
  });

  test("100,000円、2027-11-19締め：うるう年の日は366で割り、合計20,938円", () => {
    const { rows, totalFeeYen } = scheduleFor(100_000, "2027-11-19");
    const fees = rows.slice(0, 6).map((row) => row.feeYen);
    expect(fees).toEqual([0, 1_213, 1_215, 1_175, 1_063, 1_099]);
    expect(totalFeeYen).toBe(20_938);
  });
});
