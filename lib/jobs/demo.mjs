// `npm run demo`: the portal with its sample household, from a fresh clone, with Node and npm only.
import { existsSync, mkdirSync, readdirSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { once } from "node:events";
import { createServer } from "node:net";
import path from "node:path";
import { build } from "./build.mjs";
import { install, root } from "./install.mjs";
import { startJob } from "./run.mjs";

const help = `Runs Kaiin with a sample household on http://localhost:3000.

  npm run demo               installs, builds and loads what is missing; keeps the data
  npm run demo -- --fresh    forgets the data and begins anew
  PORT=3100 npm run demo     on another port`;

const port = Number(process.env.PORT ?? 3000);
const data = path.resolve(process.env.PORTAL_DATA ?? path.join(root, "var"));
const ours = path.join(data, ".kaiin");
/** Written last when the household is loaded: if it exists, the household is complete. */
const logins = path.join(data, "sample-logins.txt");

/** The demo ignores the database, mail server and address of .env. */
const environment = {
  ...process.env,
  PORTAL_EMBEDDED: "1",
  PORTAL_DATA: data,
  PORT: String(port),
  PORTAL_URL: `http://localhost:${port}`,
  DATABASE_URL: "",
  DATABASE_URL_FILE: "",
  MAIL_URL: "",
  MAIL_URL_FILE: "",
};

/** Marks an empty folder, or var/, as the demo's; --fresh never empties an unmarked one. */
function markData() {
  mkdirSync(data, { recursive: true });
  const isOurs = readdirSync(data).length === 0 || data === path.join(root, "var");
  if (isOurs) writeFileSync(ours, "The demo's data. `npm run demo -- --fresh` removes it.\n");
}

async function beginAnew() {
  if (!existsSync(data)) return;
  if (!existsSync(ours)) throw new Error(`${data} was not made by the demo. Remove it yourself.`);
  const user = pidsIn(path.join(data, "postgres-users")).find(isAlive);
  if (user) throw new Error(`The data is in use by process ${user}. Stop that first.`);
  const elsewhere = path.join(data, "postgres.place");
  const base = existsSync(elsewhere) ? readFileSync(elsewhere, "utf8") : data;
  await stopForgottenServer(path.join(base, "postgres"));
  if (base.startsWith("/var/tmp/kaiin-")) rmSync(base, { recursive: true, force: true });
  for (const name of readdirSync(data)) {
    // Tests that run at the same time have their data here.
    if (!name.startsWith("test-")) rmSync(path.join(data, name), { recursive: true, force: true });
  }
}

/** Stops a server whose users were all killed, and waits for its end. */
async function stopForgottenServer(folder) {
  const pidFile = path.join(folder, "postmaster.pid");
  const pid = existsSync(pidFile) ? Number(readFileSync(pidFile, "utf8").split("\n")[0]) : 0;
  const command = `/proc/${pid}/cmdline`;
  if (!existsSync(command) || !readFileSync(command, "utf8").includes(folder)) return;
  process.kill(pid, "SIGINT");
  while (isAlive(pid)) await new Promise((resolve) => setTimeout(resolve, 100));
}

function pidsIn(folder) {
  return existsSync(folder) ? readdirSync(folder).map(Number) : [];
}

function isAlive(pid) {
  try {
    process.kill(pid, 0);
    // A container without an init keeps zombies; they count as dead.
    const status = `/proc/${pid}/stat`;
    return !existsSync(status) || !/\) Z /.test(readFileSync(status, "utf8"));
  } catch (error) {
    return error.code === "EPERM";
  }
}

/** Runs a job until it ends; a failed job has already printed its message. */
async function runJob(name) {
  const child = await startJob([name], { env: environment });
  passSignalsTo(child);
  const code = await new Promise((resolve) => child.once("exit", resolve));
  if (code !== 0) process.exit(1);
}

function passSignalsTo(child) {
  for (const signal of ["SIGINT", "SIGTERM", "SIGHUP"]) {
    process.removeAllListeners(signal);
    // The terminal sends Ctrl-C to the child as well.
    process.on(signal, () => signal !== "SIGINT" && child.kill(signal));
  }
}

function refuseTakenPort() {
  return new Promise((resolve, reject) => {
    const server = createServer();
    server.once("error", ({ code }) => {
      const why = code === "EADDRINUSE" ? "is taken. Stop what uses it" : "may not be used";
      reject(new Error(`Port ${port} ${why}, or choose another: PORT=3100 npm run demo`));
    });
    server.listen(port, () => server.close(resolve));
  });
}

/** Waits until the portal reports that it can serve its first page. */
async function untilReady(server) {
  const late = new Promise((resolve) => setTimeout(resolve, 60_000, "late").unref());
  const said = await Promise.race([once(server, "message"), late]);
  server.disconnect();
  if (said !== "late") return;
  server.kill("SIGTERM");
  throw new Error("The portal did not become ready within a minute; its messages are above.");
}

async function main() {
  if (process.argv.includes("--help")) return console.log(help);
  await refuseTakenPort();
  install();
  if (process.argv.includes("--fresh")) await beginAnew();
  markData();
  if (!existsSync(logins)) await runJob("sample-household");
  await build();
  const stdio = ["inherit", "inherit", "inherit", "ipc"];
  const server = await startJob(["start"], { env: environment, stdio });
  passSignalsTo(server);
  server.on("exit", (code) => process.exit(process.exitCode ?? code ?? 1));
  await untilReady(server);
  console.log(`\nKaiin runs at http://localhost:${port}\n`);
  console.log(readFileSync(logins, "utf8"));
  console.log(`Mail goes to ${path.join(data, "mail")}. Stop with Ctrl-C.`);
}

main().catch((error) => {
  const words = {
    ENOSPC: "The disk is full. Free some space and run it again; nothing is broken.",
    EACCES: `There is no permission to write (${error.path}). Run it in a folder of your own.`,
    EROFS: `The disk cannot be written (${error.path}).`,
  };
  console.error(words[error.code] ?? error.message);
  process.exitCode = 1;
});
