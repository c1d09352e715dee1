-- CreateEnum
CREATE TYPE "profile_change_kind" AS ENUM ('address', 'employer', 'phone', 'email', 'debit_account', 'statement_delivery');

-- CreateEnum
CREATE TYPE "profile_change_state" AS ENUM ('pending', 'agreed', 'accepted', 'refused', 'superseded', 'withdrawn');

-- CreateTable
CREATE TABLE "profile_change" (
    "account_id" TEXT NOT NULL,
    "change_id" UUID NOT NULL,
    "cardmember_id" TEXT NOT NULL,
    "kind" "profile_change_kind" NOT NULL,
    "receipt_no" TEXT NOT NULL,
    "new_sealed" TEXT NOT NULL,
    "old_sealed" TEXT NOT NULL,
    "record_sealed" TEXT NOT NULL,
    "state" "profile_change_state" NOT NULL DEFAULT 'pending',
    "made_at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "held_why" TEXT,
    "held_until" TIMESTAMPTZ(3),
    "effective_at" TIMESTAMPTZ(3),
    "ended_at" TIMESTAMPTZ(3),
    "reason" TEXT,

    CONSTRAINT "profile_change_pkey" PRIMARY KEY ("account_id","change_id")
);

-- CreateTable
CREATE TABLE "email_flow" (
    "account_id" TEXT NOT NULL,
    "flow_id" UUID NOT NULL,
    "cardmember_id" TEXT NOT NULL,
    "email_sealed" TEXT NOT NULL,
    "code_hash" TEXT NOT NULL,
    "code_sent_at" TIMESTAMPTZ(3) NOT NULL,
    "code_sends" SMALLINT NOT NULL DEFAULT 1,
    "created_at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "expires_at" TIMESTAMPTZ(3) NOT NULL,
    "used_at" TIMESTAMPTZ(3),
    "receipt_no" TEXT,

    CONSTRAINT "email_flow_pkey" PRIMARY KEY ("account_id","flow_id")
);

-- CreateTable
CREATE TABLE "bank" (
    "bank_code" TEXT NOT NULL,
    "name" TEXT NOT NULL,
    "search_text" TEXT NOT NULL,

    CONSTRAINT "bank_pkey" PRIMARY KEY ("bank_code")
);

-- CreateTable
CREATE TABLE "bank_branch" (
    "bank_code" TEXT NOT NULL,
    "branch_code" TEXT NOT NULL,
    "name" TEXT NOT NULL,
    "search_text" TEXT NOT NULL,

    CONSTRAINT "bank_branch_pkey" PRIMARY KEY ("bank_code","branch_code")
);

-- CreateTable
CREATE TABLE "bank_list" (
    "edition" TEXT NOT NULL,
    "banks" INTEGER NOT NULL,
    "branches" INTEGER NOT NULL,
    "loaded_at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,

    CONSTRAINT "bank_list_pkey" PRIMARY KEY ("edition")
);

-- CreateIndex
CREATE UNIQUE INDEX "profile_change_receipt_no_key" ON "profile_change"("receipt_no");

-- CreateIndex
CREATE INDEX "profile_change_cardmember_id_made_at_idx" ON "profile_change"("cardmember_id", "made_at" DESC);

-- CreateIndex
CREATE INDEX "email_flow_cardmember_id_created_at_idx" ON "email_flow"("cardmember_id", "created_at");


-- One pending change of each kind.
CREATE UNIQUE INDEX profile_change_pending ON profile_change (cardmember_id, kind) WHERE state = 'pending';
CREATE INDEX profile_change_pending_account ON profile_change (account_id) WHERE state = 'pending';
-- Held, and to be released.
CREATE INDEX profile_change_held ON profile_change (made_at) WHERE state = 'pending' AND held_why IS NOT NULL;
ALTER TABLE profile_change ADD CONSTRAINT profile_change_ends
  CHECK ((state = 'pending') = (ended_at IS NULL));
ALTER TABLE profile_change ADD CONSTRAINT profile_change_refused_with_a_reason
  CHECK ((state = 'refused') = (reason IS NOT NULL));

-- The web process takes changes and withdraws them; only the issuer's files agree, accept, refuse.
GRANT SELECT ON profile_change, email_flow, bank, bank_branch, bank_list TO kaiin_web;
GRANT INSERT ON profile_change, email_flow TO kaiin_web;
GRANT UPDATE (state, ended_at) ON profile_change TO kaiin_web;
GRANT UPDATE (code_hash, code_sent_at, code_sends, used_at, receipt_no) ON email_flow TO kaiin_web;
GRANT UPDATE (contact_sealed, employer_sealed, phone_index, mobile_index, email_index)
  ON cardmember TO kaiin_web;
