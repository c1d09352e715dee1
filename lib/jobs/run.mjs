// `node lib/jobs/run.mjs <job> …` starts a job of the portal in TypeScript, as npm scripts do.
import { spawn } from "node:child_process";
import { existsSync } from "node:fs";
import path from "node:path";

const root = path.resolve(import.meta.dirname, "../..");
const tsx = path.join(root, "node_modules/tsx/dist/cli.mjs");
if (!existsSync(tsx)) {
  console.error("Nothing is installed yet. Run: npm ci");
  process.exit(1);
}
await import("./generate.mjs");
const child = spawn(
  process.execPath,
  [tsx, "--conditions=react-server", path.join(root, "lib/jobs/main.ts"), ...process.argv.slice(2)],
  { stdio: "inherit", cwd: root },
);
// A signal of the terminal reaches the child by itself; one sent to this process is handed on.
process.on("SIGINT", () => undefined);
process.on("SIGTERM", () => child.kill("SIGTERM"));
child.on("exit", (code, signal) => process.exit(code ?? (signal ? 1 : 0)));
