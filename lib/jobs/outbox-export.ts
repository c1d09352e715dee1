import { parseArgs } from "node:util";
import { expireDuePins } from "@/lib/cards/commands/pin";
import type { SystemActor } from "@/lib/kernel/actor";
import { formatNumber } from "@/lib/kernel/format";
import { exportOutbox, type WrittenBatch } from "@/lib/feed/commands/hand-over";
import type { JobContext } from "./job-context";

const help = `Writes what the issuer has to be told: a folder of CSV files and a manifest (docs/outbox.md).

  npm run outbox:export -- --out <folder> [--batch N]

--out    the folder that holds the batches' folders; made when it is not there
--batch  writes one batch once more, the same to the byte

Everything that waits goes into a new batch. A batch that the feed has not acknowledged is written
again when its folder is not there. Exit 0 also where nothing waits.`;

/** Exit 0 when every due batch is written, 1 when refused; running it again completes an interrupted run. */
export async function run(args: string[], context: JobContext | null): Promise<number> {
  const { values } = parseArgs({
    args,
    options: {
      out: { type: "string" },
      batch: { type: "string" },
      help: { type: "boolean", default: false },
    },
  });
  if (values.help || !context) {
    console.log(help);
    return 0;
  }
  if (!values.out) return refuse(`Give --out.\n\n${help}`);
  const batchNo = values.batch === undefined ? null : Number(values.batch);
  if (batchNo !== null && !isBatchNo(batchNo)) {
    return refuse(`--batch is no number of a batch: ${values.batch}.`);
  }
  return exportTo(context.actor, values.out, batchNo);
}

function isBatchNo(batchNo: number): boolean {
  return Number.isInteger(batchNo) && batchNo >= 1 && batchNo <= 2_000_000_000;
}

function refuse(text: string): number {
  console.error(text);
  return 1;
}

async function exportTo(actor: SystemActor, out: string, batchNo: number | null): Promise<number> {
  await expireDuePins(actor);
  const result = await exportOutbox(actor, { out, batchNo });
  if (!result.ok) return refuse(`There is no batch ${batchNo}.`);
  if (result.value.length === 0) console.log("Nothing waits; no folder was written.");
  for (const batch of result.value) console.log(lineOf(out, batch));
  return 0;
}

function lineOf(out: string, { batchNo, entries, isAgain, files }: WrittenBatch): string {
  const parts = [...files].map(([name, rows]) => `${name} ${formatNumber(rows)}`);
  const again = isAgain ? " (made before: the same once more)" : "";
  return `${out}/${batchNo}: ${formatNumber(entries)} entries${again}: ${parts.join(", ")}`;
}
