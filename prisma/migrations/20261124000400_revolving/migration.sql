-- Revolving: the purchases converted, what the member chose, and what each bill took of them.

-- Whoever changes money of an account takes its turn first: a closing and a member never interleave.
CREATE TABLE account_turn (
  account_id text NOT NULL,
  turn integer NOT NULL,
  CONSTRAINT account_turn_pkey PRIMARY KEY (account_id)
);

CREATE TABLE revolving_conversion (
  account_id text NOT NULL,
  conversion_id uuid NOT NULL,
  receipt_no text NOT NULL,
  cardmember_id text NOT NULL,
  terms_version text NOT NULL,
  posting_id text NOT NULL,
  principal_yen integer NOT NULL,
  first_closing_on date NOT NULL,
  deadline_on date NOT NULL,
  chosen_yen integer,
  disclosure jsonb NOT NULL,
  place integer NOT NULL,
  converted_on date NOT NULL,
  converted_at timestamptz(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
  ended_at timestamptz(3),
  ended_by text,
  CONSTRAINT revolving_conversion_pkey PRIMARY KEY (account_id, conversion_id),
  CONSTRAINT revolving_conversion_principal_positive CHECK (principal_yen >= 1),
  CONSTRAINT revolving_conversion_chosen_positive CHECK (chosen_yen >= 1),
  CONSTRAINT revolving_conversion_ended CHECK ((ended_at IS NULL) = (ended_by IS NULL))
);
CREATE UNIQUE INDEX revolving_conversion_receipt_no_key ON revolving_conversion (receipt_no);
CREATE UNIQUE INDEX revolving_conversion_account_id_place_key ON revolving_conversion (account_id, place);
-- A purchase is converted once at a time.
CREATE UNIQUE INDEX revolving_conversion_one_live ON revolving_conversion (account_id, posting_id)
  WHERE ended_at IS NULL;

CREATE TABLE revolving_choice (
  account_id text NOT NULL,
  chosen_yen integer,
  changed_at timestamptz(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
  CONSTRAINT revolving_choice_pkey PRIMARY KEY (account_id),
  CONSTRAINT revolving_choice_positive CHECK (chosen_yen >= 1)
);

CREATE TABLE revolving_extra (
  account_id text NOT NULL,
  extra_id uuid NOT NULL,
  receipt_no text NOT NULL,
  closing_on date NOT NULL,
  amount_yen integer NOT NULL,
  made_at timestamptz(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
  withdrawn_at timestamptz(3),
  CONSTRAINT revolving_extra_pkey PRIMARY KEY (account_id, extra_id),
  CONSTRAINT revolving_extra_positive CHECK (amount_yen >= 1)
);
CREATE UNIQUE INDEX revolving_extra_receipt_no_key ON revolving_extra (receipt_no);

-- What a refund took off a conversion; 0 where nothing was left that was not billed.
CREATE TABLE revolving_refund (
  account_id text NOT NULL,
  posting_id text NOT NULL,
  conversion_id uuid NOT NULL,
  closing_on date NOT NULL,
  processed_on date NOT NULL,
  amount_yen integer NOT NULL,
  CONSTRAINT revolving_refund_pkey PRIMARY KEY (account_id, posting_id),
  CONSTRAINT revolving_refund_not_negative CHECK (amount_yen >= 0)
);

-- The principal of a bill, by conversion.
CREATE TABLE revolving_allocation (
  account_id text NOT NULL,
  closing_on date NOT NULL,
  conversion_id uuid NOT NULL,
  principal_yen integer NOT NULL,
  CONSTRAINT revolving_allocation_pkey PRIMARY KEY (account_id, closing_on, conversion_id),
  CONSTRAINT revolving_allocation_positive CHECK (principal_yen >= 1)
);

-- What a bill says about revolving: the balance at its closing, its fee, and the principal due.
CREATE TABLE statement_revolving (
  account_id text NOT NULL,
  closing_on date NOT NULL,
  balance_yen integer NOT NULL,
  fee_yen integer NOT NULL,
  principal_yen integer NOT NULL,
  CONSTRAINT statement_revolving_pkey PRIMARY KEY (account_id, closing_on),
  CONSTRAINT statement_revolving_within CHECK (
    fee_yen >= 0 AND principal_yen BETWEEN 0 AND balance_yen)
);

-- What the constraints allowed before stays allowed; the movements of revolving are added.
DO $$
DECLARE
  extra record;
  before text;
BEGIN
  FOR extra IN SELECT * FROM (VALUES
    ('ledger_books_fit_kind', $c$(kind, from_book, to_book) IN (
      ('conversion', 'shopping', 'revolving'),
      ('conversion_undone', 'revolving', 'shopping'),
      ('revolving_fee', 'issuer', 'revolving_fee'),
      ('revolving_refund', 'revolving', 'credit'),
      ('revolving_refund_undone', 'credit', 'revolving'))$c$),
    ('ledger_names_its_fact', $c$kind IN ('conversion', 'conversion_undone', 'revolving_fee',
      'revolving_refund', 'revolving_refund_undone')$c$)
  ) AS added (name, condition)
  LOOP
    SELECT pg_get_expr(conbin, conrelid) INTO STRICT before FROM pg_constraint
      WHERE conrelid = 'ledger_event'::regclass AND conname = extra.name;
    EXECUTE format('ALTER TABLE ledger_event DROP CONSTRAINT %I', extra.name);
    EXECUTE format('ALTER TABLE ledger_event ADD CONSTRAINT %I CHECK (%s OR (%s))',
      extra.name, extra.condition, before);
  END LOOP;
END $$;
ALTER TABLE ledger_event ADD COLUMN conversion_id uuid;
ALTER TABLE ledger_event ADD CONSTRAINT ledger_conversion_named CHECK ((conversion_id IS NOT NULL)
  = (kind IN ('conversion', 'conversion_undone', 'revolving_refund', 'revolving_refund_undone')));
-- A conversion is made once and undone once; a closing has one fee.
CREATE UNIQUE INDEX ledger_event_conversion_once ON ledger_event (account_id, conversion_id, kind)
  WHERE kind IN ('conversion', 'conversion_undone');
CREATE UNIQUE INDEX ledger_event_revolving_fee_once ON ledger_event (account_id, closing_on)
  WHERE kind = 'revolving_fee';

-- ── the web process moves purchases into revolving and back; of a bill it changes only how E is made up
DROP TRIGGER ledger_event_web_facts ON ledger_event;
CREATE TRIGGER ledger_event_web_facts BEFORE INSERT ON ledger_event FOR EACH ROW
  WHEN (current_user = 'kaiin_web' AND NEW.kind NOT IN ('points_credit', 'conversion',
    'conversion_undone', 'revolving_refund_undone'))
  EXECUTE FUNCTION refuse_foreign_facts();

GRANT SELECT ON account_turn, revolving_conversion, revolving_choice, revolving_extra, revolving_refund,
  revolving_allocation, statement_revolving TO kaiin_web;
GRANT INSERT ON account_turn, revolving_conversion, revolving_choice, revolving_extra, revolving_refund,
  revolving_allocation, statement_revolving TO kaiin_web;
GRANT UPDATE (turn) ON account_turn TO kaiin_web;
GRANT UPDATE (ended_at, ended_by) ON revolving_conversion TO kaiin_web;
GRANT UPDATE (chosen_yen, changed_at) ON revolving_choice TO kaiin_web;
GRANT UPDATE (withdrawn_at) ON revolving_extra TO kaiin_web;
GRANT UPDATE (balance_yen, principal_yen) ON statement_revolving TO kaiin_web;
GRANT DELETE ON revolving_allocation TO kaiin_web;
GRANT UPDATE (billed_yen, billed_shopping_yen, billed_revolving_yen, open_shopping_yen,
  open_revolving_yen, state, settled_on) ON statement TO kaiin_web;
