// The steps of `npm test`: what each runs, what it waits for, and how it counts.
import { readFileSync } from "node:fs";
import path from "node:path";
import { root } from "../../lib/jobs/install.mjs";

const tool = (file) => path.join(root, "node_modules", file);

function vitest(project, scratch) {
  const report = path.join(scratch, `${project}.json`);
  const reporters = ["--reporter=default", "--reporter=json", `--outputFile.json=${report}`];
  const command = [tool("vitest/vitest.mjs"), "run", "--project", project, ...reporters];
  return { commands: [command], count: () => countVitest(report) };
}

function playwright(scratch) {
  const report = path.join(scratch, "e2e.json");
  const command = [tool("@playwright/test/cli.js"), "test", "--reporter=list,json"];
  return {
    commands: [["tests/support/browser.mjs"], command],
    environment: {
      PLAYWRIGHT_JSON_OUTPUT_FILE: report,
      PLAYWRIGHT_TRANSFORM_CACHE_DIR: path.join(root, "node_modules/.cache/playwright"),
    },
    count: () => countPlaywright(report),
  };
}

/**
 * Every step by its name: commands of Node one after the other, the steps it waits for (of those that were
 * chosen), a reporter's counts or none, where the whole step counts as one. The build keeps two cores busy
 * for half a minute and the checks go beside it; integration keeps two cores busy by itself; proofs mostly
 * wait, so they go beside e2e.
 */
export function stepsIn(scratch) {
  const check = (file, args, after) => ({ commands: [[tool(file), ...args]], after });
  const laws = ["tests/architecture/cruise/cruise.mjs", "app", "components", "lib"];
  return {
    types: check("typescript/bin/tsc", ["--noEmit"], []),
    lint: check("oxlint/bin/oxlint", [], ["types"]),
    format: check("@biomejs/biome/bin/biome", ["check", "."], ["lint"]),
    laws: { commands: [laws], after: ["format"] },
    unused: check("knip/bin/knip.js", [], ["laws"]),
    unit: { ...vitest("unit", scratch), after: ["unused"] },
    architecture: { ...vitest("architecture", scratch), after: ["unit"] },
    build: { commands: [["lib/jobs/build.mjs"]], after: [] },
    integration: { ...vitest("integration", scratch), after: ["build", "architecture"] },
    e2e: { ...playwright(scratch), after: ["build", "integration"] },
    proofs: { ...vitest("proofs", scratch), after: ["integration"] },
  };
}

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

/** The seconds each step may take, by its name: the table of CONTRIBUTING.md. */
export function budgets() {
  const text = readFileSync(path.join(root, "CONTRIBUTING.md"), "utf8");
  const rows = text.matchAll(/^\| `([a-z0-9]+)` \|.*\| (\d+) s \|$/gm);
  return Object.fromEntries(Array.from(rows, ([, name, seconds]) => [name, Number(seconds)]));
}
