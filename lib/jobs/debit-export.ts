import { writeFileSync } from "node:fs";
import { parseArgs } from "node:util";
import { bookWaitingPayments } from "@/lib/closing/commands";
import { exportDebits } from "@/lib/debits/commands";
import type { ExportRefusal, ExportRequest } from "@/lib/debits/rules";
import type { SystemActor } from "@/lib/kernel/actor";
import { parseBusinessDate } from "@/lib/kernel/business-date";
import { formatNumber } from "@/lib/kernel/format";
import type { JobContext } from "./job-context";

const help = `Writes the request for direct debits (全銀協 預金口座振替) of a day.

  npm run debit:export -- --date YYYY-MM-DD --out <file> [--again]

--date   the day of the debit
--out    the file to write; CR+LF after every record
--again  the bills whose first debit failed, once more, on a banking day before their next closing

What is requested is what is open of each bill. Run again while the bank has not answered, it writes
the same requests once more. Exit 1 when it is too early (before the deadline of the bills), when the
closing is missing, or when nothing is debited on that day.`;

function refuse(text: string): number {
  console.error(text);
  return 1;
}

/** Exit 0 when the file is written or nothing is to be debited, 1 when refused. */
export async function run(args: string[], context: JobContext | null): Promise<number> {
  const { values } = parseArgs({
    args,
    options: {
      date: { type: "string" },
      out: { type: "string" },
      again: { type: "boolean", default: false },
      help: { type: "boolean", default: false },
    },
  });
  if (values.help || !context) {
    console.log(help);
    return 0;
  }
  const { date, out } = values;
  if (!date || !out) return refuse(`Give --date and --out.\n\n${help}`);
  const debitOn = parseBusinessDate(date);
  if (!debitOn) return refuse(`--date is no date: ${date}. Write it as 2026-12-10.`);
  return exportTo(context.actor, out, { debitOn, isAgain: values.again });
}

async function exportTo(actor: SystemActor, out: string, request: ExportRequest): Promise<number> {
  await bookWaitingPayments(actor);
  const result = await exportDebits(actor, request);
  if (!result.ok) return refuse(wordsOf(result.refusal, request));
  const { content, requests, sumYen, isRepeated } = result.value;
  if (!content) {
    console.log(`Nothing is to be debited on ${request.debitOn}; no file was written.`);
    return 0;
  }
  // The file contains account numbers: only its owner may read it.
  writeFileSync(out, content, { mode: 0o600 });
  const again = isRepeated ? " (requested before and unanswered: the same once more)" : "";
  console.log(
    `${out}: ${formatNumber(requests)} debits of ${formatNumber(sumYen)} yen on ${request.debitOn}${again}`,
  );
  return 0;
}

function wordsOf(refusal: ExportRefusal, { debitOn }: ExportRequest): string {
  switch (refusal.kind) {
    case "bank-closed":
      return `Banks are closed on ${debitOn}.`;
    case "no-debit-date":
      return `No bill is debited on ${debitOn}. For failed debits add --again.`;
    case "before-deadline":
      return `Too early: until ${refusal.deadline} 23:59 members may still change what is debited on ${debitOn}.`;
    case "not-closed":
      return `The closing of ${refusal.closingOn} is not made yet: npm run cycle:close -- --through ${refusal.closingOn}`;
  }
}
