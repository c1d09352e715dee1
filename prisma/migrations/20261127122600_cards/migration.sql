-- What members ask for about cards: freezes, losses, changes of family cards, applications for them.

CREATE TYPE card_freeze_reason AS ENUM ('precaution', 'mislaid');
CREATE TYPE card_loss_kind AS ENUM ('lost', 'stolen');
CREATE TYPE card_change_kind AS ENUM ('cap', 'stop', 'end');

CREATE TABLE card_freeze (
  account_id text NOT NULL,
  freeze_id uuid NOT NULL,
  card_id text NOT NULL,
  set_by text NOT NULL,
  set_by_role member_role NOT NULL,
  reason card_freeze_reason NOT NULL,
  receipt_no text NOT NULL,
  frozen_at timestamptz(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
  agreed_at timestamptz(3),
  ended_at timestamptz(3),
  ended_by text,
  lift_receipt_no text,
  lift_agreed_at timestamptz(3),
  refusal text,
  CONSTRAINT card_freeze_pkey PRIMARY KEY (account_id, freeze_id),
  CONSTRAINT card_freeze_ended_by_somebody CHECK ((ended_at IS NULL) = (ended_by IS NULL)),
  CONSTRAINT card_freeze_lift_ends CHECK (lift_receipt_no IS NULL OR ended_at IS NOT NULL)
);
CREATE UNIQUE INDEX card_freeze_receipt_no_key ON card_freeze (receipt_no);
CREATE INDEX card_freeze_account_id_card_id_idx ON card_freeze (account_id, card_id);
CREATE INDEX card_freeze_lift_receipt_no_idx ON card_freeze (lift_receipt_no);
-- One open freeze of a card by each person.
CREATE UNIQUE INDEX card_freeze_open ON card_freeze (card_id, set_by) WHERE ended_at IS NULL;

CREATE TABLE card_loss (
  account_id text NOT NULL,
  loss_id uuid NOT NULL,
  card_id text NOT NULL,
  cardmember_id text NOT NULL,
  kind card_loss_kind NOT NULL,
  noticed_on date NOT NULL,
  details_sealed text NOT NULL,
  receipt_no text NOT NULL,
  reported_at timestamptz(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
  ended_at timestamptz(3),
  ended_by text,
  refusal text,
  CONSTRAINT card_loss_pkey PRIMARY KEY (account_id, loss_id),
  CONSTRAINT card_loss_ended_by_somebody CHECK ((ended_at IS NULL) = (ended_by IS NULL))
);
CREATE UNIQUE INDEX card_loss_receipt_no_key ON card_loss (receipt_no);
CREATE INDEX card_loss_account_id_card_id_idx ON card_loss (account_id, card_id);
CREATE UNIQUE INDEX card_loss_open ON card_loss (card_id) WHERE ended_at IS NULL;

CREATE TABLE card_change (
  account_id text NOT NULL,
  change_id uuid NOT NULL,
  card_id text NOT NULL,
  kind card_change_kind NOT NULL,
  cap_yen integer,
  before_yen integer,
  receipt_no text NOT NULL,
  requested_by text NOT NULL,
  requested_at timestamptz(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
  ended_at timestamptz(3),
  ended_by text,
  refusal text,
  CONSTRAINT card_change_pkey PRIMARY KEY (account_id, change_id),
  CONSTRAINT card_change_ended_by_somebody CHECK ((ended_at IS NULL) = (ended_by IS NULL)),
  CONSTRAINT card_change_cap_in_steps CHECK (
    (kind = 'cap' OR (cap_yen IS NULL AND before_yen IS NULL)) AND cap_yen > 0 AND cap_yen % 10000 = 0)
);
CREATE UNIQUE INDEX card_change_receipt_no_key ON card_change (receipt_no);
CREATE INDEX card_change_account_id_card_id_idx ON card_change (account_id, card_id);
CREATE UNIQUE INDEX card_change_open ON card_change (card_id, kind) WHERE ended_at IS NULL;

CREATE TABLE family_card_application (
  account_id text NOT NULL,
  application_id uuid NOT NULL,
  receipt_no text NOT NULL,
  applied_by text NOT NULL,
  relationship relationship NOT NULL,
  person_index text NOT NULL,
  content_sealed text NOT NULL,
  applied_at timestamptz(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
  approved_at timestamptz(3),
  ended_at timestamptz(3),
  ended_by text,
  refusal text,
  cardmember_id text,
  CONSTRAINT family_card_application_pkey PRIMARY KEY (account_id, application_id),
  CONSTRAINT family_card_application_of_family CHECK (relationship <> 'self'),
  CONSTRAINT family_card_application_ended_by_somebody CHECK ((ended_at IS NULL) = (ended_by IS NULL))
);
CREATE UNIQUE INDEX family_card_application_receipt_no_key ON family_card_application (receipt_no);
-- One application of a person at a time.
CREATE UNIQUE INDEX family_card_application_open ON family_card_application (account_id, person_index)
  WHERE ended_at IS NULL;

-- The web process asks; whether the issuer agreed or refused is written by the import alone.
GRANT SELECT ON card_freeze, card_loss, card_change, family_card_application TO kaiin_web;
GRANT INSERT (account_id, freeze_id, card_id, set_by, set_by_role, reason, receipt_no)
  ON card_freeze TO kaiin_web;
GRANT UPDATE (ended_at, ended_by, lift_receipt_no) ON card_freeze TO kaiin_web;
GRANT INSERT (account_id, loss_id, card_id, cardmember_id, kind, noticed_on, details_sealed, receipt_no)
  ON card_loss TO kaiin_web;
GRANT INSERT (account_id, change_id, card_id, kind, cap_yen, before_yen, receipt_no, requested_by)
  ON card_change TO kaiin_web;
GRANT UPDATE (ended_at, ended_by) ON card_change TO kaiin_web;
GRANT INSERT (account_id, application_id, receipt_no, applied_by, relationship, person_index,
  content_sealed) ON family_card_application TO kaiin_web;
