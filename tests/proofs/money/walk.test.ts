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
import { debitDateOf } from "@/lib/kernel/cycle";
import { yen } from "@/lib/kernel/yen";
import { exchangePoints } from "@/lib/points/commands";
import { viewPoints } from "@/lib/points/queries";
import { viewRevolving } from "@/lib/revolving/queries";
import { previewConversion } from "@/lib/revolving/queries/preview";
import { Chance } from "../../support/chance";
import { rowsOf } from "../../support/feed";
import { PlainAccount, type PlainBill, type PlainPurchase } from "./plain-account";
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

const database = freshDatabase();
const { openMany, payAllOf, postMany } = new Contracts(database);

/** COMMANDS=10000 walks ten thousand; SEED=… walks elsewhere. */
const wanted = Number(process.env.COMMANDS ?? 300);
const seed = Number(process.env.SEED ?? 1);
/** So many that no walk lasts the 36 months after which points expire: the plain account knows of none. */
const accounts = Math.max(20, Math.ceil(wanted / 150));
const limit = 9_000_000;

const acts = [
  ...(["convert", "convert", "convert", "takeBack", "choose"] as const),
  ...(["extra", "withdraw", "exchange"] as const),
] as const;

/** One member, and the plain account that ought to say the same. */
class Walker {
  readonly log: string[] = [];
  done = 0;

  constructor(
    readonly member: MemberActor,
    readonly plain: PlainAccount,
    readonly chance: Chance,
  ) {}

  /** What the issuer tells of this day; null where it is the member who does something. */
  delivered(day: BusinessDate): { posted: Posted; kept: (id: string) => void } | null {
    const kind = this.chance.of(["buy", "buy", "refund", "act", "act", "act", "act"]);
    const found = this.chance.any(this.plain.purchases.filter((one) => one.refunded < one.amount));
    const { member } = this;
    if (kind === "refund" && found) {
      const amountYen = 1 + this.chance.below(found.amount - found.refunded);
      const facts = { kind: "refund", original_posting_id: found.id };
      const kept = () => this.plain.refund(found, amountYen, day);
      this.note(day, `refund ${found.id} ${amountYen}`);
      return { posted: { member, day, amountYen, facts }, kept };
    }
    if (kind === "act") return null;
    const amountYen = 1 + this.chance.below(this.chance.of([30_000, 30_000, 250_000]));
    this.note(day, `buy ${amountYen}`);
    return { posted: { member, day, amountYen }, kept: (id) => this.plain.buy(id, amountYen) };
  }

  async act(day: BusinessDate): Promise<void> {
    const act = this.chance.of(acts);
    const isDone = await this[act](day);
    this.note(day, `${act} ${isDone}`);
    if (isDone && act !== "exchange" && this.plain.isRevisable(day)) this.plain.revise();
  }

  private note(day: string, what: string): void {
    this.done += 1;
    this.log.push(`${day} ${what}`);
  }

  async convert(day: BusinessDate): Promise<boolean> {
    const wish = this.plain.convertible(day).filter(() => this.chance.below(2) === 0);
    const found = this.plain.fits(wish) ? wish : wish.slice(0, 1);
    const monthly = this.monthly();
    const ids = found.map(({ id }) => id);
    const preview = await previewConversion(
      this.member,
      ids,
      monthly === null ? null : yen(monthly),
    );
    if (!preview.ok) {
      const known = ["nothing-chosen", "too-small-to-revolve", "repaid-at-once"];
      const credited = this.plain.isPartlyCredited ? ["already-settled"] : [];
      expect([...known, ...credited], this.log.join("\n")).toContain(preview.refusal);
      return false;
    }
    await convert(this.member, ids, monthly);
    const rows = await rowsOf<{ posting_id: string; receipt_no: string }>(
      database,
      `SELECT posting_id, receipt_no FROM revolving_conversion WHERE account_id = $1
         AND ended_at IS NULL AND posting_id = ANY ($2) ORDER BY position`,
      [this.member.accountId, ids],
    );
    const chosen = rows.map(({ posting_id: id }) => found.find((one) => one.id === id));
    const receipts = rows.map((row) => row.receipt_no);
    this.plain.convert(chosen as PlainPurchase[], monthly, receipts);
    return true;
  }

  async takeBack(): Promise<boolean> {
    const found = this.chance.any(this.plain.purchases.filter(({ revolving }) => revolving));
    if (!found?.revolving) return false;
    const { receiptNo } = found.revolving;
    const wish = { receiptNo, idempotencyKey: newKey() };
    const made = await undoConversion(this.member, wish);
    if (made.ok) this.plain.takeBack(found);
    return made.ok;
  }

  async choose(): Promise<boolean> {
    const monthly = this.monthly();
    const chosenYen = monthly === null ? null : yen(monthly);
    const made = await changeMonthlyAmount(this.member, { chosenYen, idempotencyKey: newKey() });
    if (made.ok) this.plain.chosen = monthly;
    return made.ok;
  }

  async extra(): Promise<boolean> {
    const amount = 1 + this.chance.below(40_000);
    const wish = { yen: yen(amount), idempotencyKey: newKey() };
    const made = await repayExtra(this.member, wish);
    if (!made.ok) return false;
    // Sent a second time it is the same extra.
    expect(await repayExtra(this.member, wish)).toEqual(made);
    const [newest] = (await viewRevolving(this.member))?.extras ?? [];
    if (!newest) throw new Error("an extra that was made is not shown");
    const { closing, receiptNo } = newest;
    this.plain.extras.push({ closing, amount, receiptNo });
    return true;
  }

  async withdraw(): Promise<boolean> {
    const found = this.plain.extras.at(-1);
    if (!found) return false;
    const wish = { receiptNo: found.receiptNo, idempotencyKey: newKey() };
    const made = await withdrawExtra(this.member, wish);
    if (made.ok) this.plain.extras.pop();
    return made.ok;
  }

  async exchange(): Promise<boolean> {
    const amount = 500 + 100 * this.chance.below(20);
    const before = (await viewPoints(this.member))?.balancePoints ?? 0;
    const wish = { rewardCode: "statement-credit", amount, idempotencyKey: newKey() };
    const made = await exchangePoints(this.member, wish);
    expect(made.ok, this.log.join("\n")).toBe(amount <= before);
    if (made.ok) this.plain.creditPoints(amount, amount);
    return made.ok;
  }

  private monthly(): number | null {
    return this.chance.of([null, null, 5_000, 10_000, 50_000]);
  }

  /** Nothing may differ: what is available, the points, and the newest bill. */
  async compare(bills: ReadonlyMap<string, PlainBill>): Promise<void> {
    const points = await viewPoints(this.member);
    const { availableYen } = await viewCredit(this.member);
    const bill = bills.get(this.member.accountId);
    const real = {
      available: availableYen,
      points: (points?.balancePoints ?? 0) + (points?.pendingPoints ?? 0),
      bill: this.plain.bills.length > 0 ? bill : undefined,
    };
    const model = {
      available: this.plain.available(),
      points: this.plain.points(),
      bill: this.plain.bills.at(-1),
    };
    expect(real, `SEED=${seed}\n${this.log.join("\n")}`).toEqual(model);
  }
}

async function newestBills(): Promise<ReadonlyMap<string, PlainBill>> {
  const rows = await rowsOf<PlainBill & { account: string }>(
    database,
    `SELECT DISTINCT ON (s.account_id) s.account_id AS account, s.closing_on::text AS closing,
       previous_yen AS a, received_yen AS b, new_yen AS c, s.balance_yen AS d, billed_yen AS e,
       coalesce(r.balance_yen, 0) AS balance, coalesce(r.fee_yen, 0) AS fee,
       coalesce(r.principal_yen, 0) AS principal
     FROM statement s LEFT JOIN statement_revolving r
       ON r.account_id = s.account_id AND r.closing_on = s.closing_on
     ORDER BY s.account_id, s.closing_on DESC`,
  );
  return new Map(rows.map(({ account, ...bill }) => [account, bill]));
}

/** Everybody does one thing on a day: those of the issuer's in one delivery, the others at once. */
async function tick(walkers: readonly Walker[], day: BusinessDate): Promise<void> {
  on(day);
  const told = walkers.map((walker) => ({ walker, told: walker.delivered(day) }));
  const posted = told.flatMap((one) => one.told ?? []);
  const ids = await postMany(posted.map((one) => one.posted));
  for (const [at, { kept }] of posted.entries()) kept(ids[at] ?? "");
  const acting = told.filter((one) => !one.told).map(({ walker }) => walker);
  await forAll(acting, (walker) => walker.act(day));
  await compareAll(walkers);
}

async function compareAll(walkers: readonly Walker[]): Promise<void> {
  const bills = await newestBills();
  await forAll(walkers, (walker) => walker.compare(bills));
}

test(`でたらめに歩いても、素朴な口座と違わない（${wanted}回、SEED=${seed}）`, async () => {
  let closing = businessDate("2027-06-19");
  const members = await openMany(
    Array.from({ length: accounts }, () => ({ openedOn: "2027-02-20" })),
  );
  const walkers = members.map((member, at) => {
    const plain = new PlainAccount(limit, closing);
    return new Walker(member, plain, new Chance(seed * 1000 + at));
  });
  await close(addDays(closing, -1));
  const days = new Chance(seed);
  const doneByAll = () => walkers.reduce((sum, { done }) => sum + done, 0);
  while (doneByAll() < wanted) {
    for (const before of [9, 5, 2]) await tick(walkers, addDays(closing, -before));
    await close(closing);
    for (const walker of walkers) walker.plain.close();
    await compareAll(walkers);
    expect(await breaches(), `SEED=${seed}, ${closing}`).toEqual([]);
    for (const after of [1, 4, 8 + days.below(6)]) await tick(walkers, addDays(closing, after));
    on(debitDateOf(19, closing));
    await payAllOf(closing);
    for (const { plain } of walkers) plain.pay(plain.open);
    await compareAll(walkers);
    closing = businessDate(walkers[0]?.plain.openClosing ?? closing);
  }
  expect(await breaches()).toEqual([]);
  console.log(`walked ${doneByAll()} commands, SEED=${seed}: no difference`);
}, 7_200_000);
