import "server-only";
import { emit } from "@/lib/audit/emit";
import type { SystemActor } from "@/lib/kernel/actor";
import type { BusinessDate } from "@/lib/kernel/business-date";
import { done, type Result, refused } from "@/lib/kernel/result";
import { yen } from "@/lib/kernel/yen";
import { insertDebitPayments } from "@/lib/ledger/store/payments";
import { today } from "@/lib/platform/env";
import { sha256HexOf } from "@/lib/platform/hashing";
import { collector } from "@/lib/platform/issuer";
import { inJobTransaction, type Tx } from "@/lib/platform/transaction";
import { listDeadlines } from "@/lib/products/store/deadlines";
import {
  type DebitFile,
  type DebitLine,
  type ResultCode,
  renderFile,
  totalsOf,
} from "./format/file";
import { parseFile } from "./format/parse";
import {
  closingsDebitedAgainOn,
  closingsDebitedOn,
  customerNumberOf,
  type ExportRefusal,
  type ExportRequest,
  exportRefusal,
  monthDayOf,
} from "./rules";
import {
  type DueDebit,
  endRequestsPaidByFeed,
  insertDebitFile,
  insertRequests,
  listDueDebits,
  listUnanswered,
  loadMissingClosing,
} from "./store/requests";
import {
  isKnownResult,
  saveResults,
  listResultFaults,
  loadDebitDate,
  stageResults,
} from "./store/results";

export type ExportedDebits = {
  /** Null if nothing is to be debited. */
  readonly content: Uint8Array | null;
  readonly requests: number;
  readonly sumYen: number;
  /** The same requests as before, which the bank has not answered yet. */
  readonly isRepeated: boolean;
};

/**
 * Creates the bank's request file for the bills debited on a day. If those requests exist and are
 * unanswered, returns the same file again and creates no new ones.
 */
export async function exportDebits(
  actor: SystemActor,
  request: ExportRequest,
): Promise<Result<ExportedDebits, ExportRefusal>> {
  return inJobTransaction(async (tx) => {
    const refusal = exportRefusal(request, today(), await listDeadlines(tx));
    if (refusal) return refused(refusal);
    const first = request.isAgain ? [] : closingsDebitedOn(request.debitOn);
    const missing = await loadMissingClosing(tx, first);
    if (missing) return refused({ kind: "not-closed", closingOn: missing });
    await endRequestsPaidByFeed(tx);
    const closings = request.isAgain
      ? closingsDebitedAgainOn(request.debitOn)
      : first.map(({ closingOn }) => closingOn);
    const due = await listDueDebits(tx, request, closings);
    if (due.length === 0) {
      const unanswered = await listUnanswered(tx, request);
      return done({ ...fileFor(request.debitOn, unanswered), isRepeated: unanswered.length > 0 });
    }
    const file = fileFor(request.debitOn, due);
    await saveRequests(tx, actor, { debitOn: request.debitOn, due, file });
    return done({ ...file, isRepeated: false });
  });
}

type Rendered = Omit<ExportedDebits, "isRepeated">;

function fileFor(debitOn: BusinessDate, due: readonly DueDebit[]): Rendered {
  const lines = due.map((debit) => lineOf(debitOn, debit));
  const { count: requests, sumYen } = totalsOf("request", lines);
  if (requests === 0) return { content: null, requests, sumYen };
  const parties = { collector: collector(), debitMonthDay: monthDayOf(debitOn) };
  const content = renderFile({ kind: "request", ...parties, lines }, { newline: "crlf" });
  return { content, requests, sumYen };
}

function lineOf(debitOn: BusinessDate, debit: DueDebit): DebitLine {
  const { bankCode, branchCode, accountNumber, holderKana, isFirst, number } = debit;
  return {
    bankCode,
    bankName: "",
    branchCode,
    branchName: "",
    accountType: String(debit.accountType),
    accountNumber,
    holderKana,
    amountYen: yen(debit.amountYen),
    newCode: isFirst ? "1" : "0",
    customerNumber: customerNumberOf(debitOn, number),
    resultCode: 0,
  };
}

async function saveRequests(
  tx: Tx,
  actor: SystemActor,
  {
    debitOn,
    due,
    file: { content, requests, sumYen },
  }: { debitOn: BusinessDate; due: readonly DueDebit[]; file: Rendered },
): Promise<void> {
  const contentHash = sha256HexOf(Buffer.from(content ?? []));
  const facts = { debitOn, requests, amountYen: sumYen, paid: 0, failed: 0 };
  const fileNo = await insertDebitFile(tx, { kind: "request", contentHash, ...facts });
  const requested = due.map((debit) => ({
    ...debit,
    customerNumber: customerNumberOf(debitOn, debit.number),
  }));
  await insertRequests(tx, { fileNo, debitOn }, requested);
  await emit(tx, actor, {
    name: "debits.requested",
    debitOn,
    counts: { requests, sumYen },
  });
}

export type ImportedResult =
  | { readonly kind: "already-imported" }
  | {
      readonly kind: "imported";
      readonly debitOn: BusinessDate;
      readonly counts: Readonly<Record<ResultCode, number>>;
      /** Debits already known from the issuer's feed, which are not booked twice. */
      readonly linked: number;
    };

/**
 * Imports the bank's result file, all or nothing. Paid debits are inserted as payments, which
 * closing/commands.bookWaitingPayments books. A refusal is a sentence that names the record.
 */
export async function importDebitResult(
  actor: SystemActor,
  content: Uint8Array,
): Promise<Result<ImportedResult, string>> {
  const parsed = parseFile(content);
  if (!parsed.ok) return parsed;
  if (parsed.value.lines.length === 0) return refused("record 2: there are no data records");
  const contentHash = sha256HexOf(Buffer.from(content));
  return inJobTransaction(async (tx) => {
    if (await isKnownResult(tx, contentHash)) return done({ kind: "already-imported" });
    if (parsed.value.kind === "request") return refused(requestNotResult(parsed.value));
    await stageResults(tx, parsed.value.lines);
    const monthDay = parsed.value.debitMonthDay;
    const faults = await listResultFaults(tx, { monthDay, today: today() });
    if (faults.length > 0) return refused(faults.join("\n"));
    return done(await saveResultFile(tx, actor, { contentHash, lines: parsed.value.lines }));
  });
}

function requestNotResult({ lines }: DebitFile): string {
  return `record ${lines.length + 2}: nothing is counted as paid or failed: this is a request, not a result`;
}

async function saveResultFile(
  tx: Tx,
  actor: SystemActor,
  { contentHash, lines }: { contentHash: string; lines: readonly DebitLine[] },
): Promise<ImportedResult> {
  const { count, sumYen, paidCount: paid, failedCount: failed } = totalsOf("result", lines);
  const debitOn = await loadDebitDate(tx);
  const facts = { debitOn, requests: count, amountYen: sumYen, paid, failed };
  const fileNo = await insertDebitFile(tx, { kind: "result", contentHash, ...facts });
  await saveResults(tx, fileNo);
  const linked = paid - (await insertDebitPayments(tx));
  await emit(tx, actor, {
    name: "debits.answered",
    debitOn,
    counts: { paid, failed, linked },
  });
  const counts = { 0: 0, 1: 0, 2: 0, 3: 0, 4: 0, 8: 0, 9: 0 };
  for (const { resultCode } of lines) counts[resultCode] += 1;
  return { kind: "imported", debitOn, counts, linked };
}
