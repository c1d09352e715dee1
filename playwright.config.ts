import { availableParallelism } from "node:os";
import { defineConfig, devices } from "@playwright/test";
import { systemBrowser } from "./tests/support/browser.mjs";

const isRoot = process.getuid?.() === 0;
const japan = { locale: "ja-JP", timezoneId: "Asia/Tokyo", colorScheme: "light" } as const;
// A colour on its way to another is no colour to measure.
const still = { contextOptions: { reducedMotion: "reduce" } } as const;

/** Journeys of members and clerks, in a browser with JavaScript and in one without; sweeps over every page. */
export default defineConfig({
  testDir: "tests/e2e",
  globalSetup: "./tests/e2e/support/portal.ts",
  outputDir: "test-results",
  // A file's tests share people: they run in order. Files do not.
  fullyParallel: false,
  forbidOnly: true,
  retries: 0,
  workers: availableParallelism(),
  timeout: 600_000,
  expect: { timeout: 60_000 },
  use: {
    ...devices["Desktop Chrome"],
    ...japan,
    ...still,
    // Known to the workers, which read this file again once the portal is there.
    baseURL: process.env.E2E_URL,
    actionTimeout: 60_000,
    navigationTimeout: 60_000,
    trace: "off",
    // A context of its own costs a second of a core; this one is emptied between two tests.
    reuseContext: true,
    launchOptions: {
      executablePath: systemBrowser(),
      args: isRoot ? ["--no-sandbox"] : [],
    },
  },
  projects: [
    { name: "with-javascript", testMatch: ["**/*.journey.ts", "**/*.online.ts"] },
    {
      name: "without-javascript",
      // One journey for each form: docs/forms.md says which.
      testMatch: ["**/*.journey.ts"],
      grep: /@forms/,
      use: { javaScriptEnabled: false },
    },
    // This moves through months: it has a portal of its own.
    { name: "travel", testMatch: "**/*.travel.ts" },
    { name: "sweep", testMatch: "**/*.sweep.ts" },
    // What the others left behind, and what they stood on: last, one after the other.
    {
      name: "after",
      testMatch: "**/*.after.ts",
      fullyParallel: false,
      workers: 1,
      dependencies: ["with-javascript", "without-javascript", "sweep"],
      timeout: 1_800_000,
    },
    // SHOTS=1 npx playwright test --project shots: pictures of every page.
    ...(process.env.SHOTS ? [{ name: "shots", testMatch: "**/*.shots.ts" }] : []),
  ],
});
