import "server-only";
import { isExpired } from "../rules/lots.sql";
import type { Tx } from "@/lib/platform/db";

/**
 * Removes the points of expired lots; returns the number of lots. Deficits of other lots are offset
 * against them first, soonest expiry first, so that the same points are not deducted twice.
 */
export async function expirePoints(tx: Tx, today: string): Promise<number> {
  await tx.execute("DROP TABLE IF EXISTS points_due");
  await tx.execute(
    `CREATE TEMP TABLE points_due ON COMMIT DROP AS
     WITH locked AS (SELECT * FROM point_lot l WHERE account_id IN (SELECT account_id FROM point_lot x
         WHERE ${isExpired("x", "$1")})
       ORDER BY account_id, closing_on FOR UPDATE)
     SELECT d.account_id, d.closing_on, d.left_points, d.expires_on,
       greatest(0, least(d.left_points, coalesce(o.owed, 0) - d.before))::int AS set_off
     FROM (SELECT *, sum(left_points) OVER w - left_points AS before FROM locked WHERE ${isExpired("locked", "$1")}
       WINDOW w AS (PARTITION BY account_id ORDER BY expires_on, closing_on)) d
     LEFT JOIN (SELECT account_id, -sum(left_points) AS owed FROM locked WHERE left_points < 0
       GROUP BY 1) o USING (account_id)`,
    [today],
  );
  await tx.execute(
    `CREATE TEMP TABLE points_moved ON COMMIT DROP AS
     SELECT account_id, closing_on, 'deducted' AS kind, -set_off AS points, expires_on + 1 AS day
     FROM points_due WHERE set_off > 0
     UNION ALL
     SELECT account_id, closing_on, 'expired', set_off - left_points, expires_on + 1
     FROM points_due WHERE left_points > set_off
     UNION ALL
     SELECT n.account_id, n.closing_on, 'deducted', least(n.owed, s.points - n.before), s.day
     FROM (SELECT account_id, closing_on, -left_points AS owed,
         -sum(left_points) OVER w + left_points AS before
       FROM point_lot WHERE left_points < 0
       WINDOW w AS (PARTITION BY account_id ORDER BY closing_on)) n
     JOIN (SELECT account_id, sum(set_off) AS points, max(expires_on) + 1 AS day FROM points_due
       GROUP BY 1) s ON s.account_id = n.account_id AND s.points > n.before`,
  );
  return applyExpiry(tx);
}

async function applyExpiry(tx: Tx): Promise<number> {
  await tx.execute(
    `INSERT INTO point_entry (account_id, kind, points, lot_closing_on, occurred_on)
     SELECT account_id, kind::point_entry_kind, points, closing_on, day FROM points_moved
     ORDER BY account_id, closing_on, kind`,
  );
  await tx.execute(
    `UPDATE point_lot l SET left_points = l.left_points + m.points
     FROM (SELECT account_id, closing_on, sum(points)::int AS points FROM points_moved GROUP BY 1, 2) m
     WHERE l.account_id = m.account_id AND l.closing_on = m.closing_on`,
  );
  const rows = await tx.query<{ lots: number }>("SELECT count(*)::int AS lots FROM points_due");
  await tx.execute("DROP TABLE points_due, points_moved");
  return rows[0]?.lots ?? 0;
}
