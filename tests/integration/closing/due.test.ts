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

test("これからの締めは、実際に締められるものと同じ。解約された契約のものも", async () => {
  const through = businessDate("2026-12-19");
  await rowsOf(database, "UPDATE account SET status = 'closed', closed_on = '2026-11-20'");
  // Opened and closed before its first bill: cycle:close makes one, of 0 yen.
  const fresh = `'{"account_id": "BRIEF", "opened_on": "2026-11-21"}'`;
  await rowsOf(
    database,
    `INSERT INTO account SELECT (jsonb_populate_record(a, ${fresh})).* FROM account a LIMIT 1`,
  );
  const { closings } = await viewDue(job, through);
  const closed = await closeCycles(job, { through, withoutFeed: true });
  expect(closed.ok && closed.value.length).toBeGreaterThan(0);
  expect(closings).toEqual(
    closed.ok && closed.value.map(({ closingOn, accounts }) => ({ closingOn, accounts })),
  );
});
