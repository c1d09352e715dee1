import "server-only";
import type { Tx } from "@/lib/platform/db";

/**
 * Of an erased contract the money alone is booked: where somebody shopped does not come back, and a
 * row that was taken before it was erased is still known as the same.
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
