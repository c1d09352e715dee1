import type { BasisPoints } from "@/lib/kernel/rate";
import type { Schedule, ScheduleRow } from "./rules/schedule";

const columns = ["closing", "debit", "balance", "fee", "principal", "billed"] as const;

type FlatRow = Readonly<Record<(typeof columns)[number], string | number>>;

/** A schedule as JSON: whole yen, days as YYYY-MM-DD. */
export function flatScheduleOf({ rows, totalFeeYen }: Schedule): {
  readonly rows: readonly FlatRow[];
  readonly totalFee: number;
} {
  return { rows: rows.map(flatRowOf), totalFee: totalFeeYen };
}

/** The same rows as CSV, with the same names. */
export function renderScheduleCsv(schedule: Schedule): string {
  const { rows } = flatScheduleOf(schedule);
  const lines = rows.map((row) => columns.map((column) => row[column]).join(","));
  return [columns.join(","), ...lines, ""].join("\r\n");
}

function flatRowOf(row: ScheduleRow): FlatRow {
  return {
    closing: row.closing,
    debit: row.debit,
    balance: row.balanceYen,
    fee: row.feeYen,
    principal: row.principalYen,
    billed: row.billedYen,
  };
}

/** A yearly rate in percent: 1490 basis points are "14.9%". */
export function renderRate(rate: BasisPoints): string {
  const digits = String(rate).padStart(3, "0");
  const fraction = digits.slice(-2).replace(/0+$/, "");
  return `${digits.slice(0, -2)}${fraction && `.${fraction}`}%`;
}
