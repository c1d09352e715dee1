// `npm run bench [-- NAME …]`: how fast it is, as ratios beside their aims, in var/bench.json. Numbers
// only, nothing is asserted; a measurement that cannot run says so, and the end is 1.
// Needs a build (npm run build). Its data is in a folder of its own, var/bench.
import { existsSync, mkdirSync, readFileSync, writeFileSync } from "node:fs";
import path from "node:path";
import { openPortal, root } from "./portal.mjs";

const all = [
  "activity",
  "postings",
  "logins",
  "storm",
  "feed",
  "closing",
  "sheet",
  "weight",
  "processes",
  "memory",
];
const file = path.join(root, "var/bench.json");

/** One measurement, or why there is none. */
async function measured(portal, name) {
  const startedAt = performance.now();
  try {
    const { aim, measure } = await import(`./${name}.mjs`);
    const { value, ...details } = await measure(portal);
    const seconds = Math.round((performance.now() - startedAt) / 1000);
    return { value, aim, ...details, seconds, at: new Date().toISOString(), node: process.version };
  } catch (error) {
    process.exitCode = 1;
    return { value: null, failed: error instanceof Error ? error.message : String(error) };
  }
}

/** Kept at once, beside what was measured before under other names. */
function keep(name, line) {
  const known = existsSync(file) ? JSON.parse(readFileSync(file, "utf8")) : {};
  const kept = all.flatMap((key) => {
    const found = key === name ? line : known[key];
    return found ? [[key, found]] : [];
  });
  mkdirSync(path.dirname(file), { recursive: true });
  writeFileSync(file, `${JSON.stringify(Object.fromEntries(kept), null, 2)}\n`);
}

async function run(names) {
  const portal = await openPortal();
  try {
    for (const name of names) {
      const line = await measured(portal, name);
      keep(name, line);
      console.log(`${name}: ${JSON.stringify(line)}`);
    }
  } finally {
    await portal.close();
  }
}

const asked = process.argv.slice(2);
const unknown = asked.filter((name) => !all.includes(name));
if (unknown.length > 0) {
  console.error(`There is no measurement ${unknown.join(", ")}. There are: ${all.join(", ")}.`);
  process.exitCode = 1;
} else {
  await run(asked.length > 0 ? asked : all).catch((error) => {
    console.error(error.message);
    process.exitCode = 1;
  });
}
