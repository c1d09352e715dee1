-- CreateTable
CREATE TABLE "own_data_request" (
    "account_id" TEXT NOT NULL,
    "request_id" UUID NOT NULL,
    "cardmember_id" TEXT NOT NULL,
    "session_hash" TEXT NOT NULL,
    "requested_at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,

    CONSTRAINT "own_data_request_pkey" PRIMARY KEY ("account_id","request_id")
);

-- CreateIndex
CREATE INDEX "own_data_request_cardmember_id_requested_at_idx" ON "own_data_request"("cardmember_id", "requested_at" DESC);

GRANT SELECT, INSERT ON own_data_request TO kaiin_web;
