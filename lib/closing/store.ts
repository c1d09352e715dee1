import "server-only";
import type { Tx } from "@/lib/platform/db";
import { isStillBilled, lastBill, openClosing } from "@/lib/statements/rules/next-bill.sql";

/**
 * if there is none. Accounts in `failed` are excluded.
 * when none is. Accounts in `failed` are left out.
 */
export async function loadDueClosing(
  tx: Tx,
  cycle: number,
  through: string,
  failed: readonly string[],
): Promise<string | null> {
  const rows = await tx.query<{ due: string | null }>(
    `SELECT min(${openClosing})::text AS due FROM account a ${lastBill}
     WHERE a.cycle = $1 AND a.account_id <> ALL ($3) AND ${openClosing} <= $2::date
       AND ${isStillBilled}`,
    [cycle, through, failed],
  );
  return rows[0]?.due ?? null;
}

/** The accounts whose next closing is `closingOn`, in order of id. */
export async function listDueAccounts(
  tx: Tx,
  cycle: number,
  closingOn: string,
  failed: readonly string[],
): Promise<string[]> {
  const rows = await tx.query<{ account_id: string }>(
    `SELECT a.account_id FROM account a ${lastBill}
     WHERE a.cycle = $1 AND a.account_id <> ALL ($3) AND ${openClosing} = $2::date
       AND ${isStillBilled} ORDER BY 1`,
    [cycle, closingOn, failed],
  );
  return rows.map((row) => row.account_id);
}

/** Whether a delivery of that day or later is imported: all transactions up to the closing are then known. */
export async function hasFeedFor(tx: Tx, closingOn: string): Promise<boolean> {
  const rows = await tx.query("SELECT FROM feed_delivery WHERE business_date >= $1 LIMIT 1", [
    closingOn,
  ]);
  return rows.length > 0;
}

/** Records a closing; a later run adds its counts to the row. */
export async function insertClosing(
  tx: Tx,
  closing: { closingOn: string; cycle: number; withoutFeed: boolean },
  counts: { accounts: number; failures: number },
): Promise<void> {
  await tx.execute(
    `INSERT INTO cycle_closing AS c (closing_on, cycle, accounts, failures, without_feed)
     VALUES ($1, $2, $3, $4, $5)
     ON CONFLICT (closing_on) DO UPDATE SET accounts = c.accounts + excluded.accounts,
       failures = excluded.failures, without_feed = c.without_feed OR excluded.without_feed`,
    [closing.closingOn, closing.cycle, counts.accounts, counts.failures, closing.withoutFeed],
  );
}

/** Records that an account failed in a closing; it is retried by the next run. */
export async function insertClosingFailure(
  tx: Tx,
  accountId: string,
  closingOn: string,
  reason: string,
): Promise<void> {
  await tx.execute(
    `INSERT INTO closing_failure (account_id, closing_on, reason) VALUES ($1, $2, $3)
     ON CONFLICT (account_id, closing_on) DO UPDATE SET reason = excluded.reason,
       failed_at = now(), resolved_at = NULL`,
    [accountId, closingOn, reason],
  );
}

/** Marks the failures of accounts as resolved, once a closing of theirs succeeded. */
export async function endClosingFailures(
  tx: Tx,
  closingOn: string,
  accountIds: readonly string[],
): Promise<void> {
  await tx.execute(
    `UPDATE closing_failure SET resolved_at = now()
     WHERE closing_on = $1 AND account_id = ANY ($2) AND resolved_at IS NULL`,
    [closingOn, accountIds],
  );
}
