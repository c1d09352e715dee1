import { type ChildProcess, fork } from "node:child_process";
import { once } from "node:events";
import path from "node:path";
import { pathToFileURL } from "node:url";

const loader = pathToFileURL(path.resolve("node_modules/tsx/dist/loader.mjs")).href;

type Options = {
  readonly args?: readonly string[];
  readonly environment?: Readonly<Record<string, string>>;
  /** Pages and routes load the React of a browser's server; jobs load none. */
  readonly isWithPages?: boolean;
};

/** A process of its own that runs a TypeScript file: a server, a job, a worker. */
export function startProcess(file: string, options: Options = {}): ChildProcess {
  const { args = [], environment = {}, isWithPages = false } = options;
  const pages = { TSX_TSCONFIG_PATH: "tests/support/tsconfig.process.json" };
  return fork(path.resolve(file), [...args], {
    execArgv: [...(isWithPages ? [] : ["--conditions=react-server"]), "--import", loader],
    stdio: ["ignore", "pipe", "inherit", "ipc"],
    env: { ...process.env, ...(isWithPages && pages), ...environment },
  });
}

/** Waits for the end of a process. Returns its exit code; null where a signal ended it. */
export async function endOf(child: ChildProcess): Promise<number | null> {
  const [code] = await once(child, "close");
  return code as number | null;
}

/** Ends a process as kill -9 does and waits until it is gone. */
export async function killNow(child: ChildProcess): Promise<void> {
  if (child.exitCode !== null || child.signalCode !== null) return;
  const end = endOf(child);
  child.kill("SIGKILL");
  await end;
}

/** Asks again until it is so. Throws after two minutes. */
export async function until(what: () => boolean | Promise<boolean>): Promise<void> {
  const end = Date.now() + 120_000;
  while (!(await what())) {
    if (Date.now() > end) throw new Error("it did not come about within two minutes");
    await new Promise((resolve) => setTimeout(resolve, 5));
  }
}
