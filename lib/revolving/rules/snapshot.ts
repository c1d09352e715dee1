import type { BusinessDate } from "@/lib/kernel/business-date";
import { deadlineOf } from "@/lib/kernel/deadline";
import { addYen, subtractYen, type Yen } from "@/lib/kernel/yen";
import {
  type Horizon,
  type Plan,
  planOf,
  type RevolvingBooks,
  type RevolvingDue,
  unbilledYenOf,
} from "./books";
import type { Candidate, RevolvingContract } from "./eligibility";
import type { RevolvingTerms } from "./terms";

/** The account's newest bill. */
export type NewestBill = {
  readonly closing: BusinessDate;
  readonly isUnpaid: boolean;
  readonly openShoppingYen: Yen;
  readonly openRevolvingYen: Yen;
};

/** How an account stands with revolving. */
export type RevolvingSnapshot = {
  readonly books: RevolvingBooks;
  readonly contract: RevolvingContract;
  /** What a conversion is made under today. */
  readonly terms: RevolvingTerms;
  readonly bill: NewestBill | null;
  /** The closing of the open cycle. */
  readonly open: BusinessDate;
  readonly today: BusinessDate;
};

/** A posted row that may be converted. */
export type RevolvingRow = {
  readonly postingId: string;
  readonly closing: BusinessDate;
  readonly kind: string;
  readonly amountYen: Yen;
  readonly refundedYen: Yen;
  /** The refunds that make it up. */
  readonly refundIds: readonly string[];
  readonly isRevolving: boolean;
};

/** What is to be changed: how the books will be, and which part of the newest bill's E moves. */
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

/** The bills to come. The newest can be changed while it is unpaid, until its deadline. */
export function horizonOf({ books, bill, open, today }: RevolvingSnapshot): Horizon {
  const isRevisable =
    bill?.isUnpaid && today <= deadlineOf(books.deadlines, books.cycle, bill.closing);
  return { revisable: isRevisable ? bill.closing : null, open };
}

export function currentPlan(standing: RevolvingSnapshot): Plan {
  return planOf(standing.books, horizonOf(standing));
}

/** What of all conversions no bill has taken; what is billed and can still be changed is billed. */
export function pendingYenOf({ conversions }: RevolvingBooks): Yen {
  return addYen(...conversions.map((one) => unbilledYenOf(one)));
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
 * What changes with other books. Of the newest bill, shopping moves by an amount and revolving by what
 * is due more or less; null where more would have to go off it than is open.
 */
export function changeOf(
  standing: RevolvingSnapshot,
  after: RevolvingBooks,
  shoppingYen: Yen,
): RevolvingChange | null {
  const { bill, books } = standing;
  const plan = planOf(after, horizonOf(standing));
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
