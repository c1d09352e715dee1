import "server-only";
import { emit } from "@/lib/audit/emit";
import type { SystemActor } from "@/lib/kernel/actor";
import { done, type Result, refused } from "@/lib/kernel/result";
import { claimWaitingLetters } from "@/lib/mail/store/letters";
import { today } from "@/lib/platform/env";
import { newReceiptNo } from "@/lib/platform/receipt";
import { inJobTransaction, type Tx } from "@/lib/platform/transaction";
import { insertOutboxEntry } from "@/lib/outbox/store";
import { type Batch, listBatchRows, listOpenBatches } from "@/lib/outbox/store/batches";

import { isWritten, writeBatch } from "../protocol/batch";
import { insertDueBatch } from "../store/hand-over";

const lettersAtATime = 500;

export type OutboxExport = {
  /** Where the batches' folders go. */
  readonly out: string;
  /** A batch to be written once more, whatever became of it; null for what is due. */
  readonly batchNo: number | null;
};

export type WrittenBatch = {
  readonly batchNo: number;
  readonly entries: number;
  /** It was made by an earlier run. */
  readonly isAgain: boolean;
  readonly files: ReadonlyMap<string, number>;
};

/**
 * Hands over what waits. The batch is decided in one transaction, and written after it: a run that
 * dies in between leaves a batch without a folder, which the next run writes, the same to the byte.
 */
export async function exportOutbox(
  actor: SystemActor,
  { out, batchNo }: OutboxExport,
): Promise<Result<readonly WrittenBatch[], "unknown-batch">> {
  const made = batchNo === null ? await inJobTransaction((tx) => makeBatch(tx, actor)) : null;
  // Held in one transaction, so that two runs do not write into the same folder.
  return inJobTransaction(async (tx) => {
    const open = await listOpenBatches(tx, batchNo);
    const due = open.filter((batch) =>
      batchNo === null ? !isWritten(out, batch.batchNo) : batch.batchNo === batchNo,
    );
    if (batchNo !== null && due.length === 0) return refused("unknown-batch");
    const written: WrittenBatch[] = [];
    for (const batch of due) written.push(await saveFolder(tx, out, batch, made));
    return done(written);
  });
}

async function makeBatch(tx: Tx, actor: SystemActor): Promise<number | null> {
  await queueLetters(tx);
  const made = await insertDueBatch(tx, today());
  if (!made) return null;
  const { batchNo, entries } = made;
  await emit(tx, actor, { name: "outbox.handed-over", batchNo, counts: { entries } });
  return batchNo;
}

/** Notices for members without e-mail go with the batch, for the issuer to print and post. */
async function queueLetters(tx: Tx): Promise<void> {
  for (;;) {
    const letters = await claimWaitingLetters(tx, lettersAtATime);
    for (const { accountId, cardmemberId, template, language, subject, body } of letters) {
      const content = { document: template, language, subject, body };
      const entry = { accountId, cardmemberId, content, receiptNo: newReceiptNo("letter") };
      await insertOutboxEntry(tx, { ...entry, kind: "notice_letter" });
    }
    if (letters.length < lettersAtATime) return;
  }
}

async function saveFolder(
  tx: Tx,
  out: string,
  batch: Batch,
  made: number | null,
): Promise<WrittenBatch> {
  const { batchNo, entries } = batch;
  const files = writeBatch(out, batch, await listBatchRows(tx, batchNo));
  return { batchNo, entries, isAgain: batchNo !== made, files };
}
