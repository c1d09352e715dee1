-- What Prisma's schema cannot say: constraints, the ledger's trigger, append-only tables, and the
-- rights of the web process.

-- ── calendar, for set-based work; lib/kernel has the same rules
CREATE FUNCTION is_calendar_date(value text) RETURNS boolean LANGUAGE sql IMMUTABLE PARALLEL SAFE AS $$
  SELECT CASE
    WHEN value !~ '^(19|20)\d\d-(0[1-9]|1[0-2])-(0[1-9]|[12]\d|3[01])$' THEN false
    WHEN right(value, 2) <= '28' THEN true
    ELSE right(value, 2)::int
      <= extract(day FROM (left(value, 7) || '-01')::date + interval '1 month' - interval '1 day')
  END
$$;
-- The first closing of a cycle on or after a day.
CREATE FUNCTION closing_on_or_after(cycle int, day date) RETURNS date LANGUAGE sql IMMUTABLE PARALLEL SAFE AS $$
  SELECT ((date_trunc('month', day::timestamp)
    + CASE WHEN extract(day FROM day) <= cycle THEN interval '0' ELSE interval '1 month' END)::date + (cycle - 1))
$$;

-- ── members, cards
ALTER TABLE account
  ADD CONSTRAINT account_cycle_known CHECK (cycle IN (3, 7, 19)),
  ADD CONSTRAINT account_limits_sane CHECK (limit_yen >= 0 AND cash_limit_yen >= 0 AND revolving_limit_yen >= 0);
ALTER TABLE card ADD CONSTRAINT card_cap_sane CHECK (cap_yen >= 0);

-- ── facts
ALTER TABLE posting ADD CONSTRAINT posting_amount_positive CHECK (amount_yen >= 1);
ALTER TABLE payment ADD CONSTRAINT payment_amount_positive CHECK (amount_yen >= 1);
ALTER TABLE authorization_event
  ADD CONSTRAINT authorization_amount_positive CHECK (amount_yen >= 1),
  ADD CONSTRAINT authorization_event_known CHECK (event IN ('approved', 'reversed'));
ALTER TABLE hold ADD CONSTRAINT hold_open_within CHECK (open_yen BETWEEN 0 AND amount_yen);

-- ── the ledger: each row moves an amount between two books that its kind allows
ALTER TABLE ledger_event
  ADD CONSTRAINT ledger_amount_positive CHECK (amount_yen >= 1),
  ADD CONSTRAINT ledger_books_fit_kind CHECK (
    (kind, from_book, to_book) IN (
      ('purchase', 'merchant', 'shopping'),
      ('cash_advance', 'issuer', 'cash_advance'),
      ('annual_fee', 'issuer', 'fee'),
      ('debit_adjustment', 'issuer', 'fee'),
      ('refund', 'credit', 'merchant'),
      ('credit_adjustment', 'credit', 'issuer'),
      ('payment', 'credit', 'bank'),
      ('settlement', 'fee', 'credit'),
      ('settlement', 'cash_advance', 'credit'),
      ('settlement', 'shopping', 'credit'),
      ('settlement', 'revolving', 'credit'),
      ('settlement', 'revolving_fee', 'credit')
    )
  ),
  ADD CONSTRAINT ledger_settlement_names_bill CHECK ((kind = 'settlement') = (statement_closing_on IS NOT NULL)),
  ADD CONSTRAINT ledger_names_its_fact CHECK (
    CASE
      WHEN kind = 'settlement' THEN true
      WHEN kind = 'payment' THEN payment_id IS NOT NULL
      ELSE posting_id IS NOT NULL
    END
  );
-- One fact is booked once.
CREATE UNIQUE INDEX ledger_event_posting_once ON ledger_event (account_id, posting_id) WHERE posting_id IS NOT NULL;
CREATE UNIQUE INDEX ledger_event_payment_once ON ledger_event (account_id, payment_id) WHERE kind = 'payment';

ALTER TABLE book_balance
  ADD CONSTRAINT book_balance_own_book CHECK (book NOT IN ('merchant', 'issuer', 'bank')),
  ADD CONSTRAINT book_balance_side CHECK (CASE WHEN book = 'credit' THEN balance_yen <= 0 ELSE balance_yen >= 0 END);

CREATE FUNCTION ledger_event_balances() RETURNS trigger LANGUAGE plpgsql SECURITY DEFINER
SET search_path = pg_catalog, public AS $$
BEGIN
  INSERT INTO book_balance (account_id, book, balance_yen)
  SELECT DISTINCT n.account_id, side.book, 0
  FROM new_events n CROSS JOIN LATERAL (VALUES (n.from_book), (n.to_book)) AS side (book)
  WHERE side.book NOT IN ('merchant', 'issuer', 'bank')
  ORDER BY 1, 2
  ON CONFLICT DO NOTHING;
  UPDATE book_balance b SET balance_yen = b.balance_yen + d.delta
  FROM (
    SELECT n.account_id, side.book, sum(side.delta)::int AS delta
    FROM new_events n
    CROSS JOIN LATERAL (VALUES (n.from_book, -n.amount_yen), (n.to_book, n.amount_yen)) AS side (book, delta)
    GROUP BY 1, 2
  ) d
  WHERE b.account_id = d.account_id AND b.book = d.book AND d.delta <> 0;
  RETURN NULL;
END $$;
CREATE TRIGGER ledger_event_balances AFTER INSERT ON ledger_event
  REFERENCING NEW TABLE AS new_events FOR EACH STATEMENT EXECUTE FUNCTION ledger_event_balances();

-- ── append only, for every role
CREATE FUNCTION refuse_rewrite() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  RAISE EXCEPTION '% is append only', TG_TABLE_NAME;
END $$;
CREATE TRIGGER ledger_event_append_only BEFORE UPDATE OR DELETE OR TRUNCATE ON ledger_event
  FOR EACH STATEMENT EXECUTE FUNCTION refuse_rewrite();
CREATE TRIGGER point_entry_append_only BEFORE UPDATE OR DELETE OR TRUNCATE ON point_entry
  FOR EACH STATEMENT EXECUTE FUNCTION refuse_rewrite();
CREATE TRIGGER audit_event_append_only BEFORE UPDATE OR DELETE OR TRUNCATE ON audit_event
  FOR EACH STATEMENT EXECUTE FUNCTION refuse_rewrite();

-- ── bills: A − B + C = D, E never below 0, the parts make E, nothing open beyond what was billed
ALTER TABLE statement
  ADD CONSTRAINT statement_adds_up CHECK (previous_yen - received_yen + new_yen = balance_yen),
  ADD CONSTRAINT statement_parts_make_bill CHECK (
    billed_yen >= 0 AND billed_yen = billed_fee_yen + billed_cash_yen + billed_shopping_yen + billed_revolving_yen
  ),
  ADD CONSTRAINT statement_open_within CHECK (
    open_fee_yen BETWEEN 0 AND billed_fee_yen AND open_cash_yen BETWEEN 0 AND billed_cash_yen
    AND open_shopping_yen BETWEEN 0 AND billed_shopping_yen AND open_revolving_yen BETWEEN 0 AND billed_revolving_yen
  ),
  ADD CONSTRAINT statement_new_not_negative CHECK (new_yen >= 0),
  ADD CONSTRAINT statement_paid_means_nothing_open CHECK (
    (state = 'unpaid') = (open_fee_yen + open_cash_yen + open_shopping_yen + open_revolving_yen > 0)
    OR state = 'carried'
  );

-- ── points
ALTER TABLE point_entry ADD CONSTRAINT point_entry_not_zero CHECK (points <> 0 OR kind = 'confirmed');

-- ── the lock
ALTER TABLE attempt_guard ADD CONSTRAINT attempt_guard_range CHECK (failed BETWEEN 0 AND 3 AND reserved BETWEEN 0 AND 3);
CREATE UNIQUE INDEX lockout_one_open ON lockout (subject) WHERE ended_at IS NULL;

-- ── one head for each of the 64 chains of accounts, and one (64) for what concerns no account
INSERT INTO audit_head (chain, position, hash) SELECT chain, 0, '' FROM generate_series(0, 64) AS chain;

-- ── holds that are live, few per account
CREATE INDEX hold_open ON hold (account_id) WHERE open_yen > 0;
-- ── payments not booked yet
CREATE INDEX payment_waiting ON payment (account_id) WHERE booked_closing_on IS NULL;
-- ── quarantine that waits
CREATE INDEX quarantined_row_waiting ON quarantined_row (file, record_id) WHERE released_at IS NULL;
-- ── mail that waits
CREATE INDEX mail_waiting ON mail (due_at) WHERE sent_at IS NULL AND given_up_at IS NULL;

-- ── the web process reads everything, appends facts, and changes only what members and clerks may
DO $$ BEGIN
  IF NOT EXISTS (SELECT FROM pg_roles WHERE rolname = 'kaiin_web') THEN
    CREATE ROLE kaiin_web NOLOGIN;
  END IF;
END $$;
REVOKE CREATE ON SCHEMA public FROM PUBLIC;
GRANT USAGE ON SCHEMA public TO kaiin_web;
GRANT SELECT ON ALL TABLES IN SCHEMA public TO kaiin_web;
GRANT USAGE ON ALL SEQUENCES IN SCHEMA public TO kaiin_web;
GRANT INSERT ON audit_event, lockout, inquiry_number, attempt_guard, credential, session, registration_flow,
  staff_session, identity_check, message, mail, idempotency_key, flash, throttle TO kaiin_web;
GRANT UPDATE ON lockout, inquiry_number, attempt_guard, credential, session, registration_flow, staff,
  staff_enrolment, staff_session, identity_check, throttle, flash TO kaiin_web;
GRANT UPDATE (position, hash) ON audit_head TO kaiin_web;
GRANT UPDATE (read_at) ON message TO kaiin_web;
GRANT UPDATE (location) ON idempotency_key TO kaiin_web;
GRANT DELETE ON attempt_guard, flash, inquiry_number, throttle, idempotency_key TO kaiin_web;
