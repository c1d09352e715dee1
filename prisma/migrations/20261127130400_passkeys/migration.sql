-- Passkeys of a login, and the challenges they answer.
CREATE TABLE passkey (
  passkey_id uuid NOT NULL DEFAULT gen_random_uuid(),
  credential_id uuid NOT NULL,
  webauthn_id text NOT NULL,
  name text NOT NULL,
  public_key bytea NOT NULL,
  counter bigint NOT NULL,
  transports text[] NOT NULL,
  created_at timestamptz(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
  last_used_at timestamptz(3),
  ended_at timestamptz(3),
  CONSTRAINT passkey_pkey PRIMARY KEY (passkey_id)
);
CREATE UNIQUE INDEX passkey_webauthn_id_key ON passkey (webauthn_id);
CREATE INDEX passkey_credential_id_created_at_idx ON passkey (credential_id, created_at);
ALTER TABLE passkey ADD CONSTRAINT passkey_credential_id_fkey FOREIGN KEY (credential_id)
  REFERENCES credential (credential_id) ON DELETE RESTRICT ON UPDATE CASCADE;
ALTER TABLE passkey ADD CONSTRAINT passkey_name_length CHECK (char_length(name) BETWEEN 1 AND 40);

CREATE TABLE passkey_challenge (
  token_hash text NOT NULL,
  credential_id uuid,
  name text,
  challenge text NOT NULL,
  expires_at timestamptz(3) NOT NULL,
  used_at timestamptz(3),
  CONSTRAINT passkey_challenge_pkey PRIMARY KEY (token_hash)
);
ALTER TABLE passkey_challenge ADD CONSTRAINT passkey_challenge_credential_id_fkey
  FOREIGN KEY (credential_id) REFERENCES credential (credential_id) ON DELETE SET NULL ON UPDATE CASCADE;
-- A challenge for a new passkey names whose it will be, and what it will be called.
ALTER TABLE passkey_challenge ADD CONSTRAINT passkey_challenge_named
  CHECK ((credential_id IS NULL) = (name IS NULL));

GRANT SELECT, INSERT ON passkey, passkey_challenge TO kaiin_web;
GRANT UPDATE (counter, last_used_at, ended_at) ON passkey TO kaiin_web;
GRANT UPDATE (credential_id, name, challenge, expires_at, used_at) ON passkey_challenge TO kaiin_web;
