import { expect, test } from "vitest";
import { yen } from "@/lib/kernel/yen";
import { db } from "@/lib/platform/db";
import { exchangePoints } from "@/lib/points/commands";
import { listPointHistory, viewPoints, viewPointTerms } from "@/lib/points/queries";
import { viewCatalogue, viewExchange } from "@/lib/points/queries/exchange";
import { asRole, freshDatabase } from "../../support/database";
import { rowsOf } from "../../support/feed";
import { breaches, close, Contracts, newKey, on } from "../../support/contracts";

const database = freshDatabase();
const { open, postMany } = new Contracts(database);

/** From 1 June 2025 one point for each 200 yen, for 12 months; 1,000 points give 500 miles. */
async function addVersion(): Promise<void> {
  await rowsOf(
    database,
    "INSERT INTO product_terms VALUES ('standard', '2025-06', '2025-06-01', 200, 12, 1, 24)",
  );
  await rowsOf(
    database,
    `INSERT INTO product_reward VALUES
       ('standard', '2025-06', 1, 'miles', 'miles', 1000, 900, 500, 1000, false)`,
  );
}

test("ポイントは、処理された日の版でつき、返金もその版で取り消し、締め日の版の月数だけ有効で、交換はその日の版による", async () => {
  const member = await open();
  await addVersion();
  const { accountId } = member;
  const [old = "", fresh = ""] = await postMany([
    { member, day: "2025-05-10", amountYen: 150_050 },
    { member, day: "2025-06-10", amountYen: 100_150 },
  ]);
  const earned = await rowsOf<{ points: number }>(
    database,
    "SELECT points FROM point_entry WHERE account_id = $1 AND kind = 'earned' ORDER BY occurred_on",
    [accountId],
  );
  expect(earned.map(({ points }) => points)).toEqual([1500, 500]);
  on("2025-05-31");
  expect(await viewPointTerms(member)).toMatchObject({ pointUnitYen: yen(100), pointMonths: 36 });
  await close("2025-05-19");
  const miles = { rewardCode: "miles", amount: 1000 };
  const first = await exchangePoints(member, { ...miles, idempotencyKey: newKey() });
  if (!first.ok) throw new Error(first.refusal);
  on("2025-06-20");
  expect(await viewPointTerms(member)).toMatchObject({ pointUnitYen: yen(200), pointMonths: 12 });
  await close("2025-06-19");
  expect((await viewPoints(member))?.expiries).toEqual([
    { expiresOn: "2026-06-19", points: 500 },
    { expiresOn: "2028-05-19", points: 500 },
  ]);
  const refund = { member, day: "2025-06-25", amountYen: 10_000 };
  // Each refund by the unit of its purchase: 1,500 → 1,400, and 500 → 450.
  await postMany([
    { ...refund, facts: { kind: "refund", original_posting_id: old } },
    { ...refund, facts: { kind: "refund", original_posting_id: fresh } },
  ]);
  const { rows } = await listPointHistory(member);
  const taken = rows.filter(({ kind }) => kind === "deducted").map(({ points }) => points);
  expect(taken.toSorted((a, b) => a - b).reduce((sum, points) => sum + points, 0)).toBe(-150);
  expect(
    (await viewCatalogue(member)).rewards.map(({ code, unitGives }) => [code, unitGives]),
  ).toEqual([["miles", 500]]);
  // What was exchanged before is shown as it was.
  const receipt = await viewExchange(member, first.value.location.split("/").at(-1) ?? "");
  expect(receipt?.reward.unitGives).toBe(600);
  expect(await breaches()).toEqual([]);
});

test("版は、ウェブの権限では読めるだけで、所有者でも書き換えられない", async () => {
  const change = () =>
    db().execute`UPDATE product_terms SET point_unit_yen = 1 WHERE product_code = 'standard'`;
  await expect(change()).rejects.toThrow(/append only/);
  await expect(db().execute`DELETE FROM product_reward`).rejects.toThrow(/append only/);
  await asRole(database.name, "web", async () => {
    await expect(change()).rejects.toThrow(/permission denied/);
    expect(await db().productVersion.count()).toBeGreaterThan(0);
  });
});
