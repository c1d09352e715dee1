import { expect, test } from "vitest";
import {
  changeMonthlyAmount,
  repayExtra,
  undoConversion,
  withdrawExtra,
} from "@/lib/revolving/commands";
import { viewCredit } from "@/lib/credit/queries";
import type { MemberActor } from "@/lib/kernel/actor";
import { addDays, type BusinessDate, businessDate } from "@/lib/kernel/business-date";
import { type Cycle, cycles, debitDateOf, nextClosing } from "@/lib/kernel/cycle";
import { yen } from "@/lib/kernel/yen";
import { listCandidates, viewRevolving } from "@/lib/revolving/queries";
import { previewConversion } from "@/lib/revolving/queries/preview";
import { Chance } from "../../support/chance";
import { freshDatabase } from "../../support/database";
import {
  breaches,
  close,
  Contracts,
  convert,
  forAll,
  newKey,
  on,
  type Posted,
} from "../../support/contracts";

const { openMany, payAllOf, postMany, revolvingBillsOn } = new Contracts(freshDatabase());

/** RUNS=2000 walks two thousand households through the same closings; SEED=… begins elsewhere. */
const runs = Number(process.env.RUNS ?? 40);
const firstSeed = Number(process.env.SEED ?? 1);
const months = 14;

const acts = ["convert", "convert", "convert", "choose", "extra", "withdraw", "takeBack"] as const;

type Purchase = { readonly id: string; readonly amount: number; refunded: number };

/** One member who does what chance says; every bill is held against what was shown last. */
class Household {
  readonly log: string[] = [];
  purchases: Purchase[] = [];
  planned = new Map<string, string>();

  constructor(
    readonly member: MemberActor,
    readonly chance: Chance,
    readonly cycle: Cycle,
    /** The months in which something is done; before and after, bills are only made and paid. */
    readonly active: { readonly from: number; readonly to: number },
  ) {}

  isActive(month: number): boolean {
    const { from, to } = this.active;
    return month >= from && month < to && this.chance.below(2) === 0;
  }

  /** What the issuer tells of this day: a purchase or two, or a refund. */
  deliver(day: BusinessDate): Posted[] {
    const { member } = this;
    const found = this.chance.any(this.purchases.filter((one) => one.refunded < one.amount));
    if (found && this.chance.below(3) === 0) {
      const amountYen = 1 + this.chance.below(found.amount - found.refunded);
      found.refunded += amountYen;
      this.log.push(`${day} refund ${found.id} ${amountYen}`);
      const facts = { kind: "refund", original_posting_id: found.id };
      return [{ member, day, amountYen, facts }];
    }
    return Array.from({ length: 1 + this.chance.below(2) }, () => {
      const amountYen = 1 + this.chance.below(this.chance.of([40_000, 40_000, 300_000]));
      this.log.push(`${day} buy ${amountYen}`);
      return { member, day, amountYen };
    });
  }

  async act(day: BusinessDate): Promise<void> {
    const count = this.chance.below(3);
    for (let at = 0; at < count; at += 1) await this[this.chance.of(acts)](day);
    await this.note();
  }

  async note(): Promise<void> {
    const rows = (await viewRevolving(this.member))?.schedule.rows ?? [];
    this.planned = new Map(
      rows.map((row) => [row.closing, [row.balanceYen, row.feeYen, row.principalYen].join(" ")]),
    );
  }

  async convert(day: BusinessDate): Promise<void> {
    const rows = (await listCandidates(this.member)).filter(({ why }) => why === null);
    const chosen = rows.filter(() => this.chance.below(2) === 0).map((row) => row.postingId);
    const monthly = this.chance.of([null, null, 5000, 10_000, 50_000]);
    const preview = await previewConversion(
      this.member,
      chosen,
      monthly === null ? null : yen(monthly),
    );
    if (!preview.ok) return;
    const before = await viewCredit(this.member);
    await convert(this.member, chosen, monthly);
    this.log.push(`${day} convert ${chosen.join(",")} ${monthly}`);
    expect((await viewCredit(this.member)).availableYen).toBe(before.availableYen);
  }

  async choose(day: BusinessDate): Promise<void> {
    const monthly = this.chance.of([null, 5000, 20_000, 100_000]);
    const chosenYen = monthly === null ? null : yen(monthly);
    const made = await changeMonthlyAmount(this.member, { chosenYen, idempotencyKey: newKey() });
    this.log.push(`${day} choose ${monthly} ${made.ok}`);
  }

  async extra(day: BusinessDate): Promise<void> {
    const wish = this.chance.below(3) === 0 ? "all" : yen(1 + this.chance.below(50_000));
    const made = await repayExtra(this.member, { yen: wish, idempotencyKey: newKey() });
    this.log.push(`${day} extra ${wish} ${made.ok}`);
  }

  async withdraw(day: BusinessDate): Promise<void> {
    const found = this.chance.any((await viewRevolving(this.member))?.extras ?? []);
    if (!found) return;
    const { receiptNo } = found;
    const made = await withdrawExtra(this.member, { receiptNo, idempotencyKey: newKey() });
    this.log.push(`${day} withdraw ${found.amountYen} ${made.ok}`);
  }

  async takeBack(day: BusinessDate): Promise<void> {
    const lines = (await viewRevolving(this.member))?.conversions ?? [];
    const found = this.chance.any(lines.filter(({ state }) => state === "live"));
    if (!found) return;
    const { receiptNo } = found;
    const made = await undoConversion(this.member, { receiptNo, idempotencyKey: newKey() });
    this.log.push(`${day} take back ${found.principalYen} ${made.ok}`);
  }
}

/** What happens on a day: acts of a cycle's households, their closing, or the debit of its bills. */
type Step = {
  readonly day: BusinessDate;
  readonly kind: "act" | "close" | "pay";
  readonly cycle: Cycle;
  readonly closing: BusinessDate;
  readonly month: number;
};

/** Every step of every cycle, in order of date. */
function calendar(): Step[] {
  const steps = cycles.flatMap((cycle) => {
    let closing = businessDate(`2027-05-${String(cycle).padStart(2, "0")}`);
    return Array.from({ length: months }, (_, month): Step[] => {
      const about = { cycle, closing, month };
      const { day, kind } = { day: closing, kind: "close" as const };
      const made: Step[] = [
        { ...about, kind: "act", day: addDays(closing, -8) },
        { ...about, kind, day },
        { ...about, kind: "act", day: addDays(closing, 3) },
        { ...about, kind: "pay", day: debitDateOf(cycle, closing) },
      ];
      closing = nextClosing(closing);
      return made;
    }).flat();
  });
  return steps.sort((a, b) => a.day.localeCompare(b.day));
}

async function settle(count: number): Promise<Household[]> {
  const chances = Array.from({ length: count }, (_, at) => new Chance(firstSeed + at));
  const facts = chances.map((chance) => ({ chance, cycle: chance.of(cycles) }));
  const members = await openMany(
    facts.map(({ cycle }) => ({
      cycle,
      openedOn: `2027-01-${String(cycle + 1).padStart(2, "0")}`,
    })),
  );
  return members.map((member, at) => {
    const { chance, cycle } = facts[at] ?? { chance: new Chance(0), cycle: 19 };
    const from = chance.below(months - 5);
    const home = new Household(member, chance, cycle, { from, to: from + 1 + chance.below(3) });
    home.log.push(`SEED=${firstSeed + at} RUNS=1, cycle ${cycle}`);
    return home;
  });
}

test(`予定はご請求のとおり：でたらめな操作（${runs}世帯、${months}か月）`, async () => {
  const homes = await settle(runs);
  await close("2027-04-19");
  let compared = 0;
  for (const { day, kind, cycle, closing, month } of calendar()) {
    on(day);
    const ours = homes.filter((home) => home.cycle === cycle);
    if (kind === "act") {
      const active = ours.filter((home) => home.isActive(month));
      const posted = active.map((home) => home.deliver(day));
      const ids = await postMany(posted.flat());
      for (const [at, rows] of posted.entries()) {
        const own = ids.splice(0, rows.length);
        const bought = rows.flatMap(({ amountYen, facts }, row) =>
          facts ? [] : [{ id: own[row] ?? "", amount: amountYen, refunded: 0 }],
        );
        active[at]?.purchases.push(...bought);
      }
      await forAll(active, (home) => home.act(day));
    } else if (kind === "close") {
      await close(day);
    } else {
      await payAllOf(closing);
      continue;
    }
    if (kind === "act" && day < closing) continue;
    const bills = await revolvingBillsOn(closing);
    for (const home of ours) {
      const bill = bills.get(home.member.accountId);
      // A bill of nothing is paid at its closing: it is not shown as one to come.
      if (kind === "act" && !bill?.isUnpaid) continue;
      const billed = [bill?.balance, bill?.fee, bill?.principal].join(" ");
      const shown = home.planned.get(closing) ?? "0 0 0";
      if (shown !== "0 0 0") compared += 1;
      expect(`${closing}: ${billed}`, home.log.join("\n")).toBe(`${closing}: ${shown}`);
    }
    const broken = kind === "close" ? await breaches() : [];
    expect(broken, `after ${day}`).toEqual([]);
  }
  expect(compared).toBeGreaterThan(runs);
}, 3_600_000);
