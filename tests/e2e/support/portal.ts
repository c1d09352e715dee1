import { type ChildProcess, spawn } from "node:child_process";
import {
  chmodSync,
  createWriteStream,
  mkdirSync,
  mkdtempSync,
  readFileSync,
  rmSync,
} from "node:fs";
import { createServer } from "node:net";
import path from "node:path";
import { pathToFileURL } from "node:url";
import { openMailServer } from "./mailbox";
import { householdDay, portalDay } from "./people";

const root = path.resolve(import.meta.dirname, "../../..");

/** A portal that a test moves through the days: its own data, jobs between two days. */
export type TravellingPortal = {
  readonly url: string;
  /** Serves as on a day; whoever was logged in stays so. */
  readonly serveOn: (day: string) => Promise<void>;
  /** An operator's job on a day; throws where it does not end with 0. */
  readonly job: (day: string, ...args: string[]) => Promise<void>;
  /** A file of its data folder. */
  readonly file: (name: string) => string;
  readonly close: () => Promise<void>;
};

export async function openTravellingPortal(): Promise<TravellingPortal> {
  mkdirSync(path.join(root, "var"), { recursive: true });
  const folder = mkdtempSync(path.join(root, "var/test-e2e-"));
  chmodSync(folder, 0o755);
  const mail = await openMailServer(folder);
  const port = await freePort();
  const url = `http://localhost:${port}`;
  const environment = environmentOf({ folder, port, url, mailUrl: mail.url });
  const jobs = path.join(root, "lib/jobs/run.mjs");
  const started = (PORTAL_TODAY: string, args: string[]) =>
    start(folder, [jobs, ...args], { ...environment, PORTAL_TODAY });
  let served: ChildProcess | undefined;
  const rest = async () => {
    if (served) await stop(served);
    served = undefined;
  };
  return {
    url,
    file: (name) => path.join(folder, name),
    job: (day, ...args) => ended(started(day, args), folder),
    serveOn: async (day) => {
      await rest();
      served = started(day, ["start"]);
      await untilReady(url, served, folder);
    },
    close: async () => {
      await rest();
      await mail.close();
      rmSync(folder, { recursive: true, force: true });
    },
  };
}

/** A portal of the tests' own: fresh data, the production build, the mail worker, a mail server. */
export default async function openPortal() {
  mkdirSync(path.join(root, "var"), { recursive: true });
  const folder = mkdtempSync(path.join(root, "var/test-e2e-"));
  // The database's own user has to get in.
  chmodSync(folder, 0o755);
  const mail = await openMailServer(folder);
  const port = await freePort();
  const url = `http://localhost:${port}`;
  const environment = environmentOf({ folder, port, url, mailUrl: mail.url });
  let served: ChildProcess | undefined;
  const close = async () => {
    const isDead =
      served && hasEnded(served) ? failed("The portal ended by itself.", folder) : null;
    if (served) await stop(served);
    await mail.close();
    rmSync(folder, { recursive: true, force: true });
    if (isDead) throw isDead;
  };
  try {
    const job = path.join(root, "lib/jobs/run.mjs");
    const started = (PORTAL_TODAY: string, args: string[]) =>
      start(folder, args, { ...environment, PORTAL_TODAY });
    await ended(started(householdDay, [job, "sample-household"]), folder);
    await ended(started(portalDay, neighbours()), folder);
    served = started(portalDay, [job, "start"]);
    process.env.E2E_PID = String(served.pid);
    await untilReady(url, served, folder);
  } catch (error) {
    await close().catch(() => undefined);
    throw error;
  }
  process.env.E2E_FOLDER = folder;
  process.env.E2E_ENVIRONMENT = JSON.stringify({ ...environment, PORTAL_TODAY: portalDay });
  process.env.E2E_URL = url;
  return close;
}

type Place = { folder: string; port: number; url: string; mailUrl: string };

function environmentOf({ folder, port, url, mailUrl }: Place): NodeJS.ProcessEnv {
  const { DATABASE_URL: _url, DATABASE_WEB_URL: _web, ...environment } = process.env;
  return {
    ...environment,
    PORTAL_DATA: folder,
    PORTAL_EMBEDDED: "1",
    PORTAL_TEST: "1",
    PORTAL_URL: url,
    PORT: String(port),
    METRICS_PORT: "0",
    MAIL_URL: mailUrl,
    KAIIN_BCRYPT_COST: "8",
    NEXT_TELEMETRY_DISABLED: "1",
  };
}

function neighbours(): string[] {
  const loader = path.join(root, "node_modules/tsx/dist/loader.mjs");
  const script = path.join(import.meta.dirname, "neighbours.ts");
  return ["--conditions=react-server", "--import", pathToFileURL(loader).href, script];
}

const logOf = (folder: string) => path.join(folder, "portal.log");

function start(folder: string, args: string[], env: NodeJS.ProcessEnv): ChildProcess {
  const child = spawn(process.execPath, args, {
    cwd: root,
    env,
    stdio: ["ignore", "pipe", "pipe"],
  });
  const log = createWriteStream(logOf(folder), { flags: "a" });
  child.stdout?.pipe(log, { end: false });
  child.stderr?.pipe(log, { end: false });
  return child;
}

function failed(what: string, folder: string): Error {
  return new Error(`${what}\n${readFileSync(logOf(folder), "utf8").slice(-4000)}`);
}

async function ended(child: ChildProcess, folder: string): Promise<void> {
  const code = await new Promise((resolve) => child.once("close", resolve));
  if (code !== 0) throw failed(`${child.spawnargs.at(-1)} ended with ${String(code)}.`, folder);
}

export async function untilReady(url: string, child: ChildProcess, folder: string): Promise<void> {
  const until = Date.now() + 60_000;
  while (Date.now() < until && !hasEnded(child)) {
    const answer = await fetch(`${url}/api/health/ready`).catch(() => null);
    if (answer?.status === 200) return;
    await new Promise((resolve) => setTimeout(resolve, 200));
  }
  throw failed("The portal did not become ready.", folder);
}

function hasEnded({ exitCode, signalCode }: ChildProcess): boolean {
  return exitCode !== null || signalCode !== null;
}

export async function stop(child: ChildProcess): Promise<void> {
  if (hasEnded(child)) return;
  const closed = new Promise((resolve) => child.once("close", resolve));
  child.kill("SIGTERM");
  await closed;
}

export function freePort(): Promise<number> {
  return new Promise((resolve, reject) => {
    const server = createServer();
    server.once("error", reject);
    server.listen(0, () => {
      const address = server.address();
      const port = typeof address === "object" && address ? address.port : 0;
      server.close(() => resolve(port));
    });
  });
}
