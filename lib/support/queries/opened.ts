import "server-only";
import { actorLabelOf, type SupportActor } from "@/lib/kernel/actor";
import { db } from "@/lib/platform/db";

const minuteMs = 60_000;
const viewMinutes = 30;

/** Whether this staff session has opened the member within the last 30 minutes. */
export async function hasOpened(actor: SupportActor, cardmemberId: string): Promise<boolean> {
  if (actor.role === "auditor") return false;
  const session = await db().staffSession.findUnique({ where: { tokenHash: actor.sessionHash } });
  if (!session) return false;
  const recent = new Date(Date.now() - viewMinutes * minuteMs);
  const viewed = await db().auditEvent.findFirst({
    where: {
      cardmemberId,
      event: "member.viewed",
      actor: actorLabelOf(actor),
      at: { gte: session.createdAt > recent ? session.createdAt : recent },
    },
    select: { chain: true },
  });
  return viewed !== null;
}
