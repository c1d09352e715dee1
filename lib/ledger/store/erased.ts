import "server-only";
import type { Tx } from "@/lib/platform/db";

/**
 * Blanks the given columns for erased accounts, so that only the money is booked and no merchant is stored.
 * A row imported before the erasure is still recognised as the same.
 */
export async function leaveOutErased(
  tx: Tx,
  judged: "judged_postings" | "judged_authorizations",
  columns: readonly string[],
): Promise<void> {
  await tx.execute(
    `UPDATE ${judged} j SET ${columns.map((column) => `${column} = ''`).join(", ")}
     FROM account a WHERE a.account_id = j.account_id AND a.erased_on IS NOT NULL
       AND j.problem IS NULL`,
  );
}
