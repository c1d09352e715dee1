import "server-only";
import { emitOn } from "@/lib/audit/emit";
import { matchCardRecords } from "@/lib/cards/store/feed-records";
import type { SystemActor } from "@/lib/kernel/actor";
import { done, type Result, refused } from "@/lib/kernel/result";
import { refreshHolds } from "@/lib/ledger/store/authorizations";
import { bookPostings } from "@/lib/ledger/store/postings";
import { type Bulk, inJobTransaction } from "@/lib/platform/bulk";
import { today } from "@/lib/platform/env";
import { earnPoints, deductPoints } from "@/lib/points/store";
import { type Delivery, type OnBytes, openDelivery, readRows } from "./delivery";
import { type FileSummary, type MoneyImport, importMoneyFile } from "./money";
import { acknowledgeOutbox, importOutcomes } from "./outcomes";
import { withoutErased } from "./erased";
import {
  type PersonRow,
  type Stamp,
  type ImportedFile,
  importAccounts,
  importCardmembers,
  importCards,
} from "./people";
import { DeliveryRefusal, type FeedFile, feedFiles, sequenceVerdictOf } from "./rules";
import { insertDelivery, loadSnapshot } from "./store/deliveries";
import { insertFaults, loadWaitingRows, releaseMended, releaseRows } from "./store/quarantine";
import { isMoneyFile, type MoneyFile } from "./store/staging";

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
    return done(await inJobTransaction((bulk) => takeDelivery(bulk, actor, delivery, onBytes)));
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
  const { last, isSameAsKnown } = await loadSnapshot(bulk, manifest);
  const verdict = sequenceVerdictOf(sequence, last, isSameAsKnown);
  if (verdict === "already-imported") return { kind: "already-imported", sequence };
  if (verdict === "changed") {
    throw new DeliveryRefusal(`sequence ${sequence} was imported already, with other content`);
  }
  if (verdict === "out-of-order") {
    throw new DeliveryRefusal(`sequence is ${sequence}, but ${(last ?? 0) + 1} is next`);
  }
  await acknowledgeOutbox(bulk, actor, manifest.outboxBatch);
  const files: FileSummary[] = [];
  for (const name of feedFiles) {
    const file = manifest.files.find((candidate) => candidate.name === name);
    files.push(await takeFile(bulk, { delivery, name, file, onBytes, actor }));
  }
  await finishMoney(bulk, sequence);
  for (const event of await matchCardRecords(bulk, sequence)) await emitOn(bulk, actor, event);
  const counts = Object.fromEntries(files.map(({ file, taken }) => [file, taken]));
  await insertDelivery(bulk, manifest, counts);
  await emitOn(bulk, actor, { name: "feed.imported", sequence, counts });
  return { kind: "imported", sequence, businessDate, files: files.filter(isWorthTelling) };
}

function isWorthTelling({ rows, released }: FileSummary): boolean {
  return rows > 0 || released > 0;
}

async function takeFile(bulk: Bulk, wanted: MoneyImport): Promise<FileSummary> {
  return isMoneyFile(wanted.name)
    ? importMoneyFile(bulk, wanted.name, wanted)
    : takePeopleFile(bulk, wanted.name, wanted);
}

type PeopleFile = Exclude<FeedFile, MoneyFile>;

const takers: Record<
  PeopleFile,
  (
    bulk: Bulk,
    rows: readonly PersonRow[],
    stamp: Stamp,
    actor: SystemActor,
  ) => Promise<ImportedFile>
> = {
  "accounts.csv": importAccounts,
  "cardmembers.csv": importCardmembers,
  "cards.csv": importCards,
  "outcomes.csv": importOutcomes,
};

async function takePeopleFile(
  bulk: Bulk,
  name: PeopleFile,
  { delivery, file, onBytes, actor }: MoneyImport,
): Promise<FileSummary> {
  const { sequence } = delivery.manifest;
  const raw = file ? await readRows(delivery, file, onBytes) : [];
  const waiting = await loadWaitingRows(bulk, name);
  const all = [
    ...waiting.map(({ quarantineId, fields }) => ({ line: 0, quarantineId, fields })),
    ...raw.map((row) => ({ ...row, quarantineId: null })),
  ];
  const { rows, leftOut, faults: reopened } = await withoutErased(bulk, name, all);
  const judged = await takers[name](bulk, rows, delivery.manifest, actor);
  const { takenIds, alreadyThere = 0 } = judged;
  const faults = [...reopened, ...judged.faults];
  const releasedIds = [...judged.releasedIds, ...leftOut.flatMap((row) => row.quarantineId ?? [])];
  await insertFaults(bulk, faults, sequence);
  await releaseRows(bulk, releasedIds, sequence);
  const source = { sql: "SELECT unnest($1::text[])", values: [takenIds] };
  const mended = await releaseMended(bulk, name, source, sequence);
  const erased = leftOut.filter((row) => row.quarantineId === null).length - reopened.length;
  return {
    file: name,
    rows: raw.length,
    taken: raw.length - faults.length - alreadyThere - erased,
    alreadyThere,
    erased,
    quarantined: faults.length,
    released: releasedIds.length + mended,
  };
}

/** What follows from the new facts: movements in the ledger, holds, points. */
async function finishMoney(bulk: Bulk, sequence: number): Promise<void> {
  await bookPostings(bulk, sequence);
  await refreshHolds(bulk, "judged_authorizations");
  await refreshHolds(bulk, "judged_postings");
  await earnPoints(bulk, sequence);
  await deductPoints(bulk, sequence, today());
}
