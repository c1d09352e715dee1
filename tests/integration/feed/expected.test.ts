import { describe, expect, test } from "vitest";
import { viewCredit } from "@/lib/credit/queries";
import { memberActor } from "@/lib/kernel/actor";
import { freshDatabase } from "../../support/database";
import { closeThrough, expectedOf, importFixture, rowsOf } from "../../support/feed";

type Credit = { account: string; posted_unpaid: number; holds: number; available: number };
type Bill = {
  closing: string;
  debit: string;
  billed: number;
  paid: boolean;
  C: number;
  credits: number;
};
type Expected = { accounts: (Credit & { limit: number; postings: number; statements: Bill[] })[] };

const database = freshDatabase();

async function creditOf(accountId: string): Promise<Credit> {
  process.env.PORTAL_TODAY = "2026-11-24";
  const facts = { cardmemberId: "", role: "basic", credentialId: "", sessionHash: "" } as const;
  const view = await viewCredit(memberActor({ accountId, ...facts }));
  return {
    account: accountId,
    posted_unpaid: view.shoppingYen + view.cashYen,
    holds: view.holdsYen,
    available: view.availableYen,
  };
}

async function billsOf(accountId: string): Promise<Bill[]> {
  return rowsOf<Bill>(
    database,
    `SELECT s.closing_on::text AS closing, debit_on::text AS debit, billed_yen AS billed,
       status = 'paid' AS paid, new_yen AS "C",
       coalesce((SELECT sum(amount_yen) FROM ledger_event e WHERE e.account_id = s.account_id
         AND e.closing_on = s.closing_on AND kind IN ('refund', 'credit_adjustment')), 0)::int AS credits
     FROM statement s WHERE account_id = $1 ORDER BY 1`,
    [accountId],
  );
}

describe("見本の配信", () => {
  test("1回目：すべての締めのご請求、未払い、確定待ち、ご利用可能額が期待どおりになる", async () => {
    const result = await importFixture("2026-11-20");
    expect(result.ok && result.value.kind).toBe("imported");
    await closeThrough("2026-11-20");
    const { accounts } = expectedOf("expected.json") as Expected;
    for (const { account, posted_unpaid, holds, available, statements } of accounts) {
      expect(await billsOf(account)).toEqual(statements);
      expect(await creditOf(account)).toEqual({ account, posted_unpaid, holds, available });
    }
  });

  test("同じ配信をもう一度取り込んでも何も変わらない", async () => {
    const result = await importFixture("2026-11-20");
    expect(result).toEqual({ ok: true, value: { kind: "already-imported", sequence: 1 } });
  });

  test("締めをもう一度行っても何も変わらない", async () => {
    const before = await rowsOf(database, "SELECT * FROM statement ORDER BY 1, 2");
    await closeThrough("2026-11-20");
    expect(await rowsOf(database, "SELECT * FROM statement ORDER BY 1, 2")).toEqual(before);
  });

  test("2回目：保留の確定と取消、入金、調整、遅い返金、カードの再発行", async () => {
    const result = await importFixture("2026-11-24");
    const expected = expectedOf("expected-2.json") as {
      alreadyThere: number;
      accounts: Credit[];
    };
    const files = result.ok && result.value.kind === "imported" ? result.value.files : [];
    expect(files.reduce((sum, file) => sum + file.quarantined, 0)).toBe(0);
    expect(files.reduce((sum, file) => sum + file.alreadyThere, 0)).toBe(expected.alreadyThere);
    for (const account of expected.accounts) {
      expect(await creditOf(account.account)).toEqual(account);
    }
  });

  test("3回目：誤った行だけが、理由とともに隔離される", async () => {
    await importFixture("2026-11-25");
    const expected = expectedOf("expected-3.json") as {
      quarantined: object[];
      imported: string[];
      account: string;
      posted_unpaid: number;
    };
    const quarantined = await rowsOf(
      database,
      `SELECT file, line, record_id AS id, reason FROM quarantined_row
       WHERE released_at IS NULL ORDER BY quarantine_id`,
    );
    expect(quarantined).toEqual(expected.quarantined);
    const imported = await rowsOf<{ posting_id: string }>(
      database,
      "SELECT posting_id FROM posting WHERE delivery_sequence = 3 ORDER BY 1",
    );
    expect(imported.map((row) => row.posting_id)).toEqual(expected.imported);
    expect(await creditOf(expected.account)).toMatchObject({
      posted_unpaid: expected.posted_unpaid,
    });
  });
});
