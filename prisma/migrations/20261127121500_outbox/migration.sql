-- CreateEnum
CREATE TYPE "outbox_kind" AS ENUM ('registration_letter', 'notice_letter', 'paper_copy', 'address', 'employer', 'phone', 'email', 'debit_account', 'statement_delivery', 'pin', 'card_freeze', 'card_unfreeze', 'card_loss', 'card_cap', 'card_stop', 'card_end', 'family_card', 'conversion', 'conversion_undone', 'points_exchange', 'dispute');

-- CreateEnum
CREATE TYPE "outbox_outcome" AS ENUM ('accepted', 'refused', 'agreed', 'withdrawn', 'expired');

-- CreateTable
CREATE TABLE "outbox_entry" (
    "account_id" TEXT NOT NULL,
    "entry_id" BIGSERIAL NOT NULL,
    "receipt_no" TEXT NOT NULL,
    "cardmember_id" TEXT NOT NULL,
    "kind" "outbox_kind" NOT NULL,
    "card_id" TEXT,
    "content_sealed" TEXT,
    "queued_at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "batch_no" INTEGER,
    "ended_at" TIMESTAMPTZ(3),
    "outcome" "outbox_outcome",
    "reason" TEXT,

    CONSTRAINT "outbox_entry_pkey" PRIMARY KEY ("account_id","entry_id")
);

-- CreateTable
CREATE TABLE "outbox_batch" (
    "batch_no" INTEGER NOT NULL,
    "business_date" DATE NOT NULL,
    "entries" INTEGER NOT NULL,
    "made_at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "acknowledged_at" TIMESTAMPTZ(3),

    CONSTRAINT "outbox_batch_pkey" PRIMARY KEY ("batch_no")
);

-- CreateIndex
CREATE UNIQUE INDEX "outbox_entry_receipt_no_key" ON "outbox_entry"("receipt_no");

-- CreateIndex
CREATE INDEX "outbox_entry_cardmember_id_queued_at_idx" ON "outbox_entry"("cardmember_id", "queued_at" DESC);

-- CreateIndex
CREATE INDEX "outbox_entry_batch_no_idx" ON "outbox_entry"("batch_no");


CREATE INDEX outbox_entry_waiting ON outbox_entry (entry_id) WHERE batch_no IS NULL AND ended_at IS NULL;
ALTER TABLE outbox_entry ADD CONSTRAINT outbox_entry_ends_with_an_outcome
  CHECK ((ended_at IS NULL) = (outcome IS NULL));

-- The web process queues, and withdraws what was not handed over; it never hands over.
GRANT SELECT ON outbox_entry, outbox_batch TO kaiin_web;
GRANT INSERT (account_id, receipt_no, cardmember_id, kind, card_id, content_sealed) ON outbox_entry TO kaiin_web;
GRANT UPDATE (ended_at, outcome, content_sealed) ON outbox_entry TO kaiin_web;
GRANT USAGE ON SEQUENCE outbox_entry_entry_id_seq TO kaiin_web;
