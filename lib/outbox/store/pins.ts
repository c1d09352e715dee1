import "server-only";
import type { Tx } from "@/lib/platform/db";
import { pinHours } from "../rules";

/** Withdraws the PINs of a card that were not handed over and erases them; a newer PIN replaces them. */
export async function withdrawWaitingPins(
  tx: Tx,
  accountId: string,
  cardId: string,
): Promise<number> {
  return tx.execute`
    UPDATE outbox_entry SET ended_at = now(), outcome = 'withdrawn', content_sealed = NULL
    WHERE account_id = ${accountId} AND card_id = ${cardId} AND kind = 'pin'
      AND batch_no IS NULL AND ended_at IS NULL`;
}

export type ExpiredPin = {
  readonly accountId: string;
  readonly cardmemberId: string;
  readonly receiptNo: string;
};

/** Erases the oldest PIN that is past its hours and ends its entry as expired; null if there is none. */
export async function expireDuePin(tx: Tx): Promise<ExpiredPin | null> {
  const [expired] = await tx.query<ExpiredPin>`
    UPDATE outbox_entry SET content_sealed = NULL, ended_at = now(), outcome = 'expired'
    WHERE (account_id, entry_id) = (
      SELECT account_id, entry_id FROM outbox_entry
      WHERE kind = 'pin' AND content_sealed IS NOT NULL AND ended_at IS NULL
        AND queued_at <= now() - make_interval(hours => ${pinHours}::int)
      ORDER BY queued_at LIMIT 1 FOR UPDATE SKIP LOCKED)
    RETURNING account_id AS "accountId", cardmember_id AS "cardmemberId", receipt_no AS "receiptNo"`;
  return expired ?? null;
}
