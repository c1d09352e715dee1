import type { BusinessDate } from "@/lib/kernel/business-date";
import { type Cycle, debitDateOf, nextClosing, previousClosing } from "@/lib/kernel/cycle";
import { invariant } from "@/lib/kernel/invariant";
import { addYen, subtractYen, type Yen, zeroYen } from "@/lib/kernel/yen";
import { fallOf, feeOfClosing, type Movement, riseOf } from "./fee";
import { principalDuesOf } from "./payment";
import type { RevolvingTerms } from "./terms";

/** A conversion in a pool: principal not yet billed, and the closing at which it enters. */
export type PoolEntry = { readonly principalYen: Yen; readonly firstClosing: BusinessDate };

/** The conversions of an account under one version of the terms. */
export type Pool = {
  readonly terms: RevolvingTerms;
  readonly entries: readonly PoolEntry[];
  /**
   * What changed the fee-bearing balance before the schedule begins: the entries that entered before it,
   * and every decrease, including the expected one of principal that is billed and not yet
   * received. Entries that enter later add their own increase.
   */
  readonly history?: readonly Movement[];
};

/** Paid with the bill of a closing on top of the payment, capped at the balance. */
export type Extra = { readonly closing: BusinessDate; readonly amountYen: Yen };

export type ScheduleOrder = {
  readonly cycle: Cycle;
  /** The closing of the schedule's first bill. */
  readonly from: BusinessDate;
  /** Oldest version first. */
  readonly pools: readonly Pool[];
  /** The account's one chosen amount; null is the minimum. */
  readonly chosenYen: Yen | null;
  readonly extras: readonly Extra[];
};

/** The revolving part of a bill. */
export type ScheduleRow = {
  readonly closing: BusinessDate;
  readonly debit: BusinessDate;
  readonly balanceYen: Yen;
  readonly feeYen: Yen;
  readonly principalYen: Yen;
  readonly billedYen: Yen;
};

export type Schedule = {
  readonly rows: readonly ScheduleRow[];
  readonly totalFeeYen: Yen;
  /** The debit date of the last bill; null if nothing revolves. */
  readonly lastPayment: BusinessDate | null;
};

type RunningPool = {
  readonly terms: RevolvingTerms;
  readonly balanceYen: Yen;
  readonly waiting: readonly PoolEntry[];
  readonly movements: readonly Movement[];
};

/** Longer than any term the minimum allows; a schedule beyond it would never end. */
const rowsMax = 1_200;

/** All bills until nothing is left, including the residual fee of the last closing. */
export function scheduleOf(order: ScheduleOrder): Schedule {
  const rows: ScheduleRow[] = [];
  let pools = order.pools.map((pool) => startOf(pool, order.from));
  let closing = order.from;
  for (let isOver = false; !isOver; closing = nextClosing(closing)) {
    invariant(rows.length < rowsMax, "a revolving schedule that does not end");
    const { row, after } = billOf(order, pools, closing);
    if (row.balanceYen > 0 || row.billedYen > 0) rows.push(row);
    isOver = row.balanceYen === 0 && after.every((pool) => pool.waiting.length === 0);
    pools = after;
  }
  const totalFeeYen = addYen(...rows.map((row) => row.feeYen));
  return { rows, totalFeeYen, lastPayment: rows.at(-1)?.debit ?? null };
}

/** The schedule of one purchase in a pool of its own. */
export function scheduleOfOne(
  terms: RevolvingTerms,
  entry: PoolEntry,
  plan: Pick<ScheduleOrder, "cycle" | "chosenYen"> & Partial<Pick<ScheduleOrder, "extras">>,
): Schedule {
  const pools = [{ terms, entries: [entry] }];
  return scheduleOf({ extras: [], ...plan, from: entry.firstClosing, pools });
}

function startOf({ terms, entries, history = [] }: Pool, from: BusinessDate): RunningPool {
  const inside = entries.filter((entry) => entry.firstClosing < from);
  return {
    terms,
    balanceYen: principalOf(inside),
    waiting: entries.filter((entry) => entry.firstClosing >= from),
    movements: history,
  };
}

/** One bill: conversions enter, the fee is computed, principal falls due. */
function billOf(order: ScheduleOrder, before: readonly RunningPool[], closing: BusinessDate) {
  const debit = debitDateOf(order.cycle, closing);
  const pools = before.map((pool) => {
    const entered = enter(pool, closing);
    return { ...entered, feeYen: feeOf(entered, closing) };
  });
  const dues = principalDuesOf({
    pools,
    chosenYen: order.chosenYen,
    extraYen: extraOf(order, closing),
  });
  const after = pools.map((pool, i) => pay(pool, dues[i] ?? zeroYen, debit));
  const feeYen = addYen(...pools.map((pool) => pool.feeYen));
  const principalYen = addYen(...dues);
  const row: ScheduleRow = {
    closing,
    debit,
    balanceYen: addYen(...pools.map((pool) => pool.balanceYen)),
    feeYen,
    principalYen,
    billedYen: addYen(feeYen, principalYen),
  };
  return { row, after };
}

function enter(pool: RunningPool, closing: BusinessDate): RunningPool {
  const entering = pool.waiting.filter((entry) => entry.firstClosing <= closing);
  if (entering.length === 0) return pool;
  const rises = entering.map((entry) => riseOf(entry.principalYen, entry.firstClosing));
  return {
    ...pool,
    balanceYen: addYen(pool.balanceYen, principalOf(entering)),
    waiting: pool.waiting.filter((entry) => entry.firstClosing > closing),
    movements: [...pool.movements, ...rises],
  };
}

function feeOf({ movements, terms: { annualRate } }: RunningPool, closing: BusinessDate): Yen {
  const period = { previousClosing: previousClosing(closing), closing };
  return feeOfClosing({ movements, annualRate, ...period });
}

function pay(pool: RunningPool, dueYen: Yen, debit: BusinessDate): RunningPool {
  return {
    ...pool,
    balanceYen: subtractYen(pool.balanceYen, dueYen),
    movements: [...pool.movements, fallOf(dueYen, debit)],
  };
}

function extraOf({ extras }: ScheduleOrder, closing: BusinessDate): Yen {
  const atClosing = extras.filter((extra) => extra.closing === closing);
  return addYen(...atClosing.map((extra) => extra.amountYen));
}

function principalOf(entries: readonly PoolEntry[]): Yen {
  return addYen(...entries.map((entry) => entry.principalYen));
}
