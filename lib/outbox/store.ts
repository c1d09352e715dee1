import "server-only";
import { invariant } from "@/lib/kernel/invariant";
import type { Tx } from "@/lib/platform/db";
import { sealField } from "@/lib/platform/sealing";
import { type OutboxContent, strayColumnsOf } from "./format";
import type { OutboxKind } from "@/lib/kernel/outbox-kind";

export type NewOutboxEntry = {
  readonly accountId: string;
  /** The cardmember the request is about. */
  readonly cardmemberId: string;
  readonly kind: OutboxKind;
  /** The receipt number shown to the member (platform/receipt). */
  readonly receiptNo: string;
  readonly cardId?: string | null;
  /** What the issuer receives, by the column names of docs/outbox.md. */
  readonly content: OutboxContent;
};

/** Queues a request to the issuer, in the same transaction as the change itself. */
export async function insertOutboxEntry(tx: Tx, entry: NewOutboxEntry): Promise<void> {
  const { accountId, cardmemberId, kind, receiptNo, cardId = null, content } = entry;
  const stray = strayColumnsOf(kind, content);
  invariant(stray.length === 0, `no column of docs/outbox.md for ${kind}: ${stray.join(", ")}`);
  const sealed = sealField(`OutboxEntry.content:${receiptNo}`, JSON.stringify(content));
  await tx.execute(
    `INSERT INTO outbox_entry (account_id, receipt_no, cardmember_id, kind, card_id, content_sealed)
     VALUES ($1::text, $2::text, $3::text, $4::outbox_kind, $5::text, $6::text)`,
    [accountId, receiptNo, cardmemberId, kind, cardId, sealed],
  );
}

/** Withdraws an entry that was not handed over; false if it was handed over or has ended. */
export async function withdrawOutboxEntry(
  tx: Tx,
  accountId: string,
  receiptNo: string,
): Promise<boolean> {
  const withdrawn = await tx.execute`
    UPDATE outbox_entry SET ended_at = now(), outcome = 'withdrawn', content_sealed = NULL
    WHERE account_id = ${accountId} AND receipt_no = ${receiptNo}
      AND batch_no IS NULL AND ended_at IS NULL`;
  return withdrawn === 1;
}

/** Ends the entries with these receipts as agreed: a feed record shows what was requested. */
export async function agreeOutboxEntries(tx: Tx, receiptNos: readonly string[]): Promise<void> {
  await tx.execute(
    `UPDATE outbox_entry SET ended_at = now(), outcome = 'agreed'
     WHERE receipt_no = ANY ($1) AND ended_at IS NULL`,
    [receiptNos],
  );
}
