import { type FeedFile, recordIdColumns } from "../rules";

export type Fields = Readonly<Record<string, string>>;

/** A row of a delivery, or one retried from quarantine (then with its id). */
export type PersonRow = {
  readonly line: number;
  readonly quarantineId: string | null;
  readonly fields: Fields;
};

/** A row that could not be imported. Never contains a card number. */
export type Fault = {
  readonly file: FeedFile;
  readonly line: number;
  readonly recordId: string;
  readonly reason: string;
  /** The row's fields, stored only if it can be retried. */
  readonly fields: Fields | null;
};

export type ImportedFile = {
  readonly importedIds: readonly string[];
  readonly releasedIds: readonly string[];
  readonly faults: readonly Fault[];
  /** Rows whose content is already known. */
  readonly alreadyThere?: number;
};

export type JudgedRows<Row> = {
  /** The last valid row of each id. */
  readonly good: ReadonlyMap<string, { readonly row: PersonRow; readonly record: Row }>;
  readonly faults: readonly Fault[];
};

type Judge<Row> = (fields: Fields) => Row | { readonly reason: string };

/** Validates rows one by one; `kept` is what the quarantine stores of an invalid row's fields. */
export function judgeRows<Row>(
  file: FeedFile,
  rows: readonly PersonRow[],
  judge: Judge<Row>,
  kept: (fields: Fields) => Fields = (fields) => fields,
): JudgedRows<Row> {
  const good = new Map<string, { readonly row: PersonRow; readonly record: Row }>();
  const faults: Fault[] = [];
  for (const row of rows) {
    const recordId = row.fields[recordIdColumns[file]] ?? "";
    const judged = judge(row.fields);
    if (!isReason(judged)) good.set(recordId, { row, record: judged });
    else if (row.quarantineId === null) {
      const { reason } = judged;
      faults.push({ file, line: row.line, recordId, reason, fields: kept(row.fields) });
    }
  }
  return { good, faults };
}

function isReason(judged: unknown): judged is { readonly reason: string } {
  return typeof judged === "object" && judged !== null && "reason" in judged;
}

/** What the summary of a file says of its judged rows. */
export function importedOf<Row>({ good, faults }: JudgedRows<Row>): ImportedFile {
  const rows = [...good.values()].map(({ row }) => row);
  const releasedIds = rows.flatMap((row) => row.quarantineId ?? []);
  return { importedIds: [...good.keys()], releasedIds, faults };
}

/** The good records, in the order of their ids' first rows. */
export function recordsOf<Row>({ good }: JudgedRows<Row>): Row[] {
  return [...good.values()].map(({ record }) => record);
}

/** Each value of a column, once. */
export function distinct(rows: readonly PersonRow[], column: string): string[] {
  return [...new Set(rows.map((row) => row.fields[column] ?? ""))];
}
