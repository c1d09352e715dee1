import "server-only";
import { emit } from "@/lib/audit/emit";
import type { MemberActor } from "@/lib/kernel/actor";
import { done, type Result, refused } from "@/lib/kernel/result";
import { inTransaction } from "@/lib/platform/transaction";
import { decideRequest } from "./rules";
import { insertRequest, loadRequests, lockRequests } from "./store";

/**
 * Requests all data stored about the member; returns the request id under which it can be downloaded.
 * While a request of this login is open, the same id is returned and no second mail is sent.
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
