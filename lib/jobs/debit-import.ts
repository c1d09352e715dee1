import { existsSync, readFileSync } from "node:fs";
import { parseArgs } from "node:util";
import { bookWaitingPayments } from "@/lib/closing/commands";
import { type ImportedResult, importDebitResult } from "@/lib/debits/commands";
import { formatNumber } from "@/lib/kernel/format";
import { queueDueReminders } from "@/lib/reminders/commands/clock";
import { today } from "@/lib/platform/env";
import { remindersLine } from "./reminders";
import type { JobContext } from "./job-context";

const help = `Imports the bank's result of direct debits (全銀協 預金口座振替): all of it or nothing.

  npm run debit:import -- <file>

Exit 0 when it is imported (or was already), 1 when it is refused and nothing changed; the record at
fault is named.`;

function say(text: string, code: number): number {
  (code === 0 ? console.log : console.error)(text);
  return code;
}

/** Exit 0 when imported, 1 when refused without a change. */
export async function run(args: string[], context: JobContext | null): Promise<number> {
  const { positionals, values } = parseArgs({
    args,
    allowPositionals: true,
    options: { help: { type: "boolean", default: false } },
  });
  const [file] = positionals;
  if (values.help || !context) return say(help, 0);
  if (!file || positionals.length > 1) return say(`Name one file.\n\n${help}`, 1);
  if (!existsSync(file)) return say(`There is no file ${file}.`, 1);
  const { actor } = context;
  const result = await importDebitResult(actor, readFileSync(file));
  if (!result.ok) return say(`Refused, nothing was changed:\n${result.refusal}`, 1);
  const booked = await bookWaitingPayments(actor);
  const notices = remindersLine(await queueDueReminders(actor, today()));
  return say([wordsOf(result.value, booked), notices].filter(Boolean).join("\n"), 0);
}

const reasons = {
  0: "paid",
  1: "insufficient funds",
  2: "no such account",
  3: "stopped by the depositor",
  4: "no mandate",
  8: "stopped by us",
  9: "other",
} as const;

function wordsOf(result: ImportedResult, booked: number): string {
  if (result.kind === "already-imported") {
    return "This file is already imported; nothing was done.";
  }
  const { debitOn, counts, linked } = result;
  const lines = Object.entries(reasons)
    .map(([code, reason]) => ({ code, reason, count: counts[Number(code) as keyof typeof counts] }))
    .filter(({ count }) => count > 0)
    .map(({ code, reason, count }) => `  ${code} ${reason}: ${formatNumber(count)}`);
  const known = linked > 0 ? `; ${formatNumber(linked)} known from the feed, not booked twice` : "";
  return [
    `Debits of ${debitOn}:`,
    ...lines,
    `  ${formatNumber(booked)} payments booked${known}`,
  ].join("\n");
}
