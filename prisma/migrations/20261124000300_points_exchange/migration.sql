-- Exchanging points: the exchanges, the stock of rewards, and the credit on the bill.

CREATE TYPE points_exchange_state AS ENUM ('accepted', 'done', 'cancelled');

CREATE TABLE points_exchange (
  account_id text NOT NULL,
  exchange_id uuid NOT NULL,
  cardmember_id text NOT NULL,
  reward_code text NOT NULL,
  points integer NOT NULL,
  yen integer,
  units integer NOT NULL,
  posting_id text,
  receipt_no text NOT NULL,
  state points_exchange_state NOT NULL,
  exchanged_on date NOT NULL,
  created_at timestamptz(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
  ended_at timestamptz(3),
  CONSTRAINT points_exchange_pkey PRIMARY KEY (account_id, exchange_id),
  CONSTRAINT points_exchange_amounts_positive CHECK (points >= 1 AND units >= 1 AND yen >= 1),
  CONSTRAINT points_exchange_ended CHECK ((state = 'accepted') = (ended_at IS NULL))
);
CREATE UNIQUE INDEX points_exchange_receipt_no_key ON points_exchange (receipt_no);
CREATE INDEX points_exchange_account_id_posting_id_idx ON points_exchange (account_id, posting_id);

-- A reward without a row here is never out of stock.
CREATE TABLE reward_stock (
  reward_code text NOT NULL,
  left_units integer NOT NULL,
  CONSTRAINT reward_stock_pkey PRIMARY KEY (reward_code),
  CONSTRAINT reward_stock_not_negative CHECK (left_units >= 0)
);
INSERT INTO reward_stock (reward_code, left_units)
  VALUES ('gift-card-department', 500), ('gift-card-travel', 200);

ALTER TABLE point_entry ADD COLUMN exchange_id uuid;
ALTER TABLE ledger_event ADD COLUMN exchange_id uuid;

-- What the constraints allowed before stays allowed; a credit for points is added.
DO $$
DECLARE
  extra record;
  before text;
BEGIN
  FOR extra IN SELECT * FROM (VALUES
    ('ledger_books_fit_kind',
      $c$(kind = 'points_credit' AND from_book = 'credit' AND to_book = 'issuer')$c$),
    ('ledger_names_its_fact', $c$(kind = 'points_credit' AND exchange_id IS NOT NULL)$c$)
  ) AS added (name, condition)
  LOOP
    SELECT pg_get_expr(conbin, conrelid) INTO STRICT before FROM pg_constraint
      WHERE conrelid = 'ledger_event'::regclass AND conname = extra.name;
    EXECUTE format('ALTER TABLE ledger_event DROP CONSTRAINT %I', extra.name);
    EXECUTE format('ALTER TABLE ledger_event ADD CONSTRAINT %I CHECK (%s OR (%s))',
      extra.name, extra.condition, before);
  END LOOP;
END $$;
ALTER TABLE ledger_event ADD CONSTRAINT ledger_exchange_is_credit
  CHECK ((exchange_id IS NOT NULL) = (kind = 'points_credit'));
CREATE UNIQUE INDEX ledger_event_exchange_once ON ledger_event (account_id, exchange_id)
  WHERE exchange_id IS NOT NULL;
ALTER TABLE point_entry ADD CONSTRAINT point_entry_exchange_named
  CHECK (kind NOT IN ('exchanged', 'returned') OR exchange_id IS NOT NULL);

-- ── the web process exchanges points: of the ledger it may add such a credit and nothing else
CREATE FUNCTION refuse_foreign_facts() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  RAISE EXCEPTION 'the web process may not add % to %', NEW.kind, TG_TABLE_NAME
    USING ERRCODE = 'insufficient_privilege';
END $$;
CREATE TRIGGER ledger_event_web_facts BEFORE INSERT ON ledger_event FOR EACH ROW
  WHEN (current_user = 'kaiin_web' AND NEW.kind <> 'points_credit')
  EXECUTE FUNCTION refuse_foreign_facts();
CREATE TRIGGER point_entry_web_facts BEFORE INSERT ON point_entry FOR EACH ROW
  WHEN (current_user = 'kaiin_web' AND NEW.kind <> 'exchanged')
  EXECUTE FUNCTION refuse_foreign_facts();

GRANT SELECT ON points_exchange, reward_stock TO kaiin_web;
GRANT INSERT ON points_exchange, point_entry, ledger_event TO kaiin_web;
GRANT UPDATE (left_points) ON point_lot TO kaiin_web;
GRANT UPDATE (left_units) ON reward_stock TO kaiin_web;
