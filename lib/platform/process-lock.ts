import {
  existsSync,
  linkSync,
  mkdirSync,
  readFileSync,
  readdirSync,
  rmSync,
  writeFileSync,
} from "node:fs";
import path from "node:path";

const pauseMs = 50;
const patienceMs = 120_000;

/**
 * Runs work while this process holds the lock `file`; a lock whose holder has died is cleared. Throws
 * after two minutes of waiting.
 */
export async function withLock<T>(file: string, work: () => Promise<T>): Promise<T> {
  const until = Date.now() + patienceMs;
  while (!takeLock(file)) {
    if (Date.now() > until) {
      throw new Error(
        `Another command (process ${holderOf(file)}) holds ${file}. Try again later.`,
      );
    }
    await new Promise((resolve) => setTimeout(resolve, pauseMs));
  }
  try {
    return await work();
  } finally {
    rmSync(file, { force: true });
  }
}

/** The lock file is created atomically, with its holder's process id in it. */
function takeLock(file: string): boolean {
  if (placeWhole(file, String(process.pid))) return true;
  const holder = holderOf(file);
  if (!holder || isAlive(holder)) return false;
  // Only one process clears a dead lock; another may have created a new one in the meantime.
  const clearing = `${file}.clearing`;
  if (!placeWhole(clearing, String(process.pid))) {
    if (!isAlive(holderOf(clearing))) rmSync(clearing, { force: true });
    return false;
  }
  if (holderOf(file) === holder) rmSync(file, { force: true });
  rmSync(clearing, { force: true });
  return false;
}

/** Creates a file atomically; false if it exists already. */
export function placeWhole(file: string, content: string): boolean {
  const draft = `${file}.${process.pid}`;
  writeFileSync(draft, content, { mode: 0o600 });
  try {
    linkSync(draft, file);
    return true;
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code === "EEXIST") return false;
    throw error;
  } finally {
    rmSync(draft, { force: true });
  }
}

function holderOf(file: string): number {
  try {
    return Number(readFileSync(file, "utf8"));
  } catch {
    return 0;
  }
}

/** Whether a process with this id runs; zombies do not count. */
export function isAlive(pid: number): boolean {
  if (pid <= 0) return false;
  try {
    process.kill(pid, 0);
    const status = `/proc/${pid}/stat`;
    return !existsSync(status) || !/\) Z /.test(readFileSync(status, "utf8"));
  } catch (error) {
    return (error as NodeJS.ErrnoException).code === "EPERM";
  }
}

/** Adds this process to the users of something, listed in a folder. */
export function joinUsers(folder: string): void {
  mkdirSync(folder, { recursive: true });
  writeFileSync(path.join(folder, String(process.pid)), "");
}

/** Removes this process from the users; true if none that is alive remains. */
export function leaveUsers(folder: string): boolean {
  if (!existsSync(folder)) return true;
  const isGone = (pid: number) => pid === process.pid || !isAlive(pid);
  const gone = readdirSync(folder).filter((pid) => isGone(Number(pid)));
  for (const pid of gone) rmSync(path.join(folder, pid), { force: true });
  return readdirSync(folder).length === 0;
}
