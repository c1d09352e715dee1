import { spawn, spawnSync } from "node:child_process";
import {
  chownSync,
  existsSync,
  mkdirSync,
  readFileSync,
  renameSync,
  rmSync,
  writeFileSync,
} from "node:fs";
import { createServer } from "node:net";
import path from "node:path";
import pg from "pg";
import type { EmbeddedPlace } from "./embedded-binaries";
import { isAlive } from "./process-lock";

export const ownerRole = "kaiin_owner";

/** A server of the embedded PostgreSQL: its folders, its system user and the owner's password. */
export type Cluster = EmbeddedPlace & {
  readonly data: string;
  readonly password: string;
};

/** Creates the data folder if it is missing; it is renamed into place, so it is never incomplete. */
export function initialise({ bin, base, user, data, password }: Cluster): void {
  if (existsSync(data)) return;
  const draft = `${data}.draft`;
  rmSync(draft, { recursive: true, force: true });
  mkdirSync(draft, { mode: 0o700 });
  const passwordFile = path.join(base, "postgres.password");
  writeFileSync(passwordFile, password, { mode: 0o600 });
  if (user.uid !== undefined) {
    chownSync(draft, user.uid, user.gid);
    chownSync(passwordFile, user.uid, user.gid);
  }
  const who = ["-U", ownerRole, `--pwfile=${passwordFile}`, "--auth=scram-sha-256"];
  const how = ["-E", "UTF8", "--no-locale", "--no-instructions"];
  const made = spawnSync(path.join(bin, "initdb"), ["-D", draft, ...who, ...how], {
    ...user,
    cwd: "/",
    encoding: "utf8",
  });
  rmSync(passwordFile, { force: true });
  if (made.status === 0) return renameSync(draft, data);
  rmSync(draft, { recursive: true, force: true });
  throw new Error(`The database could not be made: ${complaintOf(made.stderr ?? "")}`);
}

/** The port of the running server; starts the server if it is not running. */
export async function startedPort(cluster: Cluster): Promise<number> {
  const portFile = path.join(cluster.base, "postgres.port");
  const known = existsSync(portFile) ? Number(readFileSync(portFile, "utf8")) : 0;
  if (known && (await answers(known, cluster.password))) return known;
  forgetStranger(cluster.data);
  const port = await freePort(known).catch(() => freePort(0));
  writeFileSync(portFile, String(port));
  const complaint = await start(cluster, port);
  if (!complaint && (await answers(port, cluster.password))) return port;
  throw new Error(`The database did not start: ${complaint || "it does not answer"}`);
}

/** Starts the server; returns its error message, or "" on success. */
async function start(cluster: Cluster, port: number): Promise<string> {
  for (let tries = 1; ; tries += 1) {
    const complaint = startOnce(cluster, port);
    // Child processes of a killed server need a moment to end.
    if (tries > 20 || !/still in use/.test(complaint)) return complaint;
    await new Promise((resolve) => setTimeout(resolve, 250));
  }
}

function startOnce({ bin, user, data }: Cluster, port: number): string {
  const logFile = path.join(data, "server.log");
  const saidBefore = readLog(logFile).length;
  const how = `-p ${port} -h 127.0.0.1 -k ""`;
  const started = spawnSync(
    path.join(bin, "pg_ctl"),
    ["-D", data, "-l", logFile, "-w", "-t", "60", "-o", how, "start"],
    { ...user, cwd: "/", encoding: "utf8", stdio: ["ignore", "ignore", "pipe"] },
  );
  if (started.status === 0) return "";
  return `${complaintOf(readLog(logFile).slice(saidBefore)) || complaintOf(started.stderr ?? "")} (${logFile})`;
}

/** Whether the server process of this data folder is running. */
export function isRunning({ data }: Cluster): boolean {
  return isServer(serverPid(data), data);
}

/** Stops the server in fast mode: running transactions are rolled back, connections are closed. */
export async function stop({ bin, user, data }: Cluster): Promise<void> {
  const child = spawn(path.join(bin, "pg_ctl"), ["-D", data, "-m", "fast", "-w", "stop"], {
    ...user,
    cwd: "/",
    stdio: "ignore",
  });
  await new Promise((resolve) => child.once("close", resolve));
}

function readLog(file: string): string {
  return existsSync(file) ? readFileSync(file, "utf8") : "";
}

/** After a power cut another process may have the id in postmaster.pid; the server would not start. */
function forgetStranger(data: string): void {
  const pid = serverPid(data);
  if (isAlive(pid) && !isServer(pid, data))
    rmSync(path.join(data, "postmaster.pid"), { force: true });
}

function serverPid(data: string): number {
  const file = path.join(data, "postmaster.pid");
  return existsSync(file) ? Number(readFileSync(file, "utf8").split("\n")[0]) : 0;
}

function isServer(pid: number, data: string): boolean {
  if (!isAlive(pid)) return false;
  const command = `/proc/${pid}/cmdline`;
  if (existsSync(command)) return readFileSync(command, "utf8").includes(data);
  const listed = spawnSync("ps", ["-o", "args=", "-p", String(pid)], { encoding: "utf8" });
  return listed.error !== undefined || listed.stdout.includes(data);
}

async function answers(port: number, password: string): Promise<boolean> {
  const connectionString = `postgresql://${ownerRole}:${password}@127.0.0.1:${port}/postgres`;
  const client = new pg.Client({ connectionString, connectionTimeoutMillis: 5000 });
  try {
    await client.connect();
    return true;
  } catch {
    return false;
  } finally {
    await client.end().catch(() => undefined);
  }
}

/** Resolves with the wanted port if it is free, or any free port for 0; rejects if it is in use. */
function freePort(wanted: number): Promise<number> {
  return new Promise((resolve, reject) => {
    const server = createServer();
    server.once("error", reject);
    server.listen(wanted, "127.0.0.1", () => {
      const address = server.address();
      server.close(() => resolve(typeof address === "object" && address ? address.port : wanted));
    });
  });
}

/** The line of the output that states the error. */
function complaintOf(output: string): string {
  if (/No space left|free disk space/.test(output)) return "the disk is full.";
  const lines = output.trim().split("\n");
  const found = lines.find((line) => /FATAL|PANIC|error:|could not/i.test(line)) ?? lines.at(-1);
  return (found ?? "").replace(/^.*?(FATAL|PANIC|error):\s*/, "");
}
