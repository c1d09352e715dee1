import "server-only";
import type { OutboxKind } from "@/lib/kernel/outbox-kind";
import type { Tx } from "@/lib/platform/db";
import type { EntryState, IssuerOutcome } from "../rules";

/** An entry with what is needed to record its outcome. */
export type KnownEntry = EntryState & {
  readonly receiptNo: string;
  readonly accountId: string;
  readonly cardmemberId: string;
  readonly cardId: string | null;
  readonly kind: OutboxKind;
};

/** Loads and locks the entries with these receipts; concurrent withdrawals wait. */
export async function lockEntries(
  tx: Tx,
  receiptNos: readonly string[],
): Promise<ReadonlyMap<string, KnownEntry>> {
  const rows = await tx.query<KnownEntry>(
    `SELECT receipt_no AS "receiptNo", account_id AS "accountId",
       cardmember_id AS "cardmemberId", card_id AS "cardId", kind, batch_no AS "batchNo", outcome
     FROM outbox_entry WHERE receipt_no = ANY ($1) ORDER BY entry_id FOR UPDATE`,
    [receiptNos],
  );
  return new Map(rows.map((row) => [row.receiptNo, row]));
}

export type Ending = {
  readonly receiptNo: string;
  /** agreed: a feed record already shows what was requested. */
  readonly outcome: IssuerOutcome | "agreed";
  readonly reason: string;
};

/** Ends entries with the issuer's outcome, or as agreed with a feed record; PINs are erased. */
export async function endEntries(tx: Tx, endings: readonly Ending[]): Promise<void> {
  await tx.execute(
    `UPDATE outbox_entry e SET ended_at = clock_timestamp(), outcome = r.outcome,
       reason = nullif(r.reason, ''),
       content_sealed = CASE WHEN e.kind = 'pin' THEN NULL ELSE e.content_sealed END
     FROM jsonb_to_recordset($1::jsonb) AS r ("receiptNo" text, outcome outbox_outcome, reason text)
     WHERE e.receipt_no = r."receiptNo"`,
    [
      JSON.stringify(
        endings.map(({ receiptNo, outcome, reason }) => ({ receiptNo, outcome, reason })),
      ),
    ],
  );
}
