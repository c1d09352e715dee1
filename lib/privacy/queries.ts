import "server-only";
import type { MemberActor } from "@/lib/kernel/actor";
import { db } from "@/lib/platform/db";
import { decideRequest, openUntil } from "./rules";
import { loadRequests } from "./store";

export type OwnDataView = {
  /** What this login asked for and may still fetch. */
  readonly open: { readonly requestId: string; readonly until: Date } | null;
  /** Until when it was asked for too often; null where it may be asked. */
  readonly blockedUntil: Date | null;
};

/** How it stands with asking for one's own data. */
export async function viewOwnData(actor: MemberActor): Promise<OwnDataView> {
  const requests = await loadRequests(db(), actor.cardmemberId);
  const decision = decideRequest(requests, actor.sessionHash, new Date());
  const open =
    decision.kind === "open"
      ? { requestId: decision.request.requestId, until: openUntil(decision.request) }
      : null;
  return { open, blockedUntil: decision.kind === "too-often" ? decision.until : null };
}
