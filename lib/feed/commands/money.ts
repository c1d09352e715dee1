import "server-only";
import {
  insertAuthorizations,
  judgeAuthorizations,
  judgeKnownAuthorizations,
} from "@/lib/ledger/store/authorizations";
import { insertPayments, judgeKnownPayments, judgePayments } from "@/lib/ledger/store/payments";
import { insertPostings, judgeKnownPostings, judgePostings } from "@/lib/ledger/store/postings";
import type { SystemActor } from "@/lib/kernel/actor";
import type { Tx } from "@/lib/platform/transaction";
import { bodyOf, checkCount, checkSum, type Delivery, type OnBytes } from "../protocol/delivery";
import { type FeedFile, recordIdColumns } from "../rules";
import type { ManifestFile } from "../schema";
import { insertFaults, loadWaitingRows, releaseCorrected, releaseRows } from "../store/quarantine";
import {
  addRetriedRows,
  copyIntoStage,
  createStage,
  judgedOf,
  listStagedFaults,
  measureStage,
  type MoneyFile,
} from "../store/staging";

export type FileSummary = {
  readonly file: FeedFile;
  readonly rows: number;
  /** Rows imported: new facts or records. */
  readonly imported: number;
  readonly alreadyThere: number;
  /** Rows about people of erased accounts, which are excluded. */
  readonly erased: number;
  readonly quarantined: number;
  /** Rows of earlier deliveries that left quarantine. */
  readonly released: number;
};

export type FileImport = {
  readonly delivery: Delivery;
  readonly name: FeedFile;
  /** Undefined if the delivery lacks the file; quarantined rows of the file are still retried. */
  readonly file: ManifestFile | undefined;
  readonly onBytes: OnBytes;
};

type MoneySteps = {
  readonly judge: (tx: Tx) => Promise<void>;
  readonly insert: (tx: Tx, sequence: number) => Promise<number>;
  readonly judgeKnown: (tx: Tx) => Promise<void>;
};

const moneySteps: Record<MoneyFile, MoneySteps> = {
  "authorizations.csv": {
    judge: judgeAuthorizations,
    insert: insertAuthorizations,
    judgeKnown: judgeKnownAuthorizations,
  },
  "postings.csv": {
    judge: judgePostings,
    insert: insertPostings,
    judgeKnown: judgeKnownPostings,
  },
  "payments.csv": {
    judge: judgePayments,
    insert: insertPayments,
    judgeKnown: judgeKnownPayments,
  },
};

/** Imports a file of money: staged, validated and inserted as sets; invalid rows go to quarantine. */
export async function importMoneyFile(
  _actor: SystemActor,
  tx: Tx,
  name: MoneyFile,
  { delivery, file, onBytes }: FileImport,
): Promise<FileSummary> {
  const { sequence } = delivery.manifest;
  const rows = file ? await stageFile(tx, name, { delivery, file, onBytes }) : 0;
  if (!file) await createStage(tx, name);
  const waiting = await loadWaitingRows(tx, name);
  await addRetriedRows(tx, name, waiting);
  const steps = moneySteps[name];
  await steps.judge(tx);
  const imported = await steps.insert(tx, sequence);
  if (imported < rows + waiting.length) await steps.judgeKnown(tx);
  const idColumn = recordIdColumns[name];
  const faults = await listStagedFaults(tx, name, idColumn);
  const fresh = faults.filter((fault) => fault.quarantineId === null);
  const still = new Set(faults.map((fault) => fault.quarantineId));
  const released = waiting.map((row) => row.quarantineId).filter((id) => !still.has(id));
  await insertFaults(
    tx,
    fresh.map((fault) => ({ ...fault, file: name })),
    sequence,
  );
  await releaseRows(tx, released, sequence);
  const good = `SELECT ${idColumn} FROM ${judgedOf(name)} WHERE problem IS NULL`;
  const corrected = await releaseCorrected(tx, name, { sql: good, values: [] }, sequence);
  return {
    file: name,
    rows,
    imported,
    alreadyThere: rows + released.length - imported - fresh.length,
    erased: 0,
    quarantined: fresh.length,
    released: released.length + corrected,
  };
}

async function stageFile(
  tx: Tx,
  name: MoneyFile,
  { delivery, file, onBytes }: { delivery: Delivery; file: ManifestFile; onBytes: OnBytes },
): Promise<number> {
  await copyIntoStage(tx, name, bodyOf(delivery, file, onBytes));
  const { rows, sumYen } = await measureStage(tx, name);
  checkCount(file, rows);
  checkSum(file, sumYen);
  return rows;
}
