-- AlterTable
ALTER TABLE "message" ADD COLUMN     "language" TEXT NOT NULL DEFAULT 'ja';

-- AlterTable
ALTER TABLE "mail" ADD COLUMN     "priority" SMALLINT NOT NULL DEFAULT 2,
ADD COLUMN     "taken_by" INTEGER;

-- CreateTable
CREATE TABLE "mail_setting" (
    "account_id" TEXT NOT NULL,
    "cardmember_id" TEXT NOT NULL,
    "language" TEXT,
    "on_topics" TEXT[] DEFAULT ARRAY[]::TEXT[],
    "off_topics" TEXT[] DEFAULT ARRAY[]::TEXT[],
    "changed_at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,

    CONSTRAINT "mail_setting_pkey" PRIMARY KEY ("account_id","cardmember_id")
);

-- CreateTable
CREATE TABLE "letter" (
    "account_id" TEXT NOT NULL,
    "letter_id" UUID NOT NULL,
    "cardmember_id" TEXT NOT NULL,
    "message_id" UUID NOT NULL,
    "template" TEXT NOT NULL,
    "language" TEXT NOT NULL,
    "content_sealed" TEXT,
    "queued_at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "handed_over_at" TIMESTAMPTZ(3),

    CONSTRAINT "letter_pkey" PRIMARY KEY ("account_id","letter_id")
);

-- CreateIndex
CREATE INDEX "letter_cardmember_id_queued_at_idx" ON "letter"("cardmember_id", "queued_at" DESC);

-- ── letters that wait for the issuer; one a message
CREATE INDEX letter_waiting ON letter (queued_at) WHERE handed_over_at IS NULL;
CREATE UNIQUE INDEX letter_one_a_message ON letter (message_id);
-- ── mails that wait: whoever waits for a code comes first
DROP INDEX mail_waiting;
CREATE INDEX mail_waiting ON mail (priority, due_at) WHERE sent_at IS NULL AND given_up_at IS NULL;
-- ── mails a worker has in hand
CREATE INDEX mail_taken ON mail (taken_by) WHERE taken_by IS NOT NULL;

ALTER TABLE message ADD CONSTRAINT message_language CHECK (language IN ('ja', 'en'));
ALTER TABLE mail_setting ADD CONSTRAINT mail_setting_language CHECK (language IN ('ja', 'en')),
  ADD CONSTRAINT mail_setting_on_or_off CHECK (NOT on_topics && off_topics);

-- The web process queues letters; it hands none over.
GRANT SELECT ON mail_setting, letter TO kaiin_web;
GRANT INSERT ON mail_setting TO kaiin_web;
GRANT UPDATE (language, on_topics, off_topics, changed_at) ON mail_setting TO kaiin_web;
GRANT INSERT (account_id, letter_id, cardmember_id, message_id, template, language, content_sealed)
  ON letter TO kaiin_web;
