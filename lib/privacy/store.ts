import "server-only";
import { randomUUID } from "node:crypto";
import type { Executor, Tx } from "@/lib/platform/db";
import type { OwnRequest } from "./rules";

/** Locks the data requests of a member until the transaction ends. */
export async function lockRequests(tx: Tx, cardmemberId: string): Promise<void> {
  await tx.execute`SELECT pg_advisory_xact_lock(hashtextextended(${`own-data:${cardmemberId}`}, 0))`;
}

/** The member's data requests of the last 24 hours, newest first. */
export async function loadRequests(tx: Executor, cardmemberId: string): Promise<OwnRequest[]> {
  return tx.query<OwnRequest>`
    SELECT request_id::text AS "requestId", session_hash AS "sessionHash",
      requested_at AS "requestedAt"
    FROM own_data_request
    WHERE cardmember_id = ${cardmemberId} AND requested_at > now() - interval '24 hours'
    ORDER BY requested_at DESC`;
}

export async function insertRequest(
  tx: Tx,
  made: { readonly accountId: string; readonly cardmemberId: string; readonly sessionHash: string },
): Promise<string> {
  const requestId = randomUUID();
  await tx.ownDataRequest.create({ data: { ...made, requestId }, select: { requestId: true } });
  return requestId;
}
