CREATE TYPE "recovery_kind" AS ENUM ('user_id', 'password');

CREATE TABLE "recovery_flow" (
    "token_hash" TEXT NOT NULL,
    "kind" "recovery_kind" NOT NULL,
    "account_id" TEXT,
    "cardmember_id" TEXT,
    "code_hash" TEXT,
    "confirmed_at" TIMESTAMPTZ(3),
    "created_at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "expires_at" TIMESTAMPTZ(3) NOT NULL,
    "used_at" TIMESTAMPTZ(3),

    CONSTRAINT "recovery_flow_pkey" PRIMARY KEY ("token_hash")
);

CREATE INDEX "recovery_flow_cardmember_id_created_at_idx" ON "recovery_flow"("cardmember_id", "created_at" DESC);

GRANT SELECT, INSERT, UPDATE ON "recovery_flow" TO kaiin_web;
