import { beforeAll, describe, expect, test } from "vitest";
import { listStatements, viewClosing, viewStatement } from "@/lib/statements/queries";
import { listDebitDates } from "@/lib/statements/queries/debit-dates";
import { businessDate } from "@/lib/kernel/business-date";
import { db, toDbDate } from "@/lib/platform/db";
import {
  hanako,
  ichiro,
  insertHouseholds,
  insertPosting,
  insertStatement,
  stranger,
} from "../../support/activity-fixtures";
import { freshDatabase } from "../../support/database";

freshDatabase();

async function insertPayment(): Promise<void> {
  const accountId = "A1";
  const day = toDbDate(businessDate("2026-11-10"));
  const fact = { accountId, paymentId: "PAY1", amountYen: 900 };
  await db().payment.create({
    data: { ...fact, paidOn: day, method: "debit", deliverySequence: 1 },
  });
  await db().ledgerEvent.create({
    data: {
      ...fact,
      kind: "payment",
      fromBook: "credit",
      toBook: "bank",
      bookedOn: day,
      closingOn: toDbDate(businessDate("2026-11-19")),
    },
  });
}

beforeAll(async () => {
  process.env.PORTAL_TODAY = "2026-11-20";
  await insertHouseholds();
  await insertStatement("A1", "2026-09-19", { newYen: 0 });
  await insertStatement("A1", "2026-10-19", { newYen: 900, openYen: 0 });
  await insertPosting(hanako, "P1", { usedOn: "2026-10-20", amountYen: 5000 });
  await insertPosting(hanako, "P2", { usedOn: "2026-10-21", kind: "annual_fee", amountYen: 1100 });
  await insertPosting(hanako, "P3", {
    usedOn: "2026-10-22",
    kind: "debit_adjustment",
    amountYen: 9,
  });
  await insertPosting(hanako, "P4", {
    usedOn: "2026-10-23",
    kind: "credit_adjustment",
    amountYen: 70,
  });
  await insertPosting(ichiro, "P5", { usedOn: "2026-10-24", amountYen: 2180 });
  await insertPosting(ichiro, "P6", {
    usedOn: "2026-11-02",
    kind: "refund",
    amountYen: 500,
    originalPostingId: "P5",
  });
  await insertPosting(hanako, "P7", { usedOn: "2026-11-19" });
  await insertPayment();
  const newYen = 5000 + 1100 + 9 + 2180;
  const receivedYen = 900 + 70 + 500;
  await insertStatement("A1", "2026-11-19", { previousYen: 900, receivedYen, newYen });
  await insertStatement("A2", "2026-08-19", { newYen: 1 });
});

describe("ご請求の一覧", () => {
  test("新しい月から、金額とお支払日と状態", async () => {
    expect(await listStatements(hanako)).toEqual([
      {
        month: "2026-11",
        closingOn: "2026-11-19",
        debitOn: "2026-12-10",
        amountYen: 7719,
        status: "unpaid",
      },
      {
        month: "2026-10",
        closingOn: "2026-10-19",
        debitOn: "2026-11-10",
        amountYen: 900,
        status: "paid",
      },
      {
        month: "2026-09",
        closingOn: "2026-09-19",
        debitOn: "2026-10-13",
        amountYen: 0,
        status: "nothing",
      },
    ]);
  });

  test("家族会員には、自分の小計のある月だけ", async () => {
    expect(await listStatements(ichiro)).toMatchObject([
      { month: "2026-11", amountYen: 1680, status: null },
    ]);
  });
});

describe("ご請求", () => {
  test("A − B + C = D と E、口座は伏せて", async () => {
    const bill = (await viewStatement(hanako, "2026-11", "ja"))?.bill;
    expect(bill?.sum).toEqual({
      previousYen: 900,
      receivedYen: 1470,
      newYen: 8289,
      balanceYen: 7719,
      billedYen: 7719,
    });
    expect(bill?.account).toEqual({
      bankName: "みずほ銀行",
      branchCode: "130",
      kind: "1",
      tail: "・・・・010",
    });
    expect(bill?.received).toEqual([
      { paymentId: "PAY1", paidOn: "2026-11-10", method: "debit", amountYen: 900 },
    ]);
  });

  test("小計と手数料の合計は、Cから返金を引いたもの", async () => {
    const view = await viewStatement(hanako, "2026-11", "ja");
    const blocks = view?.blocks.map(({ name, subtotalYen, cardTails }) => [
      name,
      subtotalYen,
      ...cardTails,
    ]);
    expect(blocks).toEqual([
      ["佐藤 花子", 5000, "・・・70010"],
      ["佐藤 一郎", 1680, "・・・70028"],
    ]);
    expect(view?.fees.map(({ amountYen }) => amountYen)).toEqual([1100, 9]);
    expect(view?.creditAdjustments.map(({ amountYen }) => amountYen)).toEqual([-70]);
    expect(5000 + 1680 + 1100 + 9).toBe(8289 - 500);
    expect(view?.blocks[1]?.lines[1]?.originalUsedOn).toBe("2026-10-24");
  });

  test("家族会員には自分の行と小計だけ", async () => {
    const view = await viewStatement(ichiro, "2026-11", "ja");
    expect(view?.bill).toBeNull();
    expect(view?.fees).toEqual([]);
    expect(view?.creditAdjustments).toEqual([]);
    expect(view?.blocks.map(({ name, subtotalYen }) => [name, subtotalYen])).toEqual([
      ["佐藤 一郎", 1680],
    ]);
  });

  test("ない月、他の会員の月、月でないものは「ない」", async () => {
    for (const month of ["2026-08", "2026-12", "2026-13", "2026-1", "x", "2026-11-19", ""]) {
      expect(await viewStatement(hanako, month, "ja"), month).toBeNull();
      expect(await viewClosing(hanako, month), month).toBeNull();
    }
    expect(await viewStatement(stranger, "2026-11", "ja")).toBeNull();
  });

  test("お支払日を過ぎて確認できていないご請求は「確認中」", async () => {
    process.env.PORTAL_TODAY = "2026-12-10";
    const [newest] = await listStatements(hanako);
    expect(newest?.status).toBe("due");
    process.env.PORTAL_TODAY = "2026-11-20";
  });
});

describe("これからのお支払日", () => {
  test("決まった金額の日と、その先の1年。銀行の休みには動く", async () => {
    const dates = await listDebitDates(hanako);
    expect(dates.slice(0, 3).map(({ debitOn, amountYen }) => [debitOn, amountYen])).toEqual([
      ["2026-12-10", 7719],
      ["2027-01-12", null],
      ["2027-02-10", null],
    ]);
    expect(dates).toHaveLength(13);
    expect(new Set(dates.map(({ key }) => key)).size).toBe(13);
    expect((await listDebitDates(hanako)).map(({ key }) => key)).toEqual(
      dates.map(({ key }) => key),
    );
  });

  test("家族会員には何もない。ほかの契約の金額は混じらない", async () => {
    expect(await listDebitDates(ichiro)).toEqual([]);
    const others = await listDebitDates(stranger);
    expect(others.every(({ amountYen }) => amountYen === null)).toBe(true);
  });
});
