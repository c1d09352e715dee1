// `npm test`: everything that has to hold. `npm test -- unit integration` runs only those steps.
import { chmodSync, mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import path from "node:path";
import { install } from "../lib/jobs/install.mjs";
import { endAll, keepCompiledIn, runCommand } from "./run/processes.mjs";
import { budgets, stepsIn } from "./run/steps.mjs";

/** What the run leaves beside the repository, reports and the tests' own folders; removed at its end. */
const scratch = mkdtempSync(path.join(tmpdir(), "kaiin-test-"));
// The database of the tests has a user of its own where root runs them.
chmodSync(scratch, 0o755);
const steps = stepsIn(scratch);

function chosenSteps(names) {
  const unknown = names.find((name) => !(name in steps));
  if (!unknown) return names.length > 0 ? [...new Set(names)] : Object.keys(steps);
  console.error(`There is no step "${unknown}". There are: ${Object.keys(steps).join(", ")}.`);
  process.exit(1);
}

/** Throws when the tools themselves cannot be had: then no step runs. */
async function prepare() {
  install();
  keepCompiledIn(scratch);
  const { code, output } = await runCommand(["lib/jobs/generate.mjs"], { scratch });
  process.stdout.write(output);
  if (code !== 0) throw new Error("Nothing can run without the database client.");
}

/** What a step adds to the sum; one that did not run, or ended badly with nothing failed, failed. */
function countOf(step, code) {
  if (!step.count) return code === 0 ? { passed: 1, failed: 0 } : { passed: 0, failed: 1 };
  try {
    const { passed, failed } = step.count();
    const isHollow = failed === 0 && (code !== 0 || passed === 0);
    return { passed, failed: isHollow ? 1 : failed };
  } catch (error) {
    console.error(error.message);
    return { passed: 0, failed: 1 };
  }
}

/** Runs a step and prints all of its output at its end. */
async function runStep(name) {
  const step = steps[name];
  const startedAt = Date.now();
  const ended = [];
  for (const command of step.commands) {
    ended.push(await runCommand(command, { scratch, environment: step.environment }));
    if (ended.at(-1).code !== 0) break;
  }
  console.log(`\n── ${name}`);
  for (const { output } of ended) process.stdout.write(output);
  const { passed, failed } = countOf(step, ended.at(-1).code);
  const seconds = (Date.now() - startedAt) / 1000;
  console.log(`── ${name}: ${passed} passed, ${failed} failed, ${seconds.toFixed(1)} s`);
  const cpuSeconds = ended.reduce((sum, one) => sum + (one.cpuSeconds ?? Number.NaN), 0);
  return { name, passed, failed, seconds, cpuSeconds };
}

/** Runs every chosen step as soon as those it waits for have ended, well or badly. */
async function runAll(chosen) {
  const running = new Map();
  const startOf = (name) => {
    if (!running.has(name)) {
      const before = steps[name].after.filter((other) => chosen.includes(other)).map(startOf);
      running.set(
        name,
        Promise.all(before).then(() => runStep(name)),
      );
    }
    return running.get(name);
  };
  return Promise.all(chosen.map(startOf));
}

function printTable(results, wholeSeconds) {
  const allowed = budgets();
  const row = (name, ...cells) =>
    console.log(name.padEnd(14) + cells.map((cell) => String(cell).padStart(10)).join(""));
  console.log();
  row("step", "passed", "failed", "seconds", "CPU s", "budget s");
  for (const { name, passed, failed, seconds, cpuSeconds } of results) {
    const cpu = Number.isNaN(cpuSeconds) ? "" : cpuSeconds.toFixed(1);
    row(name, passed, failed, seconds.toFixed(1), cpu, allowed[name] ?? "none");
  }
  row("whole", "", "", wholeSeconds.toFixed(1));
  for (const { name, seconds } of results) {
    if (seconds <= (allowed[name] ?? 0)) continue;
    const budget = name in allowed ? `${allowed[name]} s` : "missing";
    console.log(`Warning: ${name} took ${seconds.toFixed(1)} s; its budget is ${budget}.`);
  }
}

async function main() {
  const chosen = chosenSteps(process.argv.slice(2));
  const startedAt = Date.now();
  let results;
  try {
    await prepare();
    results = await runAll(chosen);
    printTable(results, (Date.now() - startedAt) / 1000);
  } catch (error) {
    console.error(error.message);
    results = chosen.map(() => ({ passed: 0, failed: 1 }));
  }
  const sum = (key) => results.reduce((total, result) => total + result[key], 0);
  console.log(`\n${sum("passed")} passed, ${sum("failed")} failed`);
  process.exitCode = sum("failed") === 0 ? 0 : 1;
}

for (const signal of ["SIGINT", "SIGTERM"]) {
  process.once(signal, () => void endAll(scratch).finally(() => process.exit(1)));
}
process.on("exit", () => rmSync(scratch, { recursive: true, force: true }));
await main();
