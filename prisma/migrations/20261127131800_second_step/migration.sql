-- A member's second step: the secret of an authenticator, recovery codes, and logins that wait for a code.
CREATE TABLE second_step (
  step_id uuid NOT NULL DEFAULT gen_random_uuid(),
  credential_id uuid NOT NULL,
  secret_sealed text NOT NULL,
  codes_sealed text,
  last_step integer NOT NULL DEFAULT 0,
  created_at timestamptz(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
  confirmed_at timestamptz(3),
  ended_at timestamptz(3),
  CONSTRAINT second_step_pkey PRIMARY KEY (step_id)
);
ALTER TABLE second_step ADD CONSTRAINT second_step_credential_id_fkey FOREIGN KEY (credential_id)
  REFERENCES credential (credential_id) ON DELETE RESTRICT ON UPDATE CASCADE;
-- ── one a login that is on
CREATE UNIQUE INDEX second_step_one_a_login ON second_step (credential_id)
  WHERE ended_at IS NULL AND confirmed_at IS NOT NULL;
CREATE INDEX second_step_credential_id_created_at_idx ON second_step (credential_id, created_at DESC);

CREATE TABLE recovery_code (
  code_hash text NOT NULL,
  step_id uuid NOT NULL,
  used_at timestamptz(3),
  CONSTRAINT recovery_code_pkey PRIMARY KEY (code_hash)
);
ALTER TABLE recovery_code ADD CONSTRAINT recovery_code_step_id_fkey FOREIGN KEY (step_id)
  REFERENCES second_step (step_id) ON DELETE RESTRICT ON UPDATE CASCADE;
CREATE INDEX recovery_code_step_id_idx ON recovery_code (step_id);

CREATE TABLE code_flow (
  token_hash text NOT NULL,
  credential_id uuid NOT NULL,
  expires_at timestamptz(3) NOT NULL,
  used_at timestamptz(3),
  CONSTRAINT code_flow_pkey PRIMARY KEY (token_hash)
);
ALTER TABLE code_flow ADD CONSTRAINT code_flow_credential_id_fkey FOREIGN KEY (credential_id)
  REFERENCES credential (credential_id) ON DELETE RESTRICT ON UPDATE CASCADE;

GRANT SELECT, INSERT ON second_step, recovery_code, code_flow TO kaiin_web;
GRANT UPDATE (codes_sealed, last_step, confirmed_at, ended_at) ON second_step TO kaiin_web;
GRANT UPDATE (used_at) ON recovery_code, code_flow TO kaiin_web;
