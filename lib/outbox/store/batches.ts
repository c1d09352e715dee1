import "server-only";
import type { BusinessDate } from "@/lib/kernel/business-date";
import type { Tx } from "@/lib/platform/db";
import { openField } from "@/lib/platform/sealing";
import type { OutboxRow } from "../format";
import type { OutboxKind } from "@/lib/kernel/outbox-kind";
import { isDue } from "../rules/due.sql";

export type Batch = {
  readonly batchNo: number;
  readonly businessDate: string;
  readonly entries: number;
  readonly isAcknowledged: boolean;
};

/**
 * Puts every due entry into a new batch, except those that condition `isHeldBack` on entry `e` matches;
 * null if none is due. A concurrent withdrawal either comes first or finds the entry handed over.
 */
export async function insertBatch(
  tx: Tx,
  day: BusinessDate,
  isHeldBack: string,
): Promise<{ readonly batchNo: number; readonly entries: number } | null> {
  const next = await tx.query<{ next: number }>(
    "SELECT coalesce(max(batch_no), 0) + 1 AS next FROM outbox_batch",
  );
  const batchNo = next[0]?.next ?? 1;
  const taken = await tx.execute(
    `UPDATE outbox_entry e SET batch_no = $1 WHERE ${isDue(isHeldBack)}`,
    [batchNo],
  );
  const entries = taken;
  if (entries === 0) return null;
  await tx.execute(
    "INSERT INTO outbox_batch (batch_no, business_date, entries) VALUES ($1, $2::date, $3)",
    [batchNo, day, entries],
  );
  return { batchNo, entries };
}

/** Every batch that is not acknowledged, and batch `wished` if given; oldest first. */
export async function listOpenBatches(tx: Tx, wished: number | null): Promise<Batch[]> {
  const rows = await tx.query<Batch>(
    `SELECT batch_no AS "batchNo", business_date::text AS "businessDate", entries,
       acknowledged_at IS NOT NULL AS "isAcknowledged"
     FROM outbox_batch WHERE acknowledged_at IS NULL OR batch_no = $1::int ORDER BY batch_no`,
    [wished],
  );
  return rows;
}

/** The entries of a batch, in the order they were queued. */
export async function listBatchRows(tx: Tx, batchNo: number): Promise<OutboxRow[]> {
  const rows = await tx.query<{
    receipt_no: string;
    kind: OutboxKind;
    queued_at: Date;
    account_id: string;
    cardmember_id: string;
    card_id: string | null;
    content_sealed: string | null;
  }>(
    `SELECT receipt_no, kind, queued_at, account_id, cardmember_id, card_id, content_sealed
     FROM outbox_entry WHERE batch_no = $1 ORDER BY entry_id`,
    [batchNo],
  );
  return rows.map((row) => ({
    receiptNo: row.receipt_no,
    kind: row.kind,
    queuedAt: row.queued_at,
    accountId: row.account_id,
    cardmemberId: row.cardmember_id,
    cardId: row.card_id,
    content:
      row.content_sealed === null
        ? null
        : JSON.parse(openField(`OutboxEntry.content:${row.receipt_no}`, row.content_sealed)),
  }));
}

/**
 * Marks every batch up to a number as acknowledged by the issuer and erases the PINs in them. Returns
 * how many were newly acknowledged; null if the number was never handed over.
 */
export async function acknowledgeBatches(tx: Tx, upTo: number): Promise<number | null> {
  const last = await tx.query<{ last: number }>(
    "SELECT coalesce(max(batch_no), 0) AS last FROM outbox_batch",
  );
  if (upTo > (last[0]?.last ?? 0)) return null;
  const known = await tx.execute(
    `UPDATE outbox_batch SET acknowledged_at = clock_timestamp()
     WHERE batch_no <= $1 AND acknowledged_at IS NULL`,
    [upTo],
  );
  await tx.execute(
    `UPDATE outbox_entry SET content_sealed = NULL
     WHERE kind = 'pin' AND batch_no <= $1 AND content_sealed IS NOT NULL`,
    [upTo],
  );
  return known;
}
