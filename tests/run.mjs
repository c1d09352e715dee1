// `npm test`: everything that has to hold, in order. `npm test -- unit integration` runs only those.
import { spawn } from "node:child_process";
import { chmodSync, existsSync, mkdtempSync, readFileSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import path from "node:path";
import { install, root } from "../lib/jobs/install.mjs";
import { ensureBrowser } from "./support/browser.mjs";

/** What the run leaves beside the repository, reports and the tests' own folders; removed at its end. */
const scratch = mkdtempSync(path.join(tmpdir(), "kaiin-test-"));
// The database of the tests has a user of its own where root runs them.
chmodSync(scratch, 0o755);
const tool = (file) => path.join(root, "node_modules", file);

function vitest(project) {
  const report = path.join(scratch, `${project}.json`);
  const reporters = ["--reporter=default", "--reporter=json", `--outputFile.json=${report}`];
  const command = [tool("vitest/vitest.mjs"), "run", "--project", project, ...reporters];
  return { command, count: () => countVitest(report) };
}

function playwright() {
  const report = path.join(scratch, "e2e.json");
  const command = [tool("@playwright/test/cli.js"), "test", "--reporter=list,json"];
  return {
    command,
    environment: { PLAYWRIGHT_JSON_OUTPUT_FILE: report },
    before: ensureBrowser,
    count: () => countPlaywright(report),
  };
}

/** Every step: a command of Node; a reporter's counts, or one for the whole. */
const steps = {
  types: { command: [tool("typescript/bin/tsc"), "--noEmit"] },
  lint: { command: [tool("oxlint/bin/oxlint")] },
  format: { command: [tool("@biomejs/biome/bin/biome"), "check", "."] },
  laws: { command: ["tests/architecture/cruise/cruise.mjs", "app", "components", "lib"] },
  unused: { command: [tool("knip/bin/knip.js")] },
  unit: vitest("unit"),
  architecture: vitest("architecture"),
  integration: vitest("integration"),
  build: { command: ["lib/jobs/build.mjs"] },
  e2e: playwright(),
  proofs: vitest("proofs"),
};

/** A suite that did not load, and a test that was skipped, did not pass: both count as failed. */
function countVitest(report) {
  const { numPassedTests, numTotalTests, testResults } = JSON.parse(readFileSync(report, "utf8"));
  const unloaded = testResults.filter(
    ({ status, assertionResults }) => status === "failed" && assertionResults.length === 0,
  );
  return { passed: numPassedTests, failed: numTotalTests - numPassedTests + unloaded.length };
}

function countPlaywright(report) {
  const { stats, errors } = JSON.parse(readFileSync(report, "utf8"));
  const failed = stats.unexpected + stats.flaky + stats.skipped + errors.length;
  return { passed: stats.expected, failed };
}

let running;

function run({ command, environment = {} }) {
  return new Promise((resolve) => {
    running = spawn(process.execPath, command, {
      cwd: root,
      stdio: "inherit",
      env: { ...process.env, NEXT_TELEMETRY_DISABLED: "1", TMPDIR: scratch, ...environment },
    });
    running.once("exit", (code) => resolve(code ?? 1));
  });
}

/** What a step adds to the sum; one that did not run, or ended badly with nothing failed, failed. */
async function countOf(step) {
  try {
    await step.before?.();
    const code = await run(step);
    if (!step.count) return code === 0 ? { passed: 1, failed: 0 } : { passed: 0, failed: 1 };
    const { passed, failed } = step.count();
    const isHollow = failed === 0 && (code !== 0 || passed === 0);
    return { passed, failed: isHollow ? 1 : failed };
  } catch (error) {
    console.error(error.message);
    return { passed: 0, failed: 1 };
  }
}

/** Throws when the tools themselves cannot be had: then no step runs. */
async function prepare() {
  install();
  const code = await run({ command: ["lib/jobs/generate.mjs"] });
  if (code !== 0) throw new Error("Nothing can run without the database client.");
}

function chosenSteps(names) {
  const unknown = names.find((name) => !(name in steps));
  if (!unknown) return names.length > 0 ? names : Object.keys(steps);
  console.error(`There is no step "${unknown}". There are: ${Object.keys(steps).join(", ")}.`);
  process.exit(1);
}

async function main() {
  const chosen = chosenSteps(process.argv.slice(2));
  const sum = { passed: 0, failed: 0 };
  const isReady = await prepare().then(
    () => true,
    (error) => console.error(error.message),
  );
  for (const name of chosen) {
    const startedAt = Date.now();
    console.log(`\n── ${name}`);
    const { passed, failed } = isReady ? await countOf(steps[name]) : { passed: 0, failed: 1 };
    const seconds = ((Date.now() - startedAt) / 1000).toFixed(1);
    console.log(`── ${name}: ${passed} passed, ${failed} failed, ${seconds} s`);
    sum.passed += passed;
    sum.failed += failed;
  }
  console.log(`\n${sum.passed} passed, ${sum.failed} failed`);
  process.exitCode = sum.failed === 0 ? 0 : 1;
}

for (const signal of ["SIGINT", "SIGTERM"]) {
  process.once(signal, () => {
    running?.kill(signal);
    process.exit(1);
  });
}
process.on("exit", () => existsSync(scratch) && rmSync(scratch, { recursive: true, force: true }));
await main();
