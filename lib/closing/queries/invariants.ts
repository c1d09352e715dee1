import "server-only";
import { attemptsAllowed } from "@/lib/auth/rules";
import type { SystemActor } from "@/lib/kernel/actor";
import type { Sql } from "@/lib/platform/db";
import { joinTerms } from "@/lib/products/rules/terms.sql";
import { outboxInvariants } from "./invariants/outbox";
import { type Invariant, revolvingInvariants } from "./invariants/revolving";

/** Each query returns the rows that violate the invariant, as text, recomputed from recorded facts only. */
const invariants: readonly Invariant[] = [
  {
    name: "a book's balance is the sum of its movements",
    sql: `SELECT coalesce(b.account_id, e.account_id) || ' ' || coalesce(b.book, e.book) AS what
      FROM book_balance b FULL JOIN (
        SELECT account_id, book, sum(delta)::bigint AS balance FROM ledger_event CROSS JOIN LATERAL
          (VALUES (from_book, -amount_yen), (to_book, amount_yen)) AS side (book, delta)
        WHERE book NOT IN ('merchant', 'issuer', 'bank') GROUP BY 1, 2) e
        ON e.account_id = b.account_id AND e.book = b.book
      WHERE coalesce(b.balance_yen, 0) <> coalesce(e.balance, 0)`,
  },
  {
    name: "a posting is booked once, with its amount and in its cycle",
    sql: `SELECT p.posting_id AS what FROM posting p LEFT JOIN ledger_event e
        ON e.account_id = p.account_id AND e.posting_id = p.posting_id
      WHERE e.event_id IS NULL OR e.amount_yen <> p.amount_yen OR e.closing_on <> p.closing_on`,
  },
  {
    name: "a payment is booked once, with its amount, and marked as booked only then",
    sql: `SELECT p.payment_id AS what FROM payment p LEFT JOIN ledger_event e
        ON e.account_id = p.account_id AND e.payment_id = p.payment_id AND e.kind = 'payment'
      WHERE (p.booked_closing_on IS NULL) <> (e.event_id IS NULL) OR e.amount_yen <> p.amount_yen
        OR e.closing_on <> p.booked_closing_on`,
  },
  {
    name: "A of a bill is D of the previous bill",
    sql: `SELECT account_id || ' ' || closing_on AS what FROM (SELECT account_id, closing_on, previous_yen,
        coalesce(lag(balance_yen) OVER (PARTITION BY account_id ORDER BY closing_on), 0) AS before
        FROM statement) s WHERE previous_yen <> before`,
  },
  {
    name: "B and C of a bill are what was booked in its cycle",
    sql: `SELECT s.account_id || ' ' || s.closing_on AS what
      FROM (SELECT *, lag(closing_on) OVER (PARTITION BY account_id ORDER BY closing_on) AS previous_on
        FROM statement) s
      CROSS JOIN LATERAL (SELECT
        coalesce(sum(amount_yen) FILTER (WHERE kind IN ('payment', 'refund',
          'credit_adjustment', 'points_credit')), 0) AS b,
        coalesce(sum(amount_yen) FILTER (WHERE kind IN ('purchase', 'cash_advance', 'annual_fee',
          'debit_adjustment', 'revolving_fee')), 0) AS c
        FROM ledger_event e WHERE e.account_id = s.account_id AND e.closing_on <= s.closing_on
          AND e.closing_on > coalesce(s.previous_on, '-infinity')) e
      WHERE s.received_yen <> e.b OR s.new_yen <> e.c`,
  },
  {
    name: "the open amount of a bill is its parts less what was paid on them",
    sql: `SELECT s.account_id || ' ' || s.closing_on AS what FROM statement s
      CROSS JOIN LATERAL (SELECT
        coalesce(sum(amount_yen) FILTER (WHERE from_book IN ('fee', 'revolving_fee')), 0) AS fee,
        coalesce(sum(amount_yen) FILTER (WHERE from_book = 'cash_advance'), 0) AS cash,
        coalesce(sum(amount_yen) FILTER (WHERE from_book = 'shopping'), 0) AS shopping,
        coalesce(sum(amount_yen) FILTER (WHERE from_book = 'revolving'), 0) AS revolving
        FROM ledger_event e WHERE e.account_id = s.account_id AND e.closing_on > s.closing_on
          AND e.kind = 'settlement' AND e.statement_closing_on = s.closing_on) e
      WHERE s.billed_fee_yen - s.open_fee_yen <> e.fee
        OR s.billed_cash_yen - s.open_cash_yen <> e.cash
        OR s.billed_shopping_yen - s.open_shopping_yen <> e.shopping
        OR s.billed_revolving_yen - s.open_revolving_yen <> e.revolving`,
  },
  {
    name: "an account has at most one unpaid bill, its newest",
    sql: `SELECT account_id || ' ' || closing_on AS what FROM (SELECT account_id, closing_on, status,
        lead(closing_on) OVER (PARTITION BY account_id ORDER BY closing_on) AS after FROM statement) s
      WHERE status = 'unpaid' AND after IS NOT NULL`,
  },
  {
    name: "D plus what was booked later is the sum of the account's books",
    sql: `SELECT a.account_id AS what FROM account a
      LEFT JOIN LATERAL (SELECT closing_on, balance_yen FROM statement s
        WHERE s.account_id = a.account_id ORDER BY closing_on DESC LIMIT 1) l ON true
      CROSS JOIN LATERAL (SELECT coalesce(sum(CASE
          WHEN kind IN ('payment', 'refund',
          'credit_adjustment', 'points_credit') THEN -amount_yen
          WHEN kind IN ('settlement', 'conversion', 'conversion_undone', 'revolving_refund',
            'revolving_refund_undone') THEN 0 ELSE amount_yen END), 0) AS after
        FROM ledger_event e WHERE e.account_id = a.account_id
          AND e.closing_on > coalesce(l.closing_on, '-infinity')) e
      CROSS JOIN LATERAL (SELECT coalesce(sum(balance_yen), 0) AS books FROM book_balance b
        WHERE b.account_id = a.account_id) b
      WHERE coalesce(l.balance_yen, 0) + e.after <> b.books`,
  },
  ...revolvingInvariants,
  ...outboxInvariants,
  {
    name: "a hold's open amount follows from its events",
    sql: `SELECT h.authorization_id AS what FROM hold h
      LEFT JOIN authorization_event r ON r.account_id = h.account_id
        AND r.authorization_id = h.authorization_id AND r.event = 'reversed'
      WHERE h.open_yen <> CASE WHEN EXISTS (SELECT FROM posting p WHERE p.account_id = h.account_id
          AND p.authorization_id = h.authorization_id) THEN 0
        ELSE greatest(0, h.amount_yen - coalesce(r.amount_yen, 0)) END`,
  },
  {
    name: "a lot's points are the sum of its entries",
    sql: `SELECT coalesce(l.account_id, e.account_id) || ' ' || coalesce(l.closing_on, e.lot_closing_on) AS what
      FROM point_lot l FULL JOIN (SELECT account_id, lot_closing_on, sum(points) AS points
        FROM point_entry WHERE kind <> 'confirmed' GROUP BY 1, 2) e
        ON e.account_id = l.account_id AND e.lot_closing_on = l.closing_on
      WHERE coalesce(l.left_points, 0) <> coalesce(e.points, 0)`,
  },
  {
    name: "an exchange deducted its points and booked its credit once",
    sql: `SELECT coalesce(x.receipt_no, exchange_id::text) AS what
      FROM points_exchange x
      FULL JOIN (SELECT account_id, exchange_id, -sum(points) AS points FROM point_entry
        WHERE kind IN ('exchanged', 'returned') GROUP BY 1, 2) e USING (account_id, exchange_id)
      FULL JOIN (SELECT account_id, exchange_id, amount_yen FROM ledger_event
        WHERE kind = 'points_credit') c USING (account_id, exchange_id)
      WHERE coalesce(e.points, -1) <> CASE WHEN x.status = 'cancelled' THEN 0 ELSE x.points END
        OR x.receipt_no IS NULL OR c.amount_yen IS DISTINCT FROM x.yen`,
  },
  {
    name: "a purchase has the points of its unrefunded amount",
    sql: `SELECT p.posting_id AS what FROM posting p
      JOIN account a ON a.account_id = p.account_id
      ${joinTerms("a", "p.processed_on")}
      LEFT JOIN (SELECT account_id, original_posting_id, sum(amount_yen) AS yen FROM posting
        WHERE kind = 'refund' GROUP BY 1, 2) r
        ON r.account_id = p.account_id AND r.original_posting_id = p.posting_id
      LEFT JOIN (SELECT account_id, posting_id, sum(points) AS points FROM point_entry
        WHERE kind IN ('earned', 'deducted') GROUP BY 1, 2) e
        ON e.account_id = p.account_id AND e.posting_id = p.posting_id
      WHERE p.kind = 'purchase' AND coalesce(e.points, 0) <> floor(greatest(0, p.amount_yen
        - coalesce(r.yen, 0)) / terms.point_unit_yen)`,
  },
  {
    name: "an attempt counter at its limit has a lockout",
    sql: `SELECT g.counter AS what FROM attempt_counter g WHERE g.failed >= ${attemptsAllowed} AND NOT EXISTS (
      SELECT FROM lockout l WHERE l.counter = g.counter AND l.ended_at IS NULL)`,
  },
];

export type Breach = {
  readonly invariant: string;
  readonly found: number;
  readonly first: readonly string[];
};

/** Checks every invariant; returns the violated ones, each with up to five examples. */
export async function listBreaches(_actor: SystemActor, database: Sql): Promise<Breach[]> {
  const breaches: Breach[] = [];
  for (const { name, sql } of invariants) {
    const rows = await database.query<{ what: string }>(sql);
    if (rows.length === 0) continue;
    const first = rows.slice(0, 5).map((row) => row.what);
    breaches.push({ invariant: name, found: rows.length, first });
  }
  return breaches;
}

/** The number of invariants checked. */
export const invariantCount = invariants.length;
