import { expect, test } from "vitest";
import { bookWaitingPayments } from "@/lib/closing/commands";
import { convertToRevolving } from "@/lib/revolving/commands";
import { viewCredit } from "@/lib/credit/queries";
import type { MemberActor } from "@/lib/kernel/actor";
import { addDays, businessDate } from "@/lib/kernel/business-date";
import { nextClosing } from "@/lib/kernel/cycle";
import { previewConversion } from "@/lib/revolving/queries/preview";
import { Chance } from "../../support/chance";
import { job } from "../../support/feed";
import { freshDatabase } from "../../support/database";
import {
  type Bill,
  breaches,
  close,
  Contracts,
  forAll,
  newKey,
  on,
  type Posted,
} from "../../support/contracts";

const { billsOf, openMany, postMany } = new Contracts(freshDatabase());

/** SEEDS=1000 races a thousand; SEED=… begins elsewhere. */
const seeds = Number(process.env.SEEDS ?? 50);
const firstSeed = Number(process.env.SEED ?? 1);
const together = 50;
const limitYen = 9_000_000;

type Racer = {
  readonly seed: number;
  readonly member: MemberActor;
  readonly postingId: string;
  readonly amountYen: number;
  readonly refundYen: number;
  /** How long after the closing has begun the member presses the button; below 0 is before it. */
  readonly delayMs: number;
};

const wait = (ms: number) => new Promise((resolve) => setTimeout(resolve, ms));

async function racersFrom(seed: number, day: string): Promise<Racer[]> {
  const chances = Array.from({ length: together }, (_, at) => new Chance(seed + at));
  const opened = addDays(businessDate(day), -100);
  const members = await openMany(chances.map(() => ({ cycle: 19 as const, openedOn: opened })));
  const amounts = chances.map((chance) => 3001 + chance.below(200_000));
  const ids = await postMany(
    members.map((member, at) => ({ member, day, amountYen: amounts[at] ?? 0 })),
  );
  return members.map((member, at) => {
    const chance = chances[at] ?? new Chance(0);
    const amountYen = amounts[at] ?? 0;
    const refundYen = chance.of([amountYen, 1 + chance.below(amountYen), 1]);
    const delayMs = chance.below(500) - 100;
    return { seed: seed + at, member, postingId: ids[at] ?? "", amountYen, refundYen, delayMs };
  });
}

/** Converts as the page does; what was shown may have changed by the time it is sent. */
async function convertNow({ member, postingId }: Racer): Promise<string> {
  const preview = await previewConversion(member, [postingId], null);
  if (!preview.ok) return preview.refusal;
  const { scheduleHash } = preview.value;
  const wish = { postingIds: [postingId], chosenYen: null, scheduleHash };
  const made = await convertToRevolving(member, { ...wish, idempotencyKey: newKey() });
  return made.ok ? "made" : made.refusal;
}

const refusals = ["fully-refunded", "schedule-changed", "too-small-to-revolve", "already-settled"];

test(`あとリボ・返金・締めを重ねても、不変条件は成り立つ（${seeds}通り）`, async () => {
  const outcomes = new Map<string, number>();
  let closing = businessDate("2026-01-19");
  for (let seed = firstSeed; seed < firstSeed + seeds; seed += together) {
    const day = addDays(closing, -3);
    const racers = await racersFrom(seed, day);
    await close(addDays(closing, -1));
    on(closing);
    const refunds = racers.map(({ member, postingId, refundYen }): Posted => {
      const facts = { kind: "refund", original_posting_id: postingId };
      return { member, day: closing, amountYen: refundYen, facts };
    });
    const isRefundFirst = new Chance(seed).below(2) === 0;
    const jobs = isRefundFirst
      ? [() => postMany(refunds), () => close(closing)]
      : [() => close(closing), () => postMany(refunds)];
    const convertAll = forAll(racers, async (racer) => {
      await wait(Math.max(0, racer.delayMs));
      const outcome = await convertNow(racer);
      expect(["made", ...refusals], `SEED=${racer.seed}`).toContain(outcome);
      outcomes.set(outcome, (outcomes.get(outcome) ?? 0) + 1);
    });
    await Promise.all([...jobs.map((work) => work()), convertAll]);
    await bookWaitingPayments(job);
    expect(await breaches(), `SEED=${seed}`).toEqual([]);
    await forAll(racers, async ({ seed: own, member, amountYen, refundYen }) => {
      const owedYen = amountYen - refundYen;
      expect((await viewCredit(member)).availableYen, `SEED=${own}`).toBe(limitYen - owedYen);
    });
    closing = nextClosing(closing);
    // Whatever came first: by the next bill the refund is counted, and D is what is owed and the fee.
    await close(closing);
    await forAll(racers, async ({ seed: own, member, amountYen, refundYen }) => {
      const [first, second] = (await billsOf(member)).slice(-2) as [Bill, Bill];
      expect([amountYen, amountYen - refundYen], `SEED=${own}`).toContain(first.d);
      expect(second.d, `SEED=${own}`).toBe(amountYen - refundYen + second.fee);
      expect(second.e, `SEED=${own}`).toBe(
        Math.max(0, second.d - second.balance + second.principal),
      );
    });
    expect(await breaches(), `SEED=${seed}, the next closing`).toEqual([]);
    closing = nextClosing(closing);
  }
  expect(outcomes.get("made") ?? 0).toBeGreaterThan(seeds / 3);
  console.log(`raced ${seeds} seeds from ${firstSeed}:`, Object.fromEntries(outcomes));
}, 3_600_000);
