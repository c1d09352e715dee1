import { describe, expect, test } from "vitest";
import { businessDate } from "@/lib/kernel/business-date";
import { yen } from "@/lib/kernel/yen";
import { answerDueOn, type NewestBill, paymentStateOf, payInBy } from "@/lib/members/rules";

const day = businessDate;

function bill(given: { balance: number; billed: number; open: number }): NewestBill {
  return {
    closingOn: day("2026-11-19"),
    debitOn: day("2026-12-10"),
    balanceYen: yen(given.balance),
    billedYen: yen(given.billed),
    openYen: yen(given.open),
  };
}

describe("次回のお支払いの状態", () => {
  const unpaid = bill({ balance: 81_167, billed: 81_167, open: 81_167 });

  test.each([
    ["引き落とし日までは確定", "2026-11-20", "fixed"],
    ["引き落とし日の当日も確定", "2026-12-10", "fixed"],
    ["翌日からは銀行の結果待ち", "2026-12-11", "awaiting-result"],
    ["3銀行営業日のあいだは結果待ち", "2026-12-15", "awaiting-result"],
    ["その翌日からは期日を過ぎている", "2026-12-16", "overdue"],
  ])("%s", (_name, today, state) => {
    expect(paymentStateOf(unpaid, day(today))).toBe(state);
  });

  test.each([
    ["請求が0円", bill({ balance: 0, billed: 0, open: 0 }), "nothing-due"],
    ["お預かりがある", bill({ balance: -500, billed: 0, open: 0 }), "credit"],
    ["すでに支払われた", bill({ balance: 900, billed: 900, open: 0 }), "received"],
  ])("%sなら、引き落とし日まではそう言い、過ぎたら次の請求を見せる", (_name, newest, state) => {
    expect(paymentStateOf(newest, day("2026-12-10"))).toBe(state);
    expect(paymentStateOf(newest, day("2026-12-11"))).toBe("open");
  });

  test("請求がまだ1つもなければ未確定", () => {
    expect(paymentStateOf(null, day("2026-11-20"))).toBe("open");
  });
});

describe("日付", () => {
  test("ご用意いただくのは、引き落とし日の前の銀行営業日まで", () => {
    expect(payInBy(day("2026-12-10"))).toBe("2026-12-09");
    expect(payInBy(day("2026-05-11"))).toBe("2026-05-08");
  });

  test("結果は3銀行営業日のうちに届く", () => {
    expect(answerDueOn(day("2026-12-10"))).toBe("2026-12-15");
  });
});
