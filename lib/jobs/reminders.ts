import { formatNumber } from "@/lib/kernel/format";
import { type ReminderCounts, queueDueReminders } from "@/lib/reminders/commands/clock";
import { today } from "@/lib/platform/env";
import type { JobContext } from "./job-context";

const help = `Queues the notices of the day: bills, debits in three days and failed ones, deadlines, points that expire,
limits nearly reached. Daily; after a closing, a feed and a bank's result it runs by itself.

  npm run reminders

Running it again queues nothing twice.`;

/** Exit 0 when every due reminder is queued. */
export async function run(args: string[], context: JobContext | null): Promise<number> {
  if (args.includes("--help") || !context) {
    console.log(help);
    return 0;
  }
  const line = remindersLine(await queueDueReminders(context.actor, today()));
  console.log(line || "No notice is due.");
  return 0;
}

/** How many reminders were queued, by topic; "" if none. */
export function remindersLine(counts: ReminderCounts): string {
  const parts = Object.entries(counts).map(([topic, count]) => `${topic} ${formatNumber(count)}`);
  return parts.length === 0 ? "" : `Notices queued: ${parts.join(", ")}`;
}
