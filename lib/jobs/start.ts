import { type ChildProcess, spawn } from "node:child_process";
import { existsSync } from "node:fs";
import { createServer } from "node:net";
import path from "node:path";
import { portalUrl, readSetting } from "@/lib/platform/env";
import { mailPlace } from "@/lib/platform/mail";

const help = `Serves the portal and sends its mail.

  npm start            on PORT (3000), with the build that npm run build made`;

/** Exit 0 when it was stopped by a signal, 1 when a process of it ended by itself. */
export async function run(args: string[]): Promise<number> {
  if (args.includes("--help")) {
    console.log(help);
    return 0;
  }
  const port = Number(process.env.PORT ?? 3000);
  if (!existsSync(".next/BUILD_ID")) throw new Error("There is no build yet. Run: npm run build");
  if (!(await isFree(port))) {
    throw new Error(
      `Port ${port} is taken. Stop what uses it, or choose another: PORT=3100 npm start`,
    );
  }
  refusePublicTestMode();
  const children = [startWeb(port), startMailWorker()];
  console.log(`Kaiin serves ${portalUrl()} (mail goes to ${mailPlace()}).`);
  return runUntilStopped(children);
}

function refusePublicTestMode(): void {
  const host = new URL(portalUrl()).hostname;
  if (process.env.PORTAL_TEST === "1" && !["localhost", "127.0.0.1", "[::1]"].includes(host)) {
    throw new Error("PORTAL_TEST=1 is refused with a public PORTAL_URL.");
  }
}

/** The web process knows the address of its own role only. */
function startWeb(port: number): ChildProcess {
  const { DATABASE_WEB_URL: _web, KAIIN_WEB_DATABASE_URL, ...environment } = process.env;
  return spawn(
    process.execPath,
    [path.resolve("node_modules/next/dist/bin/next"), "start", "-p", String(port)],
    {
      stdio: "inherit",
      detached: true,
      env: {
        ...environment,
        NODE_ENV: "production",
        DATABASE_URL: KAIIN_WEB_DATABASE_URL ?? readSetting("DATABASE_URL"),
        NEXTAUTH_URL: portalUrl(),
        NEXT_TELEMETRY_DISABLED: "1",
      },
    },
  );
}

function startMailWorker(): ChildProcess {
  return spawn(
    process.execPath,
    [
      path.resolve("node_modules/tsx/dist/cli.mjs"),
      "--conditions=react-server",
      path.resolve("lib/jobs/main.ts"),
      "deliver-mail",
    ],
    { stdio: "inherit", detached: true },
  );
}

/** Children have groups of their own, so that a Ctrl-C stops them through us and the database last. */
async function runUntilStopped(children: readonly ChildProcess[]): Promise<number> {
  let code: number | null = null;
  const stop = (exitCode: number) => {
    code ??= exitCode;
    for (const child of children) child.kill("SIGTERM");
  };
  process.on("SIGINT", () => stop(0));
  process.on("SIGTERM", () => stop(0));
  await Promise.all(
    children.map(
      (child) =>
        new Promise<void>((resolve) => {
          child.once("exit", () => {
            stop(1);
            resolve();
          });
        }),
    ),
  );
  return code ?? 1;
}

function isFree(port: number): Promise<boolean> {
  return new Promise((resolve) => {
    const server = createServer();
    server.once("error", () => resolve(false));
    server.listen(port, () => server.close(() => resolve(true)));
  });
}
