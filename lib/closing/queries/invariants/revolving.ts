import "server-only";
import { isChangedSince } from "@/lib/revolving/rules/changes.sql";

/** An invariant; its query returns the rows that violate it, as text. */
export type Invariant = {
  readonly name: string;
  readonly sql: string;
};

/** Invariants of revolving: its books, its part of the bills and the disclosed schedules. */
export const revolvingInvariants: readonly Invariant[] = [
  {
    name: "revolving principal is what was converted less refunds and payments",
    sql: `SELECT coalesce(b.account_id, c.account_id) AS what
      FROM (SELECT account_id, balance_yen FROM book_balance WHERE book = 'revolving') b
      FULL JOIN (SELECT account_id, sum(principal_yen
          - coalesce((SELECT sum(amount_yen) FROM revolving_refund r WHERE r.account_id = c.account_id
            AND r.conversion_id = c.conversion_id), 0)) AS yen
        FROM revolving_conversion c WHERE ended_at IS NULL GROUP BY 1) c
        ON c.account_id = b.account_id
      WHERE coalesce(b.balance_yen, 0) <> coalesce(c.yen, 0)
        - coalesce((SELECT sum(amount_yen) FROM ledger_event e
          WHERE e.account_id = coalesce(b.account_id, c.account_id)
            AND e.kind = 'settlement' AND e.from_book = 'revolving'), 0)`,
  },
  {
    name: "no bill includes more of a conversion than remains",
    sql: `SELECT c.receipt_no AS what FROM revolving_conversion c
      WHERE c.principal_yen
        < coalesce((SELECT sum(amount_yen) FROM revolving_refund r WHERE r.account_id = c.account_id
            AND r.conversion_id = c.conversion_id), 0)
          + coalesce((SELECT sum(principal_yen) FROM revolving_allocation r
            WHERE r.account_id = c.account_id AND r.conversion_id = c.conversion_id), 0)
        OR c.ended_at IS NOT NULL AND EXISTS (SELECT FROM revolving_allocation r
          WHERE r.account_id = c.account_id AND r.conversion_id = c.conversion_id)`,
  },
  {
    name: "the revolving part of a bill is its allocated principal and its booked fee",
    sql: `SELECT s.account_id || ' ' || s.closing_on AS what FROM statement_revolving s
      WHERE s.principal_yen <> coalesce((SELECT sum(principal_yen) FROM revolving_allocation r
          WHERE r.account_id = s.account_id AND r.closing_on = s.closing_on), 0)
        OR s.fee_yen <> coalesce((SELECT sum(amount_yen) FROM ledger_event e
          WHERE e.account_id = s.account_id AND e.closing_on = s.closing_on
            AND e.kind = 'revolving_fee'), 0)`,
  },
  {
    name: "E of a bill is D less the revolving principal that is not due, and never below 0",
    sql: `SELECT s.account_id || ' ' || s.closing_on AS what FROM statement s
      LEFT JOIN statement_revolving r ON r.account_id = s.account_id AND r.closing_on = s.closing_on
      WHERE s.billed_yen
        <> greatest(0, s.balance_yen - coalesce(r.balance_yen - r.principal_yen, 0))`,
  },
  {
    name: "the disclosed schedule matches the later bills if nothing has changed",
    sql: `SELECT DISTINCT c.account_id || ' ' || (row->>'closing') AS what
      FROM revolving_conversion c
      CROSS JOIN LATERAL jsonb_array_elements(c.disclosure->'schedule'->'rows') AS row
      JOIN statement t ON t.account_id = c.account_id AND t.closing_on = (row->>'closing')::date
      LEFT JOIN statement_revolving s ON s.account_id = c.account_id AND s.closing_on = t.closing_on
      WHERE c.ended_at IS NULL AND NOT ${isChangedSince}
        AND ((row->>'balanceYen')::int <> coalesce(s.balance_yen, 0)
          OR (row->>'feeYen')::int <> coalesce(s.fee_yen, 0)
          OR (row->>'principalYen')::int <> coalesce(s.principal_yen, 0))`,
  },
];
