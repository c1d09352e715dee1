import { describe, expect, test } from "vitest";
import {
  changeMonthlyAmount,
  repayExtra,
  takeBackConversion,
  withdrawExtra,
} from "@/lib/billing/commands/revolving";
import { viewCredit } from "@/lib/credit/queries";
import type { MemberActor } from "@/lib/kernel/actor";
import { addDays, type BusinessDate, businessDate } from "@/lib/kernel/business-date";
import { cycles, nextClosing } from "@/lib/kernel/cycle";
import { yen } from "@/lib/kernel/yen";
import { listCandidates, viewRevolving } from "@/lib/revolving/queries";
import { previewConversion } from "@/lib/revolving/queries/preview";
import {
  billsOf,
  breaches,
  close,
  convert,
  newKey,
  on,
  open,
  payNewest,
  post,
  runOut,
} from "./household";

const runs = Number(process.env.RUNS ?? 5);

/** Numbers that come out the same for the same seed. */
class Chance {
  constructor(private state: number) {}

  below(limit: number): number {
    this.state = (Math.imul(this.state, 1664525) + 1013904223) >>> 0;
    return Math.floor((this.state / 2 ** 32) * limit);
  }

  of<T>(values: readonly T[]): T | undefined {
    return values[this.below(values.length)];
  }
}

type Purchase = { readonly id: string; readonly amount: number; refunded: number };

/** One member who does what chance says; every bill is held against what was shown last. */
class Household {
  readonly purchases: Purchase[] = [];
  readonly log: string[] = [];
  planned = new Map<string, string>();

  constructor(
    readonly member: MemberActor,
    readonly chance: Chance,
  ) {}

  async act(day: BusinessDate): Promise<void> {
    on(day);
    const acts = ["buy", "buy", "convert", "convert", "refund"] as const;
    const changes = ["choose", "extra", "withdraw", "takeBack"] as const;
    const count = this.chance.below(4);
    for (let i = 0; i < count; i += 1) {
      const act = this.chance.of([...acts, ...changes]);
      if (act) await this[act](day);
    }
    await this.note();
  }

  async note(): Promise<void> {
    const view = await viewRevolving(this.member);
    const rows = view?.schedule.rows ?? [];
    this.planned = new Map(
      rows.map((row) => [row.closing, [row.balanceYen, row.feeYen, row.principalYen].join(" ")]),
    );
  }

  /** What is shown of a closing is what its bill says. */
  async compare(closing: BusinessDate): Promise<void> {
    const bill = (await billsOf(this.member)).find((one) => one.closing === closing);
    const billed = `${closing}: ${[bill?.balance, bill?.fee, bill?.principal].join(" ")}`;
    const shown = `${closing}: ${this.planned.get(closing) ?? "0 0 0"}`;
    expect(billed, this.log.join("\n")).toBe(shown);
  }

  async buy(day: BusinessDate): Promise<void> {
    const amount = 1 + this.chance.below(this.chance.below(3) === 0 ? 300_000 : 40_000);
    const id = await post(this.member, day, amount);
    this.purchases.push({ id, amount, refunded: 0 });
    this.log.push(`${day} buy ${id} ${amount}`);
  }

  async convert(day: BusinessDate): Promise<void> {
    const rows = (await listCandidates(this.member)).filter(({ why }) => why === null);
    const chosen = rows.filter(() => this.chance.below(2) === 0).map((row) => row.postingId);
    const monthly = this.chance.of([null, null, 5000, 10_000, 50_000]) ?? null;
    const wanted = monthly === null ? null : yen(monthly);
    const preview = await previewConversion(this.member, chosen, wanted);
    if (!preview.ok) return;
    const before = await viewCredit(this.member);
    await convert(this.member, chosen, monthly);
    this.log.push(`${day} convert ${chosen.join(",")} ${monthly}`);
    expect((await viewCredit(this.member)).availableYen).toBe(before.availableYen);
  }

  async refund(day: BusinessDate): Promise<void> {
    const found = this.chance.of(this.purchases.filter((one) => one.refunded < one.amount));
    if (!found) return;
    const amount = 1 + this.chance.below(found.amount - found.refunded);
    found.refunded += amount;
    await post(this.member, day, amount, { kind: "refund", original_posting_id: found.id });
    this.log.push(`${day} refund ${found.id} ${amount}`);
  }

  async choose(day: BusinessDate): Promise<void> {
    const monthly = this.chance.of([null, 5000, 20_000, 100_000]) ?? null;
    const chosenYen = monthly === null ? null : yen(monthly);
    const made = await changeMonthlyAmount(this.member, { chosenYen, idempotencyKey: newKey() });
    this.log.push(`${day} choose ${monthly} ${made.ok}`);
  }

  async extra(day: BusinessDate): Promise<void> {
    const wish = yen(1 + this.chance.below(50_000));
    const made = await repayExtra(this.member, { yen: wish, idempotencyKey: newKey() });
    this.log.push(`${day} extra ${wish} ${made.ok}`);
  }

  async withdraw(day: BusinessDate): Promise<void> {
    const found = this.chance.of((await viewRevolving(this.member))?.extras ?? []);
    if (!found) return;
    const { receiptNo } = found;
    const made = await withdrawExtra(this.member, { receiptNo, idempotencyKey: newKey() });
    this.log.push(`${day} withdraw ${found.amountYen} ${made.ok}`);
  }

  async takeBack(day: BusinessDate): Promise<void> {
    const lines = (await viewRevolving(this.member))?.conversions ?? [];
    const found = this.chance.of(lines.filter(({ state }) => state === "live"));
    if (!found) return;
    const { receiptNo } = found;
    const made = await takeBackConversion(this.member, { receiptNo, idempotencyKey: newKey() });
    this.log.push(`${day} take back ${found.principalYen} ${made.ok}`);
  }
}

describe("予定はご請求のとおり", () => {
  test.each(Array.from({ length: runs }, (_, i) => i + Number(process.env.SEED ?? 1)))(
    "でたらめな操作 %i",
    async (seed) => {
      const chance = new Chance(seed * 7919);
      const cycle = chance.of(cycles) ?? 19;
      const month = String(1 + chance.below(12)).padStart(2, "0");
      let closing = businessDate(`2027-${month}-${String(cycle).padStart(2, "0")}`);
      const member = await open({ cycle, openedOn: "2026-08-20" });
      const home = new Household(member, chance);
      await close(addDays(closing, -1));
      for (let count = 0; count < 4; count += 1) {
        await home.act(addDays(closing, -8));
        await home.act(addDays(closing, -1));
        await close(closing);
        await home.compare(closing);
        await home.act(addDays(closing, 3));
        await home.compare(closing);
        await payNewest(member);
        expect(await breaches(), home.log.join("\n")).toEqual([]);
        closing = nextClosing(closing);
      }
      on(addDays(closing, -8));
      await repayExtra(member, { yen: "all", idempotencyKey: newKey() });
      await home.note();
      const bills = await runOut(member, closing);
      for (const bill of bills) await home.compare(businessDate(bill.closing));
      expect(await breaches(), home.log.join("\n")).toEqual([]);
    },
    60_000,
  );
});
