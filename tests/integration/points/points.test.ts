import { beforeAll, describe, expect, test } from "vitest";
import { businessDate } from "@/lib/kernel/business-date";
import { db, toDbDate } from "@/lib/platform/db";
import { listPointHistory, viewPoints } from "@/lib/points/queries";
import {
  hanako,
  ichiro,
  insertHouseholds,
  insertPosting,
  stranger,
} from "../../support/activity-fixtures";
import { freshDatabase } from "../../support/database";

freshDatabase();

const entries = 60;

async function insertLot(accountId: string, closing: string, leftPoints: number, expires?: string) {
  await db().pointLot.create({
    data: {
      accountId,
      leftPoints,
      closingOn: toDbDate(businessDate(closing)),
      confirmedAt: expires ? new Date() : null,
      expiresOn: expires ? toDbDate(businessDate(expires)) : null,
    },
  });
}

beforeAll(async () => {
  process.env.PORTAL_TODAY = "2026-11-20";
  await insertHouseholds();
  await insertPosting(ichiro, "P-1", { usedOn: "2026-11-01", merchantName: "みどり書店" });
  await insertLot("A1", "2023-11-19", 640, "2026-11-19");
  await insertLot("A1", "2024-01-19", 640, "2027-01-19");
  await insertLot("A1", "2026-11-19", 100, "2029-11-19");
  await insertLot("A1", "2026-12-19", 25);
  await insertLot("A2", "2026-11-19", 7, "2029-11-19");
  const lotClosingOn = toDbDate(businessDate("2026-11-19"));
  const occurredOn = toDbDate(businessDate("2026-11-02"));
  await db().pointEntry.createMany({
    data: Array.from({ length: entries }, () => ({
      accountId: "A1",
      kind: "earned" as const,
      points: 10,
      lotClosingOn,
      postingId: "P-1",
      occurredOn,
    })),
  });
});

describe("ポイント", () => {
  test("期限の切れたものと予定のものを除いた残高、予定、期限", async () => {
    expect(await viewPoints(hanako)).toEqual({
      balancePoints: 740,
      pendingPoints: 25,
      expiries: [
        { expiresOn: "2027-01-19", points: 640 },
        { expiresOn: "2029-11-19", points: 100 },
      ],
    });
  });

  test("履歴は、もとのご利用とともに、重ならず抜けずにめくれる", async () => {
    const first = await listPointHistory(hanako);
    const second = await listPointHistory(hanako, first.nextCursor ?? "");
    expect(first.rows[0]?.purchase).toEqual({ postingId: "P-1", merchantName: "みどり書店" });
    expect(second.nextCursor).toBeNull();
    const ids = [...first.rows, ...second.rows].map(({ id }) => id);
    expect(new Set(ids).size).toBe(entries);
  });

  test("でたらめな続きの印は、はじめのページになる", async () => {
    const first = await listPointHistory(hanako);
    for (const cursor of ["x", "2026-02-30.1", "2026-11-02.99999999999999999999"]) {
      expect(await listPointHistory(hanako, cursor)).toEqual(first);
    }
  });

  test("ほかの契約のポイントは見えない", async () => {
    expect((await viewPoints(stranger))?.balancePoints).toBe(7);
    expect((await listPointHistory(stranger)).rows).toEqual([]);
  });

  test("家族会員にはポイントを見せない", async () => {
    expect(await viewPoints(ichiro)).toBeNull();
    expect((await listPointHistory(ichiro)).rows).toEqual([]);
  });
});
