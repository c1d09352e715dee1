-- Tables, columns, types and values get the names of docs/glossary.md. No row is rewritten; rights, triggers,
-- constraints and indexes follow what they belong to, and those whose own name speaks of it are renamed too.

-- ── attempt counters and lockouts
ALTER TABLE attempt_guard RENAME TO attempt_counter;
ALTER TABLE attempt_counter RENAME COLUMN subject TO counter;
ALTER TABLE attempt_counter RENAME CONSTRAINT attempt_guard_pkey TO attempt_counter_pkey;
ALTER TABLE attempt_counter RENAME CONSTRAINT attempt_guard_range TO attempt_counter_range;
ALTER TABLE lockout RENAME COLUMN subject TO counter;
ALTER INDEX lockout_subject_idx RENAME TO lockout_counter_idx;
ALTER TABLE inquiry_number RENAME COLUMN subject TO counter;
ALTER INDEX inquiry_number_subject_idx RENAME TO inquiry_number_counter_idx;

-- ── account locks
ALTER TABLE account_turn RENAME TO account_lock;
ALTER TABLE account_lock RENAME COLUMN turn TO times;
ALTER TABLE account_lock RENAME CONSTRAINT account_turn_pkey TO account_lock_pkey;

-- ── reminders and mail
ALTER TABLE notice RENAME TO reminder;
ALTER TABLE reminder RENAME CONSTRAINT notice_pkey TO reminder_pkey;
ALTER TABLE notice_run RENAME TO reminder_run;
ALTER TABLE reminder_run RENAME CONSTRAINT notice_run_pkey TO reminder_run_pkey;
ALTER TABLE mail RENAME COLUMN taken_by TO claimed_by;
ALTER INDEX mail_taken RENAME TO mail_claimed;

-- ── where a thing stands is its status
ALTER TYPE statement_state RENAME TO statement_status;
ALTER TABLE statement RENAME COLUMN state TO status;
ALTER INDEX statement_account_id_state_idx RENAME TO statement_account_id_status_idx;
ALTER TYPE points_exchange_state RENAME TO points_exchange_status;
ALTER TABLE points_exchange RENAME COLUMN state TO status;
ALTER TYPE dispute_state RENAME TO dispute_status;
ALTER TABLE dispute RENAME COLUMN state TO status;
ALTER TYPE profile_change_state RENAME TO profile_change_status;
ALTER TABLE profile_change RENAME COLUMN state TO status;

-- ── risky changes wait while a login cools off
ALTER TABLE profile_change RENAME COLUMN held_why TO cooling_off_reason;
ALTER TABLE profile_change RENAME COLUMN held_until TO cooling_off_until;
ALTER INDEX profile_change_held RENAME TO profile_change_cooling_off;

-- ── points and revolving
ALTER TYPE point_entry_kind RENAME VALUE 'taken_back' TO 'deducted';
ALTER TABLE revolving_conversion RENAME COLUMN place TO position;
ALTER INDEX revolving_conversion_account_id_place_key RENAME TO revolving_conversion_account_id_position_key;
