import { systemActor } from "@/lib/kernel/actor";
import { deliverDueMail } from "@/lib/notifications/commands";
import { closeDatabase } from "@/lib/platform/db";
import { log } from "@/lib/platform/log";

const pauseMs = 1000;

/** The mail worker: `--once` sends what is due and ends; without it, it goes on until it is stopped. */
async function main(): Promise<void> {
  const actor = systemActor("deliver-mail");
  let isStopping = process.argv.includes("--once");
  for (const signal of ["SIGINT", "SIGTERM"] as const) {
    process.on(signal, () => {
      isStopping = true;
    });
  }
  do {
    await deliverDueMail(actor).catch((error: Error) =>
      log.warn({ reason: error.name }, "mail waits"),
    );
    if (!isStopping) await new Promise((resolve) => setTimeout(resolve, pauseMs));
  } while (!isStopping);
  await closeDatabase();
}

await main();
