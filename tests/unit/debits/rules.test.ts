import { describe, expect, test } from "vitest";
import {
  type Attempt,
  closingsDebitedAgainOn,
  closingsDebitedOn,
  customerNumberOf,
  debitStateOf,
  exportRefusal,
  monthDayOf,
} from "@/lib/debits/rules";
import { businessDate as day } from "@/lib/kernel/business-date";
import { deadlineOf } from "@/lib/kernel/deadline";
import { yen } from "@/lib/kernel/yen";
import { firstDeadlines } from "../../support/revolving-terms";

const attempt = (number: number, resultCode: Attempt["resultCode"]): Attempt => ({
  attempt: number,
  debitOn: day("2026-11-24"),
  amountYen: yen(1000),
  resultCode,
});

describe("口座振替の決まり", () => {
  test("引き落とし日から、その締め日がわかる。休みで動いた日も", () => {
    expect(closingsDebitedOn(day("2026-11-24"))).toEqual([{ cycle: 3, closingOn: "2026-11-03" }]);
    expect(closingsDebitedOn(day("2026-12-10"))).toEqual([{ cycle: 19, closingOn: "2026-11-19" }]);
    expect(closingsDebitedOn(day("2026-01-13"))).toEqual([{ cycle: 19, closingOn: "2025-12-19" }]);
    expect(closingsDebitedOn(day("2026-11-21"))).toEqual([]);
  });

  test("期限は、締め日の11日後と、引き落とし日から7銀行営業日前の早いほう", () => {
    expect(deadlineOf(firstDeadlines, 19, day("2026-11-19"))).toBe("2026-11-30");
    expect(deadlineOf(firstDeadlines, 3, day("2026-11-03"))).toBe("2026-11-12");
  });

  test("期限の日は断り、翌日は断らない", () => {
    const wish = { debitOn: day("2026-12-10"), isAgain: false };
    const deadline = "2026-11-30";
    expect(exportRefusal(wish, day("2026-11-30"), firstDeadlines)).toEqual({
      kind: "before-deadline",
      deadline,
    });
    expect(exportRefusal(wish, day("2026-12-01"), firstDeadlines)).toBeNull();
  });

  test("銀行の休みが先、引き落とし日でないことが次", () => {
    const today = day("2026-11-01");
    const refusal = (date: string, isAgain = false) =>
      exportRefusal({ debitOn: day(date), isAgain }, today, firstDeadlines)?.kind;
    expect(refusal("2026-11-23")).toBe("bank-closed");
    expect(refusal("2026-11-23", true)).toBe("bank-closed");
    expect(refusal("2026-11-25")).toBe("no-debit-date");
    expect(refusal("2026-11-25", true)).toBeUndefined();
  });

  test("再引き落としは次の締め日のまえまで", () => {
    expect(closingsDebitedAgainOn(day("2026-12-02"))).toContain("2026-11-03");
    expect(closingsDebitedAgainOn(day("2026-12-03"))).not.toContain("2026-11-03");
    expect(closingsDebitedAgainOn(day("2026-12-03"))).toEqual(["2026-11-07", "2026-11-19"]);
  });

  test("顧客番号は日付と番号の20桁", () => {
    expect(customerNumberOf(day("2026-11-24"), "42")).toBe("20261124000000000042");
    expect(monthDayOf(day("2026-01-05"))).toBe("0105");
  });

  test("1回目の失敗は再引き落とし予定、2回目は振込のご案内、締めのあとは次回に合算", () => {
    const at = (attempts: Attempt[], on = "2026-11-30") =>
      debitStateOf(attempts, day("2026-11-03"), day(on));
    expect(at([])).toBeNull();
    expect(at([attempt(1, null)])).toBe("requested");
    expect(at([attempt(1, 0)])).toBe("paid");
    expect(at([attempt(1, 1)])).toBe("again");
    expect(at([attempt(1, 1), attempt(2, null)])).toBe("requested");
    expect(at([attempt(1, 1), attempt(2, 9)])).toBe("transfer");
    expect(at([attempt(1, 1), attempt(2, 0)])).toBe("paid");
    expect(at([attempt(1, 1)], "2026-12-03")).toBe("again");
    expect(at([attempt(1, 1)], "2026-12-04")).toBe("carried");
  });
});
