import { randomUUID } from "node:crypto";
import { expect, test } from "vitest";
import { listBreaches } from "@/lib/closing/queries/invariants";
import { memberActor } from "@/lib/kernel/actor";
import { importDelivery } from "@/lib/feed/commands/delivery";
import { exportOutbox } from "@/lib/feed/commands/hand-over";
import { inJobTransaction } from "@/lib/platform/transaction";
import { exchangePoints } from "@/lib/points/commands";
import { listPointHistory } from "@/lib/points/queries";
import { freshDatabase } from "../../support/database";
import { writeDelivery } from "../../support/delivery";
import { job, rowsOf } from "../../support/feed";
import { insertMember, type SampleMember } from "../../support/login-fixtures";
import { newFolder } from "../../support/issuer";

const database = freshDatabase();
let sequence = 0;

function run<T = Record<string, unknown>>(sql: string, values: unknown[] = []): Promise<T[]> {
  return rowsOf<T>(database, sql, values);
}

async function giveLot(accountId: string, closing: string, expires: string): Promise<void> {
  await run(
    `WITH lot AS (INSERT INTO point_lot (account_id, closing_on, left_points, confirmed_at, expires_on)
       VALUES ($1, $2::date, 2000, now(), $3::date))
     INSERT INTO point_entry (account_id, kind, points, lot_closing_on, occurred_on)
     VALUES ($1, 'earned', 2000, $2::date, $2::date)`,
    [accountId, closing, expires],
  );
}

const lotsOf = async ({ accountId }: SampleMember) =>
  (
    await run<{ left_points: number }>(
      "SELECT left_points FROM point_lot WHERE account_id = $1 ORDER BY closing_on",
      [accountId],
    )
  ).map((row) => row.left_points);

/** Exchanges, hands over and has the issuer answer it on a later day. */
async function answered(member: SampleMember, wish: [string, number], told: [string, string]) {
  process.env.PORTAL_TODAY = "2026-11-20";
  const actor = memberActor({ ...member, role: "basic", sessionHash: "x" });
  const [rewardCode, amount] = wish;
  const form = { rewardCode, amount, idempotencyKey: randomUUID() };
  expect(await exchangePoints(actor, form)).toMatchObject({ ok: true });
  const before = await lotsOf(member);
  await exportOutbox(job, { out: newFolder(), batchNo: null });
  const [made] = await run<{ receipt_no: string }>(
    "SELECT receipt_no FROM points_exchange WHERE account_id = $1",
    [member.accountId],
  );
  const [day, outcome] = told;
  process.env.PORTAL_TODAY = day;
  sequence += 1;
  const facts = { sequence, businessDate: day };
  const rows = [{ receipt_no: made?.receipt_no ?? "", outcome, reason: "" }];
  for (const again of [false, true]) {
    if (again) sequence += 1;
    const delivery = writeDelivery({ ...facts, sequence }, { "outcomes.csv": rows });
    expect(await importDelivery(job, delivery)).toMatchObject({ ok: true });
  }
  return { actor, before };
}

async function stateOf({ accountId }: SampleMember) {
  const [row] = await run("SELECT status FROM points_exchange WHERE account_id = $1", [accountId]);
  return row?.status;
}

const breaches = () => inJobTransaction((tx) => listBreaches(job, tx));

test("断られた交換のポイントは、もとの分に一度だけ戻り、在庫も戻り、会員に知らされる", async () => {
  const member = await insertMember("refused.one");
  await giveLot(member.accountId, "2026-09-19", "2029-09-19");
  await giveLot(member.accountId, "2026-10-19", "2029-10-19");
  const stock = "SELECT left_units FROM reward_stock WHERE reward_code = 'gift-card-travel'";
  const [full] = await run(stock);
  const { actor, before } = await answered(
    member,
    ["gift-card-travel", 3000],
    ["2026-11-25", "refused"],
  );
  expect(before).toEqual([0, 1000]);
  expect(await lotsOf(member)).toEqual([2000, 2000]);
  expect(await run(stock)).toEqual([full]);
  expect(await stateOf(member)).toBe("cancelled");
  const { rows } = await listPointHistory(actor);
  expect(rows.filter(({ kind }) => kind === "returned").map(({ points }) => points)).toEqual([
    1000, 2000,
  ]);
  const mails = "SELECT body FROM message WHERE cardmember_id = $1 AND body LIKE '%すべてお戻し%'";
  expect(await run(mails, [member.cardmemberId])).toHaveLength(1);
  expect(await breaches()).toEqual([]);
});

test("もとの分の有効期限が過ぎていれば、いちばん新しい分に戻る", async () => {
  const member = await insertMember("refused.two");
  await giveLot(member.accountId, "2023-11-21", "2026-11-21");
  await giveLot(member.accountId, "2026-10-19", "2029-10-19");
  await answered(member, ["miles", 1000], ["2026-11-25", "refused"]);
  expect(await lotsOf(member)).toEqual([1000, 3000]);
  expect(await breaches()).toEqual([]);
});

test("承った交換は済みになり、ポイントは戻らない", async () => {
  const member = await insertMember("refused.three");
  await giveLot(member.accountId, "2026-10-19", "2029-10-19");
  await answered(member, ["miles", 1000], ["2026-11-25", "accepted"]);
  expect(await lotsOf(member)).toEqual([1000]);
  expect(await stateOf(member)).toBe("done");
  expect(await breaches()).toEqual([]);
});
