import { spawn, spawnSync } from "node:child_process";
import { randomBytes } from "node:crypto";
import {
  chownSync,
  existsSync,
  mkdirSync,
  openSync,
  readdirSync,
  readFileSync,
  rmSync,
  writeFileSync,
  writeSync,
} from "node:fs";
import { createServer } from "node:net";
import path from "node:path";
import pg from "pg";
import { type EmbeddedPlace, embeddedPlace } from "./embedded-binaries";

export const ownerRole = "kaiin_owner";
export const webRole = "kaiin_web";

export type EmbeddedServer = {
  /** The address of a database of the server, for the owner. */
  readonly urlOf: (database: string) => string;
  /** Leaves the server; the last process that leaves stops it. */
  readonly leave: () => Promise<void>;
};

/**
 * The PostgreSQL that comes with the portal, its data below `dataFolder`: made when it is not there,
 * started when it is not running, shared by every process that joins. Throws with one sentence that
 * says what to do.
 */
export async function joinEmbeddedServer(dataFolder: string): Promise<EmbeddedServer> {
  mkdirSync(path.join(dataFolder, "secrets"), { recursive: true, mode: 0o755 });
  const place = embeddedPlace(dataFolder);
  return withLock(dataFolder, async () => {
    const password = secretFile(path.join(dataFolder, "secrets/database_password"));
    const data = path.join(place.base, "postgres");
    if (!existsSync(path.join(data, "PG_VERSION"))) initialise(place, data, password);
    const port = await startedPort(place, data, password);
    joinUsers(dataFolder);
    const urlOf = (database: string) =>
      `postgresql://${ownerRole}:${password}@127.0.0.1:${port}/${database}`;
    return {
      urlOf,
      leave: () => withLock(dataFolder, async () => leaveUsers(dataFolder, place, data)),
    };
  });
}

/** A secret of the embedded mode: made once, readable by its owner alone. */
export function secretFile(file: string): string {
  if (!existsSync(file)) {
    mkdirSync(path.dirname(file), { recursive: true, mode: 0o700 });
    writeFileSync(file, randomBytes(32).toString("base64url"), { mode: 0o600, flag: "wx" });
  }
  return readFileSync(file, "utf8").trim();
}

function initialise(place: EmbeddedPlace, data: string, password: string): void {
  rmSync(data, { recursive: true, force: true });
  mkdirSync(data, { mode: 0o700 });
  const passwordFile = path.join(data, "..", "postgres.pw");
  writeFileSync(passwordFile, password, { mode: 0o600 });
  if (place.user.uid !== undefined) {
    chownSync(data, place.user.uid, place.user.gid);
    chownSync(passwordFile, place.user.uid, place.user.gid);
  }
  const made = spawnSync(
    path.join(place.bin, "initdb"),
    [
      "-D",
      data,
      "-U",
      ownerRole,
      `--pwfile=${passwordFile}`,
      "--auth=scram-sha-256",
      "-E",
      "UTF8",
    ].concat("--no-locale", "--no-instructions"),
    { ...place.user, cwd: "/", encoding: "utf8" },
  );
  rmSync(passwordFile, { force: true });
  if (made.status === 0) return;
  rmSync(data, { recursive: true, force: true });
  throw new Error(`The database could not be made: ${lastLineOf(made.stderr)}`);
}

async function startedPort(place: EmbeddedPlace, data: string, password: string): Promise<number> {
  const portFile = path.join(place.base, "postgres.port");
  const known = existsSync(portFile) ? Number(readFileSync(portFile, "utf8")) : 0;
  if (known && (await answers(known, password))) return known;
  const port = known && (await isFree(known)) ? known : await freePort();
  writeFileSync(portFile, String(port));
  const logFile = path.join(data, "server.log");
  const started = spawnSync(
    path.join(place.bin, "pg_ctl"),
    ["-D", data, "-l", logFile, "-w", "-t", "60", "-o", `-p ${port} -h 127.0.0.1 -k ""`, "start"],
    { ...place.user, cwd: "/", encoding: "utf8", stdio: ["ignore", "ignore", "pipe"] },
  );
  if (started.status === 0 && (await answers(port, password))) return port;
  const reason = existsSync(logFile) ? lastLineOf(readFileSync(logFile, "utf8")) : started.stderr;
  throw new Error(`The database did not start: ${reason}. Its log is ${logFile}.`);
}

async function answers(port: number, password: string): Promise<boolean> {
  const connectionString = `postgresql://${ownerRole}:${password}@127.0.0.1:${port}/postgres`;
  const client = new pg.Client({ connectionString, connectionTimeoutMillis: 2000 });
  try {
    await client.connect();
    return true;
  } catch {
    return false;
  } finally {
    await client.end().catch(() => undefined);
  }
}

function isFree(port: number): Promise<boolean> {
  return new Promise((resolve) => {
    const server = createServer();
    server.once("error", () => resolve(false));
    server.listen(port, "127.0.0.1", () => server.close(() => resolve(true)));
  });
}

function freePort(): Promise<number> {
  return new Promise((resolve, reject) => {
    const server = createServer();
    server.once("error", reject);
    server.listen(0, "127.0.0.1", () => {
      const address = server.address();
      server.close(() => resolve(typeof address === "object" && address ? address.port : 0));
    });
  });
}

function usersFolder(dataFolder: string): string {
  return path.join(dataFolder, "postgres-users");
}

function joinUsers(dataFolder: string): void {
  mkdirSync(usersFolder(dataFolder), { recursive: true });
  writeFileSync(path.join(usersFolder(dataFolder), String(process.pid)), "");
}

/** Takes this process off the list; with nobody alive left on it the server is stopped. */
async function leaveUsers(dataFolder: string, place: EmbeddedPlace, data: string): Promise<void> {
  rmSync(path.join(usersFolder(dataFolder), String(process.pid)), { force: true });
  const others = readdirSync(usersFolder(dataFolder)).filter((pid) => isAlive(Number(pid)));
  if (others.length > 0) return;
  const child = spawn(path.join(place.bin, "pg_ctl"), ["-D", data, "-m", "fast", "-w", "stop"], {
    ...place.user,
    cwd: "/",
    stdio: "ignore",
  });
  await new Promise((resolve) => child.once("exit", resolve));
}

function isAlive(pid: number): boolean {
  try {
    process.kill(pid, 0);
    return true;
  } catch (error) {
    return (error as NodeJS.ErrnoException).code === "EPERM";
  }
}

/** One process at a time makes, starts or stops the server; a lock whose holder died is taken over. */
async function withLock<T>(dataFolder: string, work: () => Promise<T>): Promise<T> {
  const file = path.join(dataFolder, "postgres.lock");
  for (let tries = 0; ; tries += 1) {
    try {
      const handle = openSync(file, "wx");
      writeSync(handle, String(process.pid));
      break;
    } catch (error) {
      if ((error as NodeJS.ErrnoException).code !== "EEXIST") throw error;
      const holder = existsSync(file) ? Number(readFileSync(file, "utf8")) : 0;
      if (holder && !isAlive(holder)) rmSync(file, { force: true });
      if (tries > 1200)
        throw new Error(`${file} is held by process ${holder}. Remove it if that is not ours.`);
      await new Promise((resolve) => setTimeout(resolve, 100));
    }
  }
  try {
    return await work();
  } finally {
    rmSync(file, { force: true });
  }
}

function lastLineOf(text: string): string {
  return text.trim().split("\n").at(-1) ?? "";
}
