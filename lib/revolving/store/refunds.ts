import "server-only";
import { minYen, subtractYen, yen } from "@/lib/kernel/yen";
import type { RefundMove } from "@/lib/ledger/store/revolving";
import type { Tx } from "@/lib/platform/db";
import { unbilledYen } from "../rules/unbilled.sql";
import { lastBill, openClosing } from "@/lib/statements/rules/next-bill.sql";

/** A refund of a converted purchase that is not booked yet. */
type UnbookedRefund = {
  readonly accountId: string;
  readonly postingId: string;
  readonly conversionId: string;
  readonly amountYen: number;
  readonly processedOn: string;
  readonly closingOn: string;
};

/** Unbooked refunds of purchases with a live conversion, which count in a closed or the open cycle. */
const unbooked = `FROM revolving_conversion c
  JOIN account a ON a.account_id = c.account_id AND a.cycle = $1 ${lastBill}
  JOIN posting p ON p.account_id = c.account_id AND p.original_posting_id = c.posting_id
    AND p.kind = 'refund'
  WHERE c.ended_at IS NULL
    AND NOT EXISTS (SELECT FROM revolving_refund r
      WHERE r.account_id = p.account_id AND r.posting_id = p.posting_id)
    AND p.closing_on <= ${openClosing}`;

/** The accounts of a cycle with such a refund. */
export async function listAccountsWithRefunds(tx: Tx, cycle: number): Promise<string[]> {
  const sql = `SELECT DISTINCT c.account_id ${unbooked}`;
  const rows = await tx.query<{ account_id: string }>(sql, [cycle]);
  return rows.map((row) => row.account_id);
}

/**
 * Deducts each refund from its conversion, at most the unbilled principal; the rest stays credit.
 * Returns the movements to book.
 */
export async function insertRefunds(
  tx: Tx,
  cycle: number,
  accountIds: readonly string[],
): Promise<RefundMove[]> {
  const rows = await tx.query<UnbookedRefund & { leftYen: number }>(
    `SELECT c.account_id AS "accountId", p.posting_id AS "postingId",
       c.conversion_id AS "conversionId", p.amount_yen AS "amountYen",
       p.processed_on::text AS "processedOn", p.closing_on::text AS "closingOn",
       ${unbilledYen} AS "leftYen"
     ${unbooked} AND c.account_id = ANY ($2)
     ORDER BY c.account_id, p.closing_on, p.processed_on, p.posting_id`,
    [cycle, accountIds],
  );
  const left = new Map(rows.map((row) => [row.conversionId, yen(row.leftYen)]));
  const booked = rows.map((row) => {
    const leftYen = left.get(row.conversionId) ?? yen(0);
    const amountYen = minYen(leftYen, yen(row.amountYen));
    left.set(row.conversionId, subtractYen(leftYen, amountYen));
    return { ...row, amountYen };
  });
  await tx.execute(
    `INSERT INTO revolving_refund (account_id, posting_id, conversion_id, closing_on, processed_on,
       amount_yen)
     SELECT "accountId", "postingId", "conversionId", "closingOn", "processedOn", "amountYen"
     FROM jsonb_to_recordset($1::jsonb) AS r ("accountId" text, "postingId" text, "conversionId" uuid,
       "closingOn" date, "processedOn" date, "amountYen" int)`,
    [JSON.stringify(booked)],
  );
  return booked;
}
