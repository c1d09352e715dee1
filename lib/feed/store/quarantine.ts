import "server-only";
import type { Tx } from "@/lib/platform/db";
import { openField, sealField } from "@/lib/platform/sealing";
import { columnOf, type FeedFile, retriedReasons } from "../rules";
import type { Fault } from "../rules/rows";

/** Inserts rows into quarantine; the row itself is sealed, and stored only if it can be retried. */
export async function insertFaults(
  tx: Tx,
  faults: readonly Fault[],
  sequence: number,
): Promise<void> {
  const rows = faults.map(({ file, line, recordId, reason, fields }) => ({
    file,
    line,
    record_id: recordId.slice(0, 100),
    column_name: columnOf(reason),
    reason,
    row_sealed:
      fields && retriedReasons.includes(reason)
        ? sealField(placeOf(sequence, file, line), JSON.stringify(fields))
        : null,
  }));
  await tx.execute(
    `INSERT INTO quarantined_row (sequence, file, line, record_id, "column", reason, row_sealed)
     SELECT $2, r.file, r.line, r.record_id, r.column_name, r.reason, r.row_sealed
     FROM jsonb_to_recordset($1::jsonb) AS r (file text, line int, record_id text,
       column_name text, reason text, row_sealed text)`,
    [JSON.stringify(rows), sequence],
  );
}

function placeOf(sequence: number, file: string, line: number): string {
  return `QuarantinedRow.row:${sequence}.${file}.${line}`;
}

export type WaitingRow = {
  readonly quarantineId: string;
  readonly fields: Readonly<Record<string, string>>;
};

type SealedRow = { id: string; sequence: number; line: number; row_sealed: string };

/** Quarantined rows of a file whose account, cardmember or card was unknown. */
export async function loadWaitingRows(tx: Tx, file: FeedFile): Promise<WaitingRow[]> {
  const rows = await tx.query<SealedRow>(
    `SELECT quarantine_id::text AS id, sequence, line, row_sealed FROM quarantined_row
     WHERE file = $1 AND released_at IS NULL AND row_sealed IS NOT NULL ORDER BY quarantine_id`,
    [file],
  );
  return rows.map(({ id, sequence, line, row_sealed }) => ({
    quarantineId: id,
    fields: JSON.parse(openField(placeOf(sequence, file, line), row_sealed)),
  }));
}

/** Releases rows that were imported by a retry. */
export async function releaseRows(
  tx: Tx,
  quarantineIds: readonly string[],
  sequence: number,
): Promise<void> {
  await tx.execute(
    `UPDATE quarantined_row SET released_at = now(), released_by = $2, row_sealed = NULL
     WHERE quarantine_id = ANY ($1::bigint[]) AND released_at IS NULL`,
    [quarantineIds, sequence],
  );
}

/** Releases rows whose record arrived again in valid form: `source` is a query of the imported ids. */
export async function releaseCorrected(
  tx: Tx,
  file: FeedFile,
  source: { readonly sql: string; readonly values: readonly unknown[] },
  sequence: number,
): Promise<number> {
  const at = source.values.length;
  const released = await tx.execute(
    `UPDATE quarantined_row SET released_at = now(), released_by = $${at + 2}, row_sealed = NULL
     WHERE file = $${at + 1} AND released_at IS NULL AND sequence < $${at + 2}
       AND record_id IN (${source.sql})`,
    [...source.values, file, sequence],
  );
  return released;
}
