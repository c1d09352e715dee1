import { randomInt } from "node:crypto";
import pg from "pg";
import { expireDuePins } from "@/lib/cards/commands/pin";
import { releaseWaitingChanges } from "@/lib/members/commands/waiting";
import { deliverDueMail } from "@/lib/reminders/commands/deliver";
import { workerLock } from "@/lib/mail/store/queue";
import { closeDatabase } from "@/lib/platform/db";
import { requireSetting } from "@/lib/platform/env";
import { log } from "@/lib/platform/log";
import { closeMail } from "@/lib/platform/mail";
import type { JobContext } from "./job-context";

const pauseMs = 1000;
/** How often it looks for PINs whose hours are over, and for changes whose hold is. */
const clockPauseMs = 60_000;

/**
 * The worker, which sends mail, erases PINs that are due and puts changes in force whose hold is over:
 * `--once` does what is due and ends; without it, it goes on until it is stopped.
 */
export async function run(args: string[], context: JobContext | null): Promise<number> {
  if (!context) return 0;
  const { actor } = context;
  let isStopping = args.includes("--once");
  for (const signal of ["SIGINT", "SIGTERM"] as const) {
    process.on(signal, () => {
      isStopping = true;
    });
  }
  const life = await holdWorkerNumber();
  let clockDueAt = 0;
  do {
    if (Date.now() >= clockDueAt) {
      clockDueAt = Date.now() + clockPauseMs;
      await expireDuePins(actor).catch((error: Error) =>
        log.warn({ reason: error.name }, "expired PINs wait"),
      );
      await releaseWaitingChanges(actor).catch((error: Error) =>
        log.warn({ reason: error.name }, "held changes wait"),
      );
    }
    await deliverDueMail(actor, life.worker).catch((error: Error) =>
      log.warn({ reason: error.name }, "mail waits"),
    );
    if (life.hasEnded()) throw new Error("The database is gone; the mail worker starts anew.");
    if (!isStopping) await new Promise((resolve) => setTimeout(resolve, pauseMs));
  } while (!isStopping);
  closeMail();
  await life.leave();
  await closeDatabase();
  return 0;
}

/**
 * A number of this worker's own, under a lock that the database drops the moment the process dies: by
 * that the others know what it left behind.
 */
async function holdWorkerNumber() {
  const client = new pg.Client({
    connectionString: requireSetting("DATABASE_URL"),
    keepAlive: true,
  });
  let isGone = false;
  client.on("error", () => {
    isGone = true;
  });
  await client.connect();
  for (;;) {
    const worker = randomInt(1, 2 ** 31 - 1);
    const { rows } = await client.query("SELECT pg_try_advisory_lock($1, $2) AS mine", [
      workerLock,
      worker,
    ]);
    if (rows[0]?.mine) {
      return { worker, hasEnded: () => isGone, leave: () => client.end() };
    }
  }
}
