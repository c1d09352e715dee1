import "server-only";
import type { Tx } from "@/lib/platform/db";

/**
 * Takes an account's turn: whoever else changes its money waits until this transaction ends, and
 * this one has waited for them.
 */
export async function lockAccount(tx: Tx, accountId: string): Promise<void> {
  await lockAccounts(tx, [accountId]);
}

/** The turns of many accounts, in order, so that two who take several never wait in a circle. */
export async function lockAccounts(tx: Tx, accountIds: readonly string[]): Promise<void> {
  await tx.execute(
    `INSERT INTO account_turn AS t (account_id, turn)
     SELECT id, 1 FROM unnest($1::text[]) AS id GROUP BY id ORDER BY id
     ON CONFLICT (account_id) DO UPDATE SET turn = t.turn % 1000000000 + 1`,
    [accountIds],
  );
}

/** The accounts of a cycle that have a payment not booked yet. */
export async function listAccountsThatWait(tx: Tx, cycle: number): Promise<string[]> {
  const rows = await tx.query<{ account_id: string }>(
    `SELECT DISTINCT p.account_id FROM payment p JOIN account a ON a.account_id = p.account_id
     WHERE a.cycle = $1 AND p.booked_closing_on IS NULL`,
    [cycle],
  );
  return rows.map((row) => row.account_id);
}
