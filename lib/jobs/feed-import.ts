import { existsSync } from "node:fs";
import { parseArgs } from "node:util";
import { bookWaitingPayments } from "@/lib/closing/commands";
import { importDelivery } from "@/lib/feed/commands/delivery";
import type { FileSummary } from "@/lib/feed/commands/money";
import type { FeedFile } from "@/lib/feed/rules";
import type { SystemActor } from "@/lib/kernel/actor";
import { formatNumber } from "@/lib/kernel/format";
import { queueDueReminders } from "@/lib/reminders/commands/clock";
import { today } from "@/lib/platform/env";
import { remindersLine } from "./reminders";
import type { JobContext } from "./job-context";

const help = `Imports one delivery of the issuer's feed: all of it or nothing; bad rows wait in quarantine.

  npm run feed:import -- <folder>

Exit 0 when it is imported (or was already), 1 when it is refused and nothing changed, 2 when rows
are in quarantine (npm run feed:quarantine lists them).`;

/** Exit 0 when imported, 1 when refused without a change, 2 when rows are in quarantine. */
export async function run(args: string[], context: JobContext | null): Promise<number> {
  const { positionals, values } = parseArgs({
    args,
    allowPositionals: true,
    options: { help: { type: "boolean", default: false } },
  });
  const [folder] = positionals;
  if (values.help || !context) return say(help, 0);
  if (!folder || positionals.length > 1) return say(`Name one folder.\n\n${help}`, 1);
  if (!existsSync(folder)) return say(`There is no folder ${folder}.`, 1);
  return importFolder(context.actor, folder);
}

function say(text: string, code: number): number {
  (code === 0 ? console.log : console.error)(text);
  return code;
}

async function importFolder(actor: SystemActor, folder: string): Promise<number> {
  const startedAt = Date.now();
  const result = await importDelivery(actor, folder, progressPrinter());
  if (!result.ok) return say(`Refused, nothing was changed: ${result.refusal}.`, 1);
  const booked = await bookWaitingPayments(actor);
  const summary = result.value;
  if (summary.kind === "already-imported") {
    return say(`Delivery ${summary.sequence} is already imported; nothing was done.`, 0);
  }
  const seconds = (Date.now() - startedAt) / 1000;
  const rows = summary.files.reduce((sum, file) => sum + file.rows, 0);
  const quarantined = summary.files.reduce((sum, file) => sum + file.quarantined, 0);
  console.log(`Delivery ${summary.sequence} of ${summary.businessDate}:`);
  for (const file of summary.files) console.log(lineOf(file));
  console.log(
    `  ${formatNumber(rows)} rows in ${seconds.toFixed(1)} s (${formatNumber(Math.round(rows / seconds))} a second); ${formatNumber(booked)} payments booked`,
  );
  const notices = remindersLine(await queueDueReminders(actor, today()));
  if (notices) console.log(`  ${notices}`);
  if (quarantined === 0) return 0;
  return say(`${quarantined} rows are in quarantine. See: npm run feed:quarantine`, 2);
}

function lineOf(summary: FileSummary): string {
  const { file, rows, imported, alreadyThere, erased, quarantined, released } = summary;
  const parts = [
    `${formatNumber(imported)} taken`,
    alreadyThere > 0 && `${formatNumber(alreadyThere)} already there`,
    erased > 0 && `${formatNumber(erased)} of erased contracts left out`,
    quarantined > 0 && `${formatNumber(quarantined)} in quarantine`,
    released > 0 && `${formatNumber(released)} released from quarantine`,
  ];
  return `  ${file.padEnd(20)} ${formatNumber(rows)} rows: ${parts.filter(Boolean).join(", ")}`;
}

/** A progress line on a terminal: file, share, rate, time left. Prints nothing elsewhere. */
function progressPrinter(): (file: FeedFile, bytes: number, ofBytes: number) => void {
  let current = "";
  let startedAt = 0;
  return (file, bytes, ofBytes) => {
    if (!process.stderr.isTTY) return;
    if (file !== current) {
      current = file;
      startedAt = Date.now();
    }
    const seconds = (Date.now() - startedAt) / 1000;
    const rate = bytes / 1e6 / Math.max(seconds, 0.001);
    const left = Math.ceil((ofBytes - bytes) / 1e6 / Math.max(rate, 0.001));
    const share = `${Math.floor((100 * bytes) / Math.max(ofBytes, 1))} %`;
    const end = bytes >= ofBytes ? "\n" : "";
    process.stderr.write(
      `\r  ${file.padEnd(20)} ${share.padStart(5)}, ${rate.toFixed(1)} MB/s, ${left} s left ${end}`,
    );
  };
}
