import "server-only";
import type { MemberActor } from "@/lib/kernel/actor";
import { db } from "@/lib/platform/db";
import { decideRequest, openUntil } from "./rules";
import { loadRequests } from "./store";

export type OwnDataView = {
  /** The open request of this login, whose result can be downloaded. */
  readonly open: { readonly requestId: string; readonly until: Date } | null;
  /** When the next request is possible, after too many; null if one is possible now. */
  readonly blockedUntil: Date | null;
};

/** Whether the member can request their data, or download it already. */
export async function viewOwnData(actor: MemberActor): Promise<OwnDataView> {
  const requests = await loadRequests(db(), actor.cardmemberId);
  const decision = decideRequest(requests, actor.sessionHash, new Date());
  const open =
    decision.kind === "open"
      ? { requestId: decision.request.requestId, until: openUntil(decision.request) }
      : null;
  return { open, blockedUntil: decision.kind === "too-often" ? decision.until : null };
}
