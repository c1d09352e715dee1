import "server-only";
import { emit } from "@/lib/audit/emit";
import { answerLetter } from "@/lib/auth/store/letters";
import { endCardRequest } from "@/lib/cards/store/feed-records";
import type { SystemActor } from "@/lib/kernel/actor";
import type { DomainEvent } from "@/lib/kernel/events";
import { present } from "@/lib/kernel/invariant";
import { endProfileChange } from "@/lib/members/store/feed-changes";
import type { OutboxKind } from "@/lib/kernel/outbox-kind";
import { type IssuerOutcome, outcomeVerdictOf } from "@/lib/outbox/rules";
import { acknowledgeBatches } from "@/lib/outbox/store/batches";
import { endEntries, type KnownEntry, lockEntries } from "@/lib/outbox/store/outcomes";
import { today } from "@/lib/platform/env";
import type { Tx } from "@/lib/platform/transaction";
import { endExchange } from "@/lib/points/store/endings";
import { distinct, type ImportedFile, importedOf, judgeRows, type PersonRow } from "../rules/rows";
import { DeliveryRefusal } from "../rules";
import { outcomeShape, parsed } from "../schema";

/** Marks all batches up to the one the manifest names as acknowledged. Throws a DeliveryRefusal. */
export async function acknowledgeOutbox(
  actor: SystemActor,
  tx: Tx,
  batchNo: number | undefined,
): Promise<void> {
  if (batchNo === undefined) return;
  const batches = await acknowledgeBatches(tx, batchNo);
  if (batches === null) throw new DeliveryRefusal(`outboxBatch ${batchNo} was never handed over`);
  if (batches === 0) return;
  await emit(tx, actor, { name: "outbox.acknowledged", batchNo, counts: { batches } });
}

/** A request the issuer has answered. */
export type EndedRequest = Omit<KnownEntry, "outcome"> & {
  readonly outcome: IssuerOutcome;
  /** The issuer's reason; "" if it gave none. */
  readonly reason: string;
};

/** Ends the record behind a request; returns the events to emit instead of the general one. */
type Owner = (tx: Tx, ended: EndedRequest) => Promise<readonly DomainEvent[]>;

const card: Owner = (tx, { receiptNo, outcome, reason }) =>
  endCardRequest(tx, receiptNo, outcome, reason);

const change: Owner = async (tx, ended) => {
  await endProfileChange(tx, ended);
  return [];
};

const exchange: Owner = async (tx, { receiptNo, outcome }) => {
  await endExchange(tx, { receiptNo, outcome, endedOn: today() });
  return [];
};

/** How the domain behind each kind of request ends its record. */
const owners: Partial<Record<OutboxKind, Owner>> = {
  registration_letter: async (tx, { cardmemberId, outcome }) => {
    await answerLetter(tx, cardmemberId, outcome);
    return [];
  },
  card_freeze: card,
  card_unfreeze: card,
  card_loss: card,
  card_cap: card,
  card_stop: card,
  card_end: card,
  family_card: card,
  points_exchange: exchange,
  address: change,
  employer: change,
  phone: change,
  email: change,
  debit_account: change,
  statement_delivery: change,
};

/**
 * Imports outcomes of members' requests: each ends its entry and informs the member. A repeated outcome is
 * counted; one that contradicts, or whose request was never handed over, goes to quarantine.
 */
export async function importOutcomes(
  actor: SystemActor,
  tx: Tx,
  rows: readonly PersonRow[],
): Promise<ImportedFile> {
  const known = await lockEntries(tx, distinct(rows, "receipt_no"));
  const ended = new Map<string, EndedRequest>();
  let alreadyThere = 0;
  const judged = judgeRows<null>("outcomes.csv", rows, (fields) => {
    const shaped = parsed(outcomeShape, fields);
    if (!("value" in shaped)) return shaped;
    const { receipt_no, outcome, reason } = shaped.value;
    const entry = ended.get(receipt_no) ?? known.get(receipt_no);
    const verdict = outcomeVerdictOf(entry, outcome);
    if (typeof verdict === "object") return verdict;
    if (verdict === "known") alreadyThere += 1;
    else ended.set(receipt_no, { ...present(entry, receipt_no), outcome, reason });
    return null;
  });
  await endEntries(tx, [...ended.values()]);
  for (const request of ended.values()) await endRequest(tx, actor, request);
  return { ...importedOf(judged), alreadyThere };
}

async function endRequest(tx: Tx, actor: SystemActor, request: EndedRequest): Promise<void> {
  const { accountId, cardmemberId, kind, receiptNo, outcome, reason } = request;
  const events = (await owners[kind]?.(tx, request)) ?? [];
  for (const event of events) await emit(tx, actor, event);
  if (events.length > 0) return;
  const about = { accountId, cardmemberId };
  if (isQuiet(kind, outcome)) {
    await emit(tx, actor, { name: "outbox.entry-ended", about, receiptNo });
    return;
  }
  const ended = { about, kind, receiptNo, outcome, reason };
  await emit(tx, actor, { name: "request.ended", ...ended });
}

/** A letter is not a member's request; an accepted dispute continues at the desk, which answers it. */
function isQuiet(kind: OutboxKind, outcome: IssuerOutcome): boolean {
  return kind === "notice_letter" || (kind === "dispute" && outcome === "accepted");
}
