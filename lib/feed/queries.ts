import "server-only";
import type { SystemActor } from "@/lib/kernel/actor";
import { db } from "@/lib/platform/db";

/** A quarantined row: its position, its problem, and whether it is retried. */
export type QuarantineView = {
  readonly sequence: number;
  readonly file: string;
  readonly line: number;
  readonly column: string;
  readonly recordId: string;
  readonly reason: string;
  readonly isRetried: boolean;
};

/** The rows in quarantine, oldest first. */
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
