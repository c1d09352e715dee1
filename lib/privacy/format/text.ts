import { stringify } from "csv-stringify/sync";
import { harmless } from "@/lib/ledger/format/csv";

export type Cell = string | number | boolean | null;

/** What a table of ours begins with, so that spreadsheets know its characters. */
export const byteOrderMark = "\uFEFF";

/** Lines of a table. A text that a spreadsheet would take for a formula is made harmless. */
export function csvLines(rows: readonly (readonly Cell[])[]): string {
  return stringify(
    rows.map((row) => row.map(safeOf)),
    { record_delimiter: "\r\n" },
  );
}

function safeOf(cell: Cell): string {
  if (typeof cell === "string") return harmless(cell);
  return cell === null ? "" : String(cell);
}

/** A value as JSON a person can read. */
export function jsonText(value: unknown): string {
  return JSON.stringify(value, null, 2);
}
