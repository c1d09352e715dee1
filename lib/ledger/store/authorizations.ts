import "server-only";
import { leaveOutErased } from "./erased";
import type { Tx } from "@/lib/platform/db";

/** Days after which the hold of an approval that was never posted lapses. */
const holdDays = 31;

const instant =
  "^[0-9-]{10}T([01][0-9]|2[0-3]):[0-5][0-9](:[0-5][0-9]([.][0-9]{1,6})?)?(Z|[+-](0[0-9]|1[0-4]):[0-5][0-9])$";

/** Validates the rows of `stage_authorizations` into `judged_authorizations`, as judgePostings does. */
export async function judgeAuthorizations(tx: Tx): Promise<void> {
  await tx.execute(`CREATE TEMP TABLE judged_authorizations ON COMMIT DROP AS
    SELECT s.*, c.account_id, c.cardmember_id, CASE
      WHEN s.authorization_id IS NULL THEN 'authorization_id missing'
      WHEN s.card_id IS NULL THEN 'card_id missing'
      WHEN c.card_id IS NULL THEN 'card_id unknown'
      WHEN s.occurred_at IS NULL OR NOT is_calendar_date(left(s.occurred_at, 10))
        OR s.occurred_at !~ '${instant}' THEN 'occurred_at is no time'
      WHEN s.event IS NULL OR s.event NOT IN ('approved', 'reversed') THEN 'event unknown'
      WHEN s.kind IS NULL OR s.kind NOT IN ('purchase', 'cash_advance') THEN 'kind unknown'
      WHEN s.amount_yen IS NULL OR s.amount_yen !~ '^-?[0-9]{1,15}$' THEN 'amount_yen is no amount'
      WHEN s.amount_yen::bigint < 1 THEN 'amount_yen below 1'
      WHEN s.amount_yen::bigint > 999999999 THEN 'amount_yen above 999999999'
      WHEN s.merchant_name IS NULL THEN 'merchant_name missing'
      WHEN s.mcc IS NOT NULL AND s.mcc !~ '^[0-9]{4}$' THEN 'mcc is no code'
      WHEN s.currency IS NOT NULL AND s.currency !~ '^[A-Z]{3}$' THEN 'currency is no code'
      WHEN s.foreign_amount !~ '^[0-9]{1,14}([.][0-9]{1,4})?$' THEN 'foreign_amount is no amount'
    END AS problem
    FROM stage_authorizations s LEFT JOIN card c ON c.card_id = s.card_id`);
  await leaveOutErased(tx, "judged_authorizations", ["merchant_name"]);
}

function contentOf(row: string): string {
  return `${row}.card_id, ${row}.occurred_at::timestamptz(3), ${row}.kind::authorization_kind,
    ${row}.amount_yen::int, ${row}.merchant_name, coalesce(${row}.mcc, '0000')::char(4),
    coalesce(${row}.currency, 'JPY')::char(3), ${row}.foreign_amount::numeric(18, 4)`;
}

const columns = `card_id, occurred_at, kind, amount_yen, merchant_name, mcc, currency, foreign_amount`;

/** Inserts the valid rows, one for each authorization and event. Returns how many are new. */
export async function insertAuthorizations(tx: Tx, sequence: number): Promise<number> {
  const inserted = await tx.execute(
    `INSERT INTO authorization_event
       (delivery_sequence, account_id, authorization_id, event, ${columns})
     SELECT $1, j.account_id, j.authorization_id, j.event, ${contentOf("j")}
     FROM judged_authorizations j WHERE j.problem IS NULL ORDER BY j.line
     ON CONFLICT DO NOTHING`,
    [sequence],
  );
  return inserted;
}

/** Marks rows that are already stored with other content as problems. */
export async function judgeKnownAuthorizations(tx: Tx): Promise<void> {
  const stored = columns.replaceAll(/\w+/g, "x.$&");
  await tx.execute(
    `UPDATE judged_authorizations j SET problem = 'same authorization_id and event, other content'
     FROM authorization_event x
     WHERE j.problem IS NULL AND x.authorization_id = j.authorization_id AND x.event = j.event
       AND CASE WHEN j.problem IS NULL
         THEN ROW(${contentOf("j")}) IS DISTINCT FROM ROW(${stored}) END`,
  );
}

/**
 * Updates the holds of the given authorizations from the stored events: an approval reserves its amount
 * less the reversed amount, and nothing if a posting exists for it, whichever arrived first.
 * `source` is a table with account_id and authorization_id.
 */
export async function refreshHolds(tx: Tx, source: string): Promise<void> {
  await tx.execute(
    `INSERT INTO hold (account_id, authorization_id, card_id, cardmember_id, occurred_at, used_on,
       kind, amount_yen, open_yen, lapses_on, merchant_name, merchant_search, mcc, currency,
       foreign_amount)
     SELECT e.account_id, e.authorization_id, e.card_id, c.cardmember_id, e.occurred_at, d.used_on,
       e.kind, e.amount_yen,
       CASE WHEN EXISTS (SELECT FROM posting p WHERE p.account_id = e.account_id
           AND p.authorization_id = e.authorization_id) THEN 0
         ELSE greatest(0, e.amount_yen - coalesce(r.amount_yen, 0)) END,
       d.used_on + ${holdDays}, e.merchant_name, lower(normalize(e.merchant_name, NFKC)), e.mcc,
       e.currency, e.foreign_amount
     FROM authorization_event e
     JOIN card c ON c.card_id = e.card_id
     LEFT JOIN authorization_event r ON r.account_id = e.account_id
       AND r.authorization_id = e.authorization_id AND r.event = 'reversed'
     JOIN LATERAL (SELECT (e.occurred_at AT TIME ZONE 'Asia/Tokyo')::date AS used_on) d ON true
     WHERE e.event = 'approved' AND (e.account_id, e.authorization_id) IN
       (SELECT account_id, authorization_id FROM ${source}
        WHERE problem IS NULL AND authorization_id IS NOT NULL)
     ON CONFLICT (account_id, authorization_id) DO UPDATE SET open_yen = excluded.open_yen
       WHERE hold.open_yen <> excluded.open_yen`,
  );
}
