import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { isBankClosed } from "@/lib/kernel/bank-calendar";
import { addDays, businessDate, daysBetween } from "@/lib/kernel/business-date";
import { type Cycle, closingOnOrAfter, debitDateOf } from "@/lib/kernel/cycle";
import { deadlineOf } from "@/lib/kernel/deadline";
import { firstDeadlines } from "../../support/revolving-terms";

describe("申し込みの期限", () => {
  test.each([
    // 12月10日（木）の7営業日前は12月1日、締めから11日後の11月30日のほうが早い
    [19, "2026-11-19", "2026-11-30"],
    // 10月13日に延びた引き落としの7営業日前は10月1日、11日後の9月30日のほうが早い
    [19, "2026-09-19", "2026-09-30"],
    // 連休をはさむ5月11日の7営業日前：5/8、5/7、5/1、4/30、4/28、4/27、4/24
    [19, "2026-04-19", "2026-04-24"],
    // 11月21日（土）から24日に延びた引き落としの7営業日前
    [3, "2026-11-03", "2026-11-12"],
    [7, "2026-11-07", "2026-11-16"],
  ] as const)("%s日締め %s の期限は %s", (cycle, closing, deadline) => {
    expect(deadlineOf(firstDeadlines, cycle, businessDate(closing))).toBe(deadline);
  });

  test("条件が変わっても、締め日にあった条件のままで、新しい条件はその日からの締め日に効く", () => {
    const from = businessDate("2026-10-01");
    const deadlines = [...firstDeadlines, { from, daysAfterClosing: 5, bankingDaysBeforeDebit: 9 }];
    expect(deadlineOf(deadlines, 19, businessDate("2026-09-19"))).toBe("2026-09-30");
    expect(deadlineOf(deadlines, 19, businessDate("2026-11-19"))).toBe("2026-11-24");
    expect(deadlineOf(deadlines, 3, businessDate("2026-11-03"))).toBe("2026-11-08");
    expect(deadlineOf(deadlines, 19, businessDate("1999-11-19"))).toBe("1999-11-30");
  });

  test("締め日から11日以内で、引き落としまで銀行の営業日が7日以上ある", () => {
    const days = fc.integer({ min: 0, max: 9_000 });
    fc.assert(
      fc.property(fc.constantFrom<Cycle>(3, 7, 19), days, (cycle, n) => {
        const closing = closingOnOrAfter(cycle, addDays(businessDate("2025-01-01"), n));
        const deadline = deadlineOf(firstDeadlines, cycle, closing);
        const debit = debitDateOf(cycle, closing);
        let open = 0;
        for (let day = addDays(deadline, 1); day <= debit; day = addDays(day, 1)) {
          if (!isBankClosed(day)) open += 1;
        }
        expect(daysBetween(closing, deadline)).toBeLessThanOrEqual(11);
        expect(open).toBeGreaterThanOrEqual(7);
        expect(open === 7 || daysBetween(closing, deadline) === 11).toBe(true);
      }),
    );
  });
});
