import "server-only";
import { emit } from "@/lib/audit/emit";
import { matchCardRecords } from "@/lib/cards/store/feed-records";
import type { SystemActor } from "@/lib/kernel/actor";
import { done, type Result, refused } from "@/lib/kernel/result";
import { refreshHolds } from "@/lib/ledger/store/authorizations";
import { bookPostings } from "@/lib/ledger/store/postings";
import { today } from "@/lib/platform/env";
import { inJobTransaction, type Tx } from "@/lib/platform/transaction";
import { earnPoints, deductPoints } from "@/lib/points/store";
import { type Delivery, type OnBytes, openDelivery, readRows } from "../protocol/delivery";
import { type FileSummary, type FileImport, importMoneyFile } from "./money";
import { acknowledgeOutbox, importOutcomes } from "./outcomes";
import { withoutErased } from "../store/erased";
import { type Stamp, importAccounts, importCardmembers, importCards } from "./people";
import type { ImportedFile, PersonRow } from "../rules/rows";
import { DeliveryRefusal, type FeedFile, feedFiles, sequenceVerdictOf } from "../rules";
import { insertDelivery, loadSnapshot } from "../store/deliveries";
import { insertFaults, loadWaitingRows, releaseCorrected, releaseRows } from "../store/quarantine";
import { isMoneyFile, type MoneyFile } from "../store/staging";

export type ImportSummary =
  | { readonly kind: "already-imported"; readonly sequence: number }
  | {
      readonly kind: "imported";
      readonly sequence: number;
      readonly businessDate: string;
      readonly files: readonly FileSummary[];
    };

/**
 * Imports one delivery of the issuer's feed in one transaction: all or nothing, except that invalid rows
 * go to quarantine. A refusal is a sentence that names the file and what is wrong.
 */
export async function importDelivery(
  actor: SystemActor,
  folder: string,
  onBytes: OnBytes = () => undefined,
): Promise<Result<ImportSummary, string>> {
  try {
    const delivery = openDelivery(folder);
    return done(await inJobTransaction((tx) => importFiles(tx, actor, delivery, onBytes)));
  } catch (error) {
    if (error instanceof DeliveryRefusal) return refused(error.message);
    throw error;
  }
}

async function importFiles(
  tx: Tx,
  actor: SystemActor,
  delivery: Delivery,
  onBytes: OnBytes,
): Promise<ImportSummary> {
  const { manifest } = delivery;
  const { sequence, businessDate } = manifest;
  const { last, isSameAsKnown } = await loadSnapshot(tx, manifest);
  const verdict = sequenceVerdictOf(sequence, last, isSameAsKnown);
  if (verdict === "already-imported") return { kind: "already-imported", sequence };
  if (verdict === "changed") {
    throw new DeliveryRefusal(`sequence ${sequence} was imported already, with other content`);
  }
  if (verdict === "out-of-order") {
    throw new DeliveryRefusal(`sequence is ${sequence}, but ${(last ?? 0) + 1} is next`);
  }
  await acknowledgeOutbox(actor, tx, manifest.outboxBatch);
  const files: FileSummary[] = [];
  for (const name of feedFiles) {
    const file = manifest.files.find((candidate) => candidate.name === name);
    files.push(await importFile(actor, tx, { delivery, name, file, onBytes }));
  }
  await finishMoney(tx, sequence);
  for (const event of await matchCardRecords(tx, sequence)) await emit(tx, actor, event);
  const counts = Object.fromEntries(files.map(({ file, imported }) => [file, imported]));
  await insertDelivery(tx, manifest, counts);
  await emit(tx, actor, { name: "feed.imported", sequence, counts });
  return { kind: "imported", sequence, businessDate, files: files.filter(hasChanges) };
}

function hasChanges({ rows, released }: FileSummary): boolean {
  return rows > 0 || released > 0;
}

async function importFile(actor: SystemActor, tx: Tx, asked: FileImport): Promise<FileSummary> {
  return isMoneyFile(asked.name)
    ? importMoneyFile(actor, tx, asked.name, asked)
    : importPeopleFile(actor, tx, asked.name, asked);
}

type PeopleFile = Exclude<FeedFile, MoneyFile>;

const importers: Record<
  PeopleFile,
  (actor: SystemActor, tx: Tx, rows: readonly PersonRow[], stamp: Stamp) => Promise<ImportedFile>
> = {
  "accounts.csv": importAccounts,
  "cardmembers.csv": importCardmembers,
  "cards.csv": importCards,
  "outcomes.csv": importOutcomes,
};

async function importPeopleFile(
  actor: SystemActor,
  tx: Tx,
  name: PeopleFile,
  { delivery, file, onBytes }: FileImport,
): Promise<FileSummary> {
  const { sequence } = delivery.manifest;
  const raw = file ? await readRows(delivery, file, onBytes) : [];
  const waiting = await loadWaitingRows(tx, name);
  const all = [
    ...waiting.map(({ quarantineId, fields }) => ({ line: 0, quarantineId, fields })),
    ...raw.map((row) => ({ ...row, quarantineId: null })),
  ];
  const { rows, excluded, faults: reopened } = await withoutErased(tx, name, all);
  const judged = await importers[name](actor, tx, rows, delivery.manifest);
  const { importedIds, alreadyThere = 0 } = judged;
  const faults = [...reopened, ...judged.faults];
  const releasedIds = [...judged.releasedIds, ...excluded.flatMap((row) => row.quarantineId ?? [])];
  await insertFaults(tx, faults, sequence);
  await releaseRows(tx, releasedIds, sequence);
  const source = { sql: "SELECT unnest($1::text[])", values: [importedIds] };
  const corrected = await releaseCorrected(tx, name, source, sequence);
  const erased = excluded.filter((row) => row.quarantineId === null).length - reopened.length;
  return {
    file: name,
    rows: raw.length,
    imported: raw.length - faults.length - alreadyThere - erased,
    alreadyThere,
    erased,
    quarantined: faults.length,
    released: releasedIds.length + corrected,
  };
}

/** Derives ledger events, holds and points from the new rows. */
async function finishMoney(tx: Tx, sequence: number): Promise<void> {
  await bookPostings(tx, sequence);
  await refreshHolds(tx, "judged_authorizations");
  await refreshHolds(tx, "judged_postings");
  await earnPoints(tx, sequence);
  await deductPoints(tx, sequence, today());
}
