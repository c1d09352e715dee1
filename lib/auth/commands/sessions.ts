import "server-only";
import { emit } from "@/lib/audit/emit";
import type { MemberActor, Visitor } from "@/lib/kernel/actor";
import type { Proof } from "@/lib/kernel/events";
import { done, type Result, refused } from "@/lib/kernel/result";
import { upsertLanguage } from "@/lib/mail/store/settings";
import { randomToken, tokenHashOf } from "@/lib/platform/hashing";
import { inTransaction, type Tx } from "@/lib/platform/transaction";
import { deviceKeyOf, deviceOf } from "../rules";
import { endSession, insertSession, type LoginFacts, touchSession, upsertDevice } from "../store";

/** The browser of a login request. */
export type Browser = {
  readonly userAgent: string;
  /** The session token this browser already has; the new session replaces it. */
  readonly previousToken?: string;
};

/** Opens a session and emits the login; returns the session token. `by` is omitted for a password. */
export async function openSession(
  visitor: Visitor,
  tx: Tx,
  login: LoginFacts,
  { userAgent, previousToken, by }: Browser & { readonly by?: Proof },
): Promise<string> {
  const { accountId, cardmemberId, credentialId } = login;
  const about = { accountId, cardmemberId };
  if (previousToken) await endSession(tx, tokenHashOf(previousToken), { reason: "renewed" });
  const token = randomToken();
  await insertSession(tx, {
    tokenHash: tokenHashOf(token),
    credentialId,
    userAgent: userAgent.slice(0, 300),
  });
  await emit(tx, visitor, { name: "login.succeeded", about, ...(by && { by }) });
  if (visitor.language?.isChosen) {
    await upsertLanguage(tx, about, { language: visitor.language.code, onlyFirst: true });
  }
  const device = deviceKeyOf(deviceOf(userAgent));
  if (await upsertDevice(tx, credentialId, device)) {
    await emit(tx, visitor, { name: "login.from-new-device", about, device });
  }
  return token;
}

/** Ends the actor's session. */
export async function logOut(actor: MemberActor): Promise<void> {
  const { accountId, cardmemberId } = actor;
  await inTransaction(async (tx) => {
    if (!(await endSession(tx, actor.sessionHash, { reason: "logged-out" }))) return;
    const about = { accountId, cardmemberId };
    await emit(tx, actor, { name: "session.ended", about, reason: "logged-out" });
  });
}

/** Counts as activity: restarts the fifteen minutes of idle time. */
export async function extendSession(actor: MemberActor): Promise<void> {
  await inTransaction((tx) => touchSession(tx, actor.sessionHash));
}

/** Ends a session of the member; `loginId` comes from listLogins. Refused if there is no such session. */
export async function endLogin(
  actor: MemberActor,
  loginId: string,
): Promise<Result<null, "not-found">> {
  const { accountId, cardmemberId, credentialId } = actor;
  return inTransaction(async (tx) => {
    const isEnded = await endSession(tx, loginId, { reason: "member", credentialId });
    if (!isEnded) return refused("not-found");
    const about = { accountId, cardmemberId };
    await emit(tx, actor, { name: "session.ended", about, reason: "member" });
    return done(null);
  });
}
