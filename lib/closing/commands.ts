import "server-only";
import { emit } from "@/lib/audit/emit";
import type { SystemActor } from "@/lib/kernel/actor";
import { type BusinessDate, businessDate } from "@/lib/kernel/business-date";
import { type Cycle, cycles, debitDateOf } from "@/lib/kernel/cycle";
import { done, type Result, refused } from "@/lib/kernel/result";
import { bookCreditsOfBills, bookDuePayments } from "@/lib/ledger/store/payments";
import { bookRevolvingFees, bookRevolvingRefunds } from "@/lib/ledger/store/revolving";
import { listAccountsWithUnbookedPayments, lockAccounts } from "@/lib/ledger/store/turns";
import { inJobTransaction, inSavepoint, type Tx } from "@/lib/platform/transaction";
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
  /** Closes even if the feed of the closing day is missing; recorded in the audit log. */
  readonly withoutFeed?: boolean;
  readonly onClosed?: (closed: ClosedCycle) => void;
};

/**
 * Closes every cycle that is due up to `through`, in order of date, in one transaction for each closing.
 * An account that fails is recorded and skipped; the others are closed. Refuses at the first closing whose
 * feed is missing; earlier closings stay committed. Safe to run again.
 */
export async function closeCycles(
  actor: SystemActor,
  options: CloseOptions,
): Promise<Result<readonly ClosedCycle[], { feedMissingFor: BusinessDate }>> {
  const closed: ClosedCycle[] = [];
  const failed: string[] = [];
  for (;;) {
    const step = await inJobTransaction((tx) => closeNext(tx, actor, options, failed));
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
  tx: Tx,
  actor: SystemActor,
  { through, withoutFeed = false }: CloseOptions,
  failed: readonly string[],
): Promise<ClosedCycle | { feedMissingFor: BusinessDate } | null> {
  const due = await nextDueOf(tx, through, failed);
  if (!due) return null;
  const { cycle, closingOn } = due;
  if (!withoutFeed && !(await hasFeedFor(tx, closingOn))) return { feedMissingFor: closingOn };
  await bookCycle(tx, cycle);
  const accountIds = await listDueAccounts(tx, cycle, closingOn, failed);
  const failures: { accountId: string; reason: string }[] = [];
  await closeAccounts(tx, due, accountIds, failures);
  for (const { accountId, reason } of failures) {
    await insertClosingFailure(tx, accountId, closingOn, reason);
    await emit(tx, actor, { name: "account.closing-failed", accountId, closingOn, reason });
  }
  const accounts = accountIds.length - failures.length;
  const counts = { accounts, failures: failures.length };
  await insertClosing(tx, { closingOn, cycle, withoutFeed }, counts);
  await emit(tx, actor, {
    name: "cycle.closed",
    closingOn,
    counts: { ...counts, withoutFeed: withoutFeed ? 1 : 0 },
  });
  return { closingOn, cycle, accounts, failures };
}

type Due = { readonly cycle: Cycle; readonly closingOn: BusinessDate };

async function nextDueOf(
  tx: Tx,
  through: BusinessDate,
  failed: readonly string[],
): Promise<Due | null> {
  let first: Due | null = null;
  for (const cycle of cycles) {
    const closingOn = await loadDueClosing(tx, cycle, through, failed);
    if (closingOn && (!first || closingOn < first.closingOn)) {
      first = { cycle, closingOn: businessDate(closingOn) };
    }
  }
  return first;
}

/** Closes all accounts together; after a database error each half separately, down to the failing account. */
async function closeAccounts(
  tx: Tx,
  due: Due,
  accountIds: readonly string[],
  failures: { accountId: string; reason: string }[],
): Promise<void> {
  if (accountIds.length === 0) return;
  try {
    await inSavepoint(tx, () => closeTogether(tx, due, accountIds));
  } catch (error) {
    if (!(error instanceof Error) || !("code" in error)) throw error;
    const half = Math.ceil(accountIds.length / 2);
    if (accountIds.length === 1) {
      failures.push({ accountId: accountIds[0] ?? "", reason: error.message.slice(0, 300) });
    } else {
      await closeAccounts(tx, due, accountIds.slice(0, half), failures);
      await closeAccounts(tx, due, accountIds.slice(half), failures);
    }
  }
}

async function closeTogether(
  tx: Tx,
  { cycle, closingOn }: Due,
  accountIds: readonly string[],
): Promise<void> {
  await lockAccounts(tx, accountIds);
  // A conversion may have committed before the lock: its refunds must be booked before the bill is computed.
  await bookRefunds(tx, cycle, accountIds);
  await billRevolving(tx, closingOn, accountIds);
  await computeBills(tx, closingOn, accountIds);
  await insertBills(tx, closingOn, debitDateOf(cycle, closingOn));
  await bookCreditsOfBills(tx, closingOn);
  await confirmPoints(tx, closingOn, accountIds);
  await endClosingFailures(tx, closingOn, accountIds);
}

/** Adds the revolving part of the bills: the fee of the closing and the principal due. */
async function billRevolving(
  tx: Tx,
  closingOn: BusinessDate,
  accountIds: readonly string[],
): Promise<void> {
  const found = await listBooks(tx, closingOn, accountIds);
  const dues = found.map(({ accountId, books }) => {
    return { accountId, due: dueOfClosing(books, closingOn) };
  });
  await insertDues(tx, closingOn, dues);
  const fees = dues.map(({ accountId, due }) => ({ accountId, feeYen: due.feeYen }));
  await bookRevolvingFees(tx, closingOn, fees);
}

/** Books refunds of conversions, then payments, for a cycle's accounts; returns the number of payments. */
async function bookCycle(tx: Tx, cycle: Cycle): Promise<number> {
  await bookRefunds(tx, cycle);
  return bookPayments(tx, cycle);
}

/** Books refunds for the accounts of a cycle, or only for `named` ones, which the caller has locked. */
async function bookRefunds(tx: Tx, cycle: Cycle, named?: readonly string[]): Promise<void> {
  const found = await listAccountsWithRefunds(tx, cycle);
  const own = new Set(named ?? found);
  const accountIds = found.filter((id) => own.has(id));
  if (accountIds.length === 0) return;
  if (!named) await lockAccounts(tx, accountIds);
  await bookRevolvingRefunds(tx, await insertRefunds(tx, cycle, accountIds));
}

async function bookPayments(tx: Tx, cycle: Cycle): Promise<number> {
  const accountIds = await listAccountsWithUnbookedPayments(tx, cycle);
  if (accountIds.length === 0) return 0;
  await lockAccounts(tx, accountIds);
  const found = await findDuePayments(tx, cycle);
  if (found === 0) return 0;
  await bookDuePayments(tx);
  await settleBills(tx);
  return found;
}

/** Books refunds and payments that can be booked now; returns the number of payments. */
export async function bookWaitingPayments(_actor: SystemActor): Promise<number> {
  return inJobTransaction(async (tx) => {
    let booked = 0;
    for (const cycle of cycles) booked += await bookCycle(tx, cycle);
    return booked;
  });
}
