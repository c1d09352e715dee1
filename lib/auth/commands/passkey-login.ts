import "server-only";
import { emit } from "@/lib/audit/emit";
import type { Visitor } from "@/lib/kernel/actor";
import { done, type Result, refused } from "@/lib/kernel/result";
import { randomToken, tokenHashOf } from "@/lib/platform/hashing";
import {
  newChallenge,
  provedCounterOf,
  type RequestOptions,
  requestOptionsOf,
  webauthnIdOf,
} from "@/lib/platform/passkeys";
import { type Tx, inTransaction } from "@/lib/platform/transaction";
import { lockLogin, loadLoginOf } from "../store";
import { lockCounter, loginCounterOf } from "../store/attempts";
import {
  type KnownPasskey,
  loadPasskey,
  consumeChallenge,
  touchPasskey,
  upsertChallenge,
} from "../store/passkeys";
import { reportLockout } from "./lockout";
import { type Browser, openSession } from "./sessions";

type Asked = { readonly token: string; readonly options: RequestOptions };

/** Creates a challenge that any passkey of this site can answer; `token` ties it to the browser. */
export async function beginPasskeyLogin(_visitor: Visitor): Promise<Asked> {
  const token = randomToken();
  const challenge = newChallenge();
  const made = { tokenHash: tokenHashOf(token), credentialId: null, name: null, challenge };
  await inTransaction((tx) => upsertChallenge(tx, made));
  return { token, options: await requestOptionsOf(challenge) };
}

export type PasskeyAttempt = Browser & {
  readonly token: string;
  readonly answer: string;
};

export type PasskeyRefusal =
  | { readonly kind: "refused" }
  | { readonly kind: "locked"; readonly inquiryNumber: string };

/**
 * Logs in with a passkey. A signature cannot be guessed, so no attempt is reserved; a locked login stays
 * locked, with the same message.
 */
export async function logInWithPasskey(
  visitor: Visitor,
  asked: PasskeyAttempt,
): Promise<Result<{ readonly token: string }, PasskeyRefusal>> {
  const taken = await inTransaction((tx) => consumeChallenge(tx, tokenHashOf(asked.token)));
  const webauthnId = await webauthnIdOf(asked.answer);
  const passkey = webauthnId && (await inTransaction((tx) => loadPasskey(tx, webauthnId)));
  const isOpen = taken !== null && taken.credentialId === null;
  const counter =
    isOpen && passkey ? await provedCounterOf(asked.answer, taken.challenge, passkey) : null;
  return inTransaction((tx) =>
    finishPasskeyLogin(tx, visitor, { asked, passkey: passkey || null, counter }),
  );
}

type Answered = {
  readonly asked: PasskeyAttempt;
  readonly passkey: KnownPasskey | null;
  /** Null if the answer is not a valid signature. */
  readonly counter: number | null;
};

async function finishPasskeyLogin(
  tx: Tx,
  visitor: Visitor,
  { asked, passkey, counter }: Answered,
): Promise<Result<{ readonly token: string }, PasskeyRefusal>> {
  const login = passkey && (await loadLoginOf(tx, passkey.cardmemberId));
  const about = login && { accountId: login.accountId, cardmemberId: login.cardmemberId };
  const isProved = login && counter !== null && (await lockLogin(tx, login));
  if (!isProved || !about) {
    // Without proof nothing about the login is revealed, and the event names no cardmember.
    await emit(tx, visitor, { name: "login.passkey-refused", about: null });
    return refused({ kind: "refused" });
  }
  const { userId } = login;
  const { isLocked, hasJustLocked } = await lockCounter(tx, loginCounterOf(userId), about);
  if (isLocked) {
    const lock = { login, typedUserId: userId, hasJustLocked };
    return refused({ kind: "locked", inquiryNumber: await reportLockout(visitor, tx, lock) });
  }
  if (!(await touchPasskey(tx, passkey.passkeyId, counter))) {
    await emit(tx, visitor, { name: "login.passkey-refused", about });
    return refused({ kind: "refused" });
  }
  const token = await openSession(visitor, tx, login, { ...asked, by: "passkey" });
  return done({ token });
}
