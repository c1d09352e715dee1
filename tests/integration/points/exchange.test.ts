import { randomUUID } from "node:crypto";
import { beforeEach, describe, expect, test } from "vitest";
import { closeCycles } from "@/lib/closing/commands";
import { listBreaches } from "@/lib/closing/queries/invariants";
import { memberActor, systemActor } from "@/lib/kernel/actor";
import { businessDate } from "@/lib/kernel/business-date";
import { inJobTransaction, Retryable } from "@/lib/platform/transaction";
import { exchangePoints, expireDuePoints } from "@/lib/points/commands";
import { asRole, databaseUrl, freshDatabase } from "../../support/database";
import { rowsOf } from "../../support/feed";
import { insertMemberAsOwner } from "../../support/member-as-owner";
import type { SampleMember } from "../../support/login-fixtures";

const database = freshDatabase("web");
const job = systemActor("test");
let member: SampleMember;
let count = 0;

process.env.PORTAL_TODAY = "2026-11-20";

function run<T = Record<string, unknown>>(sql: string, values: unknown[] = []): Promise<T[]> {
  return rowsOf<T>(database, sql, values);
}

async function giveLot(closing: string, points: number, expires: string): Promise<void> {
  await run(
    `WITH lot AS (INSERT INTO point_lot (account_id, closing_on, left_points, confirmed_at, expires_on)
       VALUES ($1, $2::date, $3, now(), $4::date))
     INSERT INTO point_entry (account_id, kind, points, lot_closing_on, occurred_on)
     VALUES ($1, 'earned', $3, $2::date, $2::date)`,
    [member.accountId, closing, points, expires],
  );
}

function actor() {
  return memberActor({ ...member, role: "basic", sessionHash: "x" });
}

function exchange(rewardCode: string, amount: number, idempotencyKey: string = randomUUID()) {
  return exchangePoints(actor(), { rewardCode, amount, idempotencyKey });
}

async function lotsLeft(): Promise<number[]> {
  const rows = await run<{ left_points: number }>(
    "SELECT left_points FROM point_lot WHERE account_id = $1 ORDER BY closing_on",
    [member.accountId],
  );
  return rows.map((row) => row.left_points);
}

function answerOf(result: Awaited<ReturnType<typeof exchange>>): string {
  return result.ok ? result.value.location : result.refusal;
}

/** Many at once; whoever is told to come back later sends the same once more, as a browser is asked to. */
async function exchangeAtOnce(times: number, keyOf: () => string): Promise<string[]> {
  const send = async (key: string): Promise<string> => {
    try {
      return answerOf(await exchange("miles", 1000, key));
    } catch (error) {
      if (error instanceof Retryable) return send(key);
      throw error;
    }
  };
  return Promise.all(Array.from({ length: times }, () => send(keyOf())));
}

beforeEach(async () => {
  count += 1;
  member = await insertMemberAsOwner(database.name, `points.hanako${count}`);
  await run("UPDATE account SET opened_on = '2026-10-25'");
});

describe("ポイント交換", () => {
  // A hundred at once, over two server processes: tests/proofs/money/two-processes.test.ts.
  test("7回分のポイントで10回を同時に送ると、成立するのは7回で、古い分から使う", async () => {
    await giveLot("2024-01-19", 300, "2027-01-19");
    await giveLot("2026-10-19", 6950, "2029-10-19");
    const answers = await exchangeAtOnce(10, randomUUID);
    expect(answers.filter((answer) => answer.startsWith("/points/exchange/"))).toHaveLength(7);
    expect(answers.filter((answer) => answer === "not-enough-points")).toHaveLength(3);
    expect(await lotsLeft()).toEqual([0, 250]);
    const rows = await run("SELECT 1 FROM points_exchange WHERE account_id = $1", [
      member.accountId,
    ]);
    expect(rows).toHaveLength(7);
  });

  test("同じ受付を5回同時に送ると、成立は1回で、答えはすべて同じ", async () => {
    await giveLot("2026-10-19", 5000, "2029-10-19");
    const key = randomUUID();
    const alike = new Set(await exchangeAtOnce(5, () => key));
    expect(alike.size).toBe(1);
    expect(answerOf(await exchange("miles", 1000, key))).toBe([...alike][0]);
    expect(await lotsLeft()).toEqual([4000]);
    expect(answerOf(await exchange("miles", 2000, key))).toBe("other-content");
    expect(await lotsLeft()).toEqual([4000]);
  });

  test("断られた受付は、ポイントが増えてから同じ受付で送れる", async () => {
    const key = randomUUID();
    expect(answerOf(await exchange("miles", 1000, key))).toBe("not-enough-points");
    await giveLot("2026-10-19", 1000, "2029-10-19");
    expect((await exchange("miles", 1000, key)).ok).toBe(true);
  });

  test("在庫は、あるだけしか出ない", async () => {
    await giveLot("2026-10-19", 90_000, "2029-10-19");
    await run("UPDATE reward_stock SET left_units = 3 WHERE reward_code = 'gift-card-travel'");
    const sent = Array.from({ length: 8 }, () => exchange("gift-card-travel", 3000));
    const answers = (await Promise.all(sent)).map(answerOf);
    expect(answers.filter((answer) => answer === "out-of-stock")).toHaveLength(5);
    expect(await run("SELECT left_units FROM reward_stock WHERE left_units = 0")).toHaveLength(1);
  });

  test("ご請求への充当は次のご請求のBに入り、帳簿は合う", async () => {
    await giveLot("2026-10-19", 2500, "2029-10-19");
    expect((await exchange("statement-credit", 1500)).ok).toBe(true);
    const through = { through: businessDate("2026-12-19"), withoutFeed: true };
    await asRole(database.name, "owner", () => closeCycles(job, through));
    const bills = await run<{ received_yen: number; balance_yen: number }>(
      `SELECT received_yen, balance_yen FROM statement
       WHERE account_id = $1 AND closing_on = '2026-12-19'`,
      [member.accountId],
    );
    expect(bills).toEqual([{ received_yen: 1500, balance_yen: -1500 }]);
    const breaches = await asRole(database.name, "owner", () =>
      inJobTransaction((tx) => listBreaches(job, tx)),
    );
    expect(breaches).toEqual([]);
  });

  test("知らせと記録が1件ずつ残り、受付番号がつく", async () => {
    await giveLot("2026-10-19", 1000, "2029-10-19");
    await exchange("miles", 1000);
    const audits = await run<{ detail: { receiptNo: string } }>(
      "SELECT detail FROM audit_event WHERE event = 'points.exchanged' AND account_id = $1",
      [member.accountId],
    );
    expect(audits.map(({ detail }) => detail.receiptNo)).toEqual([
      expect.stringMatching(/^P20261120-\d{8}$/),
    ]);
    const mails = await run("SELECT 1 FROM message WHERE account_id = $1 AND topic = $2", [
      member.accountId,
      "pointsExchanged",
    ]);
    expect(mails).toHaveLength(1);
  });

  test("期限を過ぎたポイントは失効し、2回目は何もしない", async () => {
    await giveLot("2023-11-19", 640, "2026-11-19");
    await giveLot("2023-12-19", 70, "2026-12-19");
    await asRole(database.name, "owner", () => expireDuePoints(job, businessDate("2026-11-20")));
    expect(await lotsLeft()).toEqual([0, 70]);
    expect(
      await asRole(database.name, "owner", () => expireDuePoints(job, businessDate("2026-11-20"))),
    ).toBe(0);
    expect(
      await asRole(database.name, "owner", () => inJobTransaction((tx) => listBreaches(job, tx))),
    ).toEqual([]);
  });

  test("失効の前に、取り消しが上回った分を期限の早いものから差し引く", async () => {
    await giveLot("2023-10-19", 5, "2026-10-19");
    await giveLot("2023-11-19", 7, "2026-11-19");
    await giveLot("2026-09-19", -3, "2029-09-19");
    await giveLot("2026-10-19", -6, "2029-10-19");
    await asRole(database.name, "owner", () => expireDuePoints(job, businessDate("2026-11-20")));
    expect(await lotsLeft()).toEqual([0, 0, 0, 0]);
    const entries = await run(
      "SELECT points FROM point_entry WHERE account_id = $1 AND kind = 'expired'",
      [member.accountId],
    );
    expect(entries).toEqual([{ points: -3 }]);
    expect(
      await asRole(database.name, "owner", () => inJobTransaction((tx) => listBreaches(job, tx))),
    ).toEqual([]);
  });

  test("会員の画面は、充当のほかの出来事を帳簿に書けない", async () => {
    const { default: pg } = await import("pg");
    const client = new pg.Client({ connectionString: databaseUrl(database.name, "web") });
    await client.connect();
    const event = (kind: string, from: string, to: string) =>
      client.query(
        `INSERT INTO ledger_event (account_id, kind, amount_yen, from_book, to_book, booked_on,
           closing_on, posting_id) VALUES ('A', $1::ledger_kind, 1, $2::book, $3::book,
           '2026-11-20', '2026-12-19', 'P')`,
        [kind, from, to],
      );
    await expect(event("credit_adjustment", "credit", "issuer")).rejects.toThrow(/may not add/);
    await expect(event("points_credit", "credit", "issuer")).rejects.toThrow(
      /exchange_is_credit|names_its_fact/,
    );
    await expect(client.query("UPDATE point_lot SET expires_on = NULL")).rejects.toThrow(/denied/);
    await client.end();
  });
});
