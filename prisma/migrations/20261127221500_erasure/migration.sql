-- For how many months a closed contract stays readable before what is personal of it is erased.
ALTER TABLE product_terms ADD COLUMN closed_months int NOT NULL DEFAULT 24
  CONSTRAINT product_terms_closed_months CHECK (closed_months BETWEEN 1 AND 1200);
ALTER TABLE product_terms ALTER COLUMN closed_months DROP DEFAULT;
CREATE OR REPLACE VIEW product_span AS
SELECT product_code, version, point_unit_yen, point_months,
  CASE WHEN lag(version) OVER versions IS NULL THEN '-infinity' ELSE in_force_from END AS since,
  coalesce(lead(in_force_from) OVER versions, 'infinity') AS until, closed_months
FROM product_terms WINDOW versions AS (PARTITION BY product_code ORDER BY in_force_from);

ALTER TABLE account ADD COLUMN closed_on date, ADD COLUMN erased_on date,
  ADD CONSTRAINT account_erased_was_closed CHECK (erased_on IS NULL OR closed_on IS NOT NULL);
-- The delivery that was the last to tell of a closed contract: never before the day it was closed.
UPDATE account SET closed_on = coalesce((SELECT business_date FROM feed_delivery d
    WHERE d.sequence = account.delivery_sequence), current_date)
  WHERE status = 'closed';
CREATE INDEX account_closed_on_idx ON account (closed_on) WHERE erased_on IS NULL;
CREATE INDEX account_erased_idx ON account (account_id) WHERE erased_on IS NOT NULL;
