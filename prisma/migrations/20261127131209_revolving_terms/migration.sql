-- The product table of revolving. A new version is a row more; the ones before stay as they were.
CREATE TABLE revolving_terms (
  version text PRIMARY KEY,
  in_force_from date NOT NULL,
  annual_rate_bp int NOT NULL,
  fee_mode text NOT NULL,
  minimum_yen int NOT NULL,
  tranche_yen int NOT NULL,
  step_yen int NOT NULL,
  floor_yen int NOT NULL,
  member_months int NOT NULL,
  compared_yen int[] NOT NULL,
  long_months int NOT NULL,
  CONSTRAINT revolving_terms_fee_mode CHECK (fee_mode IN ('added', 'included')),
  CONSTRAINT revolving_terms_sensible CHECK (annual_rate_bp BETWEEN 0 AND 2000 AND minimum_yen >= 1
    AND tranche_yen >= 1 AND step_yen >= 1 AND floor_yen >= 1 AND member_months >= 0
    AND long_months >= 1),
  -- A month's fee has to stay below the least payment, or the balance would never fall.
  CONSTRAINT revolving_terms_ends CHECK (tranche_yen::bigint * annual_rate_bp < minimum_yen::bigint * 100000)
);
CREATE UNIQUE INDEX revolving_terms_in_force_from_key ON revolving_terms (in_force_from);

INSERT INTO revolving_terms VALUES ('2025-04', '2025-04-01', 1490, 'added', 3000, 100000, 5000, 1, 3,
  '{5000,10000,50000}', 36);

CREATE TRIGGER revolving_terms_append_only BEFORE UPDATE OR DELETE OR TRUNCATE ON revolving_terms
  FOR EACH STATEMENT EXECUTE FUNCTION refuse_rewrite();
GRANT SELECT ON revolving_terms TO kaiin_web;
