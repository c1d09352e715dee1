-- CreateTable
CREATE TABLE "notice" (
    "account_id" TEXT NOT NULL,
    "cardmember_id" TEXT NOT NULL,
    "topic" TEXT NOT NULL,
    "occasion" TEXT NOT NULL,
    "queued_at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,

    CONSTRAINT "notice_pkey" PRIMARY KEY ("account_id","cardmember_id","topic","occasion")
);

-- CreateTable
CREATE TABLE "credit_level" (
    "account_id" TEXT NOT NULL,
    "level" SMALLINT NOT NULL,
    "crossings" INTEGER NOT NULL,
    "changed_at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,

    CONSTRAINT "credit_level_pkey" PRIMARY KEY ("account_id")
);

-- CreateTable
CREATE TABLE "notice_run" (
    "business_date" DATE NOT NULL,
    "ran_at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,

    CONSTRAINT "notice_run_pkey" PRIMARY KEY ("business_date")
);

-- CreateTable
CREATE TABLE "known_device" (
    "credential_id" UUID NOT NULL,
    "device" TEXT NOT NULL,
    "first_seen_at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "last_seen_at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,

    CONSTRAINT "known_device_pkey" PRIMARY KEY ("credential_id","device")
);

ALTER TABLE "known_device" ADD CONSTRAINT "known_device_credential_id_fkey" FOREIGN KEY ("credential_id") REFERENCES "credential"("credential_id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- ── debits that failed, few
CREATE INDEX debit_request_failed ON debit_request (account_id) WHERE result_code > 0;

GRANT SELECT ON notice, credit_level, notice_run, known_device TO kaiin_web;
GRANT INSERT ON known_device TO kaiin_web;
GRANT UPDATE (last_seen_at) ON known_device TO kaiin_web;
