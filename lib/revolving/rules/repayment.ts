import type { BusinessDate } from "@/lib/kernel/business-date";
import { debitDateOf } from "@/lib/kernel/cycle";
import { deadlineOf } from "@/lib/kernel/deadline";
import { done, type Result, refused } from "@/lib/kernel/result";
import { maxYen, subtractYen, type Yen, zeroYen } from "@/lib/kernel/yen";
import { dueOfClosing, type RevolvingBooks, unbilledByVersion, withDue } from "./books";
import { type MonthlyRefusal, monthlyRefusal, type VersionBalance } from "./payment";
import {
  changeOf,
  currentPlan,
  horizonOf,
  type RevolvingChange,
  type RevolvingSnapshot,
} from "./snapshot";

export type AmountRefusal = "nothing-revolving" | "same-amount" | "already-ended" | MonthlyRefusal;

/** Decides on another monthly amount; null is the minimum. */
export function decideAmount(
  snapshot: RevolvingSnapshot,
  chosenYen: Yen | null,
): Result<RevolvingChange, AmountRefusal> {
  const { books, terms } = snapshot;
  const balances = balancesToCome(snapshot);
  if (balances.every(({ balanceYen }) => balanceYen === 0)) return refused("nothing-revolving");
  if (chosenYen === books.chosenYen) return refused("same-amount");
  const refusal = monthlyRefusal(terms, balances, chosenYen);
  if (refusal) return refused(refusal);
  const change = changeOf(snapshot, { ...books, chosenYen }, zeroYen);
  return change ? done(change) : refused("already-ended");
}

export type ExtraRefusal = "nothing-revolving" | "above-balance" | "not-above-zero";

export type ExtraDecision = {
  readonly closing: BusinessDate;
  readonly debit: BusinessDate;
  readonly amountYen: Yen;
  readonly change: RevolvingChange;
};

/** The most that can be paid on top of the next bill that can still change: all that is left. */
export function extraHeadroomOf(snapshot: RevolvingSnapshot): {
  readonly closing: BusinessDate;
  readonly leftYen: Yen;
} {
  const { revisable, open } = horizonOf(snapshot);
  const options = revisable ? [revisable, open] : [open];
  const rooms = options.map((closing) => {
    const due = dueOfClosing(booksAt(snapshot, closing), closing);
    return { closing, leftYen: maxYen(zeroYen, subtractYen(due.balanceYen, due.principalYen)) };
  });
  return rooms.find(({ leftYen }) => leftYen > 0) ?? { closing: open, leftYen: zeroYen };
}

/** Decides on an extra repayment: an amount, or all that is left; fixed in yen. */
export function decideExtra(
  snapshot: RevolvingSnapshot,
  requestedYen: Yen | "all",
): Result<ExtraDecision, ExtraRefusal> {
  const { books } = snapshot;
  const { closing, leftYen } = extraHeadroomOf(snapshot);
  if (leftYen === 0) return refused("nothing-revolving");
  const amountYen = requestedYen === "all" ? leftYen : requestedYen;
  if (amountYen <= 0) return refused("not-above-zero");
  if (amountYen > leftYen) return refused("above-balance");
  const extras = [...books.extras, { closing, amountYen }];
  const change = changeOf(snapshot, { ...books, extras }, zeroYen);
  if (!change) return refused("nothing-revolving");
  const debit = debitDateOf(books.cycle, closing);
  return done({ closing, debit, amountYen, change });
}

export type WithdrawRefusal = "after-deadline" | "already-ended";

/** Decides on withdrawing an extra repayment from a bill that can still change. */
export function decideWithdrawal(
  snapshot: RevolvingSnapshot,
  extra: { readonly closing: BusinessDate; readonly amountYen: Yen },
): Result<RevolvingChange, WithdrawRefusal> {
  const { books, today, bill } = snapshot;
  const { closing, amountYen } = extra;
  if (today > deadlineOf(books.deadlines, books.cycle, closing)) return refused("after-deadline");
  const isBilled = bill !== null && closing <= bill.closing;
  if (isBilled && horizonOf(snapshot).revisable !== closing) return refused("already-ended");
  const at = books.extras.findIndex((one) => {
    return one.closing === closing && one.amountYen === amountYen;
  });
  if (at < 0) return refused("already-ended");
  const extras = books.extras.filter((_, i) => i !== at);
  const change = changeOf(snapshot, { ...books, extras }, zeroYen);
  return change ? done(change) : refused("already-ended");
}

/** The balances of the next bill with a balance, by version of the terms; a monthly amount covers them. */
export function balancesToCome(snapshot: RevolvingSnapshot): VersionBalance[] {
  const { rows } = currentPlan(snapshot).schedule;
  const closing = rows.find(({ balanceYen }) => balanceYen > 0)?.closing;
  if (!closing) return [];
  const entered = snapshot.books.conversions.filter((one) => one.firstClosing <= closing);
  return unbilledByVersion(entered, closing);
}

/** The books at a closing: for the open cycle, with the bill before as it should be. */
function booksAt(snapshot: RevolvingSnapshot, closing: BusinessDate): RevolvingBooks {
  const { due } = currentPlan(snapshot);
  return due && closing !== due.closing ? withDue(snapshot.books, due) : snapshot.books;
}
