import "server-only";
import { emit } from "@/lib/audit/emit";
import type { Visitor } from "@/lib/kernel/actor";
import { upsertLanguage } from "@/lib/mail/store/settings";
import type { Proof } from "@/lib/kernel/events";
import { randomToken, tokenHashOf } from "@/lib/platform/hashing";
import type { Tx } from "@/lib/platform/transaction";
import { deviceKeyOf, deviceOf } from "./rules";
import { endSession, insertSession, type LoginFacts, upsertDevice } from "./store";

/** From where somebody logs in. */
export type Entering = {
  readonly userAgent: string;
  /** The session this browser has already; the new one takes its place. */
  readonly previousToken?: string;
  /** Left out for the password. */
  readonly by?: Proof;
};

/** Opens a session and tells it, whatever the login was proved with; answers the session's token. */
export async function openLogin(
  tx: Tx,
  visitor: Visitor,
  login: LoginFacts,
  { userAgent, previousToken, by }: Entering,
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
