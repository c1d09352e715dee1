// `npm run demo`: the portal with its sample household, from a fresh clone, on Node and npm alone.
import { spawn, spawnSync } from "node:child_process";
import { existsSync, mkdirSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import path from "node:path";
import { install, root } from "./install.mjs";

const help = `Runs Kaiin with a sample household on http://localhost:3000.

  npm run demo               installs, builds and loads what is missing; keeps the data
  npm run demo -- --fresh    forgets the data and begins anew
  PORT=3100 npm run demo     on another port`;

const port = Number(process.env.PORT ?? 3000);
const data = path.resolve(process.env.PORTAL_DATA ?? path.join(root, "var"));
const ours = path.join(data, ".kaiin");
const environment = { ...process.env, PORTAL_EMBEDDED: "1", PORTAL_DATA: data, PORT: String(port) };

/** A folder that is not ours is never emptied. */
function beginAnew() {
  if (!existsSync(data)) return;
  if (!existsSync(ours)) throw new Error(`${data} was not made by the demo. Remove it yourself.`);
  const postgres = path.join(data, "postgres-users");
  if (existsSync(postgres)) runJob(["stop-database"]);
  rmSync(data, { recursive: true, force: true });
}

function runJob(args) {
  const run = path.join(root, "lib/jobs/run.mjs");
  const done = spawnSync(process.execPath, [run, ...args], {
    cwd: root,
    stdio: "inherit",
    env: environment,
  });
  if (done.status !== 0)
    throw new Error(`The step "${args[0]}" did not work; its message is above.`);
}

async function isTaken() {
  try {
    await fetch(`http://127.0.0.1:${port}/api/health/live`, { signal: AbortSignal.timeout(1500) });
    return true;
  } catch (error) {
    return error.name === "TimeoutError" || error.cause?.code !== "ECONNREFUSED";
  }
}

async function untilReady(server) {
  const ready = `http://127.0.0.1:${port}/api/health/ready`;
  for (let tries = 0; tries < 240 && server.exitCode === null; tries += 1) {
    const answer = await fetch(ready).catch(() => null);
    if (answer?.ok) return;
    await new Promise((resolve) => setTimeout(resolve, 250));
  }
  throw new Error("The portal did not become ready; its messages are above.");
}

async function main() {
  if (process.argv.includes("--help")) return console.log(help);
  if (await isTaken()) {
    throw new Error(
      `Port ${port} is taken. Stop what uses it, or choose another: PORT=3100 npm run demo`,
    );
  }
  install();
  const { build } = await import("./build.mjs");
  if (process.argv.includes("--fresh")) beginAnew();
  mkdirSync(data, { recursive: true });
  writeFileSync(ours, "The demo's data. `npm run demo -- --fresh` removes it.\n");
  await import("./generate.mjs");
  runJob(["sample-household"]);
  build();
  const server = spawn(process.execPath, [path.join(root, "lib/jobs/run.mjs"), "start"], {
    cwd: root,
    stdio: "inherit",
    env: environment,
  });
  process.on("SIGINT", () => undefined);
  process.on("SIGTERM", () => server.kill("SIGTERM"));
  server.on("exit", (code) => process.exit(code ?? 1));
  await untilReady(server);
  console.log(`\nKaiin runs at http://localhost:${port}\n`);
  console.log(readFileSync(path.join(data, "sample-logins.txt"), "utf8"));
  console.log(
    `Mail goes to ${process.env.MAIL_URL ? "MAIL_URL" : path.join(data, "mail")}. Stop with Ctrl-C.`,
  );
}

main().catch((error) => {
  const words = {
    ENOSPC: "The disk is full. Free some space and run it again; nothing is broken.",
    EACCES: `There is no permission to write (${error.path}). Run it in a folder of your own.`,
    EROFS: `The disk cannot be written (${error.path}).`,
  };
  console.error(words[error.code] ?? error.message);
  process.exit(1);
});
