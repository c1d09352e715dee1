import { describe, expect, test } from "vitest";
import { addDays, addMonths, type BusinessDate, businessDate } from "@/lib/kernel/business-date";
import { type Cycle, debitDateOf } from "@/lib/kernel/cycle";
import { deadlineOf } from "@/lib/kernel/deadline";
import { yen } from "@/lib/kernel/yen";
import { Chance } from "../../support/chance";
import { includedTerms } from "../../support/revolving-terms";
import { AccountInMemory, lineOfDue } from "./account-in-memory";
import { firstDeadlines } from "../../support/revolving-terms";

const runs = 2_000;
const monthlyAmounts = [null, null, 5_000, 10_000, 20_000, 50_000, 100_000] as const;

/** One account that does what chance says, and what was shown of its bills last. */
class Story {
  readonly log: string[] = [];
  account: AccountInMemory;
  planned = new Map<string, string>();
  compared = 0;

  constructor(
    readonly chance: Chance,
    cycle: Cycle,
    first: BusinessDate,
  ) {
    this.account = new AccountInMemory(cycle, first, addMonths(first, -12));
  }

  act(day: BusinessDate): void {
    this.account.on(day);
    for (let left = this.chance.below(4); left > 0; left -= 1) {
      const act = this.chance.of(acts);
      const isDone = this[act]();
      this.log.push(`${day} ${act} ${isDone}`);
    }
    this.planned = this.account.planned();
  }

  buy(): boolean {
    this.account.buy(yen(1 + this.chance.below(this.chance.of([40_000, 40_000, 400_000]))));
    return true;
  }

  convert(): boolean {
    const rows = this.account.rows().filter(({ isRevolving }) => !isRevolving);
    const recent = rows.slice(-2).filter(() => this.chance.below(2) === 0);
    return this.account.convert(recent, this.monthly());
  }

  refund(): boolean {
    const found = this.chance.any(this.account.purchases.slice(-4));
    if (!found) return false;
    const left = found.amountYen - this.account.refundedYenOf(found.id);
    if (left <= 0) return false;
    this.account.refund(found.id, yen(1 + this.chance.below(left)));
    return true;
  }

  choose(): boolean {
    return this.account.choose(this.monthly());
  }

  extra(): boolean {
    const isAll = this.chance.below(6) === 0;
    return this.account.repay(isAll ? "all" : yen(1 + this.chance.below(60_000)));
  }

  withdraw(): boolean {
    return this.account.withdraw(this.account.standing.books.extras.length - 1);
  }

  takeBack(): boolean {
    const found = this.chance.any(this.account.standing.books.conversions);
    return found ? this.account.takeBack(found.id) : false;
  }

  /** The bill of the open cycle is what was shown of it last. */
  close(): BusinessDate {
    const closing = this.account.standing.open;
    const billed = lineOfDue(this.account.close());
    this.expectPlanned(closing, billed);
    return closing;
  }

  /** Acts on a closed bill: until its deadline it takes what was shown last, then it stays. */
  actOnBill(day: BusinessDate, closing: BusinessDate): void {
    const before = this.account.billedOf(closing);
    this.act(day);
    const isOpen = day <= deadlineOf(firstDeadlines, this.account.standing.books.cycle, closing);
    const shown = isOpen ? Number(this.planned.get(closing)?.split(" ")[2] ?? 0) : before;
    expect(this.account.billedOf(closing), this.log.join("\n")).toBe(shown);
  }

  private expectPlanned(closing: BusinessDate, billed: string): void {
    this.compared += 1;
    const shown = this.planned.get(closing) ?? "0 0 0";
    expect(`${closing}: ${billed}`, this.log.join("\n")).toBe(`${closing}: ${shown}`);
  }

  private monthly() {
    const amount = this.chance.of(monthlyAmounts);
    return amount === null ? null : yen(amount);
  }
}

const acts = [
  ...(["buy", "buy", "convert", "convert", "convert"] as const),
  ...(["refund", "choose", "extra", "withdraw", "takeBack"] as const),
] as const;

/** Months of acts, then bills until nothing is left; answers how many bills were compared. */
function live(seed: number): number {
  const chance = new Chance(seed);
  const cycle = chance.of([3, 7, 19] as const);
  const month = addMonths(businessDate("2019-12-01"), chance.below(160)).slice(0, 7);
  const story = new Story(
    chance,
    cycle,
    businessDate(`${month}-${String(cycle).padStart(2, "0")}`),
  );
  story.log.push(`seed ${seed}, cycle ${cycle}`);
  const months = 1 + chance.below(5);
  // Half of the accounts meet a new version of the terms, whose fee is part of the payment.
  const newTermsFrom = chance.below(2 * months);
  for (let at = 0; at < 500; at += 1) {
    const { open } = story.account.standing;
    if (at >= newTermsFrom) story.account.under(includedTerms);
    if (at < months) story.act(addDays(open, -1 - chance.below(12)));
    const closing = story.close();
    if (at < months) {
      story.actOnBill(addDays(closing, 1 + chance.below(14)), closing);
    }
    story.account.on(debitDateOf(cycle, closing));
    story.account.pay();
    const isOver = story.account.leftYen() === 0 && story.account.planned().size === 0;
    if (at >= months && isOver) return story.compared;
  }
  throw new Error(`seed ${seed}: the bills do not end`);
}

describe("予定はご請求のとおり", () => {
  test(`でたらめな額・日付・毎月のお支払額・追加・返金・取り消し（${runs}通り）`, () => {
    const first = Number(process.env.SEED ?? 1);
    let compared = 0;
    let longest = 0;
    for (let seed = first; seed < first + runs; seed += 1) {
      const bills = live(seed);
      compared += bills;
      longest = Math.max(longest, bills);
    }
    expect(compared).toBeGreaterThan(runs * 5);
    expect(longest).toBeGreaterThan(30);
  }, 120_000);
});
