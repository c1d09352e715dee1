import "server-only";
import type { SystemActor } from "@/lib/kernel/actor";
import { db } from "@/lib/platform/db";

/** A row in quarantine: where it stood, what is wrong with it, and whether it is tried again. */
export type QuarantineView = {
  readonly sequence: number;
  readonly file: string;
  readonly line: number;
  readonly column: string;
  readonly recordId: string;
  readonly reason: string;
  readonly isRetried: boolean;
};

/** What waits, oldest first. */
export async function listQuarantine(_actor: SystemActor): Promise<QuarantineView[]> {
  const rows = await db().quarantinedRow.findMany({
    where: { releasedAt: null },
    orderBy: { quarantineId: "asc" },
  });
  return rows.map(({ sequence, file, line, column, recordId, reason, rowSealed }) => ({
    sequence,
    file,
    line,
    column,
    recordId,
    reason,
    isRetried: rowSealed !== null,
  }));
}
