-- The time at which it was written, not at which its transaction began: a command that waited for the
-- account's turn comes after the one it waited for.
ALTER TABLE revolving_conversion ALTER COLUMN converted_at SET DEFAULT clock_timestamp();
ALTER TABLE revolving_choice ALTER COLUMN changed_at SET DEFAULT clock_timestamp();
ALTER TABLE revolving_extra ALTER COLUMN made_at SET DEFAULT clock_timestamp();
