import { rowsOf } from "../../support/feed";

/** What the life of the village leaves out: a row of 花香's in each further table of her login and flows. */
const statements = [
  `INSERT INTO second_step (step_id, credential_id, secret_sealed)
     SELECT '00000000-0000-4000-8000-000000000001', credential_id, 'v-step' FROM own`,
  `INSERT INTO recovery_code (code_hash, step_id)
     SELECT 'v-code', '00000000-0000-4000-8000-000000000001' FROM own`,
  `INSERT INTO code_flow (token_hash, credential_id, expires_at) SELECT 'v-flow', credential_id, now() FROM own`,
  `INSERT INTO passkey (credential_id, webauthn_id, name, public_key, counter, transports)
     SELECT credential_id, 'v-passkey', '花香の端末', '', 0, '{}' FROM own`,
  `INSERT INTO passkey_challenge (token_hash, credential_id, name, challenge, expires_at)
     SELECT 'v-challenge', credential_id, '花香の端末', '', now() FROM own`,
  `INSERT INTO lockout (counter, account_id, cardmember_id) SELECT 'login:v', account_id, cardmember_id FROM own`,
  `INSERT INTO attempt_counter (counter, failed) SELECT 'login:v', 3 FROM own`,
  `INSERT INTO inquiry_number (number, counter, user_id_sealed, expires_at)
     SELECT '123456', 'login:v', 'v-user', now() FROM own`,
  `INSERT INTO registration_flow (token_hash, account_id, cardmember_id, expires_at)
     SELECT 'v-registration', account_id, cardmember_id, now() FROM own`,
  `INSERT INTO recovery_flow (token_hash, kind, account_id, cardmember_id, expires_at)
     SELECT 'v-recovery', 'password', account_id, cardmember_id, now() FROM own`,
  `INSERT INTO email_flow (account_id, flow_id, cardmember_id, email_sealed, code_hash, code_sent_at, expires_at)
     SELECT account_id, gen_random_uuid(), cardmember_id, 'v-email', '', now(), now() FROM own`,
  `INSERT INTO own_data_request (account_id, request_id, cardmember_id, session_hash)
     SELECT account_id, gen_random_uuid(), cardmember_id, 'v-session' FROM own`,
  `INSERT INTO mail_setting (account_id, cardmember_id) SELECT account_id, cardmember_id FROM own`,
  `INSERT INTO letter (account_id, letter_id, cardmember_id, message_id, template, language, content_sealed)
     SELECT account_id, gen_random_uuid(), cardmember_id, gen_random_uuid(), 'locked', 'ja', 'v-letter' FROM own`,
  `INSERT INTO family_card_application (account_id, application_id, receipt_no, applied_by, relationship,
       person_index, content_sealed, ended_at, ended_by)
     SELECT account_id, gen_random_uuid(), 'K-1', cardmember_id, 'child', 'v-person', 'v-content', now(), 'x' FROM own`,
  `INSERT INTO card_change (account_id, change_id, card_id, kind, receipt_no, requested_by, ended_at, ended_by,
       refusal) SELECT account_id, gen_random_uuid(), 'VC-VM11', 'stop', 'K-2', cardmember_id, now(), 'x',
       '花香からの連絡' FROM own`,
  `INSERT INTO hold (account_id, authorization_id, card_id, cardmember_id, occurred_at, used_on, kind, amount_yen,
       open_yen, lapses_on, merchant_name, merchant_search, mcc, currency)
     SELECT account_id, 'VH-0', 'VC-VM10', cardmember_id, '2024-10-01', '2024-10-01', 'purchase', 5, 0,
       '2024-10-31', '店11', '店11', '5411', 'JPY' FROM own`,
  `INSERT INTO authorization_event (account_id, authorization_id, event, card_id, occurred_at, kind, amount_yen,
       merchant_name, mcc, currency, delivery_sequence)
     SELECT account_id, 'VH-0', e.event, 'VC-VM10', '2024-10-01', 'purchase', 5, '店11', '5411', 'JPY', 1
     FROM own, (VALUES ('approved'), ('reversed')) AS e (event)`,
  `INSERT INTO quarantined_row (sequence, file, line, record_id, "column", reason, row_sealed)
     SELECT 1, 'cardmembers.csv', 9, cardmember_id, 'account_id', 'account_id unknown', 'v-row' FROM own`,
];

/** Texts that stand in those rows alone. */
export const leftoverTexts = [
  "v-step",
  "v-code",
  "v-flow",
  "v-passkey",
  "v-challenge",
  "login:v",
  "v-user",
  "v-registration",
  "v-recovery",
  "v-email",
  "v-session",
  "v-letter",
  "v-person",
  "v-content",
  "花香からの連絡",
  "花香の端末",
  "v-row",
];

export async function leaveMore(database: { name: string }, cardmemberId: string): Promise<void> {
  for (const statement of statements) {
    const own = "WITH own AS (SELECT * FROM credential WHERE cardmember_id = $1)";
    await rowsOf(database, `${own} ${statement}`, [cardmemberId]);
  }
}
