import "server-only";
import { lastBill, openClosing } from "../rules/next-bill.sql";
import { openYen } from "../rules/open.sql";
import type { Tx } from "@/lib/platform/db";

/**
 * Finds the payments that can be booked now into `due_payment`, and the amounts each settles into
 * `due_settlement`; returns the number of payments. A payment waits until the closing it names is made
 * and until its day is within the open cycle, whose B includes it. Only the newest bill can be unpaid,
 * because a closing carries over earlier open amounts; a payment for a paid bill becomes credit. Within
 * a bill the order is fees (the revolving fee first: its whole book is billed), cash advances, shopping,
 * revolving principal.
 */
export async function findDuePayments(tx: Tx, cycle: number): Promise<number> {
  await tx.execute("DROP TABLE IF EXISTS due_payment, due_settlement");
  const found = await tx.execute(
    `CREATE TEMP TABLE due_payment ON COMMIT DROP AS
     SELECT p.account_id, p.payment_id, p.amount_yen, p.paid_on, o.open_on,
       CASE WHEN l.status = 'unpaid' AND coalesce(n.status <> 'paid', true) THEN l.closing_on END
         AS bill_on
     FROM payment p
     JOIN account a ON a.account_id = p.account_id AND a.cycle = $1
     ${lastBill}
     LEFT JOIN statement n ON n.account_id = p.account_id AND n.closing_on = p.named_closing_on
     JOIN LATERAL (SELECT ${openClosing} AS open_on) o ON true
     WHERE p.booked_closing_on IS NULL AND p.paid_on <= o.open_on
       AND (p.named_closing_on IS NULL OR p.named_closing_on <= l.closing_on)`,
    [cycle],
  );
  if (found === 0) return 0;
  await tx.execute(
    `CREATE TEMP TABLE due_settlement ON COMMIT DROP AS
     SELECT d.account_id, d.payment_id, d.bill_on, d.open_on, d.paid_on, b.book,
       (least(d.upto, b.upto) - greatest(d.upto - d.amount_yen, b.upto - b.open_yen))::int
         AS amount_yen
     FROM (SELECT *, sum(amount_yen) OVER (PARTITION BY account_id ORDER BY paid_on, payment_id)
         AS upto FROM due_payment WHERE bill_on IS NOT NULL) d
     JOIN statement s ON s.account_id = d.account_id AND s.closing_on = d.bill_on
     LEFT JOIN book_balance f ON f.account_id = d.account_id AND f.book = 'revolving_fee'
     CROSS JOIN LATERAL (SELECT least(s.open_fee_yen, coalesce(f.balance_yen, 0)) AS fee) r
     JOIN LATERAL (SELECT book, open_yen, sum(open_yen) OVER (ORDER BY place) AS upto
       FROM (VALUES (0, 'revolving_fee', r.fee), (1, 'fee', s.open_fee_yen - r.fee),
         (2, 'cash_advance', s.open_cash_yen), (3, 'shopping', s.open_shopping_yen),
         (4, 'revolving', s.open_revolving_yen))
         AS part (place, book, open_yen)) b
       ON b.open_yen > 0 AND b.upto > d.upto - d.amount_yen AND b.upto - b.open_yen < d.upto`,
  );
  return found;
}

/** Deducts the amounts in `due_settlement` from the bills; a bill with nothing open is paid. */
export async function settleBills(tx: Tx): Promise<void> {
  await tx.execute(
    `UPDATE statement s SET
       open_fee_yen = s.open_fee_yen - d.fee, open_cash_yen = s.open_cash_yen - d.cash,
       open_shopping_yen = s.open_shopping_yen - d.shopping,
       open_revolving_yen = s.open_revolving_yen - d.revolving,
       status = CASE WHEN d.paid THEN 'paid'::statement_status ELSE s.status END,
       settled_on = CASE WHEN d.paid THEN d.paid_on END
     FROM (SELECT t.account_id, t.bill_on, max(t.paid_on) AS paid_on, sum(t.amount_yen) = max(${openYen("b")}) AS paid,
         coalesce(sum(t.amount_yen) FILTER (WHERE t.book IN ('fee', 'revolving_fee')), 0) AS fee,
         coalesce(sum(t.amount_yen) FILTER (WHERE t.book = 'cash_advance'), 0) AS cash,
         coalesce(sum(t.amount_yen) FILTER (WHERE t.book = 'shopping'), 0) AS shopping,
         coalesce(sum(t.amount_yen) FILTER (WHERE t.book = 'revolving'), 0) AS revolving
       FROM due_settlement t
       JOIN statement b ON b.account_id = t.account_id AND b.closing_on = t.bill_on
       GROUP BY 1, 2) d
     WHERE s.account_id = d.account_id AND s.closing_on = d.bill_on`,
  );
}
