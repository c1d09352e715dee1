-- How long purchases of a bill can be made revolving. A new version is a row more; a closing keeps the one
-- in force on its day.
CREATE TABLE deadline_terms (
  in_force_from date PRIMARY KEY,
  days_after_closing int NOT NULL,
  banking_days_before_debit int NOT NULL,
  CONSTRAINT deadline_terms_sensible CHECK (days_after_closing BETWEEN 1 AND 15
    AND banking_days_before_debit BETWEEN 1 AND 10)
);

INSERT INTO deadline_terms VALUES ('2000-01-01', 11, 7);

CREATE TRIGGER deadline_terms_append_only BEFORE UPDATE OR DELETE OR TRUNCATE ON deadline_terms
  FOR EACH STATEMENT EXECUTE FUNCTION refuse_rewrite();
GRANT SELECT ON deadline_terms TO kaiin_web;
