import "server-only";
import type { BusinessDate } from "@/lib/kernel/business-date";
import type { Tx } from "@/lib/platform/db";
import { openField } from "@/lib/platform/sealing";
import { openYen } from "@/lib/statements/rules/open.sql";
import { isRequestable, isUnasked } from "../rules/requests.sql";
import { type ExportRequest, maxAttempts } from "../rules";

/** A bill to be debited, and the bank account it is debited from. */
export type DueDebit = {
  readonly accountId: string;
  readonly closingOn: string;
  readonly attempt: number;
  readonly amountYen: number;
  /** The last digits of the customer number. */
  readonly number: string;
  readonly isFirst: boolean;
  readonly bankCode: string;
  readonly branchCode: string;
  readonly accountType: number;
  readonly accountNumber: string;
  readonly holderKana: string;
};

const bankAccount = `a.debit_bank_code AS "bankCode", a.debit_branch_code AS "branchCode",
  a.debit_account_type AS "accountType", a.debit_account_number_sealed AS "accountNumber",
  a.debit_holder_kana AS "holderKana",
  NOT EXISTS (SELECT FROM payment p WHERE p.account_id = a.account_id AND p.method = 'debit')
    AS "isFirst"`;

function opened(rows: readonly DueDebit[]): DueDebit[] {
  return rows.map((row) => ({
    ...row,
    accountNumber: openField(`Account.debitAccountNumber:${row.accountId}`, row.accountNumber),
  }));
}

/** The earliest closing that is not made although it concerns an account; null if all are made. */
export async function loadMissingClosing(
  tx: Tx,
  closings: readonly { readonly cycle: number; readonly closingOn: BusinessDate }[],
): Promise<BusinessDate | null> {
  const rows = await tx.query<{ closing_on: BusinessDate }>(
    `SELECT c.closing_on::text FROM unnest($1::int[], $2::date[]) AS c (cycle, closing_on)
     WHERE NOT EXISTS (SELECT FROM cycle_closing k WHERE k.closing_on = c.closing_on)
       AND EXISTS (SELECT FROM account a WHERE a.cycle = c.cycle AND a.opened_on <= c.closing_on)
     ORDER BY 1 LIMIT 1`,
    [closings.map(({ cycle }) => cycle), closings.map(({ closingOn }) => closingOn)],
  );
  return rows[0]?.closing_on ?? null;
}

/**
 * The bills to be debited on a day, with their open amounts: bills never requested, or with `isAgain` those
 * whose debit failed before. Accounts with an unanswered request are excluded.
 */
export async function listDueDebits(
  tx: Tx,
  { debitOn, isAgain }: ExportRequest,
  closings: readonly BusinessDate[],
): Promise<DueDebit[]> {
  const rows = await tx.query<DueDebit>(
    `SELECT d.*, nextval('debit_customer_number')::text AS number
     FROM (SELECT s.account_id AS "accountId", s.closing_on::text AS "closingOn",
         coalesce(r.attempt, 0) + 1 AS attempt, ${openYen("s")} AS "amountYen", ${bankAccount}
       FROM statement s JOIN account a ON a.account_id = s.account_id
       LEFT JOIN LATERAL (SELECT attempt, result_code, debit_on FROM debit_request
         WHERE account_id = s.account_id AND closing_on = s.closing_on
         ORDER BY attempt DESC LIMIT 1) r ON true
       WHERE s.closing_on = ANY ($1::date[]) AND ${isRequestable}
         AND CASE WHEN $3 THEN r.result_code > 0 AND r.attempt < $4 AND r.debit_on < $2::date
           ELSE ${isUnasked} AND s.debit_on = $2::date END
       ORDER BY s.account_id) d`,
    [closings, debitOn, isAgain, maxAttempts],
  );
  return opened(rows);
}

/** The unanswered requests of the newest file for a day, from which that file is rendered again. */
export async function listUnanswered(
  tx: Tx,
  { debitOn, isAgain }: ExportRequest,
): Promise<DueDebit[]> {
  const rows = await tx.query<DueDebit>(
    `SELECT r.account_id AS "accountId", r.closing_on::text AS "closingOn", r.attempt,
       r.amount_yen AS "amountYen", right(r.customer_number, 12) AS number, ${bankAccount}
     FROM debit_request r JOIN account a ON a.account_id = r.account_id
     WHERE r.result_code IS NULL AND r.file_no = (SELECT max(file_no) FROM debit_request
       WHERE debit_on = $1::date AND (attempt > 1) = $2)
     ORDER BY r.account_id`,
    [debitOn, isAgain],
  );
  return opened(rows);
}

export type NewFile = {
  readonly kind: "request" | "result";
  readonly contentHash: string;
  readonly debitOn: string;
  readonly requests: number;
  readonly amountYen: number;
  readonly paid: number;
  readonly failed: number;
};

/** Records a file that was made or received; returns its number. */
export async function insertDebitFile(tx: Tx, file: NewFile): Promise<number> {
  const rows = await tx.query<{ file_no: number }>(
    `INSERT INTO debit_file (kind, content_hash, debit_on, requests, amount_yen, paid, failed)
     VALUES ($1::debit_file_kind, $2, $3::date, $4, $5, $6, $7) RETURNING file_no`,
    [
      file.kind,
      file.contentHash,
      file.debitOn,
      file.requests,
      file.amountYen,
      file.paid,
      file.failed,
    ],
  );
  return Number(rows[0]?.file_no);
}

export type NewRequest = {
  readonly accountId: string;
  readonly closingOn: string;
  readonly attempt: number;
  readonly amountYen: number;
  readonly customerNumber: string;
};

/** Inserts the requests of a file. */
export async function insertRequests(
  tx: Tx,
  { fileNo, debitOn }: { readonly fileNo: number; readonly debitOn: BusinessDate },
  requests: readonly NewRequest[],
): Promise<void> {
  await tx.execute(
    `INSERT INTO debit_request (file_no, debit_on, account_id, closing_on, attempt, amount_yen,
       customer_number)
     SELECT $1, $2::date, r.* FROM unnest($3::text[], $4::date[], $5::int[], $6::int[], $7::text[]) r`,
    [
      fileNo,
      debitOn,
      requests.map(({ accountId }) => accountId),
      requests.map(({ closingOn }) => closingOn),
      requests.map(({ attempt }) => attempt),
      requests.map(({ amountYen }) => amountYen),
      requests.map(({ customerNumber }) => customerNumber),
    ],
  );
}

/** Ends requests whose debit the issuer's feed reports as paid, without waiting for the bank's result. */
export async function endRequestsPaidByFeed(tx: Tx): Promise<void> {
  await tx.execute(
    `UPDATE debit_request r SET result_code = 0, answered_at = now()
     WHERE r.result_code IS NULL AND EXISTS (SELECT FROM payment p WHERE p.account_id = r.account_id
       AND p.named_closing_on = r.closing_on AND p.method = 'debit')`,
  );
}
