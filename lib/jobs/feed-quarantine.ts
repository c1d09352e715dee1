import { listQuarantine } from "@/lib/feed/queries";
import { closeDatabase } from "@/lib/platform/db";
import type { JobContext } from "./job-context";

const help = `Lists the rows of the feed that wait in quarantine, and why.

  npm run feed:quarantine

A row leaves the quarantine when a later delivery brings it mended; one whose card, member or
contract was unknown is tried again with every import.`;

/** Exit 0 always; it only reads. */
export async function run(args: string[], context: JobContext | null): Promise<number> {
  if (args.includes("--help") || !context) {
    console.log(help);
    return 0;
  }
  try {
    const rows = await listQuarantine(context.actor);
    if (rows.length === 0) console.log("Nothing is in quarantine.");
    for (const { sequence, file, line, recordId, reason, isRetried } of rows) {
      const retried = isRetried ? " (tried again with every import)" : "";
      console.log(`delivery ${sequence}  ${file}:${line}  ${recordId}  ${reason}${retried}`);
    }
    return 0;
  } finally {
    await closeDatabase();
  }
}
