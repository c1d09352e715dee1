import { addDays, type BusinessDate } from "@/lib/kernel/business-date";
import { debitDateOf, nextClosing, previousClosing } from "@/lib/kernel/cycle";
import { deadlineOf } from "@/lib/kernel/deadline";
import { firstDeadlines } from "../../support/revolving-terms";

/** A purchase, and what became of it. `first` is the closing at which it began to revolve. */
export type PlainPurchase = {
  readonly id: string;
  readonly amount: number;
  readonly closing: BusinessDate;
  refunded: number;
  revolving: null | {
    readonly principal: number;
    receiptNo: string;
    off: { day: BusinessDate; amount: number }[];
    billed: Map<BusinessDate, number>;
  };
};

export type PlainBill = {
  readonly closing: BusinessDate;
  readonly a: number;
  readonly b: number;
  readonly c: number;
  readonly d: number;
  e: number;
  readonly balance: number;
  readonly fee: number;
  principal: number;
};

const cycle = 19;
const sumOf = (numbers: readonly number[]) => numbers.reduce((sum, n) => sum + n, 0);

/**
 * What an account comes to, written down from what is said about money and not from the portal's code:
 * whole numbers, one day after the other. Bills are paid in full by their debit date.
 */
export class PlainAccount {
  purchases: PlainPurchase[] = [];
  bills: PlainBill[] = [];
  chosen: number | null = null;
  extras: { closing: BusinessDate; amount: number; receiptNo: string }[] = [];
  exchangedPoints = 0;
  /** Receipts of conversions, as they were made. */
  private readonly order: string[] = [];
  /** Of the open cycle: what came in, and what was bought. */
  private received = 0;
  private bought = 0;
  /** What of the newest bill is not received yet, and of it what is paid once, and the revolving fee. */
  open = 0;
  private onceOpen = 0;
  private feeOpen = 0;
  /** A credit has paid a part of the newest bill: what it paid cannot be moved any more. */
  isPartlyCredited = false;

  constructor(
    readonly limit: number,
    public openClosing: BusinessDate,
  ) {}

  buy(id: string, amount: number): void {
    const closing = this.openClosing;
    this.purchases.push({ id, amount, closing, refunded: 0, revolving: null });
    this.bought += amount;
  }

  /** A refund takes off the principal that no bill took; what is more, and any other, is credit. */
  refund(purchase: PlainPurchase, amount: number, day: BusinessDate): void {
    purchase.refunded += amount;
    this.received += amount;
    const off = Math.min(amount, this.unbilledOf(purchase));
    if (off > 0) purchase.revolving?.off.push({ day, amount: off });
  }

  /** Money pays the newest bill, its revolving fee first; what is over is credit. */
  pay(amount: number): void {
    this.received += amount;
    this.feeOpen -= Math.min(amount, this.feeOpen);
    this.open -= Math.min(amount, this.open);
    if (this.open === 0) this.onceOpen = 0;
  }

  creditPoints(points: number, yen: number): void {
    this.exchangedPoints += points;
    this.received += yen;
  }

  unbilledOf({ revolving }: PlainPurchase): number {
    if (!revolving) return 0;
    const off = sumOf(revolving.off.map(({ amount }) => amount));
    return revolving.principal - off - sumOf([...revolving.billed.values()]);
  }

  pool(): number {
    return sumOf(this.purchases.map((purchase) => this.unbilledOf(purchase)));
  }

  /** Not refunded, not revolving, and its bill not paid and before its deadline, or not made yet. */
  convertible(today: BusinessDate): PlainPurchase[] {
    const bill = this.bills.at(-1);
    return this.purchases.filter(({ amount, refunded, closing, revolving }) => {
      if (revolving || refunded >= amount) return false;
      if (closing === this.openClosing) return today <= deadlineOf(firstDeadlines, cycle, closing);
      return (
        closing === bill?.closing && this.isRevisable(today) && this.onceOpen >= amount - refunded
      );
    });
  }

  /** Whether what is open of the newest bill is enough for all of them: a credit may have paid a part. */
  fits(chosen: readonly PlainPurchase[]): boolean {
    const billed = chosen.filter(({ closing }) => closing !== this.openClosing);
    return sumOf(billed.map((one) => one.amount - one.refunded)) <= this.onceOpen;
  }

  isRevisable(today: BusinessDate): boolean {
    const bill = this.bills.at(-1);
    return (
      bill !== undefined &&
      this.open > 0 &&
      today <= deadlineOf(firstDeadlines, cycle, bill.closing)
    );
  }

  convert(chosen: readonly PlainPurchase[], monthly: number | null, receipts: readonly string[]) {
    for (const [at, purchase] of chosen.entries()) {
      const principal = purchase.amount - purchase.refunded;
      const receiptNo = receipts[at] ?? "";
      purchase.revolving = { principal, receiptNo, off: [], billed: new Map() };
      this.order.push(receiptNo);
      if (purchase.closing !== this.openClosing) this.onceOpen -= principal;
    }
    this.chosen = monthly;
  }

  takeBack(purchase: PlainPurchase): void {
    const { revolving, closing } = purchase;
    if (closing !== this.openClosing) this.onceOpen += revolving?.principal ?? 0;
    purchase.revolving = null;
  }

  /** The newest bill once more, after a change until its deadline. D stays. */
  revise(): void {
    const bill = this.bills.at(-1);
    if (!bill) return;
    for (const { revolving } of this.purchases) revolving?.billed.delete(bill.closing);
    const balance = this.poolAt(bill.closing) + this.offSince(bill.closing);
    const principal = this.bill(bill.closing, balance);
    const e = Math.max(0, bill.d - balance + principal);
    this.open += e - bill.e;
    Object.assign(bill, { balance, principal, e });
  }

  /** What later refunds took off conversions that a bill has seen whole. */
  private offSince(closing: BusinessDate): number {
    const offs = this.purchases.flatMap((one) => {
      return one.closing <= closing ? (one.revolving?.off ?? []) : [];
    });
    return sumOf(offs.filter(({ day }) => day > closing).map(({ amount }) => amount));
  }

  close(): PlainBill {
    const closing = this.openClosing;
    const before = this.bills.at(-1)?.d ?? 0;
    const fee = this.feeOf(closing);
    const balance = this.poolAt(closing);
    const principal = this.bill(closing, balance);
    const [b, c] = [this.received, this.bought + fee];
    const d = before - b + c;
    const e = Math.max(0, d - balance + principal);
    const bill = { closing, a: before, b, c, d, e, balance, fee, principal };
    this.bills.push(bill);
    this.open = e;
    const once = this.purchases.filter((one) => one.closing === closing && !one.revolving);
    const shopping = sumOf(once.map(({ amount }) => amount));
    // Credits go off what is paid once, then off the fee, then off the principal due.
    const off = shopping + fee + principal - e;
    this.isPartlyCredited = off > 0;
    this.onceOpen = shopping - Math.min(off, shopping);
    this.feeOpen = fee - Math.min(fee, Math.max(0, off - shopping));
    [this.received, this.bought] = [0, 0];
    this.openClosing = nextClosing(closing);
    return bill;
  }

  private poolAt(closing: BusinessDate): number {
    const entered = this.purchases.filter((one) => one.revolving && one.closing <= closing);
    return sumOf(entered.map((one) => this.unbilledOf(one)));
  }

  /** min(balance, max(minimum, chosen) + extra), off the oldest conversion first. */
  private bill(closing: BusinessDate, balance: number): number {
    const minimum = Math.ceil(balance / 100_000) * 3_000;
    const extra = sumOf(this.extras.filter((x) => x.closing === closing).map((x) => x.amount));
    const principal = Math.min(balance, Math.max(minimum, this.chosen ?? 0) + extra);
    let left = principal;
    let billed = 0;
    for (const purchase of this.revolvingInOrder()) {
      if (purchase.closing > closing) continue;
      const part = Math.min(left, this.unbilledOf(purchase));
      if (part > 0) purchase.revolving?.billed.set(closing, part);
      left -= part;
      billed += part;
    }
    return billed;
  }

  private revolvingInOrder(): PlainPurchase[] {
    const place = (one: PlainPurchase) => this.order.indexOf(one.revolving?.receiptNo ?? "");
    return this.purchases.filter((one) => one.revolving).sort((a, b) => place(a) - place(b));
  }

  /** floor of the sum, day by day, of balance × 14.9 % ÷ days of the year. */
  private feeOf(closing: BusinessDate): number {
    let parts = 0n;
    for (let day = addDays(previousClosing(closing), 1); day <= closing; day = addDays(day, 1)) {
      const year = Number(day.slice(0, 4));
      const isLeap = new Date(Date.UTC(year, 1, 29)).getUTCMonth() === 1;
      parts += BigInt(this.balanceOn(day)) * (isLeap ? 365n : 366n);
    }
    return Math.max(0, Number((parts * 1490n) / (365n * 366n * 10_000n)));
  }

  /** Principal that bears the fee on a day: from the day after its first closing, until paid. */
  private balanceOn(day: BusinessDate): number {
    const parts = this.purchases.map(({ revolving, closing }) => {
      if (!revolving || closing >= day) return 0;
      const off = revolving.off.filter((one) => one.day < day).map(({ amount }) => amount);
      const paid = [...revolving.billed].filter(([on]) => debitDateOf(cycle, on) < day);
      return revolving.principal - sumOf(off) - sumOf(paid.map(([, amount]) => amount));
    });
    return sumOf(parts);
  }

  /** Everything owed, but for the revolving fee, holds the limit. */
  available(): number {
    const owed = (this.bills.at(-1)?.d ?? 0) - this.received + this.bought;
    return this.limit - Math.max(0, owed - this.feeOpen);
  }

  /** One point for each full 100 yen of a purchase less its refunds, less what was exchanged. */
  points(): number {
    const earned = this.purchases.map((one) => Math.floor((one.amount - one.refunded) / 100));
    return sumOf(earned) - this.exchangedPoints;
  }
}
