import { inject } from "vitest";

Object.assign(process.env, inject("secrets"), {
  PORTAL_TEST: "1",
  KAIIN_BCRYPT_COST: "4",
  LOG_LEVEL: "silent",
});
