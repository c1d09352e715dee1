import type { BusinessDate } from "@/lib/kernel/business-date";
import { deadlineOf } from "@/lib/kernel/deadline";
import { done, type Result, refused } from "@/lib/kernel/result";
import { addYen, subtractYen, type Yen, zeroYen } from "@/lib/kernel/yen";
import { type LiveConversion, type Plan, unbilledByVersion } from "./books";
import { convertibleYenOf, type SelectionRefusal, selectionRefusal } from "./eligibility";
import {
  candidateOf,
  changeOf,
  currentPlan,
  horizonOf,
  type RevolvingChange,
  type RevolvingRow,
  type RevolvingSnapshot,
} from "./snapshot";
import { type MonthlyChoice, monthlyChoiceOf } from "./payment";
import type { RevolvingTerms } from "./terms";

/** A purchase as it becomes a conversion. */
export type NewConversion = {
  readonly postingId: string;
  readonly principalYen: Yen;
  /** Refunds that have already lowered the principal. */
  readonly refundIds: readonly string[];
  readonly firstClosing: BusinessDate;
  readonly deadline: BusinessDate;
};

export type ConversionDecision = {
  readonly terms: RevolvingTerms;
  readonly made: readonly NewConversion[];
  readonly before: Plan;
  readonly change: RevolvingChange;
  /** The monthly amounts that can be chosen with it; null if there is none. */
  readonly monthly: MonthlyChoice | null;
};

/**
 * Converts postings under the terms of the day; until it is stored, a conversion's id is its posting's
 * id.
 */
export function decideConversion(
  snapshot: RevolvingSnapshot,
  rows: readonly RevolvingRow[],
  chosenYen: Yen | null,
): Result<ConversionDecision, SelectionRefusal> {
  const { books, account, terms, today } = snapshot;
  const candidates = rows.map((row) => candidateOf(row, snapshot));
  const made = candidates.map((candidate, i) => {
    const { postingId = "", closing = candidate.deadline, refundIds = [] } = rows[i] ?? {};
    const principalYen = convertibleYenOf(candidate);
    const { deadline } = candidate;
    return { postingId, principalYen, refundIds, firstClosing: closing, deadline };
  });
  const added = made.map(({ postingId, principalYen, firstClosing }): LiveConversion => {
    const base = { id: postingId, terms, principalYen, firstClosing };
    return { ...base, refunds: [], allocations: [] };
  });
  const conversions = [...books.conversions, ...added];
  const balances = unbilledByVersion(conversions);
  const selection = { rows: candidates, balances, chosenYen };
  const refusal = selectionRefusal(selection, { terms, account, today });
  if (refusal) return refused(refusal);
  const after = { ...books, chosenYen, conversions };
  const billed = made.filter(({ firstClosing }) => firstClosing === snapshot.bill?.closing);
  const offShoppingYen = addYen(...billed.map(({ principalYen }) => principalYen));
  const change = changeOf(snapshot, after, subtractYen(zeroYen, offShoppingYen));
  if (!change) return refused("already-settled");
  const monthly = monthlyChoiceOf(terms, balances);
  return done({ terms, made, before: currentPlan(snapshot), change, monthly });
}

export type UndoRefusal = "after-deadline" | "already-ended";

/** Undoes a conversion: the purchase is paid once again, less its refunds. */
export function decideUndo(
  snapshot: RevolvingSnapshot,
  id: string,
): Result<{ readonly conversion: LiveConversion; readonly change: RevolvingChange }, UndoRefusal> {
  const { books, bill, today } = snapshot;
  const conversion = books.conversions.find((one) => one.id === id);
  if (!conversion) return refused("already-ended");
  const { firstClosing, principalYen } = conversion;
  if (today > deadlineOf(books.deadlines, books.cycle, firstClosing))
    return refused("after-deadline");
  const isBilled = bill !== null && firstClosing <= bill.closing;
  if (isBilled && horizonOf(snapshot).revisable !== firstClosing) return refused("already-ended");
  const conversions = books.conversions.filter((one) => one !== conversion);
  const shoppingYen = isBilled ? principalYen : zeroYen;
  const change = changeOf(snapshot, { ...books, conversions }, shoppingYen);
  return change ? done({ conversion, change }) : refused("already-ended");
}
