import { type BusinessDate } from "@/lib/kernel/business-date";
import { type Cycle, debitDateOf, nextClosing } from "@/lib/kernel/cycle";
import type { Result } from "@/lib/kernel/result";
import { addYen, minYen, type Yen, yen, zeroYen } from "@/lib/kernel/yen";
import {
  dueOfClosing,
  type LiveConversion,
  type RevolvingDue,
  unbilledYenOf,
  withDue,
} from "@/lib/revolving/rules/books";
import { decideConversion, decideUndo } from "@/lib/revolving/rules/decision";
import { decideAmount, decideExtra, decideWithdrawal } from "@/lib/revolving/rules/repayment";
import {
  currentPlan,
  type RevolvingChange,
  type RevolvingRow,
  type RevolvingSnapshot,
} from "@/lib/revolving/rules/snapshot";

import type { RevolvingTerms } from "@/lib/revolving/rules/terms";
import { firstDeadlines, firstTerms } from "../../support/revolving-terms";

type Purchase = { readonly id: string; readonly amountYen: Yen; readonly closing: BusinessDate };
type Refund = { readonly id: string; readonly of: string; readonly amountYen: Yen };

/**
 * An account that is closed and paid in memory, with the very rules that the commands decide by and
 * the closing job bills by.
 */
export class AccountInMemory {
  standing: RevolvingSnapshot;
  purchases: Purchase[] = [];
  refunds: Refund[] = [];

  constructor(cycle: Cycle, firstClosing: BusinessDate, openedOn: BusinessDate) {
    this.standing = {
      books: {
        cycle,
        conversions: [],
        receipts: [],
        chosenYen: null,
        extras: [],
        deadlines: firstDeadlines,
      },
      account: {
        status: "open",
        hasOverdue: false,
        openedOn,
        revolvingLimitYen: yen(5_000_000),
        revolvingYen: zeroYen,
      },
      terms: firstTerms,
      bill: null,
      open: firstClosing,
      today: openedOn,
    };
  }

  on(today: BusinessDate): void {
    this.standing = { ...this.standing, today };
  }

  /** From now on conversions are made under other terms. */
  under(terms: RevolvingTerms): void {
    this.standing = { ...this.standing, terms };
  }

  buy(amountYen: Yen): void {
    const id = `P${this.purchases.length}`;
    this.purchases.push({ id, amountYen, closing: this.standing.open });
  }

  refundedYenOf(id: string): Yen {
    return addYen(...this.refunds.filter(({ of }) => of === id).map((one) => one.amountYen));
  }

  /** A refund counts in the open cycle; it takes off the principal that no bill took yet. */
  refund(of: string, amountYen: Yen): void {
    this.refunds.push({ id: `R${this.refunds.length}`, of, amountYen });
    const { books, open, today } = this.standing;
    const conversions = books.conversions.map((one) => {
      if (one.id !== of) return one;
      const offYen = minYen(amountYen, unbilledYenOf(one));
      const refund = { closing: open, day: today, amountYen: offYen };
      return offYen > 0 ? { ...one, refunds: [...one.refunds, refund] } : one;
    });
    this.standing = { ...this.standing, books: { ...books, conversions } };
  }

  rows(): RevolvingRow[] {
    const { books } = this.standing;
    return this.purchases.map(({ id, amountYen, closing }) => ({
      postingId: id,
      closing,
      amountYen,
      kind: "purchase",
      refundedYen: this.refundedYenOf(id),
      refundIds: [],
      isRevolving: books.conversions.some((one) => one.id === id),
    }));
  }

  convert(rows: readonly RevolvingRow[], chosenYen: Yen | null): boolean {
    const decided = decideConversion(this.standing, rows, chosenYen);
    return this.keep(decided.ok ? { ok: true, value: decided.value.change } : decided);
  }

  takeBack(id: string): boolean {
    const decided = decideUndo(this.standing, id);
    return this.keep(decided.ok ? { ok: true, value: decided.value.change } : decided);
  }

  choose(chosenYen: Yen | null): boolean {
    return this.keep(decideAmount(this.standing, chosenYen));
  }

  repay(wish: Yen | "all"): boolean {
    const decided = decideExtra(this.standing, wish);
    return this.keep(decided.ok ? { ok: true, value: decided.value.change } : decided);
  }

  withdraw(at: number): boolean {
    const extra = this.standing.books.extras[at];
    return extra ? this.keep(decideWithdrawal(this.standing, extra)) : false;
  }

  private keep(decided: Result<RevolvingChange, string>): boolean {
    if (!decided.ok) return false;
    const { books, revision } = decided.value;
    this.standing = { ...this.standing, books };
    const { bill } = this.standing;
    if (!revision || !bill) return true;
    this.standing = {
      ...this.standing,
      books: withDue(books, revision.due),
      bill: {
        ...bill,
        openShoppingYen: addYen(bill.openShoppingYen, revision.shoppingYen),
        openRevolvingYen: addYen(bill.openRevolvingYen, revision.revolvingYen),
      },
    };
    return true;
  }

  /** The open cycle's bill, as the closing job makes it. */
  close(): RevolvingDue {
    const { books, open } = this.standing;
    const due = dueOfClosing(books, open);
    const paidOnce = this.purchases.filter(({ id, closing }) => {
      return closing === open && !books.conversions.some((one) => one.id === id);
    });
    this.standing = {
      ...this.standing,
      books: withDue(books, due),
      bill: {
        closing: open,
        isUnpaid: true,
        openShoppingYen: addYen(...paidOnce.map(({ amountYen }) => amountYen)),
        openRevolvingYen: due.principalYen,
      },
      open: nextClosing(open),
    };
    return due;
  }

  /** What the newest bill took, as it stands by now. */
  billedOf(closing: BusinessDate): Yen {
    const parts = this.standing.books.conversions.flatMap((one: LiveConversion) => one.allocations);
    return addYen(...parts.filter((part) => part.closing === closing).map((p) => p.amountYen));
  }

  /** The newest bill is paid on its debit date. */
  pay(): void {
    const { bill, books, open } = this.standing;
    if (!bill) return;
    const day = debitDateOf(books.cycle, bill.closing);
    const receipt = { closing: open, day, amountYen: bill.openRevolvingYen };
    const receipts = receipt.amountYen > 0 ? [...books.receipts, receipt] : books.receipts;
    const paid = { ...bill, isUnpaid: false, openShoppingYen: zeroYen, openRevolvingYen: zeroYen };
    this.standing = { ...this.standing, bill: paid, books: { ...books, receipts } };
  }

  /** What is shown of every bill to come. */
  planned(): Map<string, string> {
    const { rows } = currentPlan(this.standing).schedule;
    return new Map(
      rows.map((row) => [row.closing, lineOf(row.balanceYen, row.feeYen, row.principalYen)]),
    );
  }

  leftYen(): Yen {
    const { conversions } = this.standing.books;
    return addYen(...conversions.map((one) => unbilledYenOf(one)));
  }
}

export function lineOf(balanceYen: Yen, feeYen: Yen, principalYen: Yen): string {
  return [balanceYen, feeYen, principalYen].join(" ");
}

export function lineOfDue({ balanceYen, feeYen, principalYen }: RevolvingDue): string {
  return lineOf(balanceYen, feeYen, principalYen);
}
