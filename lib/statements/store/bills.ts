import "server-only";
import { lastBill } from "../rules/next-bill.sql";
import type { Tx } from "@/lib/platform/db";

const sums = `
  coalesce(sum(amount_yen) FILTER (WHERE kind IN ('payment', 'refund',
          'credit_adjustment', 'points_credit')), 0) AS b,
  coalesce(sum(amount_yen) FILTER (WHERE kind IN ('annual_fee', 'debit_adjustment',
          'revolving_fee')), 0) AS fee,
  coalesce(sum(amount_yen) FILTER (WHERE kind = 'cash_advance'), 0) AS cash,
  coalesce(sum(amount_yen) FILTER (WHERE kind = 'purchase'), 0) AS purchases,
  coalesce(sum(CASE kind WHEN 'conversion' THEN amount_yen WHEN 'conversion_undone' THEN -amount_yen
          END), 0) AS converted`;

/**
 * Computes the bills of a closing into `closing_bill`. A is D of the previous bill; B and C are what was
 * booked since; amounts still open are due again. E = max(0, D − revolving principal not yet due). The
 * credits that reduce the due parts to E are deducted from shopping, then fees, then cash advances, then
 * revolving principal.
 */
export async function computeBills(
  tx: Tx,
  closingOn: string,
  accountIds: readonly string[],
): Promise<void> {
  await tx.execute("DROP TABLE IF EXISTS closing_bill");
  await tx.execute(
    `CREATE TEMP TABLE closing_bill ON COMMIT DROP AS
     SELECT d.*, off.*, off_shopping + off_fee + off_cash + off_revolving AS off_all
     FROM (SELECT a.account_id, l.closing_on AS carried_on, coalesce(l.balance_yen, 0) AS previous_yen,
         e.b AS received_yen, e.fee + e.cash + e.purchases AS new_yen,
         coalesce(l.balance_yen, 0) - e.b + e.fee + e.cash + e.purchases AS balance_yen,
         coalesce(r.balance_yen - r.principal_yen, 0) AS later_yen,
         o.fee + e.fee AS fee_due, o.cash + e.cash AS cash_due,
         o.shopping + e.purchases - e.converted AS shopping_due,
         o.revolving + coalesce(r.principal_yen, 0) AS revolving_due
       FROM account a ${lastBill}
       LEFT JOIN statement_revolving r ON r.account_id = a.account_id AND r.closing_on = $1::date
       CROSS JOIN LATERAL (SELECT
         CASE WHEN l.status = 'unpaid' THEN l.open_fee_yen ELSE 0 END AS fee,
         CASE WHEN l.status = 'unpaid' THEN l.open_cash_yen ELSE 0 END AS cash,
         CASE WHEN l.status = 'unpaid' THEN l.open_shopping_yen ELSE 0 END AS shopping,
         CASE WHEN l.status = 'unpaid' THEN l.open_revolving_yen ELSE 0 END AS revolving) o
       CROSS JOIN LATERAL (SELECT ${sums} FROM ledger_event
         WHERE account_id = a.account_id AND closing_on <= $1::date
           AND closing_on > coalesce(l.closing_on, '-infinity')) e
       WHERE a.account_id = ANY ($2)) d
     CROSS JOIN LATERAL (SELECT fee_due + cash_due + shopping_due + revolving_due
       - greatest(0, balance_yen - later_yen) AS off_yen) x
     CROSS JOIN LATERAL (SELECT least(x.off_yen, shopping_due) AS off_shopping,
       least(greatest(0, x.off_yen - shopping_due), fee_due) AS off_fee,
       least(greatest(0, x.off_yen - shopping_due - fee_due), cash_due) AS off_cash,
       greatest(0, x.off_yen - shopping_due - fee_due - cash_due) AS off_revolving) off`,
    [closingOn, accountIds],
  );
}

/** Inserts the bills of `closing_bill`; earlier unpaid bills, which they include, become carried. */
export async function insertBills(tx: Tx, closingOn: string, debitOn: string): Promise<void> {
  await tx.execute(
    `UPDATE statement s SET status = 'carried' FROM closing_bill b
     WHERE s.account_id = b.account_id AND s.closing_on = b.carried_on AND s.status = 'unpaid'`,
  );
  await tx.execute(
    `INSERT INTO statement (account_id, closing_on, debit_on, previous_yen, received_yen, new_yen,
       balance_yen, billed_yen, billed_fee_yen, billed_cash_yen, billed_shopping_yen,
       billed_revolving_yen, open_fee_yen, open_cash_yen, open_shopping_yen, open_revolving_yen,
       status, settled_on)
     SELECT account_id, $1::date, $2::date, previous_yen, received_yen, new_yen, balance_yen,
       e.yen, p.fee, p.cash, p.shopping, p.revolving, p.fee, p.cash, p.shopping, p.revolving,
       CASE WHEN e.yen > 0 THEN 'unpaid' ELSE 'paid' END::statement_status,
       CASE WHEN e.yen > 0 THEN NULL ELSE $1::date END
     FROM closing_bill
     CROSS JOIN LATERAL (SELECT greatest(0, balance_yen - later_yen) AS yen) e
     CROSS JOIN LATERAL (SELECT fee_due - off_fee AS fee, cash_due - off_cash AS cash,
       shopping_due - off_shopping AS shopping, revolving_due - off_revolving AS revolving) p`,
    [closingOn, debitOn],
  );
}
