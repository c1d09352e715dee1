import { beforeAll, describe, expect, test } from "vitest";
import { exportDebits, importDebitResult } from "@/lib/debits/commands";
import { businessDate } from "@/lib/kernel/business-date";
import { freshDatabase } from "../../support/database";
import { closeThrough, importFixture, job, rowsOf } from "../../support/feed";
import { answered, codes, linesOf, requestFor, standOf, toldOf } from "./bank";

const database = freshDatabase();

beforeAll(async () => {
  process.env.PORTAL_TODAY = "2026-11-20";
  await importFixture("2026-11-20");
  await closeThrough("2026-11-20");
});

async function refusalFor(day: string, isAgain = false): Promise<unknown> {
  const exported = await exportDebits(job, { debitOn: businessDate(day), isAgain });
  return exported.ok ? "not refused" : exported.refusal;
}

describe("口座振替の依頼", () => {
  test("期限の日までは断り、翌日から作れる", async () => {
    const before = await standOf(database);
    process.env.PORTAL_TODAY = "2026-11-30";
    expect(await refusalFor("2026-12-10")).toEqual({
      kind: "before-deadline",
      deadline: "2026-11-30",
    });
    process.env.PORTAL_TODAY = "2026-12-01";
    expect(await standOf(database)).toEqual(before);
    expect(linesOf(await requestFor("2026-12-10"))).toHaveLength(4);
    process.env.PORTAL_TODAY = "2026-11-20";
  });

  test("引き落とし日でない日、銀行の休みの日、まだ締めていない日は断る", async () => {
    expect(await refusalFor("2026-11-25")).toEqual({ kind: "no-debit-date" });
    expect(await refusalFor("2026-11-21")).toEqual({ kind: "bank-closed" });
    process.env.PORTAL_TODAY = "2026-12-20";
    expect(await refusalFor("2026-12-21")).toEqual({ kind: "not-closed", closingOn: "2026-12-03" });
    process.env.PORTAL_TODAY = "2026-11-20";
  });

  test("未払いのご請求ごとに、残っている金額を依頼する", async () => {
    const lines = linesOf(await requestFor("2026-11-26"));
    expect(lines.map(({ amountYen }) => amountYen)).toEqual([160440, 132275, 112624, 173003]);
    expect(lines[0]).toMatchObject({
      bankCode: "9900",
      branchCode: "273",
      accountType: "1",
      accountNumber: "4587446",
      holderKana: "ｽｽﾞｷ ﾊﾅｺ",
      newCode: "0",
      customerNumber: expect.stringMatching(/^20261126\d{12}$/),
    });
    expect(await toldOf("SA00002")).toEqual(["requested", null]);
  });

  test("もう一度作っても、同じ依頼のままで増えない", async () => {
    const before = await standOf(database);
    const again = await exportDebits(job, { debitOn: businessDate("2026-11-26"), isAgain: false });
    expect(again.ok && again.value.isRepeated).toBe(true);
    expect(await requestFor("2026-11-26")).toEqual(await requestFor("2026-11-26"));
    expect(await standOf(database)).toEqual(before);
  });

  test("依頼のあとに届いた入金を、次に締めるまえの依頼から差し引く", async () => {
    process.env.PORTAL_TODAY = "2026-11-26";
    const request = await requestFor("2026-11-26");
    const taken = await importDebitResult(job, answered(request, codes(1, 1, 1, 1)));
    expect(taken.ok).toBe(true);
    await importFixture("2026-11-24");
    const lines = linesOf(await requestFor("2026-12-01", { isAgain: true }));
    // SA00002 transferred 10,000 yen.
    expect(lines.map(({ amountYen }) => amountYen)).toEqual([150440, 132275, 112624, 173003]);
  });

  test("答えのない依頼があるあいだは、再引き落としを重ねない", async () => {
    expect(linesOf(await requestFor("2026-12-01", { isAgain: true }))).toHaveLength(4);
    expect(await requestFor("2026-12-02", { isAgain: true })).toHaveLength(0);
    const open = await rowsOf(database, "SELECT FROM debit_request WHERE result_code IS NULL");
    expect(open.length).toBe(4 + 4);
  });

  test("2回目も失敗すれば振込のご案内になり、もう引き落とさない", async () => {
    const request = await requestFor("2026-12-01", { isAgain: true });
    process.env.PORTAL_TODAY = "2026-12-01";
    expect(await toldOf("SA00005")).toEqual(["requested", null]);
    await importDebitResult(job, answered(request, codes(1, 1, 4, 1)));
    expect(await toldOf("SA00008")).toEqual(["transfer", 4]);
    expect(await requestFor("2026-12-03", { isAgain: true })).toHaveLength(0);
    process.env.PORTAL_TODAY = "2026-12-08";
    expect(await toldOf("SA00008")).toEqual(["carried", 4]);
  });

  test("次の締め日からは、前のご請求を引き落とさない", async () => {
    process.env.PORTAL_TODAY = "2026-11-27";
    expect(await requestFor("2026-12-07", { isAgain: true })).toHaveLength(0);
  });
});
