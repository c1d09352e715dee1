import { addMonths, type BusinessDate } from "@/lib/kernel/business-date";
import { type Cycle, debitDateOf } from "@/lib/kernel/cycle";
import { addYen, type Yen, zeroYen } from "@/lib/kernel/yen";
import { type MonthlyRefusal, monthlyRefusal } from "./payment";
import { type PoolEntry, type Schedule, scheduleOfOne } from "./schedule";
import type { RevolvingTerms } from "./terms";

/** A way to pay the same purchase. */
export type RepaymentOption =
  | { readonly kind: "once" }
  | { readonly kind: "minimum" }
  | { readonly kind: "monthly"; readonly chosenYen: Yen };

/** The totals of a way to pay. */
export type OptionTotals = {
  readonly bills: number;
  readonly firstBilledYen: Yen;
  readonly totalFeeYen: Yen;
  readonly totalYen: Yen;
  readonly lastPayment: BusinessDate;
};

export type ComparedOption =
  | { readonly option: RepaymentOption; readonly totals: OptionTotals }
  | { readonly option: RepaymentOption; readonly refusal: MonthlyRefusal };

/**
 * The same purchase side by side: 1回払い, revolving at the minimum, and at each amount of the terms.
 * An option that cannot be chosen has a reason.
 */
export function comparisonOf(
  terms: RevolvingTerms,
  cycle: Cycle,
  entry: PoolEntry,
): readonly ComparedOption[] {
  const once: OptionTotals = {
    bills: 1,
    firstBilledYen: entry.principalYen,
    totalFeeYen: zeroYen,
    totalYen: entry.principalYen,
    lastPayment: debitDateOf(cycle, entry.firstClosing),
  };
  const monthly = terms.comparedYen.map(
    (chosenYen): RepaymentOption => ({ kind: "monthly", chosenYen }),
  );
  const balance = { terms, balanceYen: entry.principalYen };
  const revolving = [{ kind: "minimum" } as const, ...monthly].map((option): ComparedOption => {
    const chosenYen = option.kind === "monthly" ? option.chosenYen : null;
    const refusal = monthlyRefusal(terms, [balance], chosenYen);
    if (refusal) return { option, refusal };
    return { option, totals: totalsOf(entry, scheduleOfOne(terms, entry, { cycle, chosenYen })) };
  });
  return [{ option: { kind: "once" }, totals: once }, ...revolving];
}

function totalsOf({ principalYen, firstClosing }: PoolEntry, schedule: Schedule): OptionTotals {
  const { rows, totalFeeYen, lastPayment } = schedule;
  return {
    bills: rows.length,
    firstBilledYen: rows[0]?.billedYen ?? zeroYen,
    totalFeeYen,
    totalYen: addYen(principalYen, totalFeeYen),
    lastPayment: lastPayment ?? firstClosing,
  };
}

/** What a member is warned of before choosing. */
export type ScheduleWarning =
  | { readonly kind: "fee-reaches-principal"; readonly closing: BusinessDate }
  | { readonly kind: "long-term"; readonly lastPayment: BusinessDate };

/**
 * Warns if a bill's fee is at least its principal (apart from the residual bill), at the first such
 * bill; and if the last payment is more than the terms' months after the first closing.
 */
export function warningsOf(terms: RevolvingTerms, schedule: Schedule): readonly ScheduleWarning[] {
  const { rows, lastPayment } = schedule;
  const warnings: ScheduleWarning[] = [];
  const dear = rows.find((row) => row.balanceYen > 0 && row.feeYen >= row.principalYen);
  if (dear) warnings.push({ kind: "fee-reaches-principal", closing: dear.closing });
  const start = rows[0]?.closing;
  if (start && lastPayment && lastPayment > addMonths(start, terms.longMonths)) {
    warnings.push({ kind: "long-term", lastPayment });
  }
  return warnings;
}
