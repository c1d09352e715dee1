import { type ChildProcess, spawn } from "node:child_process";
import { get } from "node:http";
import { createServer } from "node:net";
import path from "node:path";
import { environmentWith, portalUrl } from "@/lib/platform/env";
import type { SystemActor } from "@/lib/kernel/actor";
import type { JobContext } from "./job-context";

/** How Next runs: the production build, or the sources with hot reload. */
export type Mode = "start" | "dev";

const patienceMs = 10_000;
const pauseMs = 5000;
const probeMs = 100;

/** Throws if another process listens on the port. */
export async function requireFreePort(port: number, command: string): Promise<void> {
  const isFree = await new Promise((resolve) => {
    const server = createServer();
    server.once("error", () => resolve(false));
    server.listen(port, () => server.close(() => resolve(true)));
  });
  if (isFree) return;
  throw new Error(
    `Port ${port} is taken. Stop what uses it, or choose another: PORT=3100 ${command}`,
  );
}

/**
 * Runs the web process and the mail worker until a signal stops them; restarts a killed embedded database.
 * Returns 0 after a signal, 1 if the web process cannot run. The mail worker and the loading of a new bank
 * list start when the first page can be served, so that they do not slow the web process down before.
 */
export async function serve(port: number, context: JobContext, mode: Mode): Promise<number> {
  const watch = setInterval(() => void context.revive().catch(() => undefined), 1000);
  try {
    return await keepRunning({
      port,
      web: () => startWeb(port, context.webUrl, mode),
      mail: () => startJob("deliver-mail"),
      onReady: () => void loadBankList(context.actor).catch(() => undefined),
    });
  } finally {
    clearInterval(watch);
  }
}

/** The web process only gets the URL of its own database role. */
function startWeb(port: number, webUrl: string, mode: Mode): ChildProcess {
  const next = path.resolve("node_modules/next/dist/bin/next");
  return spawn(process.execPath, [next, mode, "-p", String(port)], {
    stdio: "inherit",
    env: environmentWith({
      DATABASE_WEB_URL: undefined,
      NODE_ENV: mode === "start" ? "production" : "development",
      DATABASE_URL: webUrl,
      NEXTAUTH_URL: portalUrl(),
      NEXT_TELEMETRY_DISABLED: "1",
    }),
  });
}

/** Starts a job in a child process, with the same loader as this process. */
export function startJob(name: string): ChildProcess {
  const main = path.resolve("lib/jobs/main.ts");
  return spawn(process.execPath, [...process.execArgv, main, name], { stdio: "inherit" });
}

/** Loading the list needs 100 MB, so a child process does it. */
async function loadBankList(actor: SystemActor): Promise<void> {
  const { isBankListLoaded } = await import("@/lib/members/commands/banks");
  if (!(await isBankListLoaded(actor))) startJob("bank-list");
}

function isReady(port: number): Promise<boolean> {
  return new Promise((resolve) => {
    const probe = { host: "127.0.0.1", port, path: "/api/health/ready" };
    const asked = get(probe, (answer) => {
      answer.resume();
      resolve(answer.statusCode === 200);
    });
    asked.on("error", () => resolve(false));
  });
}

type Running = {
  readonly port: number;
  readonly web: () => ChildProcess;
  readonly mail: () => ChildProcess;
  /** Called once, when the first page can be served. */
  readonly onReady: () => void;
};

/**
 * Runs both until a signal stops them. A process that ends is restarted, the mail worker after a pause. A web
 * process that ends within five seconds three times in a row stops everything.
 */
async function keepRunning({ port, web, mail, onReady }: Running): Promise<number> {
  let code: number | null = null;
  const living = new Set<ChildProcess>();
  const stop = (exitCode: number) => {
    code ??= exitCode;
    for (const child of living) child.kill("SIGTERM");
    setTimeout(() => living.forEach((child) => child.kill("SIGKILL")), patienceMs).unref();
  };
  for (const signal of ["SIGINT", "SIGTERM", "SIGHUP"] as const) process.on(signal, () => stop(0));
  const lifeOf = async (child: ChildProcess) => {
    const startedAt = Date.now();
    living.add(child);
    await new Promise((resolve) => child.once("close", resolve));
    living.delete(child);
    return { ms: Date.now() - startedAt, wasKilled: child.signalCode === "SIGKILL" };
  };
  const keepMail = async () => {
    while (code === null && !(await isReady(port))) await pause(probeMs);
    // `npm run demo` waits for this.
    if (process.connected) process.send?.("ready");
    if (code === null) onReady();
    while (code === null) {
      await lifeOf(mail());
      if (code === null) await pause(pauseMs);
    }
  };
  void keepMail();
  let shortLives = 0;
  while (code === null) {
    const { ms, wasKilled } = await lifeOf(web());
    shortLives = ms < pauseMs && !wasKilled ? shortLives + 1 : 0;
    if (shortLives === 3) stop(1);
  }
  for (const child of living) await new Promise((resolve) => child.once("close", resolve));
  return code;
}

function pause(ms: number): Promise<void> {
  return new Promise((resolve) => setTimeout(resolve, ms).unref());
}
