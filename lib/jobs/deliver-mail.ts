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
/** Interval of the check for expired PINs and for changes whose cooling-off is over. */
const clockPauseMs = 60_000;

/**
 * The mail worker: sends mail, erases expired PINs and applies changes whose cooling-off is over. `--once`
 * does what is due and ends; otherwise it runs until it is stopped.
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
 * Reserves a worker number with an advisory lock, which the database releases when the process dies: from
 * that other workers know which mail it left unfinished.
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
