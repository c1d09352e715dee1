import type { ClientBase } from "pg";
import { beforeAll, describe, expect, test } from "vitest";
import { repayExtra } from "@/lib/revolving/commands";
import { invariantCount, listBreaches } from "@/lib/closing/queries/invariants";
import type { MemberActor } from "@/lib/kernel/actor";
import { yen } from "@/lib/kernel/yen";
import { exchangePoints } from "@/lib/points/commands";
import { sqlOn } from "@/lib/platform/db";
import { asOwner, freshDatabase } from "../../support/database";
import { job } from "../../support/feed";
import { breaches, close, Contracts, convert, newKey, on } from "../../support/contracts";

const database = freshDatabase();
const { open, payNewest, post, deliver } = new Contracts(database);

/** What is done to the tables behind the back of all rules, and what verify says of it. */
const broken: Readonly<Record<string, string>> = {
  "a book's balance is the sum of its movements": `UPDATE book_balance SET balance_yen = balance_yen + 1
    WHERE book = 'shopping'`,
  "a posting is booked once, with its amount and in its cycle": `UPDATE posting
    SET amount_yen = amount_yen + 1 WHERE kind = 'annual_fee'`,
  "a payment is booked once, with its amount, and marked as booked only then":
    "UPDATE payment SET amount_yen = amount_yen + 1",
  "A of a bill is D of the previous bill": `UPDATE statement SET previous_yen = previous_yen + 1,
    balance_yen = balance_yen + 1 WHERE closing_on = '2025-07-19'`,
  "B and C of a bill are what was booked in its cycle": `UPDATE statement
    SET received_yen = received_yen + 1, new_yen = new_yen + 1 WHERE closing_on = '2025-06-19'`,
  "the open amount of a bill is its parts less what was paid on them": `UPDATE statement
    SET open_shopping_yen = open_shopping_yen - 1 WHERE open_shopping_yen > 0`,
  "an account has at most one unpaid bill, its newest": `UPDATE statement SET status = 'unpaid',
    open_fee_yen = 1, settled_on = NULL WHERE closing_on = '2025-06-19' AND billed_fee_yen > 0`,
  "D plus what was booked later is the sum of the account's books": `UPDATE statement
    SET balance_yen = balance_yen + 1, new_yen = new_yen + 1 WHERE closing_on = '2025-07-19'`,
  "revolving principal is what was converted less refunds and payments":
    "UPDATE revolving_conversion SET principal_yen = principal_yen + 1",
  "no bill includes more of a conversion than remains": `UPDATE revolving_allocation
    SET principal_yen = 1000000 WHERE closing_on = '2025-05-19'`,
  "the revolving part of a bill is its allocated principal and its booked fee":
    "UPDATE statement_revolving SET fee_yen = fee_yen + 1 WHERE closing_on = '2025-06-19'",
  "E of a bill is D less the revolving principal that is not due, and never below 0":
    "UPDATE statement_revolving SET balance_yen = balance_yen + 1",
  "the disclosed schedule matches the later bills if nothing has changed": `UPDATE revolving_conversion
    SET disclosure = jsonb_set(disclosure, '{schedule,rows,1,feeYen}', '1')
    WHERE account_id = (SELECT max(account_id) FROM account)`,
  "a hold's open amount follows from its events": "UPDATE hold SET open_yen = open_yen - 1",
  "a lot's points are the sum of its entries": "UPDATE point_lot SET left_points = left_points + 1",
  "an exchange deducted its points and booked its credit once":
    "UPDATE points_exchange SET points = points + 1",
  "a purchase has the points of its unrefunded amount": `UPDATE point_entry SET points = points + 1
    WHERE kind = 'earned' AND posting_id = (SELECT max(posting_id) FROM point_entry)`,
  "a batch of the outbox contains the entries it was made with":
    "INSERT INTO outbox_batch (batch_no, business_date, entries) VALUES (1, '2025-07-20', 2)",
  "the batch of an outbox entry exists": "UPDATE outbox_entry SET batch_no = 9",
  "no PIN is stored beyond its day or after the issuer acknowledged it": `UPDATE outbox_entry
    SET kind = 'pin', card_id = 'C1', content_sealed = 'x', queued_at = now() - interval '26 hours'`,
  "an attempt counter at its limit has a lockout":
    "INSERT INTO attempt_counter (counter, failed) VALUES ('login:nobody', 3)",
};

/** Two members: one has done everything there is, the other has only converted. */
async function live(): Promise<void> {
  const member = await open();
  const ids = [
    await post(member, "2025-05-01", 90_000),
    await post(member, "2025-05-02", 40_000),
    await post(member, "2025-05-03", 5_000, { kind: "annual_fee" }),
  ];
  on("2025-05-10");
  await convert(member, [ids[0] ?? ""]);
  await close("2025-05-19");
  await payNewest(member);
  await post(member, "2025-06-01", 10_000, { kind: "refund", original_posting_id: ids[0] });
  await close("2025-06-19");
  await payNewest(member);
  on("2025-06-25");
  const wish = { rewardCode: "statement-credit", amount: 500 };
  await exchangePoints(member, { ...wish, idempotencyKey: newKey() });
  await repayExtra(member, { yen: yen(5000), idempotencyKey: newKey() });
  await post(member, "2025-06-26", 70_000);
  await authorise(member);
  const other = await open();
  const id = await post(other, "2025-05-01", 60_000);
  await close("2025-05-18");
  on("2025-05-10");
  await convert(other, [id]);
  for (const closing of ["2025-05-19", "2025-06-19"]) {
    await close(closing);
    await payNewest(other);
  }
  await close("2025-07-19");
}

async function authorise({ accountId }: MemberActor): Promise<void> {
  await deliver({
    "authorizations.csv": [
      {
        authorization_id: "H1",
        card_id: `C${accountId}`,
        event: "approved",
        occurred_at: "2025-06-26T10:00:00+09:00",
        kind: "purchase",
        amount_yen: 8000,
        merchant_name: "店",
        mcc: "5411",
        currency: "JPY",
      },
    ],
  });
}

/** Breaks something with triggers off, asks what is broken, and takes it back. */
async function breachesAfter(sql: string): Promise<string[]> {
  return asOwner(database.name, async (client: ClientBase) => {
    await client.query("BEGIN");
    await client.query("SET LOCAL session_replication_role = replica");
    const { rowCount } = await client.query(sql);
    const found = await listBreaches(job, sqlOn(client));
    await client.query("ROLLBACK");
    expect(rowCount, "rows broken").toBeGreaterThan(0);
    for (const { first } of found) expect(first[0]).toBeTruthy();
    return found.map(({ invariant }) => invariant);
  });
}

beforeAll(live);

describe("verify は、壊れたものを名指しする", () => {
  test("壊すまえは、すべて成り立つ", async () => {
    expect(await breaches()).toEqual([]);
    expect(Object.keys(broken)).toHaveLength(invariantCount);
  });

  test.each(Object.entries(broken))("%s", async (invariant, sql) => {
    expect(await breachesAfter(sql)).toContain(invariant);
  });
});
