import { parseArgs } from "node:util";
import { closeCycles } from "@/lib/closing/commands";
import { parseBusinessDate } from "@/lib/kernel/business-date";
import { formatNumber } from "@/lib/kernel/format";
import { queueDueReminders } from "@/lib/reminders/commands/clock";
import { today } from "@/lib/platform/env";
import { expireDuePoints } from "@/lib/points/commands";
import { remindersLine } from "./reminders";
import type { JobContext } from "./job-context";

const help = `Closes every cycle that is due up to a day, in order, and makes the bills.

  npm run cycle:close -- [--through YYYY-MM-DD] [--without-feed]

--through       the last day; today without it
--without-feed  close even where the issuer's feed of the closing day is missing; audited

Running it again changes nothing. Exit 1 when a feed is missing (what was due before it is closed) or
an account could not be closed; it is tried again the next time.`;

/** Exit 0 when everything due is closed, 1 when not. */
export async function run(args: string[], context: JobContext | null): Promise<number> {
  const { values } = parseArgs({
    args,
    options: {
      through: { type: "string" },
      "without-feed": { type: "boolean", default: false },
      help: { type: "boolean", default: false },
    },
  });
  if (values.help || !context) {
    console.log(help);
    return 0;
  }
  const through = values.through === undefined ? today() : parseBusinessDate(values.through);
  if (!through) {
    console.error(`--through is no date: ${values.through}. Write it as 2026-11-23.`);
    return 1;
  }
  let failures = 0;
  let closings = 0;
  const result = await closeCycles(context.actor, {
    through,
    withoutFeed: values["without-feed"],
    onClosed: ({ closingOn, accounts, failures: failed }) => {
      closings += 1;
      console.log(`${closingOn}: ${formatNumber(accounts)} bills`);
      for (const { accountId, reason } of failed) {
        failures += 1;
        console.error(`  ${accountId} could not be closed: ${reason}`);
      }
    },
  });
  if (!result.ok) {
    console.error(
      `The closing of ${result.refusal.feedMissingFor} waits for a feed of that day or later.\nImport it (npm run feed:import -- <folder>), or close without it (--without-feed).`,
    );
    return 1;
  }
  if (closings === 0) console.log(`Nothing is due up to ${through}.`);
  const expired = await expireDuePoints(context.actor, today());
  if (expired > 0) console.log(`Points expired: ${formatNumber(expired)} lots`);
  const notices = remindersLine(await queueDueReminders(context.actor, today()));
  if (notices) console.log(notices);
  return failures === 0 ? 0 : 1;
}
