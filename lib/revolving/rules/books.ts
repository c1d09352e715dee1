import type { BusinessDate } from "@/lib/kernel/business-date";
import type { Deadlines } from "@/lib/kernel/deadline";
import { type Cycle, debitDateOf, previousClosing } from "@/lib/kernel/cycle";
import { addYen, maxYen, minYen, subtractYen, type Yen, yen, zeroYen } from "@/lib/kernel/yen";
import { fallOf, feeOfClosing, type Movement, riseOf } from "./fee";
import { principalDuesOf, splitOldestFirst, type VersionBalance } from "./payment";
import { type Extra, type Pool, type Schedule, scheduleOf } from "./schedule";
import type { RevolvingTerms } from "./terms";

/** A live conversion, with its refunds and allocations. */
export type LiveConversion = {
  readonly id: string;
  readonly terms: RevolvingTerms;
  readonly principalYen: Yen;
  readonly firstClosing: BusinessDate;
  /** Amounts that refunds deducted: the day, and the billing cycle they count in. */
  readonly refunds: readonly {
    readonly closing: BusinessDate;
    readonly day: BusinessDate;
    readonly amountYen: Yen;
  }[];
  /** Amounts that bills include. */
  readonly allocations: readonly { readonly closing: BusinessDate; readonly amountYen: Yen }[];
};

/** Principal received: the day, and the billing cycle it counts in. */
export type PrincipalReceipt = {
  readonly closing: BusinessDate;
  readonly day: BusinessDate;
  readonly amountYen: Yen;
};

/** Everything that determines the revolving part of an account's bills. */
export type RevolvingBooks = {
  readonly cycle: Cycle;
  /** Oldest first. */
  readonly conversions: readonly LiveConversion[];
  /** In booking order. */
  readonly receipts: readonly PrincipalReceipt[];
  readonly chosenYen: Yen | null;
  readonly extras: readonly Extra[];
  readonly deadlines: Deadlines;
};

/** The revolving part of a bill, and the conversions it comes from. */
export type RevolvingDue = {
  readonly closing: BusinessDate;
  readonly balanceYen: Yen;
  readonly feeYen: Yen;
  readonly principalYen: Yen;
  readonly parts: readonly { readonly conversionId: string; readonly amountYen: Yen }[];
};

/** Principal of a conversion that no bill before a closing includes; refunds of later cycles count too. */
export function unbilledYenOf(conversion: LiveConversion, before?: BusinessDate): Yen {
  const billed = conversion.allocations.filter(({ closing }) => !before || closing < before);
  return subtractYen(
    subtractYen(conversion.principalYen, sumOf(conversion.refunds)),
    sumOf(billed),
  );
}

/** Principal that no bill before a closing includes, by version of the terms, the oldest first. */
export function unbilledByVersion(
  conversions: readonly LiveConversion[],
  before?: BusinessDate,
): VersionBalance[] {
  return poolsOf(conversions).map(({ terms, members }) => {
    return { terms, balanceYen: addYen(...members.map((one) => unbilledYenOf(one, before))) };
  });
}

/** The revolving part of the bill of a closing, from what counts in its cycle and before. */
export function dueOfClosing(books: RevolvingBooks, closing: BusinessDate): RevolvingDue {
  const entered = books.conversions.filter((one) => one.firstClosing <= closing);
  const falls = fallsOfReceipts(books, closing);
  const pools = poolsOf(entered).map(({ terms, members }) => {
    const movements = members.flatMap((one) => [
      ...movementsOf(one, closing),
      ...(falls.get(one.id) ?? []),
    ]);
    const period = { previousClosing: previousClosing(closing), closing };
    const { annualRate } = terms;
    const feeYen = maxYen(zeroYen, feeOfClosing({ movements, annualRate, ...period }));
    const laterYen = sumOf(members.flatMap(({ refunds }) => refunds.filter(isAfter(closing))));
    const leftYen = addYen(...members.map((one) => unbilledYenOf(one, closing)));
    return { terms, members, feeYen, leftYen, balanceYen: addYen(leftYen, laterYen) };
  });
  const extraYen = sumOf(books.extras.filter((extra) => extra.closing === closing));
  const dues = principalDuesOf({ pools, chosenYen: books.chosenYen, extraYen });
  const parts = pools.flatMap(({ members, leftYen }, i) => {
    const reducible = members.map(({ id, ...one }) => {
      return { id, principalYen: unbilledYenOf({ id, ...one }, closing) };
    });
    return splitOldestFirst(reducible, minYen(dues[i] ?? zeroYen, leftYen));
  });
  const paid = parts.filter(({ paidYen }) => paidYen > 0);
  return {
    closing,
    balanceYen: addYen(...pools.map((pool) => pool.balanceYen)),
    feeYen: addYen(...pools.map((pool) => pool.feeYen)),
    principalYen: addYen(...paid.map(({ paidYen }) => paidYen)),
    parts: paid.map(({ conversion, paidYen }) => {
      return { conversionId: conversion.id, amountYen: paidYen };
    }),
  };
}

/** The books with the bill of a closing replaced. */
export function withDue(books: RevolvingBooks, due: RevolvingDue): RevolvingBooks {
  const conversions = books.conversions.map((one) => {
    const others = one.allocations.filter(({ closing }) => closing !== due.closing);
    const parts = due.parts.filter(({ conversionId }) => conversionId === one.id);
    const added = parts.map(({ amountYen }) => ({ closing: due.closing, amountYen }));
    return { ...one, allocations: [...others, ...added] };
  });
  return { ...books, conversions };
}

/** The bills still to come: the newest one if it can still change, and those from the open cycle on. */
export type Horizon = { readonly revisable: BusinessDate | null; readonly open: BusinessDate };

export type Plan = {
  /** The bill that can still change, as it should be; null if there is none. */
  readonly due: RevolvingDue | null;
  readonly schedule: Schedule;
};

/** All bills to come, as the books are now. What is billed counts as paid on its debit date. */
export function planOf(books: RevolvingBooks, { revisable, open }: Horizon): Plan {
  const due = revisable && dueOfClosing(books, revisable);
  const after = due ? withDue(books, due) : books;
  const pools = pendingPoolsOf(after, open);
  const { cycle, chosenYen, extras } = books;
  const rest = scheduleOf({ cycle, from: open, pools, chosenYen, extras });
  if (!due || due.balanceYen + due.feeYen === 0) return { due, schedule: rest };
  const { closing, balanceYen, feeYen, principalYen } = due;
  const billedYen = addYen(feeYen, principalYen);
  const debit = debitDateOf(cycle, closing);
  const row = { closing, debit, balanceYen, feeYen, principalYen, billedYen };
  const totalFeeYen = addYen(feeYen, rest.totalFeeYen);
  const lastPayment = rest.lastPayment ?? debit;
  return { due, schedule: { rows: [row, ...rest.rows], totalFeeYen, lastPayment } };
}

function pendingPoolsOf(books: RevolvingBooks, open: BusinessDate): Pool[] {
  const falls = fallsOfReceipts(books, null);
  const expected = expectedFallsOf(books, debitDateOf(books.cycle, previousClosing(open)));
  return poolsOf(books.conversions).map(({ terms, members }) => {
    const inside = members.filter((one) => one.firstClosing < open);
    const history = inside.flatMap((one) => [
      ...movementsOf(one, null),
      ...(falls.get(one.id) ?? []),
      ...(expected.get(one.id) ?? []),
    ]);
    const entries = members.map((one) => {
      return { principalYen: unbilledYenOf(one, open), firstClosing: one.firstClosing };
    });
    return { terms, entries, history };
  });
}

/** The conversions by version of the terms, oldest version first. */
function poolsOf(conversions: readonly LiveConversion[]) {
  const versions = new Map(conversions.map(({ terms }) => [terms.version, terms]));
  const pools = [...versions.values()].map((terms) => ({
    terms,
    members: conversions.filter((one) => one.terms.version === terms.version),
  }));
  return pools.sort((a, b) => (a.terms.from < b.terms.from ? -1 : 1));
}

/** How an entry and its refunds change the fee-bearing balance, up to a cycle. */
function movementsOf(one: LiveConversion, until: BusinessDate | null): Movement[] {
  const { principalYen, firstClosing } = one;
  const counted = one.refunds.filter(({ closing }) => until === null || closing <= until);
  const falls = counted.map(({ day, amountYen }) => {
    return fallOf(amountYen, day > firstClosing ? day : firstClosing);
  });
  return [riseOf(principalYen, firstClosing), ...falls];
}

type Billed = { readonly id: string; readonly closing: BusinessDate; readonly amountYen: Yen };

/** Billed principal, oldest bill first, and within a bill oldest conversion first. */
function billedParts({ conversions }: RevolvingBooks, before: BusinessDate | null): Billed[] {
  return conversions
    .flatMap(({ id, allocations }) => allocations.map((part) => ({ id, ...part })))
    .filter(({ closing }) => before === null || closing < before)
    .sort((a, b) => (a.closing < b.closing ? -1 : a.closing > b.closing ? 1 : 0));
}

/**
 * Money received pays the oldest bill first. It lowers the fee-bearing balance from the day after
 * that bill's debit date, or from the day after it was received if that is later.
 */
function fallsOfReceipts(books: RevolvingBooks, closing: BusinessDate | null) {
  const falls = new Map<string, Movement[]>();
  const counted = books.receipts.filter((one) => closing === null || one.closing <= closing);
  const waiting = billedParts(books, closing);
  let at = 0;
  let openYen = waiting[0]?.amountYen ?? zeroYen;
  for (const receipt of counted) {
    let leftYen = receipt.amountYen;
    while (leftYen > 0) {
      const part = waiting[at];
      if (!part) break;
      const paidYen = minYen(leftYen, openYen);
      const debit = debitDateOf(books.cycle, part.closing);
      put(falls, part.id, fallOf(paidYen, receipt.day > debit ? receipt.day : debit));
      leftYen = subtractYen(leftYen, paidYen);
      openYen = subtractYen(openYen, paidYen);
      if (openYen === 0) {
        at += 1;
        openYen = waiting[at]?.amountYen ?? zeroYen;
      }
    }
  }
  return falls;
}

/** Billed principal that is not received yet, expected on its debit date. */
function expectedFallsOf(books: RevolvingBooks, day: BusinessDate): Map<string, Movement[]> {
  const falls = new Map<string, Movement[]>();
  let receivedYen = sumOf(books.receipts);
  for (const part of billedParts(books, null)) {
    const paidYen = minYen(receivedYen, part.amountYen);
    receivedYen = subtractYen(receivedYen, paidYen);
    const openYen = subtractYen(part.amountYen, paidYen);
    if (openYen > 0) put(falls, part.id, fallOf(openYen, day));
  }
  return falls;
}

function put(falls: Map<string, Movement[]>, id: string, fall: Movement): void {
  falls.set(id, [...(falls.get(id) ?? []), fall]);
}

function isAfter(closing: BusinessDate) {
  return (part: { readonly closing: BusinessDate }) => part.closing > closing;
}

function sumOf(parts: readonly { readonly amountYen: Yen }[]): Yen {
  return yen(parts.reduce((sum, part) => sum + part.amountYen, 0));
}
