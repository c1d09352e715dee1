// `node lib/jobs/run.mjs <job> …` starts a TypeScript job of the portal; npm scripts use it.
import { spawn } from "node:child_process";
import { existsSync } from "node:fs";
import path from "node:path";
import { pathToFileURL } from "node:url";

const root = path.resolve(import.meta.dirname, "../..");

/** Starts a job in a child process; exits with a message if nothing is installed. */
export async function startJob(args, options = {}) {
  const tsx = path.join(root, "node_modules/tsx/dist/loader.mjs");
  if (!existsSync(tsx)) {
    console.error("Nothing is installed yet. Run: npm ci");
    process.exit(1);
  }
  await import("./generate.mjs");
  const loader = ["--conditions=react-server", "--import", pathToFileURL(tsx).href];
  const main = path.join(root, "lib/jobs/main.ts");
  return spawn(process.execPath, [...loader, main, ...args], {
    stdio: "inherit",
    cwd: root,
    ...options,
  });
}

if (path.resolve(process.argv[1] ?? "") === import.meta.filename) {
  const child = await startJob(process.argv.slice(2));
  // The terminal sends Ctrl-C to the child as well; other signals are forwarded.
  process.on("SIGINT", () => undefined);
  process.on("SIGTERM", () => child.kill("SIGTERM"));
  process.on("SIGHUP", () => child.kill("SIGHUP"));
  child.on("exit", (code) => process.exit(code ?? 1));
}
