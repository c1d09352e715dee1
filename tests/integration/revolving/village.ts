import { bookWaitingPayments } from "@/lib/closing/commands";
import type { BusinessDate } from "@/lib/kernel/business-date";
import { asOwner } from "../../support/database";
import { job, rowsOf } from "../../support/feed";
import { database } from "./household";

export type RevolvingBill = {
  readonly account: string;
  readonly isUnpaid: boolean;
  readonly balance: number;
  readonly fee: number;
  readonly principal: number;
};

/** What the bills of a closing say of revolving, by account. */
export async function revolvingBillsOn(
  closing: BusinessDate,
): Promise<ReadonlyMap<string, RevolvingBill>> {
  const rows = await rowsOf<RevolvingBill>(
    database,
    `SELECT s.account_id AS account, s.state = 'unpaid' AS "isUnpaid",
       coalesce(r.balance_yen, 0) AS balance,
       coalesce(r.fee_yen, 0) AS fee, coalesce(r.principal_yen, 0) AS principal
     FROM statement s LEFT JOIN statement_revolving r
       ON r.account_id = s.account_id AND r.closing_on = s.closing_on
     WHERE s.closing_on = $1`,
    [closing],
  );
  return new Map(rows.map((row) => [row.account, row]));
}

/** Everything that is open of a closing's bills comes in on its debit date. */
export async function payAllOf(closing: BusinessDate): Promise<void> {
  await asOwner(database.name, (client) =>
    client.query(
      `INSERT INTO payment (account_id, payment_id, paid_on, amount_yen, method, named_closing_on,
         delivery_sequence)
       SELECT account_id, 'all:' || account_id || closing_on, debit_on, x.yen, 'transfer', closing_on, 1
       FROM statement CROSS JOIN LATERAL (SELECT open_fee_yen + open_cash_yen + open_shopping_yen
         + open_revolving_yen AS yen) x
       WHERE closing_on = $1 AND state = 'unpaid' AND x.yen > 0`,
      [closing],
    ),
  );
  await bookWaitingPayments(job);
}

/** Runs work for many, a few at a time: as many as there are connections to the database. */
export async function forAll<T>(
  many: readonly T[],
  work: (one: T) => Promise<void>,
): Promise<void> {
  const waiting = [...many];
  const worker = async () => {
    for (let one = waiting.pop(); one !== undefined; one = waiting.pop()) await work(one);
  };
  await Promise.all(Array.from({ length: 8 }, worker));
}
