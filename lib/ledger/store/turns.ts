import "server-only";
import type { Tx } from "@/lib/platform/db";

/**
 * Locks the account until the transaction ends; other money commands on it wait.
 */
export async function lockAccount(tx: Tx, accountId: string): Promise<void> {
  await lockAccounts(tx, [accountId]);
}

/** Locks many accounts in order of id, so that two transactions cannot deadlock. */
export async function lockAccounts(tx: Tx, accountIds: readonly string[]): Promise<void> {
  await tx.execute(
    `INSERT INTO account_lock AS t (account_id, times)
     SELECT id, 1 FROM unnest($1::text[]) AS id GROUP BY id ORDER BY id
     ON CONFLICT (account_id) DO UPDATE SET times = t.times % 1000000000 + 1`,
    [accountIds],
  );
}

/** The accounts of a cycle that have an unbooked payment. */
export async function listAccountsWithUnbookedPayments(tx: Tx, cycle: number): Promise<string[]> {
  const rows = await tx.query<{ account_id: string }>(
    `SELECT DISTINCT p.account_id FROM payment p JOIN account a ON a.account_id = p.account_id
     WHERE a.cycle = $1 AND p.booked_closing_on IS NULL`,
    [cycle],
  );
  return rows.map((row) => row.account_id);
}
