-- Uses a member does not recognise: one open case a use, and what was written in it.

CREATE TYPE dispute_reason AS ENUM ('unknown', 'wrong_amount', 'duplicate', 'not_received', 'no_refund', 'cancelled', 'other');
CREATE TYPE dispute_state AS ENUM ('opened', 'asked', 'answered', 'resolved', 'withdrawn');
CREATE TYPE dispute_resolution AS ENUM ('recognised_family', 'recognised_name', 'recognised_subscription', 'refunded_by_merchant', 'refunded_by_issuer', 'rejected_proof', 'rejected_delivered', 'rejected_terms');
CREATE TYPE dispute_author AS ENUM ('member', 'staff');

CREATE TABLE dispute (
  account_id text NOT NULL,
  dispute_id uuid NOT NULL,
  receipt_no text NOT NULL,
  cardmember_id text NOT NULL,
  holder_id text NOT NULL,
  posting_id text,
  authorization_id text,
  used_on date NOT NULL,
  merchant_name text NOT NULL,
  amount_yen integer NOT NULL,
  reason dispute_reason NOT NULL,
  state dispute_state NOT NULL DEFAULT 'opened',
  resolution dispute_resolution,
  opened_at timestamptz(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
  waiting_since timestamptz(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
  ended_at timestamptz(3),
  CONSTRAINT dispute_pkey PRIMARY KEY (account_id, dispute_id),
  CONSTRAINT dispute_is_about_a_use CHECK (posting_id IS NOT NULL OR authorization_id IS NOT NULL),
  CONSTRAINT dispute_ended CHECK ((state IN ('resolved', 'withdrawn')) = (ended_at IS NOT NULL)),
  CONSTRAINT dispute_resolved CHECK ((state = 'resolved') = (resolution IS NOT NULL))
);
CREATE UNIQUE INDEX dispute_receipt_no_key ON dispute (receipt_no);
CREATE INDEX dispute_account_id_opened_at_idx ON dispute (account_id, opened_at DESC);
CREATE INDEX dispute_cardmember_id_opened_at_idx ON dispute (cardmember_id, opened_at DESC);

-- One open case a use: of a posting, and of an authorization that is not posted yet.
CREATE UNIQUE INDEX dispute_one_open_a_posting ON dispute (account_id, posting_id)
  WHERE ended_at IS NULL;
CREATE UNIQUE INDEX dispute_one_open_a_hold ON dispute (account_id, authorization_id)
  WHERE ended_at IS NULL AND posting_id IS NULL;
CREATE INDEX dispute_open ON dispute (waiting_since) WHERE ended_at IS NULL;

CREATE TABLE dispute_message (
  account_id text NOT NULL,
  message_id uuid NOT NULL,
  dispute_id uuid NOT NULL,
  author dispute_author NOT NULL,
  author_id text NOT NULL,
  body_sealed text NOT NULL,
  written_at timestamptz(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
  CONSTRAINT dispute_message_pkey PRIMARY KEY (account_id, message_id),
  CONSTRAINT dispute_message_account_id_dispute_id_fkey FOREIGN KEY (account_id, dispute_id)
    REFERENCES dispute (account_id, dispute_id) ON DELETE RESTRICT ON UPDATE CASCADE
);
CREATE INDEX dispute_message_account_id_dispute_id_written_at_idx
  ON dispute_message (account_id, dispute_id, written_at);

-- What a case is about and what was written in it is never rewritten; only its state goes on.
GRANT SELECT, INSERT ON dispute, dispute_message TO kaiin_web;
GRANT UPDATE (state, resolution, waiting_since, ended_at) ON dispute TO kaiin_web;
