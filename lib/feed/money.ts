import "server-only";
import {
  insertAuthorizations,
  judgeAuthorizations,
  judgeKnownAuthorizations,
} from "@/lib/ledger/store/authorizations";
import { insertPayments, judgeKnownPayments, judgePayments } from "@/lib/ledger/store/payments";
import { insertPostings, judgeKnownPostings, judgePostings } from "@/lib/ledger/store/postings";
import type { SystemActor } from "@/lib/kernel/actor";
import type { Bulk } from "@/lib/platform/bulk";
import { bodyOf, checkCount, checkSum, type Delivery, type OnBytes } from "./delivery";
import { type FeedFile, recordIdColumns } from "./rules";
import type { ManifestFile } from "./schema";
import { insertFaults, loadWaitingRows, releaseMended, releaseRows } from "./store/quarantine";
import {
  addRetriedRows,
  copyIntoStage,
  createStage,
  judgedOf,
  listStagedFaults,
  measureStage,
  type MoneyFile,
} from "./store/staging";

export type FileSummary = {
  readonly file: FeedFile;
  readonly rows: number;
  /** New facts, or records taken. */
  readonly taken: number;
  readonly alreadyThere: number;
  /** Rows about people on contracts that were erased; left out. */
  readonly erased: number;
  readonly quarantined: number;
  /** Rows of earlier deliveries that were released. */
  readonly released: number;
};

export type MoneyImport = {
  readonly delivery: Delivery;
  readonly name: FeedFile;
  /** Undefined where the delivery lacks the file; what waits for it is tried again all the same. */
  readonly file: ManifestFile | undefined;
  readonly onBytes: OnBytes;
  readonly actor: SystemActor;
};

type MoneySteps = {
  readonly judge: (bulk: Bulk) => Promise<void>;
  readonly insert: (bulk: Bulk, sequence: number) => Promise<number>;
  readonly judgeKnown: (bulk: Bulk) => Promise<void>;
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

/** Takes a file of money: copied, judged in sets, kept as facts; bad rows into quarantine. */
export async function importMoneyFile(
  bulk: Bulk,
  name: MoneyFile,
  { delivery, file, onBytes }: MoneyImport,
): Promise<FileSummary> {
  const { sequence } = delivery.manifest;
  const rows = file ? await stageFile(bulk, name, { delivery, file, onBytes }) : 0;
  if (!file) await createStage(bulk, name);
  const waiting = await loadWaitingRows(bulk, name);
  await addRetriedRows(bulk, name, waiting);
  const steps = moneySteps[name];
  await steps.judge(bulk);
  const taken = await steps.insert(bulk, sequence);
  if (taken < rows + waiting.length) await steps.judgeKnown(bulk);
  const idColumn = recordIdColumns[name];
  const faults = await listStagedFaults(bulk, name, idColumn);
  const fresh = faults.filter((fault) => fault.quarantineId === null);
  const still = new Set(faults.map((fault) => fault.quarantineId));
  const released = waiting.map((row) => row.quarantineId).filter((id) => !still.has(id));
  await insertFaults(
    bulk,
    fresh.map((fault) => ({ ...fault, file: name })),
    sequence,
  );
  await releaseRows(bulk, released, sequence);
  const good = `SELECT ${idColumn} FROM ${judgedOf(name)} WHERE problem IS NULL`;
  const mended = await releaseMended(bulk, name, { sql: good, values: [] }, sequence);
  return {
    file: name,
    rows,
    taken,
    alreadyThere: rows + released.length - taken - fresh.length,
    erased: 0,
    quarantined: fresh.length,
    released: released.length + mended,
  };
}

async function stageFile(
  bulk: Bulk,
  name: MoneyFile,
  { delivery, file, onBytes }: { delivery: Delivery; file: ManifestFile; onBytes: OnBytes },
): Promise<number> {
  await copyIntoStage(bulk, name, bodyOf(delivery, file, onBytes));
  const { rows, sumYen } = await measureStage(bulk, name);
  checkCount(file, rows);
  checkSum(file, sumYen);
  return rows;
}
