import path from "node:path";
import { defineConfig } from "vitest/config";

const alias = {
  "server-only": path.resolve("tests/support/server-only.ts"),
  "@": path.resolve("."),
};

const shared = { isolate: false, maxWorkers: "100%" };

/** Files that open databases of a real PostgreSQL; the files of a worker share its process. */
const withDatabase = {
  ...shared,
  globalSetup: ["tests/support/database-server.ts"],
  setupFiles: ["tests/support/database-setup.ts"],
  pool: "forks" as const,
  testTimeout: 120_000,
  hookTimeout: 60_000,
};

function project(name: string, options: object) {
  return {
    resolve: { alias },
    test: { name, include: [`tests/${name}/**/*.test.ts`], ...options },
  };
}

export default defineConfig({
  resolve: { alias },
  test: {
    projects: [
      project("unit", { ...shared, testTimeout: 60_000 }),
      project("architecture", { ...shared, testTimeout: 60_000, hookTimeout: 60_000 }),
      project("integration", withDatabase),
      // What waits for processes, locks and long walks of chance: it takes minutes and little of the machine.
      project("proofs", { ...withDatabase, testTimeout: 600_000, hookTimeout: 120_000 }),
    ],
  },
});
