import { type ChildProcess, spawn } from "node:child_process";
import { once } from "node:events";
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
import { clockOf, setToday } from "./clock";
import { openMailServer } from "./mailbox";
import { householdDay } from "./people";

const root = path.resolve(import.meta.dirname, "../../..");

/** A portal with a data folder, a mail server and a process for jobs of its own. */
type Portal = {
  readonly url: string;
  readonly folder: string;
  readonly environment: NodeJS.ProcessEnv;
  readonly jobsUrl: string;
  /** Serves the production build, with the mail worker, as `npm start` does. Answers the process. */
  readonly serve: () => Promise<ChildProcess>;
  /** Throws what the portal said last where it ended by itself. */
  readonly close: () => Promise<void>;
};

async function openPortal(): Promise<Portal> {
  mkdirSync(path.join(root, "var"), { recursive: true });
  const folder = mkdtempSync(path.join(root, "var/test-e2e-"));
  // The database's own user has to get in.
  chmodSync(folder, 0o755);
  setToday(folder, householdDay);
  const mail = await openMailServer(folder);
  const port = await freePort();
  const url = `http://localhost:${port}`;
  const environment = environmentOf({ folder, port, url, mailUrl: mail.url });
  const jobs = start(folder, tsx("jobs.ts"), environment);
  let served: ChildProcess | undefined;
  const close = async () => {
    const isDead = served && hasEnded(served) ? failed("The portal ended.", folder) : null;
    if (served) await stop(served);
    await stop(jobs);
    await mail.close();
    rmSync(folder, { recursive: true, force: true });
    if (isDead) throw isDead;
  };
  try {
    const jobsPort = await portOf(jobs);
    if (jobsPort === null) throw failed("There is no process for jobs.", folder);
    const serve = async () => {
      served = start(folder, [path.join(root, "lib/jobs/run.mjs"), "start"], environment);
      await untilReady(url, served, folder);
      return served;
    };
    const jobsUrl = `http://127.0.0.1:${jobsPort}`;
    return { url, folder, environment, jobsUrl, serve, close };
  } catch (error) {
    await close().catch(() => undefined);
    throw error;
  }
}

export type Ended = { readonly code: number; readonly error?: string };

/** Runs a job against the portal of the tests, or another one, as soon as no other runs. */
export function runJob(...args: string[]): Promise<Ended> {
  return runJobAt(process.env.E2E_JOBS ?? "", args);
}

async function runJobAt(jobsUrl: string, args: readonly string[]): Promise<Ended> {
  const answer = await fetch(jobsUrl, { method: "POST", body: JSON.stringify(args) });
  return (await answer.json()) as Ended;
}

/** A portal that a test moves through the days. */
export type TravellingPortal = {
  readonly url: string;
  /** From now on it is this day there; whoever is logged in stays so. */
  readonly moveTo: (day: string) => void;
  /** An operator's job on a day, to which the portal moves; throws where it does not end with 0. */
  readonly job: (day: string, ...args: string[]) => Promise<void>;
  /** A file of its data folder. */
  readonly file: (name: string) => string;
  readonly close: () => Promise<void>;
};

export async function openTravellingPortal(): Promise<TravellingPortal> {
  const { url, folder, jobsUrl, serve, close } = await openPortal();
  const job = async (day: string, ...args: string[]) => {
    setToday(folder, day);
    const { code, error } = await runJobAt(jobsUrl, args);
    if (code !== 0) throw failed(`${args.join(" ")} ended with ${code}. ${error ?? ""}`, folder);
  };
  try {
    await job(householdDay, "sample-household");
    await serve();
  } catch (error) {
    await close().catch(() => undefined);
    throw error;
  }
  return {
    url,
    moveTo: (day) => setToday(folder, day),
    job,
    file: (name) => path.join(folder, name),
    close,
  };
}

/** The portal of the tests, with the people of people.ts. */
export default async function openPortalOfTests() {
  const portal = await openPortal();
  try {
    const { code, error } = await runJobAt(portal.jobsUrl, ["people"]);
    if (code !== 0) throw failed(`The people could not be loaded. ${error ?? ""}`, portal.folder);
    const served = await portal.serve();
    process.env.E2E_PID = String(served.pid);
  } catch (error) {
    await portal.close().catch(() => undefined);
    throw error;
  }
  process.env.E2E_FOLDER = portal.folder;
  process.env.E2E_URL = portal.url;
  process.env.E2E_JOBS = portal.jobsUrl;
  return portal.close;
}

type Place = { folder: string; port: number; url: string; mailUrl: string };

function environmentOf({ folder, port, url, mailUrl }: Place): NodeJS.ProcessEnv {
  const {
    DATABASE_URL: _url,
    DATABASE_WEB_URL: _web,
    PORTAL_TODAY: _day,
    ...environment
  } = process.env;
  return {
    ...environment,
    PORTAL_DATA: folder,
    PORTAL_EMBEDDED: "1",
    PORTAL_TEST: "1",
    PORTAL_TODAY_FILE: clockOf(folder),
    PORTAL_URL: url,
    PORT: String(port),
    METRICS_PORT: "0",
    MAIL_URL: mailUrl,
    KAIIN_BCRYPT_COST: "8",
    NEXT_TELEMETRY_DISABLED: "1",
  };
}

function tsx(script: string): string[] {
  const loader = path.join(root, "node_modules/tsx/dist/loader.mjs");
  const file = path.join(import.meta.dirname, script);
  return ["--conditions=react-server", "--import", pathToFileURL(loader).href, file];
}

const logOf = (folder: string) => path.join(folder, "portal.log");

function start(folder: string, args: string[], env: NodeJS.ProcessEnv): ChildProcess {
  const child = spawn(process.execPath, args, {
    cwd: root,
    env,
    stdio: ["ignore", "pipe", "pipe", "ipc"],
  });
  const log = createWriteStream(logOf(folder), { flags: "a" });
  child.stdout?.pipe(log, { end: false });
  child.stderr?.pipe(log, { end: false });
  return child;
}

/** The port a process tells it listens on; null where it ends first. */
function portOf(child: ChildProcess): Promise<number | null> {
  return Promise.race([
    once(child, "message").then(([port]) => Number(port)),
    once(child, "close").then(() => null),
  ]);
}

function failed(what: string, folder: string): Error {
  return new Error(`${what}\n${readFileSync(logOf(folder), "utf8").slice(-4000)}`);
}

async function untilReady(url: string, child: ChildProcess, folder: string): Promise<void> {
  const until = Date.now() + 600_000;
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

async function stop(child: ChildProcess): Promise<void> {
  if (hasEnded(child)) return;
  const closed = once(child, "close");
  child.kill("SIGTERM");
  await closed;
}

function freePort(): Promise<number> {
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
