import "server-only";
import { emit } from "@/lib/audit/emit";
import type { MemberActor, Visitor } from "@/lib/kernel/actor";
import { present } from "@/lib/kernel/invariant";
import { done, type Result, refused } from "@/lib/kernel/result";
import { answeredEvenly } from "@/lib/platform/even-time";
import { randomToken, tokenHashOf } from "@/lib/platform/hashing";
import { isPasswordRight, withHashSlot } from "@/lib/platform/password";
import { type Tx, inTransaction } from "@/lib/platform/transaction";
import {
  lockOutIfDue,
  loginCounterOf,
  openInquiry,
  reserveAttempt,
  finishAttempt,
  settling,
} from "./store/attempts";
import { type Entering, openLogin } from "./entry";
import { foldUserId, isFreshLogin } from "./rules";
import { type PasswordRefused, withPasswordCheck } from "./own-password";
import {
  endSession,
  endSessionsOf,
  lockLogin,
  type LoginFacts,
  loadLogin,
  loadLoginOf,
  loadSessionStart,
  touchSession,
} from "./store";
import { hasSecondStep, insertCodeFlow } from "./store/second-step";

/** A lock that is mailed to its owner takes a little longer than one of an ID nobody owns. */
const settleStepMs = 25;

export type LoginAttempt = Entering & { readonly userId: string; readonly password: string };

export type LoginRefusal =
  | { readonly kind: "wrong" }
  | { readonly kind: "locked"; readonly inquiryNumber: string }
  /** The password was right; `token` names the login that waits for its code. */
  | { readonly kind: "code-due"; readonly token: string }
  /** Too many at once; nothing was counted. */
  | { readonly kind: "busy" };

type Checked = {
  readonly subject: string;
  readonly login: LoginFacts | null;
  /** Null where no try was left. */
  readonly isRight: boolean | null;
};

/**
 * Logs in. An ID nobody owns does the same work and gets the same answers as one that somebody
 * owns; a login that has ended is an ID nobody owns.
 */
export async function logIn(
  visitor: Visitor,
  asked: LoginAttempt,
): Promise<Result<{ readonly token: string }, LoginRefusal>> {
  const checked = await withHashSlot(() => checkPassword(asked));
  if (checked === "busy") return refused({ kind: "busy" });
  return answeredEvenly(settleStepMs, () =>
    settling(checked, () => inTransaction((tx) => settleLogin(tx, visitor, { asked, checked }))),
  );
}

/** One reserved try, one comparison, with nothing locked meanwhile. */
async function checkPassword(asked: LoginAttempt): Promise<Checked> {
  const userId = foldUserId(asked.userId);
  const subject = loginCounterOf(userId);
  const found = await inTransaction((tx) => loadLogin(tx, userId));
  const login = found?.endedAt ? null : found;
  if (!(await reserveAttempt(subject))) return { subject, login, isRight: null };
  const isRight = await isPasswordRight(asked.password, login?.passwordHash ?? null);
  return { subject, login, isRight };
}

type Attempt = { readonly asked: LoginAttempt; readonly checked: Checked };

async function settleLogin(
  tx: Tx,
  visitor: Visitor,
  { asked, checked }: Attempt,
): Promise<Result<{ readonly token: string }, LoginRefusal>> {
  const { subject, login } = checked;
  const isRight = checked.isRight && login ? await lockLogin(tx, login) : checked.isRight;
  const about = login && { accountId: login.accountId, cardmemberId: login.cardmemberId };
  const settled =
    isRight === null
      ? { isLocked: true, hasJustLocked: await lockOutIfDue(tx, subject, about) }
      : await finishAttempt(tx, subject, { isRight, about });
  if (settled.hasJustLocked && login) await endSessionsOf(tx, login.credentialId, "locked");
  if (settled.isLocked) {
    const inquiryNumber = await openInquiry(tx, subject, asked.userId);
    if (settled.hasJustLocked) {
      await emit(
        tx,
        visitor,
        about ? { name: "login.locked", about, inquiryNumber } : { name: "login.unowned-locked" },
      );
    }
    return refused({ kind: "locked", inquiryNumber });
  }
  if (!isRight || !login || !about) {
    await emit(tx, visitor, { name: "login.failed", about });
    return refused({ kind: "wrong" });
  }
  if (await hasSecondStep(tx, login.credentialId)) {
    return refused({ kind: "code-due", token: await openCodeFlow(tx, login.credentialId) });
  }
  return done({ token: await openLogin(tx, visitor, login, asked) });
}

/** The login waits for its code, on the server; whoever holds the token may say it. */
async function openCodeFlow(tx: Tx, credentialId: string): Promise<string> {
  const token = randomToken();
  await insertCodeFlow(tx, tokenHashOf(token), credentialId);
  return token;
}

/** Ends this session. */
export async function logOut(actor: MemberActor): Promise<void> {
  const { accountId, cardmemberId } = actor;
  await inTransaction(async (tx) => {
    if (!(await endSession(tx, actor.sessionHash, { reason: "logged-out" }))) return;
    const about = { accountId, cardmemberId };
    await emit(tx, actor, { name: "session.ended", about, reason: "logged-out" });
  });
}

/** Counts as activity: fifteen minutes begin anew. */
export async function extendSession(actor: MemberActor): Promise<void> {
  await inTransaction((tx) => touchSession(tx, actor.sessionHash));
}

/** Ends another login of one's own; `loginId` is what listLogins gave. Refused: there is none. */
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

/** Asks a member for their password again. The third wrong one in a row locks, as at the login. */
export async function confirmPassword(
  actor: MemberActor,
  password: string,
): Promise<Result<null, PasswordRefused>> {
  return withPasswordCheck(actor, password, async () => done(null));
}

/**
 * Makes sure that it is still the member who asks for a change: by a login younger than five minutes,
 * else by the password. A password that is given is always checked. "missing": one is needed.
 */
export async function confirmOwnLogin(
  actor: MemberActor,
  password: string | null,
): Promise<Result<null, PasswordRefused | "missing">> {
  if (password) return confirmPassword(actor, password);
  const startedAt = await inTransaction((tx) => loadSessionStart(tx, actor.sessionHash));
  return startedAt && isFreshLogin(startedAt, new Date()) ? done(null) : refused("missing");
}

/** The お問い合わせ番号 of a member who has just been locked out. */
export async function openOwnInquiry(actor: MemberActor): Promise<string> {
  return inTransaction(async (tx) => {
    const login = present(await loadLoginOf(tx, actor.cardmemberId), "own login");
    return openInquiry(tx, loginCounterOf(login.userId), login.userId);
  });
}
