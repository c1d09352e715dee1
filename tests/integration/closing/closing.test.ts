import { describe, expect, test } from "vitest";
import { bookWaitingPayments, closeCycles } from "@/lib/closing/commands";
import { listBreaches } from "@/lib/closing/queries/invariants";
import { importDelivery } from "@/lib/feed/commands/delivery";
import { sampleCardNumber } from "@/lib/jobs/sample/people";
import { businessDate } from "@/lib/kernel/business-date";
import { inJobTransaction } from "@/lib/platform/transaction";
import { asOwner, freshDatabase } from "../../support/database";
import { writeDelivery } from "../../support/delivery";
import { closeThrough, job, rowsOf } from "../../support/feed";

const database = freshDatabase();

const account = (account_id: string) => ({
  account_id,
  product_code: "standard",
  status: "open",
  opened_on: "2026-08-01",
  cycle: 3,
  limit_yen: 500_000,
  cash_limit_yen: 100_000,
  revolving_limit_yen: 100_000,
  debit_bank_code: "0001",
  debit_branch_code: "101",
  debit_account_type: 1,
  debit_account_number: "1234567",
  debit_holder_kana: "サトウ ハナコ",
});
const member = (id: string) => ({
  cardmember_id: `M${id}`,
  account_id: id,
  role: "basic",
  relationship: "self",
  family_name: "佐藤",
  given_name: "花子",
  family_name_kana: "サトウ",
  given_name_kana: "ハナコ",
  birth_date: "1984-09-04",
});
const card = (id: string, at: number) => ({
  card_id: `C${id}`,
  cardmember_id: `M${id}`,
  number: sampleCardNumber(at),
  expires: "2031-01",
  status: "active",
});

let sequence = 0;
type Files = Parameters<typeof writeDelivery>[1];

async function take(businessDateOfFeed: string, files: Files): Promise<void> {
  sequence += 1;
  const folder = writeDelivery({ sequence, businessDate: businessDateOfFeed }, files);
  const result = await importDelivery(job, folder);
  if (!result.ok) throw new Error(result.refusal);
  await bookWaitingPayments(job);
}

function posting(posting_id: string, id: string, on: string, facts: object) {
  const shop = { merchant_raw: "店", merchant_name: "店", mcc: "5411", currency: "JPY" };
  return { posting_id, card_id: `C${id}`, used_on: on, processed_on: on, ...shop, ...facts };
}

function paid(payment_id: string, account_id: string, paid_on: string, facts: object) {
  return { payment_id, account_id, paid_on, method: "transfer", closing_on: "", ...facts };
}

/** A, B, C, D, E, what is open and the status of each bill of an account. */
async function billsOf(id: string): Promise<string[]> {
  const rows = await rowsOf<{ bill: string }>(
    database,
    `SELECT concat_ws(' ', closing_on, previous_yen, received_yen, new_yen, balance_yen, billed_yen,
       open_fee_yen + open_cash_yen + open_shopping_yen, status) AS bill
     FROM statement WHERE account_id = $1 ORDER BY closing_on`,
    [id],
  );
  return rows.map(({ bill }) => bill);
}

async function points(): Promise<unknown[]> {
  return rowsOf(
    database,
    `SELECT account_id AS id, closing_on::text AS closing, left_points AS left, expires_on::text AS until
     FROM point_lot ORDER BY 1, 2`,
  );
}

describe("締め", () => {
  test("配信の届いていない締めは断り、そこまでの締めは行う", async () => {
    await take("2026-09-02", {
      "accounts.csv": [account("A1"), account("A2")],
      "cardmembers.csv": [member("A1"), member("A2")],
      "cards.csv": [card("A1", 1), card("A2", 2)],
      "postings.csv": [
        posting("P1", "A1", "2026-08-02", { kind: "purchase", amount_yen: 10_050 }),
        posting("P2", "A1", "2026-08-03", { kind: "annual_fee", amount_yen: 3000 }),
        posting("P3", "A1", "2026-08-04", { kind: "purchase", amount_yen: 5000 }),
        posting("P4", "A2", "2026-08-02", { kind: "cash_advance", amount_yen: 20_000 }),
      ],
    });
    const result = await closeCycles(job, { through: businessDate("2026-09-30") });
    expect(result).toEqual({ ok: false, refusal: { feedMissingFor: "2026-09-03" } });
    expect(await billsOf("A1")).toEqual(["2026-08-03 0 0 13050 13050 13050 13050 unpaid"]);
    expect(await billsOf("A2")).toEqual(["2026-08-03 0 0 20000 20000 20000 20000 unpaid"]);
  });

  test("請求を超える入金は次の請求で差し引き、払われない請求は次に繰り越す", async () => {
    await take("2026-09-03", {
      "payments.csv": [
        paid("Y1", "A1", "2026-08-21", { amount_yen: 15_000, closing_on: "2026-08-03" }),
        paid("Y2", "A2", "2026-08-22", { amount_yen: 5000 }),
      ],
    });
    await closeThrough("2026-09-03");
    expect(await billsOf("A1")).toEqual([
      "2026-08-03 0 0 13050 13050 13050 0 paid",
      "2026-09-03 13050 15000 5000 3050 3050 3050 unpaid",
    ]);
    expect(await billsOf("A2")).toEqual([
      "2026-08-03 0 0 20000 20000 20000 15000 carried",
      "2026-09-03 20000 5000 0 15000 15000 15000 unpaid",
    ]);
  });

  test("返金が多ければ請求は0円で、残りは次に繰り越す。手数料、キャッシング、ショッピングの順に払う", async () => {
    await take("2026-10-05", {
      "postings.csv": [
        posting("P5", "A1", "2026-09-10", {
          kind: "refund",
          amount_yen: 10_050,
          original_posting_id: "P1",
        }),
        posting("P6", "A2", "2026-09-10", { kind: "purchase", amount_yen: 1000 }),
        posting("P7", "A2", "2026-09-11", { kind: "debit_adjustment", amount_yen: 300 }),
      ],
      "payments.csv": [
        paid("Y3", "A1", "2026-09-24", { amount_yen: 3050, closing_on: "2026-09-03" }),
      ],
    });
    await closeThrough("2026-10-05");
    expect((await billsOf("A1")).at(-1)).toBe("2026-10-03 3050 13100 0 -10050 0 0 paid");
    expect((await billsOf("A2")).at(-1)).toBe("2026-10-03 15000 0 1300 16300 16300 16300 unpaid");
    await take("2026-10-21", {
      "payments.csv": [paid("Y4", "A2", "2026-10-21", { amount_yen: 15_400 })],
    });
    const [open] = await rowsOf(
      database,
      `SELECT open_fee_yen AS fee, open_cash_yen AS cash, open_shopping_yen AS shopping FROM statement
       WHERE account_id = 'A2' AND closing_on = '2026-10-03'`,
    );
    expect(open).toEqual({ fee: 0, cash: 0, shopping: 900 });
  });

  test("ポイントは100円ごとに1、返金の分は予定、確定の順に戻し、足りなければ負になる", async () => {
    // 100 of P1 were confirmed on 2026-08-03, 50 of P3 on 2026-09-03; all of P1 came back later.
    expect(await points()).toEqual([
      { id: "A1", closing: "2026-08-03", left: 0, until: "2029-08-03" },
      { id: "A1", closing: "2026-09-03", left: 50, until: "2029-09-03" },
      { id: "A2", closing: "2026-10-03", left: 10, until: "2029-10-03" },
    ]);
  });

  test("一つの口座の失敗はその口座だけを止め、直ればその次に締まる", async () => {
    await take("2026-11-04", {});
    await asOwner(database.name, (client) =>
      client.query(
        "UPDATE statement SET balance_yen = balance_yen + 7, previous_yen = previous_yen + 7 WHERE account_id = 'A2' AND closing_on = '2026-10-03'",
      ),
    );
    await asOwner(database.name, (client) =>
      client.query(
        "ALTER TABLE statement ADD CONSTRAINT broken CHECK (account_id <> 'A2' OR closing_on < '2026-11-03')",
      ),
    );
    const result = await closeCycles(job, { through: businessDate("2026-11-04") });
    const failures = result.ok ? result.value.flatMap((closed) => closed.failures) : [];
    expect(failures.map((failure) => failure.accountId)).toEqual(["A2"]);
    expect((await billsOf("A1")).at(-1)).toMatch(/^2026-11-03 -10050 0 0 -10050 0/);
    expect((await billsOf("A2")).at(-1)).toMatch(/^2026-10-03/);
    await asOwner(database.name, async (client) => {
      await client.query("ALTER TABLE statement DROP CONSTRAINT broken");
      await client.query(
        "UPDATE statement SET balance_yen = balance_yen - 7, previous_yen = previous_yen - 7 WHERE account_id = 'A2' AND closing_on = '2026-10-03'",
      );
    });
    await closeThrough("2026-11-04");
    expect((await billsOf("A2")).at(-1)).toMatch(/^2026-11-03 16300 15400 0 900 900 900 unpaid/);
    const waiting = await rowsOf(database, "SELECT FROM closing_failure WHERE resolved_at IS NULL");
    expect(waiting).toHaveLength(0);
  });

  test("締めた後に届いた売上は、開いている締めに入る", async () => {
    await take("2026-11-05", {
      "postings.csv": [posting("P9", "A1", "2026-10-20", { kind: "purchase", amount_yen: 700 })],
    });
    const [late] = await rowsOf(
      database,
      "SELECT closing_on::text AS on FROM posting WHERE posting_id = 'P9'",
    );
    expect(late).toEqual({ on: "2026-12-03" });
  });

  test("すべての帳尻が合っている。わざと壊せば、壊れたところを言う", async () => {
    expect(await inJobTransaction((tx) => listBreaches(job, tx))).toEqual([]);
    await asOwner(database.name, async (client) => {
      await client.query(
        "UPDATE book_balance SET balance_yen = balance_yen + 1 WHERE account_id = 'A2' AND book = 'shopping'",
      );
      await client.query(
        "UPDATE point_lot SET left_points = 51 WHERE account_id = 'A1' AND left_points = 50",
      );
    });
    const breaches = await inJobTransaction((tx) => listBreaches(job, tx));
    expect(breaches.map(({ invariant, first }) => [invariant, ...first])).toEqual([
      ["a book's balance is the sum of its movements", "A2 shopping"],
      ["D plus what was booked later is the sum of the account's books", "A2"],
      ["a lot's points are the sum of its entries", "A1 2026-09-03"],
    ]);
  });
});
