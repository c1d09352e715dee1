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
 * One process at a time works under the lock `file`; one whose holder died is taken over. Throws
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

/** A lock appears whole, with its holder in it, or not at all. */
function takeLock(file: string): boolean {
  if (placeWhole(file, String(process.pid))) return true;
  const holder = holderOf(file);
  if (!holder || isAlive(holder)) return false;
  // Whoever clears a dead lock does so alone: it might be a living one by then.
  const clearing = `${file}.clearing`;
  if (!placeWhole(clearing, String(process.pid))) {
    if (!isAlive(holderOf(clearing))) rmSync(clearing, { force: true });
    return false;
  }
  if (holderOf(file) === holder) rmSync(file, { force: true });
  rmSync(clearing, { force: true });
  return false;
}

/** Writes a file that nobody sees half; false when it was there already. */
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

/** Whether a process of this id runs; one that died and was not fetched by its parent does not. */
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

/** Puts this process on the list of those who use something. */
export function joinUsers(folder: string): void {
  mkdirSync(folder, { recursive: true });
  writeFileSync(path.join(folder, String(process.pid)), "");
}

/** Takes this process off the list; true when nobody alive is left on it. */
export function leaveUsers(folder: string): boolean {
  if (!existsSync(folder)) return true;
  const isGone = (pid: number) => pid === process.pid || !isAlive(pid);
  const gone = readdirSync(folder).filter((pid) => isGone(Number(pid)));
  for (const pid of gone) rmSync(path.join(folder, pid), { force: true });
  return readdirSync(folder).length === 0;
}
