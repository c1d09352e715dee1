import "server-only";
import { billedUpTo } from "../rules/card-transactions.sql";
import { leaveOutErased } from "./erased";
import type { Tx } from "@/lib/platform/db";

/**
 * Validates the rows of `stage_postings` (all text, as sent) into `judged_postings`: the first problem of
 * each row, or null. Nothing is stored in `posting` yet.
 */
export async function judgePostings(tx: Tx): Promise<void> {
  await tx.execute(`CREATE TEMP TABLE judged_postings ON COMMIT DROP AS
    SELECT s.*, c.account_id, c.cardmember_id, CASE
      WHEN s.posting_id IS NULL THEN 'posting_id missing'
      WHEN s.card_id IS NULL THEN 'card_id missing'
      WHEN c.card_id IS NULL THEN 'card_id unknown'
      WHEN s.used_on IS NULL OR NOT is_calendar_date(s.used_on) THEN 'used_on is no date'
      WHEN s.processed_on IS NULL OR NOT is_calendar_date(s.processed_on) THEN 'processed_on is no date'
      WHEN s.kind IS NULL OR s.kind NOT IN ('purchase', 'refund', 'cash_advance', 'annual_fee',
        'debit_adjustment', 'credit_adjustment') THEN 'kind unknown'
      WHEN s.amount_yen IS NULL OR s.amount_yen !~ '^-?[0-9]{1,15}$' THEN 'amount_yen is no amount'
      WHEN s.amount_yen::bigint < 1 THEN 'amount_yen below 1'
      WHEN s.amount_yen::bigint > 999999999 THEN 'amount_yen above 999999999'
      WHEN s.merchant_name IS NULL THEN 'merchant_name missing'
      WHEN s.mcc IS NOT NULL AND s.mcc !~ '^[0-9]{4}$' THEN 'mcc is no code'
      WHEN s.currency IS NOT NULL AND s.currency !~ '^[A-Z]{3}$' THEN 'currency is no code'
      WHEN s.foreign_amount !~ '^[0-9]{1,14}([.][0-9]{1,4})?$' THEN 'foreign_amount is no amount'
      WHEN s.rate !~ '^[0-9]{1,12}([.][0-9]{1,6})?$' THEN 'rate is no rate'
    END AS problem
    FROM stage_postings s LEFT JOIN card c ON c.card_id = s.card_id`);
  await tx.execute("ANALYZE judged_postings");
  await leaveOutErased(tx, "judged_postings", ["merchant_name", "merchant_raw"]);
}

/** The content that identifies a posting as the same, from a row of text as sent. */
function contentOf(row: string): string {
  return `${row}.authorization_id, ${row}.card_id, ${row}.used_on::date, ${row}.processed_on::date,
    ${row}.kind::posting_kind, ${row}.amount_yen::int, coalesce(${row}.merchant_raw, ''),
    ${row}.merchant_name, coalesce(${row}.mcc, '0000')::char(4), coalesce(${row}.currency, 'JPY')::char(3),
    ${row}.foreign_amount::numeric(18, 4), ${row}.rate::numeric(18, 6), ${row}.original_posting_id`;
}

const columns = `authorization_id, card_id, used_on, processed_on, kind, amount_yen, merchant_raw,
  merchant_name, mcc, currency, foreign_amount, rate, original_posting_id`;

/**
 * Inserts the valid rows. A row belongs to the first closing on or after its processed_on, or to the
 * account's open one if that is closed already. Returns how many are new.
 */
export async function insertPostings(tx: Tx, sequence: number): Promise<number> {
  const inserted = await tx.execute(
    `INSERT INTO posting (delivery_sequence, account_id, cardmember_id, posting_id, closing_on,
       merchant_search, ${columns})
     SELECT $1, j.account_id, j.cardmember_id, j.posting_id,
       closing_on_or_after(a.cycle, greatest(j.processed_on::date, a.closed_on + 1)),
       lower(normalize(j.merchant_name || ' ' || coalesce(j.merchant_raw, ''), NFKC)),
       ${contentOf("j")}
     FROM judged_postings j
     JOIN (SELECT account_id, cycle, ${billedUpTo("account.account_id")} AS closed_on
       FROM account WHERE account_id IN (SELECT account_id FROM judged_postings)) a
       ON a.account_id = j.account_id
     WHERE j.problem IS NULL ORDER BY j.account_id, j.line
     ON CONFLICT DO NOTHING`,
    [sequence],
  );
  const added = inserted;
  // The planner has no statistics yet on the rows this transaction inserted.
  if (added > 10_000) await tx.execute("ANALYZE posting");
  return added;
}

/** Marks rows that are already stored with other content as problems. */
export async function judgeKnownPostings(tx: Tx): Promise<void> {
  const stored = columns.replaceAll(/\w+/g, "x.$&");
  await tx.execute(
    `UPDATE judged_postings j SET problem = 'same posting_id, other content'
     FROM posting x
     WHERE j.problem IS NULL AND x.posting_id = j.posting_id
       AND CASE WHEN j.problem IS NULL
         THEN ROW(${contentOf("j")}) IS DISTINCT FROM ROW(${stored}) END`,
  );
}

/**
 * Books the postings of a delivery, each as a movement between two books of the account. The ids come
 * from `judged_postings`, so that the cost follows the delivery and not the history.
 */
export async function bookPostings(tx: Tx, sequence: number): Promise<void> {
  await tx.execute(
    `INSERT INTO ledger_event (account_id, kind, amount_yen, from_book, to_book, booked_on, closing_on,
       posting_id)
     SELECT x.account_id, b.kind::ledger_kind, x.amount_yen, b.from_book::book, b.to_book::book,
       x.processed_on,
       x.closing_on, x.posting_id
     FROM posting x
     JOIN (VALUES ('purchase', 'purchase', 'merchant', 'shopping'),
         ('cash_advance', 'cash_advance', 'issuer', 'cash_advance'),
         ('annual_fee', 'annual_fee', 'issuer', 'fee'),
         ('debit_adjustment', 'debit_adjustment', 'issuer', 'fee'),
         ('refund', 'refund', 'credit', 'merchant'),
         ('credit_adjustment', 'credit_adjustment', 'credit', 'issuer'))
       AS b (posting_kind, kind, from_book, to_book) ON b.posting_kind = x.kind::text
     WHERE x.delivery_sequence = $1
       AND x.posting_id IN (SELECT posting_id FROM judged_postings WHERE problem IS NULL)
     ORDER BY x.account_id, x.processed_on, x.posting_id`,
    [sequence],
  );
}
