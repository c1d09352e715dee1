import fc from "fast-check";
import { expect, test } from "vitest";
import { insertCredential } from "@/lib/auth/store";
import { addDays, businessDate } from "@/lib/kernel/business-date";
import { inJobTransaction, inTransaction } from "@/lib/platform/transaction";
import { viewPoints } from "@/lib/points/queries";
import { isExpired } from "@/lib/points/rules";
import { earnedPoints, isExpired as isExpiredSql } from "@/lib/points/rules/lots.sql";
import { listExpiringPoints } from "@/lib/reminders/queries";
import { pointDaysBefore } from "@/lib/reminders/rules";
import { Contracts, on } from "../../support/contracts";
import { freshDatabase } from "../../support/database";
import { job, rowsOf } from "../../support/feed";
import { selectWith } from "../../support/parity";

const database = freshDatabase();
const today = businessDate("2026-11-20");

const points = fc.integer({ min: -3, max: 6 }).map((tens) => tens * 10);
const near = fc.integer({ min: -1, max: 1 }).map((days) => addDays(today, days));

test("有効期限の過ぎたポイントは、1件でも全件でも同じ", async () => {
  const lot = fc.record({ left_points: points, expires_on: fc.option(near, { freq: 4 }) });
  const lots = fc.sample(lot, 200);
  const rows = await selectWith<{ is_expired: boolean }>(
    database,
    { point_lot: { shape: "left_points int, expires_on date", rows: lots } },
    `SELECT ${isExpiredSql("x", "$1")} AS is_expired FROM point_lot x`,
    [today],
  );
  const expected = lots.map(({ left_points, expires_on }) =>
    isExpired({ leftPoints: left_points, expiresOn: expires_on }, today),
  );
  expect(rows.map(({ is_expired }) => is_expired)).toEqual(expected);
});

test("ご利用のポイントは、返金を引いた額を単位で割った端数切り捨て。0を下まわらない", async () => {
  const purchase = fc.record({
    amount: fc.nat(1000),
    refunded: fc.nat(1200),
    unit: fc.constantFrom(100, 200),
  });
  const purchases = fc.sample(purchase, 200);
  const rows = await selectWith<{ points: number }>(
    database,
    { posting: { shape: "amount int, refunded int, unit int", rows: purchases } },
    `SELECT ${earnedPoints("amount", "refunded", "unit")} AS points FROM posting`,
  );
  const expected = purchases.map(({ amount, refunded, unit }) =>
    Math.floor(Math.max(0, amount - refunded) / unit),
  );
  expect(rows.map((row) => row.points)).toEqual(expected);
});

test("失効のお知らせは、ポイントのページと同じ数を言う", async () => {
  on(today);
  const members = await new Contracts(database).openMany(Array.from({ length: 15 }, () => ({})));
  const lots = members.flatMap(({ accountId }) =>
    fc.sample(fc.record({ points, isConfirmed: fc.boolean() }), 4).map((lot, at) => ({
      account_id: accountId,
      closing_on: `2023-${["09", "10", "11", "12"][at]}-19`,
      left_points: lot.points,
      confirmed_at: lot.isConfirmed ? "2023-12-19T00:00:00Z" : null,
      expires_on: lot.isConfirmed ? addDays(today, at * 12 - 2) : null,
    })),
  );
  await rowsOf(
    database,
    `INSERT INTO point_lot (account_id, closing_on, left_points, confirmed_at, expires_on)
     SELECT * FROM jsonb_to_recordset($1::jsonb) AS r (account_id text, closing_on date,
       left_points int, confirmed_at timestamptz, expires_on date)`,
    [JSON.stringify(lots)],
  );
  for (const { accountId, cardmemberId } of members) {
    const login = { userId: `user.${accountId.toLowerCase()}`, passwordHash: "x" };
    await inTransaction((tx) =>
      insertCredential(tx, { accountId, cardmemberId, ...login, letterDueAt: null }),
    );
  }
  const accountIds = members.map(({ accountId }) => accountId);
  const due = await inJobTransaction((tx) => listExpiringPoints(job, tx, { accountIds, today }));
  const until = addDays(today, pointDaysBefore);
  const expected = [];
  for (const member of members) {
    const view = await viewPoints(member);
    for (const expiry of view?.expiries ?? []) {
      if (expiry.expiresOn > until) continue;
      const facts = [
        ["points", { points: expiry.points }],
        ["expiresOn", { date: expiry.expiresOn }],
      ];
      expected.push({ accountId: member.accountId, occasion: expiry.expiresOn, facts });
    }
  }
  const told = due.map(({ occasion, plan }) => {
    return { accountId: plan.about.accountId, occasion, facts: plan.facts };
  });
  expect(told.toSorted(byPlace)).toEqual(expected.toSorted(byPlace));
  expect(expected.length).toBeGreaterThan(0);
});

type Placed = { readonly accountId: string; readonly occasion: string };

function byPlace(a: Placed, b: Placed): number {
  return `${a.accountId} ${a.occasion}`.localeCompare(`${b.accountId} ${b.occasion}`);
}
