-- Movements of revolving, on their own: a new value of an enum can only be used once it is committed.
ALTER TYPE ledger_kind ADD VALUE IF NOT EXISTS 'conversion';
ALTER TYPE ledger_kind ADD VALUE IF NOT EXISTS 'conversion_undone';
ALTER TYPE ledger_kind ADD VALUE IF NOT EXISTS 'revolving_fee';
ALTER TYPE ledger_kind ADD VALUE IF NOT EXISTS 'revolving_refund';
ALTER TYPE ledger_kind ADD VALUE IF NOT EXISTS 'revolving_refund_undone';
