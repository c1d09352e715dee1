import "server-only";
import { emitOn } from "@/lib/audit/emit";
import type { SystemActor } from "@/lib/kernel/actor";
import { type BusinessDate, businessDate } from "@/lib/kernel/business-date";
import { type Cycle, cycles, debitDateOf } from "@/lib/kernel/cycle";
import { done, type Result, refused } from "@/lib/kernel/result";
import { bookCreditsOfBills, bookDuePayments } from "@/lib/ledger/store/payments";
import { bookRevolvingFees, bookRevolvingRefunds } from "@/lib/ledger/store/revolving";
import { listAccountsThatWait, lockAccounts } from "@/lib/ledger/store/turns";
import { type Bulk, inJobTransaction, withinSavepoint } from "@/lib/platform/bulk";
import { confirmPoints } from "@/lib/points/store";
import { dueOfClosing } from "@/lib/revolving/rules/books";
import { listBooks } from "@/lib/revolving/store/books";
import { insertDues } from "@/lib/revolving/store/dues";
import { insertRefunds, listAccountsWithRefunds } from "@/lib/revolving/store/refunds";
import {
  endClosingFailures,
  hasFeedFor,
  insertClosing,
  insertClosingFailure,
  listDueAccounts,
  loadDueClosing,
} from "./store";
import { computeBills, insertBills } from "@/lib/statements/store/bills";
import { findDuePayments, settleBills } from "@/lib/statements/store/payments";

export type ClosedCycle = {
  readonly closingOn: BusinessDate;
  readonly cycle: Cycle;
  readonly accounts: number;
  readonly failures: readonly { readonly accountId: string; readonly reason: string }[];
};

export type CloseOptions = {
  readonly through: BusinessDate;
  /** Closes even where the feed of the closing day is missing; audited. */
  readonly withoutFeed?: boolean;
  readonly onClosed?: (closed: ClosedCycle) => void;
};

/**
 * Closes every cycle due up to a day, in order of date: one transaction a closing. An account that
 * fails stops alone. Refuses at the first closing whose feed is missing; what was closed before
 * stays closed. Running it again changes nothing.
 */
export async function closeCycles(
  actor: SystemActor,
  options: CloseOptions,
): Promise<Result<readonly ClosedCycle[], { feedMissingFor: BusinessDate }>> {
  const closed: ClosedCycle[] = [];
  const failed: string[] = [];
  for (;;) {
    const step = await inJobTransaction((bulk) => closeNext(bulk, actor, options, failed));
    if (step === null) break;
    if ("feedMissingFor" in step) return refused(step);
    failed.push(...step.failures.map((failure) => failure.accountId));
    closed.push(step);
    options.onClosed?.(step);
  }
  await bookWaitingPayments(actor);
  return done(closed);
}

async function closeNext(
  bulk: Bulk,
  actor: SystemActor,
  { through, withoutFeed = false }: CloseOptions,
  failed: readonly string[],
): Promise<ClosedCycle | { feedMissingFor: BusinessDate } | null> {
  const due = await nextDueOf(bulk, through, failed);
  if (!due) return null;
  const { cycle, closingOn } = due;
  if (!withoutFeed && !(await hasFeedFor(bulk, closingOn))) return { feedMissingFor: closingOn };
  await bookCycle(bulk, cycle);
  const accountIds = await listDueAccounts(bulk, cycle, closingOn, failed);
  const failures: { accountId: string; reason: string }[] = [];
  await closeAccounts(bulk, due, accountIds, failures);
  for (const { accountId, reason } of failures) {
    await insertClosingFailure(bulk, accountId, closingOn, reason);
    await emitOn(bulk, actor, { name: "account.closing-failed", accountId, closingOn, reason });
  }
  const accounts = accountIds.length - failures.length;
  const counts = { accounts, failures: failures.length };
  await insertClosing(bulk, { closingOn, cycle, withoutFeed }, counts);
  await emitOn(bulk, actor, {
    name: "cycle.closed",
    closingOn,
    counts: { ...counts, withoutFeed: withoutFeed ? 1 : 0 },
  });
  return { closingOn, cycle, accounts, failures };
}

type Due = { readonly cycle: Cycle; readonly closingOn: BusinessDate };

async function nextDueOf(
  bulk: Bulk,
  through: BusinessDate,
  failed: readonly string[],
): Promise<Due | null> {
  let first: Due | null = null;
  for (const cycle of cycles) {
    const closingOn = await loadDueClosing(bulk, cycle, through, failed);
    if (closingOn && (!first || closingOn < first.closingOn)) {
      first = { cycle, closingOn: businessDate(closingOn) };
    }
  }
  return first;
}

/** All accounts at once; where that fails, each half by itself, down to the one that fails. */
async function closeAccounts(
  bulk: Bulk,
  due: Due,
  accountIds: readonly string[],
  failures: { accountId: string; reason: string }[],
): Promise<void> {
  if (accountIds.length === 0) return;
  try {
    await withinSavepoint(bulk, () => closeTogether(bulk, due, accountIds));
  } catch (error) {
    if (!(error instanceof Error) || !("code" in error)) throw error;
    const half = Math.ceil(accountIds.length / 2);
    if (accountIds.length === 1) {
      failures.push({ accountId: accountIds[0] ?? "", reason: error.message.slice(0, 300) });
    } else {
      await closeAccounts(bulk, due, accountIds.slice(0, half), failures);
      await closeAccounts(bulk, due, accountIds.slice(half), failures);
    }
  }
}

async function closeTogether(
  bulk: Bulk,
  { cycle, closingOn }: Due,
  accountIds: readonly string[],
): Promise<void> {
  await lockAccounts(bulk, accountIds);
  // A purchase may have been converted while its refund came in: seen to before the bill, or never.
  await bookRefunds(bulk, cycle, accountIds);
  await billRevolving(bulk, closingOn, accountIds);
  await computeBills(bulk, closingOn, accountIds);
  await insertBills(bulk, closingOn, debitDateOf(cycle, closingOn));
  await bookCreditsOfBills(bulk, closingOn);
  await confirmPoints(bulk, closingOn, accountIds);
  await endClosingFailures(bulk, closingOn, accountIds);
}

/** What the bills take for revolving: the fee of the closing, and the principal due. */
async function billRevolving(
  bulk: Bulk,
  closingOn: BusinessDate,
  accountIds: readonly string[],
): Promise<void> {
  const found = await listBooks(bulk, closingOn, accountIds);
  const dues = found.map(({ accountId, books }) => {
    return { accountId, due: dueOfClosing(books, closingOn) };
  });
  await insertDues(bulk, closingOn, dues);
  const fees = dues.map(({ accountId, due }) => ({ accountId, feeYen: due.feeYen }));
  await bookRevolvingFees(bulk, closingOn, fees);
}

/** Books what has come in for the accounts of a cycle: refunds of conversions, then payments. */
async function bookCycle(bulk: Bulk, cycle: Cycle): Promise<number> {
  await bookRefunds(bulk, cycle);
  return bookPayments(bulk, cycle);
}

/** Of all accounts of a cycle, or of those that are named, whose turns are taken already. */
async function bookRefunds(bulk: Bulk, cycle: Cycle, named?: readonly string[]): Promise<void> {
  const found = await listAccountsWithRefunds(bulk, cycle);
  const own = new Set(named ?? found);
  const accountIds = found.filter((id) => own.has(id));
  if (accountIds.length === 0) return;
  if (!named) await lockAccounts(bulk, accountIds);
  await bookRevolvingRefunds(bulk, await insertRefunds(bulk, cycle, accountIds));
}

async function bookPayments(bulk: Bulk, cycle: Cycle): Promise<number> {
  await lockAccounts(bulk, await listAccountsThatWait(bulk, cycle));
  const found = await findDuePayments(bulk, cycle);
  if (found === 0) return 0;
  await bookDuePayments(bulk);
  await settleBills(bulk);
  return found;
}

/** Books what has come in and whose closing is closed by now; answers how many payments. */
export async function bookWaitingPayments(_actor: SystemActor): Promise<number> {
  return inJobTransaction(async (bulk) => {
    let booked = 0;
    for (const cycle of cycles) booked += await bookCycle(bulk, cycle);
    return booked;
  });
}
