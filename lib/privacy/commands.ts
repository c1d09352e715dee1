import "server-only";
import { emit } from "@/lib/audit/emit";
import type { MemberActor } from "@/lib/kernel/actor";
import { done, type Result, refused } from "@/lib/kernel/result";
import { inTransaction } from "@/lib/platform/transaction";
import { decideRequest } from "./rules";
import { insertRequest, loadRequests, lockRequests } from "./store";

/**
 * Asks for all that is kept of the member; answers the request under which it can be fetched. Asked
 * again while it can, the same one: pressing twice is one request, and one mail.
 */
export async function requestOwnData(actor: MemberActor): Promise<Result<string, "too-often">> {
  const { accountId, cardmemberId, sessionHash } = actor;
  return inTransaction(async (tx) => {
    await lockRequests(tx, cardmemberId);
    const requests = await loadRequests(tx, cardmemberId);
    const decision = decideRequest(requests, sessionHash, new Date());
    if (decision.kind === "open") return done(decision.request.requestId);
    if (decision.kind === "too-often") return refused("too-often");
    const requestId = await insertRequest(tx, { accountId, cardmemberId, sessionHash });
    await emit(tx, actor, {
      name: "own-data.requested",
      about: { accountId, cardmemberId },
    });
    return done(requestId);
  });
}
