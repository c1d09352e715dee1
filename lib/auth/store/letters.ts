import "server-only";
import type { Tx } from "@/lib/platform/db";

/**
 * Applies the issuer's answer to a registration letter. Accepted: its cooling-off ends. Refused: someone else
 * registered in the member's name, so the login ends with its sessions.
 */
export async function answerLetter(
  tx: Tx,
  cardmemberId: string,
  outcome: "accepted" | "refused",
): Promise<void> {
  if (outcome === "accepted") {
    await tx.execute("UPDATE credential SET letter_due_at = NULL WHERE cardmember_id = $1", [
      cardmemberId,
    ]);
    return;
  }
  await tx.execute(
    `WITH ended AS (
       UPDATE credential SET ended_at = now()
       WHERE cardmember_id = $1 AND ended_at IS NULL AND letter_due_at IS NOT NULL
       RETURNING credential_id)
     UPDATE session s SET ended_at = now(), end_reason = 'letter-refused'
     FROM ended WHERE s.credential_id = ended.credential_id AND s.ended_at IS NULL`,
    [cardmemberId],
  );
}
