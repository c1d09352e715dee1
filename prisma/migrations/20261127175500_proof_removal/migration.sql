-- What staff took off a member's login after an identity check: the second step, passkeys, or both.
CREATE TABLE proof_removal (
  removal_id uuid NOT NULL DEFAULT gen_random_uuid(),
  account_id text NOT NULL,
  cardmember_id text NOT NULL,
  what text NOT NULL,
  reason text NOT NULL,
  removed_by text NOT NULL,
  removed_at timestamptz(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
  CONSTRAINT proof_removal_pkey PRIMARY KEY (removal_id)
);
CREATE INDEX proof_removal_cardmember_id_removed_at_idx ON proof_removal (cardmember_id, removed_at DESC);

GRANT SELECT, INSERT ON proof_removal TO kaiin_web;
