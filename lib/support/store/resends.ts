import "server-only";
import type { Tx } from "@/lib/platform/db";

/** When messages of a member were sent again within the last day, from the audit log. */
export async function loadResends(
  tx: Tx,
  cardmemberId: string,
  now: Date,
): Promise<{ messageId: string; at: Date }[]> {
  const rows = await tx.auditEvent.findMany({
    where: {
      cardmemberId,
      event: "message.resent",
      at: { gt: new Date(now.getTime() - 86_400_000) },
    },
    select: { at: true, detail: true },
  });
  return rows.map(({ at, detail }) => {
    const { messageId } = detail as { messageId?: unknown };
    return { at, messageId: String(messageId) };
  });
}
