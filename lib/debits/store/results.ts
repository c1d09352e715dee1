import "server-only";
import type { BusinessDate } from "@/lib/kernel/business-date";
import type { Tx } from "@/lib/platform/db";
import type { DebitLine } from "../format/file";

/** Whether a result file with this content was imported before. */
export async function isKnownResult(tx: Tx, contentHash: string): Promise<boolean> {
  const rows = await tx.query(
    "SELECT FROM debit_file WHERE kind = 'result' AND content_hash = $1",
    [contentHash],
  );
  return rows.length > 0;
}

/** Stages the lines in `debit_result`; `record` is the line's position in the file. */
export async function stageResults(tx: Tx, lines: readonly DebitLine[]): Promise<void> {
  await tx.execute(
    `CREATE TEMP TABLE debit_result ON COMMIT DROP AS
     SELECT r.place + 1 AS record, r.customer_number, r.amount_yen, r.result_code
     FROM unnest($1::text[], $2::bigint[], $3::smallint[]) WITH ORDINALITY
       AS r (customer_number, amount_yen, result_code, place)`,
    [
      lines.map(({ customerNumber }) => customerNumber),
      lines.map(({ amountYen }) => amountYen),
      lines.map(({ resultCode }) => resultCode),
    ],
  );
}

/** The first five records that do not match the requests, as "record 2: problem". */
export async function listResultFaults(
  tx: Tx,
  { monthDay, today }: { readonly monthDay: string; readonly today: BusinessDate },
): Promise<string[]> {
  const rows = await tx.query<{ fault: string }>(
    `SELECT 'record ' || record || ': ' || problem AS fault
     FROM (SELECT d.record, CASE
         WHEN r.account_id IS NULL THEN '顧客番号 ' || d.customer_number || ' is unknown'
         WHEN count(*) OVER (PARTITION BY d.customer_number) > 1
           THEN '顧客番号 ' || d.customer_number || ' is in the file twice'
         WHEN d.amount_yen <> r.amount_yen
           THEN '引落金額 is ' || d.amount_yen || ', but ' || r.amount_yen || ' was requested'
         WHEN to_char(r.debit_on, 'MMDD') <> $1
           THEN '引落日 of the file is ' || $1 || ', but it was requested for ' || r.debit_on
         WHEN r.debit_on > $2::date THEN 'a result before the debit date ' || r.debit_on
         WHEN r.result_file_no IS NOT NULL THEN 'another file has answered it already'
         WHEN p.amount_yen <> d.amount_yen
           THEN 'the issuer''s feed has this debit with ' || p.amount_yen || ' yen'
         WHEN p.amount_yen IS NOT NULL AND d.result_code <> 0
           THEN 'the issuer''s feed has this debit as paid, the bank as ' || d.result_code
       END AS problem
       FROM debit_result d LEFT JOIN debit_request r ON r.customer_number = d.customer_number
       LEFT JOIN LATERAL (SELECT amount_yen FROM payment WHERE account_id = r.account_id
         AND named_closing_on = r.closing_on AND method = 'debit' LIMIT 1) p ON true) judged
     WHERE problem IS NOT NULL ORDER BY record LIMIT 5`,
    [monthDay, today],
  );
  return rows.map(({ fault }) => fault);
}

/** The debit date for which the staged results were requested. */
export async function loadDebitDate(tx: Tx): Promise<BusinessDate> {
  const rows = await tx.query<{ debit_on: BusinessDate }>(
    `SELECT min(r.debit_on)::text AS debit_on
     FROM debit_result d JOIN debit_request r ON r.customer_number = d.customer_number`,
  );
  return rows[0]?.debit_on as BusinessDate;
}

/** Stores the staged results in their requests, and collects the paid ones in `paid_debit`. */
export async function saveResults(tx: Tx, fileNo: number): Promise<void> {
  await tx.execute(
    `UPDATE debit_request r SET result_code = d.result_code, result_file_no = $1,
       answered_at = coalesce(r.answered_at, now())
     FROM debit_result d WHERE r.customer_number = d.customer_number`,
    [fileNo],
  );
  await tx.execute(
    `CREATE TEMP TABLE paid_debit ON COMMIT DROP AS
     SELECT account_id, closing_on, customer_number, debit_on, amount_yen FROM debit_request
     WHERE result_file_no = $1 AND result_code = 0`,
    [fileNo],
  );
}
