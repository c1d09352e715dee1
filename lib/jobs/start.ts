import { type ChildProcess, spawn, spawnSync } from "node:child_process";
import { existsSync } from "node:fs";
import { createServer } from "node:net";
import path from "node:path";
import { isTest, portalUrl } from "@/lib/platform/env";
import { hasIssuerKey } from "@/lib/platform/issuer-key";
import { mailPlace } from "@/lib/platform/mail";
import type { Prepared } from "@/lib/platform/prepare";

const help = `Serves the portal and sends its mail.

  npm start            on PORT (3000), with the build that npm run build made`;

const patienceMs = 10_000;
const pauseMs = 5000;

/** Exit 0 when it was stopped by a signal, 1 when it cannot serve. */
export async function run(args: string[], prepared: Prepared | null): Promise<number> {
  if (args.includes("--help") || !prepared) {
    console.log(help);
    return 0;
  }
  const port = Number(process.env.PORT ?? 3000);
  refusePublicTestMode();
  if (!(await isFree(port))) {
    throw new Error(
      `Port ${port} is taken. Stop what uses it, or choose another: PORT=3100 npm start`,
    );
  }
  ensureBuild();
  warnAboutPins();
  console.log(`Kaiin serves ${portalUrl()} (mail goes to ${mailPlace()}).`);
  startJob("bank-list");
  const watch = setInterval(() => void prepared.revive().catch(() => undefined), 1000);
  try {
    return await keepRunning(
      () => startWeb(port, prepared.webUrl),
      () => startJob("deliver-mail"),
    );
  } finally {
    clearInterval(watch);
  }
}

function refusePublicTestMode(): void {
  const host = new URL(portalUrl()).hostname;
  if (isTest() && !["localhost", "127.0.0.1", "[::1]"].includes(host)) {
    throw new Error("PORTAL_TEST=1 is refused with a public PORTAL_URL.");
  }
}

function warnAboutPins(): void {
  if (hasIssuerKey()) return;
  console.warn(
    "ISSUER_PIN_PUBLIC_KEY is not set: members cannot change PINs here (.env.example says how).",
  );
}

/** A trial builds by itself; in production a build is made where the portal is installed. */
function ensureBuild(): void {
  if (existsSync(".next/BUILD_ID")) return;
  if (process.env.PORTAL_EMBEDDED !== "1") {
    throw new Error("There is no build yet. Run: npm run build");
  }
  const done = spawnSync(process.execPath, ["lib/jobs/build.mjs"], { stdio: "inherit" });
  if (done.status !== 0) throw new Error("There is nothing to serve without a build.");
}

/** The web process knows the address of its own role only. */
function startWeb(port: number, webUrl: string): ChildProcess {
  const { DATABASE_WEB_URL: _web, KAIIN_WEB_DATABASE_URL: _role, ...environment } = process.env;
  const next = path.resolve("node_modules/next/dist/bin/next");
  return spawn(process.execPath, [next, "start", "-p", String(port)], {
    stdio: "inherit",
    env: {
      ...environment,
      NODE_ENV: "production",
      DATABASE_URL: webUrl,
      NEXTAUTH_URL: portalUrl(),
      NEXT_TELEMETRY_DISABLED: "1",
    },
  });
}

/** A job in a process of its own, with the loader this process itself was started with. */
function startJob(name: string): ChildProcess {
  const main = path.resolve("lib/jobs/main.ts");
  return spawn(process.execPath, [...process.execArgv, main, name], { stdio: "inherit" });
}

/**
 * Runs both until a signal stops them. One that dies is started again, the mail worker after a pause;
 * a web process that ends young by itself three times in a row stops everything.
 */
async function keepRunning(web: () => ChildProcess, mail: () => ChildProcess): Promise<number> {
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
    while (code === null) {
      await lifeOf(mail());
      if (code === null) await pause();
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

function pause(): Promise<void> {
  return new Promise((resolve) => setTimeout(resolve, pauseMs).unref());
}

function isFree(port: number): Promise<boolean> {
  return new Promise((resolve) => {
    const server = createServer();
    server.once("error", () => resolve(false));
    server.listen(port, () => server.close(() => resolve(true)));
  });
}
