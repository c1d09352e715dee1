import { beforeAll, expect, test } from "vitest";
import { viewDue } from "@/lib/closing/queries/due";
import { closeCycles } from "@/lib/closing/commands";
import { exportDebits } from "@/lib/debits/commands";
import { businessDate } from "@/lib/kernel/business-date";
import { expireDuePoints } from "@/lib/points/commands";
import { freshDatabase } from "../../support/database";
import { importFixture, job, rowsOf } from "../../support/feed";

const database = freshDatabase();
const day = businessDate("2026-11-26");

beforeAll(async () => {
  process.env.PORTAL_TODAY = day;
  await importFixture("2026-11-20");
  await closeCycles(job, { through: businessDate("2026-11-20") });
});

test("銀行の答えのない引き落としと、期限を過ぎたポイントは、今日することに入る", async () => {
  const before = await viewDue(job, day);
  expect(before).toMatchObject({ unanswered: [], expiredLots: 0 });
  await exportDebits(job, { debitOn: day, isAgain: false });
  await rowsOf(
    database,
    `UPDATE point_lot SET expires_on = '2026-11-25' WHERE (account_id, closing_on) =
       (SELECT account_id, min(closing_on) FROM point_lot WHERE left_points > 0
          AND confirmed_at IS NOT NULL GROUP BY 1 ORDER BY 1 LIMIT 1)`,
  );
  expect(await viewDue(job, day)).toMatchObject({
    unanswered: [{ debitOn: "2026-11-26", debits: 4 }],
    expiredLots: 1,
  });
  await expireDuePoints(job, day);
  expect((await viewDue(job, day)).expiredLots).toBe(0);
});
