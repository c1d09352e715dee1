import type { BusinessDate } from "@/lib/kernel/business-date";
import { deadlineOf } from "@/lib/kernel/deadline";
import { addYen, subtractYen, type Yen } from "@/lib/kernel/yen";
import { type Horizon, type Plan, planOf, type RevolvingBooks, type RevolvingDue } from "./books";
import type { Candidate, RevolvingAccount } from "./eligibility";
import type { RevolvingTerms } from "./terms";

/** The account's newest bill. */
export type NewestBill = {
  readonly closing: BusinessDate;
  readonly isUnpaid: boolean;
  readonly openShoppingYen: Yen;
  readonly openRevolvingYen: Yen;
};

/** What a revolving command loads to decide on. */
export type RevolvingSnapshot = {
  readonly books: RevolvingBooks;
  readonly account: RevolvingAccount;
  /** The terms of conversions made today. */
  readonly terms: RevolvingTerms;
  readonly bill: NewestBill | null;
  /** The closing of the open cycle. */
  readonly open: BusinessDate;
  readonly today: BusinessDate;
};

/** A posting that may be converted. */
export type RevolvingRow = {
  readonly postingId: string;
  readonly closing: BusinessDate;
  readonly kind: string;
  readonly amountYen: Yen;
  readonly refundedYen: Yen;
  /** The refunds that make up refundedYen. */
  readonly refundIds: readonly string[];
  readonly isRevolving: boolean;
};

/** A decided change: the new books, and the part of the newest bill's E that moves. */
export type RevolvingChange = {
  readonly books: RevolvingBooks;
  readonly plan: Plan;
  readonly revision: BillRevision | null;
};

export type BillRevision = {
  readonly due: RevolvingDue;
  readonly shoppingYen: Yen;
  readonly revolvingYen: Yen;
};

/** The bills to come. The newest can change while it is unpaid, until its deadline. */
export function horizonOf({ books, bill, open, today }: RevolvingSnapshot): Horizon {
  const isRevisable =
    bill?.isUnpaid && today <= deadlineOf(books.deadlines, books.cycle, bill.closing);
  return { revisable: isRevisable ? bill.closing : null, open };
}

export function currentPlan(snapshot: RevolvingSnapshot): Plan {
  return planOf(snapshot.books, horizonOf(snapshot));
}

export function candidateOf(row: RevolvingRow, { books, bill }: RevolvingSnapshot): Candidate {
  const isBilled = bill !== null && row.closing <= bill.closing;
  const leftYen = subtractYen(row.amountYen, row.refundedYen);
  const isOpen = bill?.isUnpaid && bill.closing === row.closing && bill.openShoppingYen >= leftYen;
  return {
    ...row,
    isSettled: isBilled && !isOpen,
    deadline: deadlineOf(books.deadlines, books.cycle, row.closing),
  };
}

/**
 * The change from the current books to `after`. The newest bill's shopping part changes by `shoppingYen` and
 * its revolving part by the difference in what is due; null if that would make an open amount negative.
 */
export function changeOf(
  snapshot: RevolvingSnapshot,
  after: RevolvingBooks,
  shoppingYen: Yen,
): RevolvingChange | null {
  const { bill, books } = snapshot;
  const plan = planOf(after, horizonOf(snapshot));
  const { due } = plan;
  if (!due || !bill) return { books: after, plan, revision: null };
  const billed = books.conversions.flatMap(({ allocations }) => {
    return allocations.filter(({ closing }) => closing === due.closing);
  });
  const beforeYen = addYen(...billed.map(({ amountYen }) => amountYen));
  const revolvingYen = subtractYen(due.principalYen, beforeYen);
  const isShort =
    bill.openShoppingYen + shoppingYen < 0 || bill.openRevolvingYen + revolvingYen < 0;
  if (isShort) return null;
  return { books: after, plan, revision: { due, shoppingYen, revolvingYen } };
}

export type ConversionState = "live" | "settled" | "undone";

/** The state of a conversion; "settled" means that all of it was billed. */
export function conversionStateOf(isUndone: boolean, unbilledYen: Yen): ConversionState {
  if (isUndone) return "undone";
  return unbilledYen > 0 ? "live" : "settled";
}
