-- CreateSchema
CREATE SCHEMA IF NOT EXISTS "public";

-- CreateEnum
CREATE TYPE "account_status" AS ENUM ('open', 'suspended', 'closed');

-- CreateEnum
CREATE TYPE "member_role" AS ENUM ('basic', 'family');

-- CreateEnum
CREATE TYPE "relationship" AS ENUM ('self', 'spouse', 'parent', 'child');

-- CreateEnum
CREATE TYPE "card_status" AS ENUM ('active', 'stopped', 'lost', 'ended');

-- CreateEnum
CREATE TYPE "posting_kind" AS ENUM ('purchase', 'refund', 'cash_advance', 'annual_fee', 'debit_adjustment', 'credit_adjustment');

-- CreateEnum
CREATE TYPE "authorization_kind" AS ENUM ('purchase', 'cash_advance');

-- CreateEnum
CREATE TYPE "payment_method" AS ENUM ('debit', 'transfer');

-- CreateEnum
CREATE TYPE "book" AS ENUM ('shopping', 'cash_advance', 'fee', 'revolving', 'revolving_fee', 'credit', 'merchant', 'issuer', 'bank');

-- CreateEnum
CREATE TYPE "ledger_kind" AS ENUM ('purchase', 'cash_advance', 'annual_fee', 'debit_adjustment', 'refund', 'credit_adjustment', 'payment', 'settlement');

-- CreateEnum
CREATE TYPE "statement_state" AS ENUM ('unpaid', 'paid', 'carried');

-- CreateEnum
CREATE TYPE "point_entry_kind" AS ENUM ('earned', 'taken_back', 'confirmed', 'expired', 'exchanged', 'returned');

-- CreateEnum
CREATE TYPE "staff_role" AS ENUM ('agent', 'supervisor', 'auditor');

-- CreateTable
CREATE TABLE "account" (
    "account_id" TEXT NOT NULL,
    "product_code" TEXT NOT NULL,
    "status" "account_status" NOT NULL,
    "opened_on" DATE NOT NULL,
    "cycle" SMALLINT NOT NULL,
    "limit_yen" INTEGER NOT NULL,
    "cash_limit_yen" INTEGER NOT NULL,
    "revolving_limit_yen" INTEGER NOT NULL,
    "debit_bank_code" TEXT NOT NULL,
    "debit_branch_code" TEXT NOT NULL,
    "debit_account_type" SMALLINT NOT NULL,
    "debit_account_number_sealed" TEXT NOT NULL,
    "debit_holder_kana" TEXT NOT NULL,
    "delivery_sequence" INTEGER NOT NULL,

    CONSTRAINT "account_pkey" PRIMARY KEY ("account_id")
);

-- CreateTable
CREATE TABLE "cardmember" (
    "account_id" TEXT NOT NULL,
    "cardmember_id" TEXT NOT NULL,
    "role" "member_role" NOT NULL,
    "relationship" "relationship" NOT NULL,
    "family_name" TEXT NOT NULL,
    "given_name" TEXT NOT NULL,
    "family_name_kana" TEXT NOT NULL,
    "given_name_kana" TEXT NOT NULL,
    "search_kana" TEXT NOT NULL,
    "birth_date_sealed" TEXT NOT NULL,
    "contact_sealed" TEXT NOT NULL,
    "employer_sealed" TEXT NOT NULL,
    "phone_index" TEXT,
    "mobile_index" TEXT,
    "email_index" TEXT,
    "delivery_sequence" INTEGER NOT NULL,

    CONSTRAINT "cardmember_pkey" PRIMARY KEY ("account_id","cardmember_id")
);

-- CreateTable
CREATE TABLE "card" (
    "account_id" TEXT NOT NULL,
    "card_id" TEXT NOT NULL,
    "cardmember_id" TEXT NOT NULL,
    "number_hash" TEXT NOT NULL,
    "last_five" CHAR(5) NOT NULL,
    "expires" CHAR(7) NOT NULL,
    "status" "card_status" NOT NULL,
    "cap_yen" INTEGER,
    "delivery_sequence" INTEGER NOT NULL,

    CONSTRAINT "card_pkey" PRIMARY KEY ("account_id","card_id")
);

-- CreateTable
CREATE TABLE "posting" (
    "account_id" TEXT NOT NULL,
    "posting_id" TEXT NOT NULL,
    "card_id" TEXT NOT NULL,
    "cardmember_id" TEXT NOT NULL,
    "authorization_id" TEXT,
    "used_on" DATE NOT NULL,
    "processed_on" DATE NOT NULL,
    "kind" "posting_kind" NOT NULL,
    "amount_yen" INTEGER NOT NULL,
    "merchant_raw" TEXT NOT NULL,
    "merchant_name" TEXT NOT NULL,
    "merchant_search" TEXT NOT NULL,
    "mcc" CHAR(4) NOT NULL,
    "currency" CHAR(3) NOT NULL,
    "foreign_amount" DECIMAL(18,4),
    "rate" DECIMAL(18,6),
    "original_posting_id" TEXT,
    "closing_on" DATE NOT NULL,
    "delivery_sequence" INTEGER NOT NULL,

    CONSTRAINT "posting_pkey" PRIMARY KEY ("account_id","posting_id")
);

-- CreateTable
CREATE TABLE "authorization_event" (
    "account_id" TEXT NOT NULL,
    "authorization_id" TEXT NOT NULL,
    "event" TEXT NOT NULL,
    "card_id" TEXT NOT NULL,
    "occurred_at" TIMESTAMPTZ(3) NOT NULL,
    "kind" "authorization_kind" NOT NULL,
    "amount_yen" INTEGER NOT NULL,
    "merchant_name" TEXT NOT NULL,
    "mcc" CHAR(4) NOT NULL,
    "currency" CHAR(3) NOT NULL,
    "foreign_amount" DECIMAL(18,4),
    "delivery_sequence" INTEGER NOT NULL,

    CONSTRAINT "authorization_event_pkey" PRIMARY KEY ("account_id","authorization_id","event")
);

-- CreateTable
CREATE TABLE "hold" (
    "account_id" TEXT NOT NULL,
    "authorization_id" TEXT NOT NULL,
    "card_id" TEXT NOT NULL,
    "cardmember_id" TEXT NOT NULL,
    "occurred_at" TIMESTAMPTZ(3) NOT NULL,
    "used_on" DATE NOT NULL,
    "kind" "authorization_kind" NOT NULL,
    "amount_yen" INTEGER NOT NULL,
    "open_yen" INTEGER NOT NULL,
    "lapses_on" DATE NOT NULL,
    "merchant_name" TEXT NOT NULL,
    "merchant_search" TEXT NOT NULL,
    "mcc" CHAR(4) NOT NULL,
    "currency" CHAR(3) NOT NULL,
    "foreign_amount" DECIMAL(18,4),

    CONSTRAINT "hold_pkey" PRIMARY KEY ("account_id","authorization_id")
);

-- CreateTable
CREATE TABLE "payment" (
    "account_id" TEXT NOT NULL,
    "payment_id" TEXT NOT NULL,
    "paid_on" DATE NOT NULL,
    "amount_yen" INTEGER NOT NULL,
    "method" "payment_method" NOT NULL,
    "named_closing_on" DATE,
    "booked_closing_on" DATE,
    "delivery_sequence" INTEGER NOT NULL,

    CONSTRAINT "payment_pkey" PRIMARY KEY ("account_id","payment_id")
);

-- CreateTable
CREATE TABLE "ledger_event" (
    "account_id" TEXT NOT NULL,
    "event_id" BIGSERIAL NOT NULL,
    "kind" "ledger_kind" NOT NULL,
    "amount_yen" INTEGER NOT NULL,
    "from_book" "book" NOT NULL,
    "to_book" "book" NOT NULL,
    "booked_on" DATE NOT NULL,
    "closing_on" DATE NOT NULL,
    "posting_id" TEXT,
    "payment_id" TEXT,
    "statement_closing_on" DATE,
    "recorded_at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,

    CONSTRAINT "ledger_event_pkey" PRIMARY KEY ("account_id","event_id")
);

-- CreateTable
CREATE TABLE "book_balance" (
    "account_id" TEXT NOT NULL,
    "book" "book" NOT NULL,
    "balance_yen" INTEGER NOT NULL,

    CONSTRAINT "book_balance_pkey" PRIMARY KEY ("account_id","book")
);

-- CreateTable
CREATE TABLE "statement" (
    "account_id" TEXT NOT NULL,
    "closing_on" DATE NOT NULL,
    "debit_on" DATE NOT NULL,
    "previous_yen" INTEGER NOT NULL,
    "received_yen" INTEGER NOT NULL,
    "new_yen" INTEGER NOT NULL,
    "balance_yen" INTEGER NOT NULL,
    "billed_yen" INTEGER NOT NULL,
    "billed_fee_yen" INTEGER NOT NULL,
    "billed_cash_yen" INTEGER NOT NULL,
    "billed_shopping_yen" INTEGER NOT NULL,
    "billed_revolving_yen" INTEGER NOT NULL,
    "open_fee_yen" INTEGER NOT NULL,
    "open_cash_yen" INTEGER NOT NULL,
    "open_shopping_yen" INTEGER NOT NULL,
    "open_revolving_yen" INTEGER NOT NULL,
    "state" "statement_state" NOT NULL,
    "settled_on" DATE,
    "closed_at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,

    CONSTRAINT "statement_pkey" PRIMARY KEY ("account_id","closing_on")
);

-- CreateTable
CREATE TABLE "cycle_closing" (
    "closing_on" DATE NOT NULL,
    "cycle" SMALLINT NOT NULL,
    "accounts" INTEGER NOT NULL,
    "failures" INTEGER NOT NULL,
    "without_feed" BOOLEAN NOT NULL,
    "closed_at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,

    CONSTRAINT "cycle_closing_pkey" PRIMARY KEY ("closing_on")
);

-- CreateTable
CREATE TABLE "closing_failure" (
    "account_id" TEXT NOT NULL,
    "closing_on" DATE NOT NULL,
    "reason" TEXT NOT NULL,
    "failed_at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "resolved_at" TIMESTAMPTZ(3),

    CONSTRAINT "closing_failure_pkey" PRIMARY KEY ("account_id","closing_on")
);

-- CreateTable
CREATE TABLE "point_lot" (
    "account_id" TEXT NOT NULL,
    "closing_on" DATE NOT NULL,
    "left_points" INTEGER NOT NULL,
    "confirmed_at" TIMESTAMPTZ(3),
    "expires_on" DATE,

    CONSTRAINT "point_lot_pkey" PRIMARY KEY ("account_id","closing_on")
);

-- CreateTable
CREATE TABLE "point_entry" (
    "account_id" TEXT NOT NULL,
    "entry_id" BIGSERIAL NOT NULL,
    "kind" "point_entry_kind" NOT NULL,
    "points" INTEGER NOT NULL,
    "lot_closing_on" DATE NOT NULL,
    "posting_id" TEXT,
    "occurred_on" DATE NOT NULL,
    "recorded_at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,

    CONSTRAINT "point_entry_pkey" PRIMARY KEY ("account_id","entry_id")
);

-- CreateTable
CREATE TABLE "credential" (
    "credential_id" UUID NOT NULL DEFAULT gen_random_uuid(),
    "account_id" TEXT NOT NULL,
    "cardmember_id" TEXT NOT NULL,
    "user_id" TEXT NOT NULL,
    "password_hash" TEXT NOT NULL,
    "created_at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "letter_due_at" TIMESTAMPTZ(3),
    "ended_at" TIMESTAMPTZ(3),

    CONSTRAINT "credential_pkey" PRIMARY KEY ("credential_id")
);

-- CreateTable
CREATE TABLE "attempt_guard" (
    "subject" TEXT NOT NULL,
    "failed" SMALLINT NOT NULL DEFAULT 0,
    "reserved" SMALLINT NOT NULL DEFAULT 0,
    "reserved_at" TIMESTAMPTZ(3),
    "updated_at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,

    CONSTRAINT "attempt_guard_pkey" PRIMARY KEY ("subject")
);

-- CreateTable
CREATE TABLE "lockout" (
    "lockout_id" UUID NOT NULL DEFAULT gen_random_uuid(),
    "subject" TEXT NOT NULL,
    "account_id" TEXT,
    "cardmember_id" TEXT,
    "locked_at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "ended_at" TIMESTAMPTZ(3),
    "ended_by" TEXT,
    "end_reason" TEXT,

    CONSTRAINT "lockout_pkey" PRIMARY KEY ("lockout_id")
);

-- CreateTable
CREATE TABLE "inquiry_number" (
    "number" CHAR(6) NOT NULL,
    "subject" TEXT NOT NULL,
    "user_id_sealed" TEXT NOT NULL,
    "created_at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "expires_at" TIMESTAMPTZ(3) NOT NULL,

    CONSTRAINT "inquiry_number_pkey" PRIMARY KEY ("number")
);

-- CreateTable
CREATE TABLE "session" (
    "token_hash" TEXT NOT NULL,
    "credential_id" UUID NOT NULL,
    "created_at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "last_seen_at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "ended_at" TIMESTAMPTZ(3),
    "end_reason" TEXT,
    "user_agent" TEXT NOT NULL,

    CONSTRAINT "session_pkey" PRIMARY KEY ("token_hash")
);

-- CreateTable
CREATE TABLE "registration_flow" (
    "token_hash" TEXT NOT NULL,
    "account_id" TEXT NOT NULL,
    "cardmember_id" TEXT NOT NULL,
    "code_hash" TEXT,
    "code_sent_at" TIMESTAMPTZ(3),
    "code_sends" SMALLINT NOT NULL DEFAULT 0,
    "confirmed_at" TIMESTAMPTZ(3),
    "created_at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "expires_at" TIMESTAMPTZ(3) NOT NULL,
    "used_at" TIMESTAMPTZ(3),

    CONSTRAINT "registration_flow_pkey" PRIMARY KEY ("token_hash")
);

-- CreateTable
CREATE TABLE "staff" (
    "staff_id" TEXT NOT NULL,
    "name" TEXT NOT NULL,
    "role" "staff_role" NOT NULL,
    "password_hash" TEXT,
    "totp_sealed" TEXT,
    "totp_last_step" INTEGER NOT NULL DEFAULT 0,
    "created_at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "ended_at" TIMESTAMPTZ(3),

    CONSTRAINT "staff_pkey" PRIMARY KEY ("staff_id")
);

-- CreateTable
CREATE TABLE "staff_enrolment" (
    "token_hash" TEXT NOT NULL,
    "staff_id" TEXT NOT NULL,
    "totp_sealed" TEXT NOT NULL,
    "created_at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "expires_at" TIMESTAMPTZ(3) NOT NULL,
    "used_at" TIMESTAMPTZ(3),

    CONSTRAINT "staff_enrolment_pkey" PRIMARY KEY ("token_hash")
);

-- CreateTable
CREATE TABLE "staff_session" (
    "token_hash" TEXT NOT NULL,
    "staff_id" TEXT NOT NULL,
    "created_at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "last_seen_at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "ended_at" TIMESTAMPTZ(3),

    CONSTRAINT "staff_session_pkey" PRIMARY KEY ("token_hash")
);

-- CreateTable
CREATE TABLE "identity_check" (
    "check_id" UUID NOT NULL DEFAULT gen_random_uuid(),
    "staff_id" TEXT NOT NULL,
    "account_id" TEXT NOT NULL,
    "cardmember_id" TEXT NOT NULL,
    "answers" JSONB NOT NULL DEFAULT '{}',
    "started_at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "ended_at" TIMESTAMPTZ(3),
    "passed" BOOLEAN,
    "used_for" TEXT,
    "used_at" TIMESTAMPTZ(3),

    CONSTRAINT "identity_check_pkey" PRIMARY KEY ("check_id")
);

-- CreateTable
CREATE TABLE "message" (
    "message_id" UUID NOT NULL DEFAULT gen_random_uuid(),
    "account_id" TEXT NOT NULL,
    "cardmember_id" TEXT NOT NULL,
    "topic" TEXT NOT NULL,
    "subject" TEXT NOT NULL,
    "body" TEXT NOT NULL,
    "created_at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "read_at" TIMESTAMPTZ(3),

    CONSTRAINT "message_pkey" PRIMARY KEY ("message_id")
);

-- CreateTable
CREATE TABLE "mail" (
    "mail_id" UUID NOT NULL DEFAULT gen_random_uuid(),
    "message_id" UUID,
    "content_sealed" TEXT,
    "created_at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "due_at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "attempts" SMALLINT NOT NULL DEFAULT 0,
    "sent_at" TIMESTAMPTZ(3),
    "given_up_at" TIMESTAMPTZ(3),

    CONSTRAINT "mail_pkey" PRIMARY KEY ("mail_id")
);

-- CreateTable
CREATE TABLE "audit_event" (
    "chain" SMALLINT NOT NULL,
    "position" BIGINT NOT NULL,
    "at" TIMESTAMPTZ(3) NOT NULL,
    "actor" TEXT NOT NULL,
    "event" TEXT NOT NULL,
    "account_id" TEXT,
    "cardmember_id" TEXT,
    "detail" JSONB NOT NULL,
    "hash" TEXT NOT NULL,

    CONSTRAINT "audit_event_pkey" PRIMARY KEY ("chain","position")
);

-- CreateTable
CREATE TABLE "audit_head" (
    "chain" SMALLINT NOT NULL,
    "position" BIGINT NOT NULL,
    "hash" TEXT NOT NULL,

    CONSTRAINT "audit_head_pkey" PRIMARY KEY ("chain")
);

-- CreateTable
CREATE TABLE "audit_seal" (
    "seal_id" BIGSERIAL NOT NULL,
    "sealed_at" TIMESTAMPTZ(3) NOT NULL,
    "heads" JSONB NOT NULL,
    "hash" TEXT NOT NULL,

    CONSTRAINT "audit_seal_pkey" PRIMARY KEY ("seal_id")
);

-- CreateTable
CREATE TABLE "feed_delivery" (
    "sequence" INTEGER NOT NULL,
    "business_date" DATE NOT NULL,
    "file_hashes" JSONB NOT NULL,
    "counts" JSONB NOT NULL,
    "imported_at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,

    CONSTRAINT "feed_delivery_pkey" PRIMARY KEY ("sequence")
);

-- CreateTable
CREATE TABLE "quarantined_row" (
    "quarantine_id" BIGSERIAL NOT NULL,
    "sequence" INTEGER NOT NULL,
    "file" TEXT NOT NULL,
    "line" INTEGER NOT NULL,
    "record_id" TEXT NOT NULL,
    "column" TEXT NOT NULL,
    "reason" TEXT NOT NULL,
    "row_sealed" TEXT,
    "quarantined_at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "released_at" TIMESTAMPTZ(3),
    "released_by" INTEGER,

    CONSTRAINT "quarantined_row_pkey" PRIMARY KEY ("quarantine_id")
);

-- CreateTable
CREATE TABLE "idempotency_key" (
    "actor" TEXT NOT NULL,
    "key" TEXT NOT NULL,
    "content_hash" TEXT NOT NULL,
    "location" TEXT NOT NULL,
    "created_at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,

    CONSTRAINT "idempotency_key_pkey" PRIMARY KEY ("actor","key")
);

-- CreateTable
CREATE TABLE "flash" (
    "token_hash" TEXT NOT NULL,
    "content_sealed" TEXT NOT NULL,
    "expires_at" TIMESTAMPTZ(3) NOT NULL,

    CONSTRAINT "flash_pkey" PRIMARY KEY ("token_hash")
);

-- CreateTable
CREATE TABLE "throttle" (
    "key" VARCHAR(255) NOT NULL,
    "points" INTEGER NOT NULL DEFAULT 0,
    "expire" BIGINT,

    CONSTRAINT "throttle_pkey" PRIMARY KEY ("key")
);

-- CreateIndex
CREATE INDEX "account_cycle_account_id_idx" ON "account"("cycle", "account_id");

-- CreateIndex
CREATE UNIQUE INDEX "cardmember_cardmember_id_key" ON "cardmember"("cardmember_id");

-- CreateIndex
CREATE INDEX "cardmember_phone_index_idx" ON "cardmember"("phone_index");

-- CreateIndex
CREATE INDEX "cardmember_mobile_index_idx" ON "cardmember"("mobile_index");

-- CreateIndex
CREATE INDEX "cardmember_email_index_idx" ON "cardmember"("email_index");

-- CreateIndex
CREATE INDEX "cardmember_search_kana_idx" ON "cardmember"("search_kana");

-- CreateIndex
CREATE UNIQUE INDEX "card_card_id_key" ON "card"("card_id");

-- CreateIndex
CREATE UNIQUE INDEX "card_number_hash_key" ON "card"("number_hash");

-- CreateIndex
CREATE INDEX "card_account_id_cardmember_id_idx" ON "card"("account_id", "cardmember_id");

-- CreateIndex
CREATE INDEX "card_last_five_idx" ON "card"("last_five");

-- CreateIndex
CREATE UNIQUE INDEX "posting_posting_id_key" ON "posting"("posting_id");

-- CreateIndex
CREATE INDEX "posting_account_id_used_on_posting_id_idx" ON "posting"("account_id", "used_on" DESC, "posting_id" DESC);

-- CreateIndex
CREATE INDEX "posting_account_id_cardmember_id_used_on_posting_id_idx" ON "posting"("account_id", "cardmember_id", "used_on" DESC, "posting_id" DESC);

-- CreateIndex
CREATE INDEX "posting_account_id_closing_on_idx" ON "posting"("account_id", "closing_on");

-- CreateIndex
CREATE INDEX "posting_account_id_original_posting_id_idx" ON "posting"("account_id", "original_posting_id");

-- CreateIndex
CREATE INDEX "posting_account_id_authorization_id_idx" ON "posting"("account_id", "authorization_id");

-- CreateIndex
CREATE UNIQUE INDEX "authorization_event_authorization_id_event_key" ON "authorization_event"("authorization_id", "event");

-- CreateIndex
CREATE INDEX "hold_account_id_lapses_on_idx" ON "hold"("account_id", "lapses_on");

-- CreateIndex
CREATE UNIQUE INDEX "payment_payment_id_key" ON "payment"("payment_id");

-- CreateIndex
CREATE INDEX "payment_account_id_booked_closing_on_idx" ON "payment"("account_id", "booked_closing_on");

-- CreateIndex
CREATE INDEX "payment_account_id_named_closing_on_idx" ON "payment"("account_id", "named_closing_on");

-- CreateIndex
CREATE INDEX "ledger_event_account_id_closing_on_idx" ON "ledger_event"("account_id", "closing_on");

-- CreateIndex
CREATE INDEX "statement_account_id_state_idx" ON "statement"("account_id", "state");

-- CreateIndex
CREATE INDEX "point_entry_account_id_occurred_on_entry_id_idx" ON "point_entry"("account_id", "occurred_on" DESC, "entry_id" DESC);

-- CreateIndex
CREATE INDEX "point_entry_account_id_posting_id_idx" ON "point_entry"("account_id", "posting_id");

-- CreateIndex
CREATE UNIQUE INDEX "credential_cardmember_id_key" ON "credential"("cardmember_id");

-- CreateIndex
CREATE UNIQUE INDEX "credential_user_id_key" ON "credential"("user_id");

-- CreateIndex
CREATE UNIQUE INDEX "credential_account_id_cardmember_id_key" ON "credential"("account_id", "cardmember_id");

-- CreateIndex
CREATE INDEX "lockout_cardmember_id_locked_at_idx" ON "lockout"("cardmember_id", "locked_at" DESC);

-- CreateIndex
CREATE INDEX "lockout_locked_at_idx" ON "lockout"("locked_at" DESC);

-- CreateIndex
CREATE INDEX "lockout_subject_idx" ON "lockout"("subject");

-- CreateIndex
CREATE INDEX "inquiry_number_subject_idx" ON "inquiry_number"("subject");

-- CreateIndex
CREATE INDEX "session_credential_id_created_at_idx" ON "session"("credential_id", "created_at" DESC);

-- CreateIndex
CREATE INDEX "staff_session_staff_id_idx" ON "staff_session"("staff_id");

-- CreateIndex
CREATE INDEX "identity_check_cardmember_id_started_at_idx" ON "identity_check"("cardmember_id", "started_at" DESC);

-- CreateIndex
CREATE INDEX "message_cardmember_id_created_at_message_id_idx" ON "message"("cardmember_id", "created_at" DESC, "message_id" DESC);

-- CreateIndex
CREATE INDEX "mail_due_at_idx" ON "mail"("due_at");

-- CreateIndex
CREATE INDEX "audit_event_at_idx" ON "audit_event"("at" DESC);

-- CreateIndex
CREATE INDEX "audit_event_cardmember_id_at_idx" ON "audit_event"("cardmember_id", "at" DESC);

-- CreateIndex
CREATE INDEX "quarantined_row_file_record_id_idx" ON "quarantined_row"("file", "record_id");

-- CreateIndex
CREATE UNIQUE INDEX "quarantined_row_sequence_file_line_key" ON "quarantined_row"("sequence", "file", "line");

-- CreateIndex
CREATE INDEX "idempotency_key_created_at_idx" ON "idempotency_key"("created_at");

-- CreateIndex
CREATE INDEX "flash_expires_at_idx" ON "flash"("expires_at");

-- AddForeignKey
ALTER TABLE "cardmember" ADD CONSTRAINT "cardmember_account_id_fkey" FOREIGN KEY ("account_id") REFERENCES "account"("account_id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "card" ADD CONSTRAINT "card_account_id_fkey" FOREIGN KEY ("account_id") REFERENCES "account"("account_id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "card" ADD CONSTRAINT "card_account_id_cardmember_id_fkey" FOREIGN KEY ("account_id", "cardmember_id") REFERENCES "cardmember"("account_id", "cardmember_id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "credential" ADD CONSTRAINT "credential_account_id_cardmember_id_fkey" FOREIGN KEY ("account_id", "cardmember_id") REFERENCES "cardmember"("account_id", "cardmember_id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "session" ADD CONSTRAINT "session_credential_id_fkey" FOREIGN KEY ("credential_id") REFERENCES "credential"("credential_id") ON DELETE RESTRICT ON UPDATE CASCADE;
