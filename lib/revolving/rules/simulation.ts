import type { BusinessDate } from "@/lib/kernel/business-date";
import type { Cycle } from "@/lib/kernel/cycle";
import { done, type Result, refused } from "@/lib/kernel/result";
import { maxYen, subtractYen, type Yen, zeroYen } from "@/lib/kernel/yen";
import { type ComparedOption, comparisonOf, type ScheduleWarning, warningsOf } from "./comparison";
import { type MonthlyRefusal, monthlyRefusal } from "./payment";
import { type Extra, type Schedule, scheduleOfOne } from "./schedule";
import type { RevolvingTerms } from "./terms";

/** One purchase in a pool of its own, and how it is to be paid. */
export type SimulationOrder = {
  readonly amountYen: Yen;
  readonly cycle: Cycle;
  readonly closing: BusinessDate;
  readonly chosenYen: Yen | null;
  readonly extras: readonly Extra[];
};

export type Simulation = {
  readonly terms: RevolvingTerms;
  readonly order: SimulationOrder;
  readonly schedule: Schedule;
  readonly warnings: readonly ScheduleWarning[];
  readonly comparison: readonly ComparedOption[];
  /** The fee saved by the extra repayments; null without any. */
  readonly savedYen: Yen | null;
};

/** The whole schedule, its warnings, and the same purchase paid in other ways. */
export function simulationOf(
  terms: RevolvingTerms,
  order: SimulationOrder,
): Result<Simulation, MonthlyRefusal> {
  const { amountYen, cycle, closing, chosenYen, extras } = order;
  const refusal = monthlyRefusal(terms, [{ terms, balanceYen: amountYen }], chosenYen);
  if (refusal) return refused(refusal);
  const entry = { principalYen: amountYen, firstClosing: closing };
  const schedule = scheduleOfOne(terms, entry, { cycle, chosenYen, extras });
  const plain = scheduleOfOne(terms, entry, { cycle, chosenYen });
  const savedYen = maxYen(zeroYen, subtractYen(plain.totalFeeYen, schedule.totalFeeYen));
  return done({
    terms,
    order,
    schedule,
    warnings: warningsOf(terms, schedule),
    comparison: comparisonOf(terms, cycle, entry),
    savedYen: extras.length > 0 ? savedYen : null,
  });
}
