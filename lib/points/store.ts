import "server-only";
import type { BusinessDate } from "@/lib/kernel/business-date";
import type { Tx } from "@/lib/platform/db";
import { joinTerms } from "@/lib/products/rules/terms.sql";
import { earnedPoints, isExpired } from "./rules/lots.sql";

/** Whether posting x is new in the delivery that `judged_postings` contains. */
const isNew = `x.delivery_sequence = $1
    AND x.posting_id IN (SELECT posting_id FROM judged_postings WHERE problem IS NULL)`;

/**
 * Credits the points of new purchases, per transaction and rounded down, to the lot of their cycle, under
 * the terms of the day on which they were processed.
 */
export async function earnPoints(tx: Tx, sequence: number): Promise<void> {
  const earned = await tx.execute(
    `WITH earned AS (
       INSERT INTO point_entry (account_id, kind, points, lot_closing_on, posting_id, occurred_on)
       SELECT x.account_id, 'earned', ${earnedPoints("x.amount_yen", "0", "terms.point_unit_yen")}, x.closing_on, x.posting_id,
         x.processed_on
       FROM posting x JOIN account a ON a.account_id = x.account_id
       ${joinTerms("a", "x.processed_on")}
       WHERE ${isNew} AND x.kind = 'purchase' AND x.amount_yen >= terms.point_unit_yen
       ORDER BY x.account_id, x.processed_on, x.posting_id
       RETURNING account_id, lot_closing_on, points)
     INSERT INTO point_lot AS l (account_id, closing_on, left_points)
     SELECT account_id, lot_closing_on, sum(points) FROM earned GROUP BY 1, 2
     ON CONFLICT (account_id, closing_on) DO UPDATE
       SET left_points = l.left_points + excluded.left_points`,
    [sequence],
  );
  // The planner has no statistics yet on the rows this transaction inserted.
  if (earned > 1000) await tx.execute("ANALYZE point_entry, point_lot");
}

/**
 * Deducts the points of refunds: a purchase is worth floor((amount − all its refunds) ÷ unit), with the
 * unit of its own day. The rest is deducted from its own lot while that is pending, then from other
 * pending lots, then from confirmed ones in order of expiry; a shortfall makes the refund's lot
 * negative.
 */
export async function deductPoints(tx: Tx, sequence: number, today: BusinessDate): Promise<void> {
  await findPointsToDeduct(tx, sequence);
  await tx.execute(`CREATE TEMP TABLE points_deducted (account_id text, posting_id text,
    lot_closing_on date, points int, occurred_on date) ON COMMIT DROP`);
  await tx.execute(
    `INSERT INTO points_deducted
     SELECT b.account_id, b.posting_id, l.closing_on,
       least(b.points, l.left_points - b.before), b.occurred_on
     FROM (SELECT *, sum(points) OVER w - points AS before FROM points_to_deduct
       WINDOW w AS (PARTITION BY account_id, own_closing_on ORDER BY posting_id)) b
     JOIN point_lot l ON l.account_id = b.account_id AND l.closing_on = b.own_closing_on
     WHERE l.confirmed_at IS NULL AND l.left_points > b.before`,
  );
  await applyDeductions(tx);
  await tx.execute(
    `INSERT INTO points_deducted
     SELECT b.account_id, b.posting_id, l.closing_on,
       least(b.upto, l.upto) - greatest(b.upto - b.points, l.upto - l.left_points), b.occurred_on
     FROM (${remaining}) b
     JOIN (SELECT account_id, closing_on, left_points, sum(left_points) OVER w AS upto
       FROM point_lot x WHERE left_points > 0 AND NOT ${isExpired("x", "$1")}
         AND account_id IN (SELECT account_id FROM points_to_deduct)
       WINDOW w AS (PARTITION BY account_id
         ORDER BY confirmed_at IS NOT NULL, coalesce(expires_on, closing_on), closing_on)) l
       ON l.account_id = b.account_id
       AND l.upto > b.upto - b.points AND l.upto - l.left_points < b.upto`,
    [today],
  );
  await applyDeductions(tx);
  await tx.execute(
    `INSERT INTO points_deducted
     SELECT account_id, posting_id, open_closing_on, points, occurred_on FROM (${remaining}) b`,
  );
  await applyDeductions(tx);
  await tx.execute("DROP TABLE points_deducted, points_to_deduct");
}

/** The rows of points_to_deduct that are not deducted yet, with running totals. */
const remaining = `SELECT *, sum(points) OVER (PARTITION BY account_id ORDER BY posting_id) AS upto
  FROM points_to_deduct WHERE points > 0`;

const remainingPoints = earnedPoints("p.amount_yen", "r.amount_yen", "terms.point_unit_yen");

async function findPointsToDeduct(tx: Tx, sequence: number): Promise<void> {
  await tx.execute(
    `CREATE TEMP TABLE points_to_deduct (account_id text, posting_id text, own_closing_on date,
       points int, occurred_on date, open_closing_on date) ON COMMIT DROP`,
  );
  await tx.execute(
    `INSERT INTO points_to_deduct
     WITH touched AS (
       SELECT x.account_id, x.original_posting_id AS posting_id FROM posting x
       WHERE ${isNew} AND x.kind = 'refund' AND x.original_posting_id IS NOT NULL
       UNION
       SELECT x.account_id, x.posting_id FROM posting x
       WHERE ${isNew} AND x.kind = 'purchase' AND EXISTS (
         SELECT FROM posting r WHERE r.account_id = x.account_id AND r.kind = 'refund'
           AND r.original_posting_id = x.posting_id))
     SELECT p.account_id, p.posting_id, p.closing_on,
       e.points - ${remainingPoints},
       r.processed_on, r.closing_on
     FROM touched t
     JOIN posting p ON p.account_id = t.account_id AND p.posting_id = t.posting_id
       AND p.kind = 'purchase'
     JOIN account a ON a.account_id = p.account_id
     ${joinTerms("a", "p.processed_on")}
     JOIN LATERAL (SELECT sum(amount_yen)::bigint AS amount_yen, max(processed_on) AS processed_on,
         max(closing_on) AS closing_on
       FROM posting r WHERE r.account_id = p.account_id AND r.kind = 'refund'
         AND r.original_posting_id = p.posting_id) r ON true
     JOIN LATERAL (SELECT coalesce(sum(points), 0)::int AS points FROM point_entry e
       WHERE e.account_id = p.account_id AND e.posting_id = p.posting_id) e ON true
     WHERE e.points > ${remainingPoints}`,
    [sequence],
  );
}

async function applyDeductions(tx: Tx): Promise<void> {
  await tx.execute(
    `INSERT INTO point_entry (account_id, kind, points, lot_closing_on, posting_id, occurred_on)
     SELECT account_id, 'deducted', -points, lot_closing_on, posting_id, occurred_on
     FROM points_deducted`,
  );
  await tx.execute(
    `INSERT INTO point_lot AS l (account_id, closing_on, left_points)
     SELECT account_id, lot_closing_on, -sum(points) FROM points_deducted GROUP BY 1, 2
     ON CONFLICT (account_id, closing_on) DO UPDATE
       SET left_points = l.left_points + excluded.left_points`,
  );
  await tx.execute(
    `UPDATE points_to_deduct b SET points = b.points - t.points
     FROM (SELECT account_id, posting_id, sum(points) AS points FROM points_deducted GROUP BY 1, 2) t
     WHERE t.account_id = b.account_id AND t.posting_id = b.posting_id`,
  );
  await tx.execute("TRUNCATE points_deducted");
}

/**
 * Confirms the points of a closing: they are valid until the end of the same day a number of months
 * later, which the product's terms of the closing define.
 */
export async function confirmPoints(
  tx: Tx,
  closingOn: BusinessDate,
  accountIds: readonly string[],
): Promise<void> {
  await tx.execute(
    `WITH confirmed AS (
       UPDATE point_lot l SET confirmed_at = now(), expires_on =
         (l.closing_on + make_interval(months => terms.point_months))::date
       FROM account a ${joinTerms("a", "$1::date")}
       WHERE l.closing_on = $1 AND l.confirmed_at IS NULL AND l.account_id = ANY ($2)
         AND a.account_id = l.account_id
       RETURNING l.account_id, l.left_points, l.closing_on)
     INSERT INTO point_entry (account_id, kind, points, lot_closing_on, occurred_on)
     SELECT account_id, 'confirmed', left_points, closing_on, closing_on FROM confirmed`,
    [closingOn, accountIds],
  );
}
