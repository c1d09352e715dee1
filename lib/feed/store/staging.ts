import "server-only";
import type { Tx } from "@/lib/platform/db";
import type { Readable } from "node:stream";
import { DeliveryRefusal, type FeedFile, feedColumns } from "../rules";

/** The files of money, whose rows are copied unchanged and validated as sets. */
export type MoneyFile = "authorizations.csv" | "postings.csv" | "payments.csv";

/** The name of a file's stage. */
export function stageOf(file: MoneyFile): string {
  return `stage_${file.replace(".csv", "")}`;
}

/**
 * Copies the rows of a file into a temporary table, all as text. `line` is the row's line in the file;
 * retried rows have the id of their quarantine row.
 */
export async function copyIntoStage(tx: Tx, file: MoneyFile, body: Readable): Promise<void> {
  await createStage(tx, file);
  const names = feedColumns[file].join(", ");
  const sql = `COPY ${stageOf(file)} (${names}) FROM STDIN (FORMAT csv, FORCE_NULL (${names}))`;
  try {
    await tx.copyIn(sql, body);
  } catch (error) {
    if (error instanceof DeliveryRefusal || !("code" in (error as object))) throw error;
    throw new DeliveryRefusal(`${file}: ${wordsOf(error as CopyError)}`);
  }
}

type CopyError = { message: string; where?: string };

/** The line that PostgreSQL could not read, without its content. */
function wordsOf({ message, where }: CopyError): string {
  const line = Number(/line (\d+)/.exec(where ?? "")?.[1] ?? 0);
  const what = message.split(/[:"]/)[0]?.trim();
  return line > 0 ? `line ${line + 1}: ${what}` : `${what}`;
}

/** Creates the temporary table of a file's rows, for the transaction. */
export async function createStage(tx: Tx, file: MoneyFile): Promise<void> {
  const columns = feedColumns[file].map((name) => `${name} text`).join(", ");
  await tx.execute(
    `CREATE TEMP TABLE ${stageOf(file)} (line bigint GENERATED ALWAYS AS IDENTITY (START 2),
       quarantine_id bigint, ${columns}) ON COMMIT DROP`,
  );
}

/** Adds rows of earlier deliveries that are retried with this one. */
export async function addRetriedRows(
  tx: Tx,
  file: MoneyFile,
  rows: readonly { quarantineId: string; fields: Readonly<Record<string, string>> }[],
): Promise<void> {
  if (rows.length === 0) return;
  const names = feedColumns[file].join(", ");
  const picked = feedColumns[file].map((name) => `nullif(r.fields->>'${name}', '')`).join(", ");
  await tx.execute(
    `INSERT INTO ${stageOf(file)} (quarantine_id, ${names})
     SELECT r."quarantineId"::bigint, ${picked}
     FROM jsonb_to_recordset($1::jsonb) AS r ("quarantineId" text, fields jsonb)`,
    [JSON.stringify(rows)],
  );
}

/** The number of rows copied, and the sum of their amounts in yen. */
export async function measureStage(
  tx: Tx,
  file: MoneyFile,
): Promise<{ rows: number; sumYen: bigint }> {
  const rows = await tx.query<{ rows: string; sum: string }>(
    `SELECT count(*)::text AS rows,
       coalesce(sum(CASE WHEN amount_yen ~ '^-?[0-9]{1,15}$' THEN amount_yen::bigint END), 0)::text AS sum
     FROM ${stageOf(file)}`,
  );
  return { rows: Number(rows[0]?.rows), sumYen: BigInt(rows[0]?.sum ?? 0) };
}

export type StagedFault = {
  readonly line: number;
  readonly quarantineId: string | null;
  readonly recordId: string;
  readonly reason: string;
  /** The row as sent, so that it can be retried. */
  readonly fields: Readonly<Record<string, string>> | null;
};

/** The rows with a problem in the judged table. */
export async function listStagedFaults(
  tx: Tx,
  file: MoneyFile,
  idColumn: string,
): Promise<StagedFault[]> {
  const columns = feedColumns[file].map((name) => `'${name}', coalesce(${name}, '')`).join(", ");
  return tx.query<StagedFault>(
    `SELECT line::int AS line, quarantine_id::text AS "quarantineId",
       coalesce(${idColumn}, '') AS "recordId", problem AS reason,
       jsonb_build_object(${columns}) AS fields
     FROM ${judgedOf(file)} WHERE problem IS NOT NULL ORDER BY line`,
  );
}

/** The table with the validated rows of a stage. */
export function judgedOf(file: MoneyFile): string {
  return `judged_${file.replace(".csv", "")}`;
}

export function isMoneyFile(file: FeedFile): file is MoneyFile {
  return file === "authorizations.csv" || file === "postings.csv" || file === "payments.csv";
}
