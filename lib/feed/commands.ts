import "server-only";
import { recordOn } from "@/lib/audit/record";
import type { SystemActor } from "@/lib/kernel/actor";
import { pointUnits } from "@/lib/kernel/product";
import { done, type Result, refused } from "@/lib/kernel/result";
import {
  insertAuthorizations,
  judgeAuthorizations,
  judgeKnownAuthorizations,
  refreshHolds,
} from "@/lib/ledger/store/authorizations";
import { insertPayments, judgeKnownPayments, judgePayments } from "@/lib/ledger/store/payments";
import {
  bookPostings,
  insertPostings,
  judgeKnownPostings,
  judgePostings,
} from "@/lib/ledger/store/postings";
import { type Bulk, transactInBulk } from "@/lib/platform/bulk";
import { earnPoints, takeBackPoints } from "@/lib/points/store";
import { bodyOf, checkCount, checkSum, type Delivery, openDelivery, readRows } from "./delivery";
import type { OnBytes } from "./delivery";
import {
  takeAccounts,
  takeCardmembers,
  takeCards,
  takeOutcomes,
  type PersonRow,
  type TakenFile,
} from "./people";
import {
  DeliveryRefusal,
  type FeedFile,
  feedFiles,
  recordIdColumns,
  sequenceVerdictOf,
} from "./rules";
import type { ManifestFile } from "./schema";
import { insertDelivery, loadStanding } from "./store/deliveries";
import { insertFaults, loadWaitingRows, releaseMended, releaseRows } from "./store/quarantine";
import {
  addRetriedRows,
  copyIntoStage,
  createStage,
  isMoneyFile,
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
  readonly quarantined: number;
  /** Rows of earlier deliveries that were released. */
  readonly released: number;
};

export type ImportSummary =
  | { readonly kind: "already-imported"; readonly sequence: number }
  | {
      readonly kind: "imported";
      readonly sequence: number;
      readonly businessDate: string;
      readonly files: readonly FileSummary[];
    };

/**
 * Imports one delivery of the issuer's feed: all of it or nothing, bad rows into quarantine. A
 * refusal is a sentence that names the file and what disagrees.
 */
export async function importDelivery(
  actor: SystemActor,
  folder: string,
  onBytes: OnBytes = () => undefined,
): Promise<Result<ImportSummary, string>> {
  try {
    const delivery = openDelivery(folder);
    return done(await transactInBulk((bulk) => takeDelivery(bulk, actor, delivery, onBytes)));
  } catch (error) {
    if (error instanceof DeliveryRefusal) return refused(error.message);
    throw error;
  }
}

async function takeDelivery(
  bulk: Bulk,
  actor: SystemActor,
  delivery: Delivery,
  onBytes: OnBytes,
): Promise<ImportSummary> {
  const { manifest } = delivery;
  const { sequence, businessDate } = manifest;
  const { last, isSameAsKnown } = await loadStanding(bulk, manifest);
  const verdict = sequenceVerdictOf(sequence, last, isSameAsKnown);
  if (verdict === "already-imported") return { kind: "already-imported", sequence };
  if (verdict === "changed") {
    throw new DeliveryRefusal(`sequence ${sequence} was imported already, with other content`);
  }
  if (verdict === "out-of-order") {
    throw new DeliveryRefusal(`sequence is ${sequence}, but ${(last ?? 0) + 1} is next`);
  }
  const files: FileSummary[] = [];
  for (const name of feedFiles) {
    const file = manifest.files.find((candidate) => candidate.name === name);
    files.push(await takeFile(bulk, { delivery, name, file, onBytes }));
  }
  await finishMoney(bulk, sequence);
  const counts = Object.fromEntries(files.map(({ file, taken }) => [file, taken]));
  await insertDelivery(bulk, manifest, counts);
  await recordOn(bulk, actor, { name: "feed.imported", sequence, counts });
  return { kind: "imported", sequence, businessDate, files: files.filter(isWorthTelling) };
}

function isWorthTelling({ rows, released }: FileSummary): boolean {
  return rows > 0 || released > 0;
}

type Taking = {
  readonly delivery: Delivery;
  readonly name: FeedFile;
  /** Undefined where the delivery lacks the file; what waits for it is tried again all the same. */
  readonly file: ManifestFile | undefined;
  readonly onBytes: OnBytes;
};

async function takeFile(bulk: Bulk, taking: Taking): Promise<FileSummary> {
  return isMoneyFile(taking.name)
    ? takeMoneyFile(bulk, taking.name, taking)
    : takePeopleFile(bulk, taking.name, taking);
}

type PeopleFile = Exclude<FeedFile, MoneyFile>;

const takers: Record<
  PeopleFile,
  (bulk: Bulk, rows: readonly PersonRow[], sequence: number) => Promise<TakenFile>
> = {
  "accounts.csv": takeAccounts,
  "cardmembers.csv": takeCardmembers,
  "cards.csv": takeCards,
  "outcomes.csv": takeOutcomes,
};

async function takePeopleFile(
  bulk: Bulk,
  name: PeopleFile,
  { delivery, file, onBytes }: Taking,
): Promise<FileSummary> {
  const { sequence } = delivery.manifest;
  const raw = file ? await readRows(delivery, file, onBytes) : [];
  const waiting = await loadWaitingRows(bulk, name);
  const rows = [
    ...waiting.map(({ quarantineId, fields }) => ({ line: 0, quarantineId, fields })),
    ...raw.map((row) => ({ ...row, quarantineId: null })),
  ];
  const { takenIds, releasedIds, faults } = await takers[name](bulk, rows, sequence);
  await insertFaults(bulk, faults, sequence);
  await releaseRows(bulk, releasedIds, sequence);
  const source = { sql: "SELECT unnest($1::text[])", values: [takenIds] };
  const mended = await releaseMended(bulk, name, source, sequence);
  return {
    file: name,
    rows: raw.length,
    taken: raw.length - faults.length,
    alreadyThere: 0,
    quarantined: faults.length,
    released: releasedIds.length + mended,
  };
}

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

async function takeMoneyFile(
  bulk: Bulk,
  name: MoneyFile,
  { delivery, file, onBytes }: Taking,
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

/** What follows from the new facts: movements in the ledger, holds, points. */
async function finishMoney(bulk: Bulk, sequence: number): Promise<void> {
  await bookPostings(bulk, sequence);
  await refreshHolds(bulk, "judged_authorizations");
  await refreshHolds(bulk, "judged_postings");
  await earnPoints(bulk, sequence, pointUnits());
  await takeBackPoints(bulk, sequence, pointUnits());
}
