-- A credit for points, on its own: a new value of an enum can only be used once it is committed.
ALTER TYPE ledger_kind ADD VALUE IF NOT EXISTS 'points_credit';
