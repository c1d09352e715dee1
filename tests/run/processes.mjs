// Processes of a run of the tests: started with their output kept, and ended together with all they started.
import { spawn } from "node:child_process";
import { existsSync, mkdirSync, readdirSync, readFileSync, symlinkSync } from "node:fs";
import path from "node:path";
import { root } from "../../lib/jobs/install.mjs";

const isWindows = process.platform === "win32";
const running = new Set();
/** Runs its arguments, and at the end prints what `times` says on the fourth channel. */
const clock = 'ending() { times >&3; }; trap ending EXIT; "$@" 3>&-';

/**
 * Runs one command of Node to its end. Answers its exit code, what it printed, and the processor seconds
 * of the process and all it waited for; null where the system has no shell that counts them. A database
 * server is waited for by nobody: its seconds are not among them.
 */
export function runCommand(command, { scratch, environment = {} }) {
  const node = [process.execPath, ...command];
  const [file, ...args] = isWindows ? node : ["/bin/sh", "-c", clock, "sh", ...node];
  const isColoured = process.stdout.isTTY ? { FORCE_COLOR: "1" } : {};
  const child = spawn(file, args, {
    cwd: root,
    stdio: ["ignore", "pipe", "pipe", "pipe"],
    env: {
      ...process.env,
      ...isColoured,
      NEXT_TELEMETRY_DISABLED: "1",
      TMPDIR: scratch,
      ...environment,
    },
  });
  running.add(child);
  const said = [];
  let times = "";
  child.stdout.on("data", (chunk) => said.push(chunk));
  child.stderr.on("data", (chunk) => said.push(chunk));
  child.stdio[3].on("data", (chunk) => (times += chunk));
  return new Promise((resolve) => {
    const end = (code) => {
      running.delete(child);
      resolve({ code: code ?? 1, output: Buffer.concat(said), cpuSeconds: cpuSecondsOf(times) });
    };
    child.once("error", () => end(1));
    child.once("close", end);
    // Something that was left behind may hold the output open.
    child.once("exit", (code) => setTimeout(end, 2000, code).unref());
  });
}

/** Of the second line of the shell's `times`, that of its children: 1m2.345s 0m1.000s. */
function cpuSecondsOf(times) {
  const children = times.split("\n")[1] ?? "";
  const found = Array.from(children.matchAll(/(\d+)m([\d.]+)s/g));
  if (found.length === 0) return null;
  return found.reduce((sum, [, minutes, seconds]) => sum + 60 * minutes + Number(seconds), 0);
}

/** tsx keeps what it compiled in TMPDIR and knows no other place: a link leads to one that lasts. */
export function keepCompiledIn(scratch) {
  const lasting = path.join(root, "node_modules/.cache/tsx");
  mkdirSync(lasting, { recursive: true });
  const user = process.geteuid?.() ?? process.env.USERNAME;
  symlinkSync(lasting, path.join(scratch, `tsx-${user}`), isWindows ? "junction" : "dir");
}

/** Ends every process of the run: each has the run's folder in its environment, a database server too. */
export async function endAll(scratch) {
  for (const signal of ["SIGINT", "SIGKILL"]) {
    for (const pid of processesOf(scratch)) kill(pid, signal);
    const until = Date.now() + 5000;
    while (processesOf(scratch).length > 0 && Date.now() < until) {
      await new Promise((resolve) => setTimeout(resolve, 50));
    }
  }
}

/** Without /proc, only those that were started here are known. */
function processesOf(scratch) {
  if (!existsSync("/proc/self/environ")) return Array.from(running, ({ pid }) => pid);
  const isOfRun = (pid) => {
    try {
      const variables = readFileSync(`/proc/${pid}/environ`, "utf8").split("\0");
      return variables.includes(`TMPDIR=${scratch}`);
    } catch {
      return false;
    }
  };
  return readdirSync("/proc").filter((name) => /^\d+$/.test(name) && isOfRun(name));
}

function kill(pid, signal) {
  try {
    process.kill(Number(pid), signal);
  } catch {
    // It ended by itself.
  }
}
