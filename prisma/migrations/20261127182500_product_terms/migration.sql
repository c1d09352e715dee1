-- The product table of the cards. A new version is a row more with its rewards; the ones before stay as they were.
CREATE TABLE product_terms (
  product_code text NOT NULL,
  version text NOT NULL,
  in_force_from date NOT NULL,
  point_unit_yen int NOT NULL,
  point_months int NOT NULL,
  max_family_cards int NOT NULL,
  CONSTRAINT product_terms_pkey PRIMARY KEY (product_code, version),
  CONSTRAINT product_terms_sensible CHECK (product_code <> '' AND version <> '' AND point_unit_yen >= 1
    AND point_months BETWEEN 1 AND 1200 AND max_family_cards >= 0)
);
CREATE UNIQUE INDEX product_terms_product_code_in_force_from_key ON product_terms (product_code, in_force_from);

CREATE TABLE product_reward (
  product_code text NOT NULL,
  version text NOT NULL,
  position int NOT NULL,
  reward_code text NOT NULL,
  kind text NOT NULL,
  unit_points int NOT NULL,
  unit_yen int NOT NULL,
  unit_gives int NOT NULL,
  minimum_points int NOT NULL,
  is_stocked boolean NOT NULL,
  CONSTRAINT product_reward_pkey PRIMARY KEY (product_code, version, reward_code),
  CONSTRAINT product_reward_product_code_version_fkey FOREIGN KEY (product_code, version)
    REFERENCES product_terms (product_code, version) ON DELETE RESTRICT ON UPDATE RESTRICT,
  -- The pages have words for these alone.
  CONSTRAINT product_reward_known CHECK (
    (reward_code = 'statement-credit' AND kind = 'credit') OR (reward_code = 'pay-with-points' AND kind = 'pay')
    OR (reward_code = 'miles' AND kind = 'miles') OR (reward_code = 'partner-points' AND kind = 'partner')
    OR (reward_code IN ('gift-card-department', 'gift-card-travel') AND kind = 'gift')),
  CONSTRAINT product_reward_sensible CHECK (position >= 1 AND unit_points BETWEEN 1 AND 1000000
    AND unit_yen BETWEEN 1 AND 1000000 AND unit_gives BETWEEN 1 AND 1000000 AND minimum_points >= 1)
);
CREATE UNIQUE INDEX product_reward_product_code_version_position_key
  ON product_reward (product_code, version, position);

INSERT INTO product_terms VALUES ('standard', '2000-01', '2000-01-01', 100, 36, 4);
INSERT INTO product_reward VALUES
  ('standard', '2000-01', 1, 'statement-credit', 'credit', 100, 100, 100, 500, false),
  ('standard', '2000-01', 2, 'pay-with-points', 'pay', 5, 4, 4, 1, false),
  ('standard', '2000-01', 3, 'miles', 'miles', 1000, 900, 600, 1000, false),
  ('standard', '2000-01', 4, 'gift-card-department', 'gift', 5000, 5000, 5000, 5000, true),
  ('standard', '2000-01', 5, 'gift-card-travel', 'gift', 3000, 3000, 3000, 3000, true),
  ('standard', '2000-01', 6, 'partner-points', 'partner', 500, 450, 450, 1000, false);

-- The days of each version. The oldest is that of every day before it, too.
CREATE VIEW product_span AS
SELECT product_code, version, point_unit_yen, point_months,
  CASE WHEN lag(version) OVER versions IS NULL THEN '-infinity' ELSE in_force_from END AS since,
  coalesce(lead(in_force_from) OVER versions, 'infinity') AS until
FROM product_terms WINDOW versions AS (PARTITION BY product_code ORDER BY in_force_from);

CREATE TRIGGER product_terms_append_only BEFORE UPDATE OR DELETE OR TRUNCATE ON product_terms
  FOR EACH STATEMENT EXECUTE FUNCTION refuse_rewrite();
CREATE TRIGGER product_reward_append_only BEFORE UPDATE OR DELETE OR TRUNCATE ON product_reward
  FOR EACH STATEMENT EXECUTE FUNCTION refuse_rewrite();
GRANT SELECT ON product_terms, product_reward TO kaiin_web;

-- An exchange keeps the terms it was made under. Those before this table had the standard product's.
ALTER TABLE points_exchange
  ADD COLUMN product_code text NOT NULL DEFAULT 'standard',
  ADD COLUMN product_version text NOT NULL DEFAULT '2000-01';
ALTER TABLE points_exchange
  ALTER COLUMN product_code DROP DEFAULT,
  ALTER COLUMN product_version DROP DEFAULT,
  ADD CONSTRAINT points_exchange_product_reward_fkey FOREIGN KEY (product_code, product_version, reward_code)
    REFERENCES product_reward (product_code, version, reward_code) ON DELETE RESTRICT ON UPDATE RESTRICT;
