import { afterAll, inject } from "vitest";

// The files of a worker share its process; each begins with the same environment.
const before = { ...process.env };
afterAll(() => {
  for (const name of Object.keys(process.env)) if (!(name in before)) delete process.env[name];
  Object.assign(process.env, before);
});

Object.assign(process.env, inject("secrets"), {
  PORTAL_TEST: "1",
  KAIIN_BCRYPT_COST: "4",
  // Whoever waits for a connection on a busy machine is not turned away.
  DATABASE_WAIT_MS: "60000",
  LOG_LEVEL: "silent",
});
