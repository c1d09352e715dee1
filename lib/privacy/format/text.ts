import { stringify } from "csv-stringify/sync";
import { harmless } from "@/lib/ledger/format/csv";

export type Cell = string | number | boolean | null;

/** The byte order mark, from which spreadsheets recognise UTF-8. */
export const byteOrderMark = "\uFEFF";

/** The lines of a CSV table. Text that a spreadsheet would read as a formula is escaped. */
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

/** A value as indented JSON. */
export function jsonText(value: unknown): string {
  return JSON.stringify(value, null, 2);
}
