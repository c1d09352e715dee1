import "server-only";
import type { Tx } from "@/lib/platform/db";

/** Validates the rows of `stage_payments` into `judged_payments`, as judgePostings does. */
export async function judgePayments(tx: Tx): Promise<void> {
  await tx.execute(`CREATE TEMP TABLE judged_payments ON COMMIT DROP AS
    SELECT s.line, s.quarantine_id, s.payment_id, s.account_id, s.paid_on, s.amount_yen, s.method,
      s.closing_on, CASE
      WHEN s.payment_id IS NULL THEN 'payment_id missing'
      WHEN s.account_id IS NULL THEN 'account_id missing'
      WHEN a.account_id IS NULL THEN 'account_id unknown'
      WHEN s.paid_on IS NULL OR NOT is_calendar_date(s.paid_on) THEN 'paid_on is no date'
      WHEN s.amount_yen IS NULL OR s.amount_yen !~ '^-?[0-9]{1,15}$' THEN 'amount_yen is no amount'
      WHEN s.amount_yen::bigint < 1 THEN 'amount_yen below 1'
      WHEN s.amount_yen::bigint > 999999999 THEN 'amount_yen above 999999999'
      WHEN s.method IS NULL OR s.method NOT IN ('debit', 'transfer') THEN 'method unknown'
      WHEN s.closing_on IS NOT NULL AND NOT is_calendar_date(s.closing_on) THEN 'closing_on is no date'
      WHEN right(s.closing_on, 2) NOT IN ('03', '07', '19') THEN 'closing_on is no closing'
    END AS problem
    FROM stage_payments s LEFT JOIN account a ON a.account_id = s.account_id`);
}

function contentOf(row: string): string {
  return `${row}.account_id, ${row}.paid_on::date, ${row}.amount_yen::int,
    ${row}.method::payment_method, ${row}.closing_on::date`;
}

/**
 * Matches the payment that the bank's result recorded for the same bill (`delivery_sequence` 0). It and
 * the issuer's `debit` row are the same payment.
 */
const isBankResultOf = `x.account_id = j.account_id AND x.method = 'debit' AND x.delivery_sequence = 0
  AND x.payment_id <> j.payment_id AND j.method = 'debit'
  AND x.named_closing_on = CASE WHEN j.problem IS NULL THEN j.closing_on::date END`;

/**
 * Inserts the valid rows; a payment is booked once the closing it names is made. A debit already known from
 * the bank's result is not inserted again. Returns how many are new.
 */
export async function insertPayments(tx: Tx, sequence: number): Promise<number> {
  const inserted = await tx.execute(
    `INSERT INTO payment (delivery_sequence, payment_id, account_id, paid_on, amount_yen, method,
       named_closing_on)
     SELECT $1, j.payment_id, ${contentOf("j")}
     FROM judged_payments j WHERE j.problem IS NULL
       AND NOT EXISTS (SELECT FROM payment x WHERE ${isBankResultOf})
     ORDER BY j.account_id, j.line
     ON CONFLICT DO NOTHING`,
    [sequence],
  );
  return inserted;
}

/** Marks rows that are already stored with other content as problems. */
export async function judgeKnownPayments(tx: Tx): Promise<void> {
  await tx.execute(
    `UPDATE judged_payments j SET problem = 'same payment_id, other content'
     FROM payment x
     WHERE j.problem IS NULL AND x.payment_id = j.payment_id
       AND CASE WHEN j.problem IS NULL THEN ROW(${contentOf("j")}) IS DISTINCT FROM
         ROW(x.account_id, x.paid_on, x.amount_yen, x.method, x.named_closing_on) END`,
  );
  await tx.execute(
    `UPDATE judged_payments j SET problem = 'amount_yen differs from the bank result'
     FROM payment x WHERE j.problem IS NULL AND ${isBankResultOf}
       AND x.amount_yen <> CASE WHEN j.problem IS NULL THEN j.amount_yen::int END`,
  );
}

/**
 * Inserts the debits of `paid_debit` (account_id, closing_on, customer_number, debit_on, amount_yen), which
 * the bank reports as paid. Those already known from the issuer's feed are not inserted again.
 * Returns how many are new.
 */
export async function insertDebitPayments(tx: Tx): Promise<number> {
  const inserted = await tx.execute(
    `INSERT INTO payment (delivery_sequence, payment_id, account_id, paid_on, amount_yen, method,
       named_closing_on)
     SELECT 0, 'debit:' || d.customer_number, d.account_id, d.debit_on, d.amount_yen, 'debit',
       d.closing_on
     FROM paid_debit d WHERE NOT EXISTS (SELECT FROM payment x WHERE x.account_id = d.account_id
       AND x.named_closing_on = d.closing_on AND x.method = 'debit')
     ORDER BY d.account_id`,
  );
  return inserted;
}

/** Books the payments of `due_payment` and the settlements of `due_settlement`. */
export async function bookDuePayments(tx: Tx): Promise<void> {
  await tx.execute(
    `INSERT INTO ledger_event (account_id, kind, amount_yen, from_book, to_book, booked_on, closing_on,
       payment_id)
     SELECT account_id, 'payment', amount_yen, 'credit', 'bank', paid_on, open_on, payment_id
     FROM due_payment ORDER BY account_id, paid_on, payment_id`,
  );
  await tx.execute(
    `INSERT INTO ledger_event (account_id, kind, amount_yen, from_book, to_book, booked_on, closing_on,
       payment_id, statement_closing_on)
     SELECT account_id, 'settlement', amount_yen, book::book, 'credit', paid_on, open_on, payment_id,
       bill_on
     FROM due_settlement ORDER BY account_id, paid_on, payment_id`,
  );
  await tx.execute(
    `UPDATE payment p SET booked_closing_on = d.open_on FROM due_payment d
     WHERE p.account_id = d.account_id AND p.payment_id = d.payment_id`,
  );
}

/** Books the credits that `closing_bill` deducts from its bills. */
export async function bookCreditsOfBills(tx: Tx, closingOn: string): Promise<void> {
  await tx.execute(
    `INSERT INTO ledger_event (account_id, kind, amount_yen, from_book, to_book, booked_on, closing_on,
       statement_closing_on)
     SELECT b.account_id, 'settlement', o.amount_yen, o.book::book, 'credit', $1::date, $1::date, $1::date
     FROM closing_bill b
     LEFT JOIN book_balance f ON f.account_id = b.account_id AND f.book = 'revolving_fee'
     CROSS JOIN LATERAL (SELECT least(b.off_fee, coalesce(f.balance_yen, 0)) AS fee) r
     CROSS JOIN LATERAL (VALUES ('shopping', b.off_shopping), ('revolving_fee', r.fee),
       ('fee', b.off_fee - r.fee), ('cash_advance', b.off_cash), ('revolving', b.off_revolving))
       AS o (book, amount_yen)
     WHERE o.amount_yen > 0 ORDER BY b.account_id`,
    [closingOn],
  );
}
