-- An e-mail given at the end of a registration, confirmed by a code of its own.
ALTER TABLE "registration_flow" ADD COLUMN "email_sealed" TEXT, ADD COLUMN "email_code_hash" TEXT;
ALTER TABLE "registration_flow" ADD CONSTRAINT "registration_flow_email_whole"
  CHECK (("email_sealed" IS NULL) = ("email_code_hash" IS NULL));
