import "server-only";
import type { BusinessDate } from "@/lib/kernel/business-date";
import type { Tx } from "@/lib/platform/db";
import { isOver } from "../rules/lots.sql";

/** The issuer's answer to an exchange, and its day. */
export type ExchangeEnding = {
  readonly receiptNo: string;
  readonly outcome: "accepted" | "refused";
  readonly endedOn: BusinessDate;
};

/**
 * Ends an exchange whose reward the issuer sends. If refused, the points return to their lots, or to the
 * newest confirmed lot if a lot has expired since, and the units return to the stock.
 */
export async function endExchange(tx: Tx, ending: ExchangeEnding): Promise<void> {
  const { receiptNo, outcome, endedOn } = ending;
  if (outcome === "accepted") {
    await tx.execute(
      `UPDATE points_exchange SET status = 'done', ended_at = now()
       WHERE receipt_no = $1 AND status = 'accepted'`,
      [receiptNo],
    );
    return;
  }
  await tx.execute(
    `WITH ended AS (
       UPDATE points_exchange SET status = 'cancelled', ended_at = now()
       WHERE receipt_no = $1 AND status = 'accepted'
       RETURNING account_id, exchange_id, reward_code, units),
     shares AS (
       SELECT account_id, exchange_id, -e.points AS points,
         CASE WHEN ${isOver("l", "$2")} THEN greatest(l.closing_on, newest) ELSE l.closing_on END
           AS closing_on
       FROM ended JOIN point_entry e USING (account_id, exchange_id)
       JOIN point_lot l USING (account_id)
       JOIN LATERAL (SELECT max(n.closing_on) AS newest FROM point_lot n
         WHERE n.account_id = l.account_id AND n.confirmed_at IS NOT NULL) n ON true
       WHERE e.kind = 'exchanged' AND l.closing_on = e.lot_closing_on),
     returned AS (
       INSERT INTO point_entry (account_id, kind, points, lot_closing_on, exchange_id, occurred_on)
       SELECT account_id, 'returned', sum(points), closing_on, exchange_id, $2::date
       FROM shares GROUP BY account_id, closing_on, exchange_id
       RETURNING account_id, lot_closing_on, points),
     lots AS (
       UPDATE point_lot l SET left_points = l.left_points + r.points FROM returned r
       WHERE l.account_id = r.account_id AND l.closing_on = r.lot_closing_on)
     UPDATE reward_stock s SET left_units = s.left_units + ended.units FROM ended
     WHERE s.reward_code = ended.reward_code`,
    [receiptNo, endedOn],
  );
}
