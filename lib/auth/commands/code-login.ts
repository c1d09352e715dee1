import "server-only";
import { emit } from "@/lib/audit/emit";
import type { Visitor } from "@/lib/kernel/actor";
import type { Proof } from "@/lib/kernel/events";
import { done, type Result, refused } from "@/lib/kernel/result";
import { tokenHashOf } from "@/lib/platform/hashing";
import { totpStepOf } from "@/lib/platform/totp";
import { type Tx, inTransaction } from "@/lib/platform/transaction";
import { type Entering, openLogin } from "../entry";
import {
  lockOut,
  lockCounter,
  lockOutIfDue,
  loginCounterOf,
  openInquiry,
  reserveAttempt,
  secondStepCounterOf,
  finishAttempt,
} from "../store/attempts";
import { recoveryHashOf } from "../recovery-code";
import { endSessionsOf, lockLogin, type LoginFacts, loadLoginById } from "../store";
import {
  endCodeFlow,
  loadSecondStep,
  lockCodeFlow,
  type SecondStep,
  consumeRecoveryCode,
  consumeStep,
} from "../store/second-step";

export type CodeAttempt = Omit<Entering, "by"> & {
  readonly token: string;
  /** Six digits of the authenticator, or a recovery code. */
  readonly code: string;
};

export type CodeRefusal =
  | { readonly kind: "wrong-code" }
  /** Back to the password. */
  | { readonly kind: "over" }
  | { readonly kind: "locked"; readonly inquiryNumber: string };

/**
 * The second step of a login whose password was right. Codes count on a counter of their own, which
 * only a right code resets; the third wrong one freezes the login.
 */
export async function logInWithCode(
  visitor: Visitor,
  asked: CodeAttempt,
): Promise<Result<{ readonly token: string }, CodeRefusal>> {
  const tokenHash = tokenHashOf(asked.token);
  const login = await inTransaction(async (tx) => {
    const credentialId = await lockCodeFlow(tx, tokenHash);
    return credentialId ? loadLoginById(tx, credentialId) : null;
  });
  if (!login || login.endedAt) return refused({ kind: "over" });
  const isReserved = await reserveAttempt(secondStepCounterOf(login.userId));
  return inTransaction((tx) => settleCode(tx, visitor, { asked, login, isReserved }));
}

type Tried = {
  readonly asked: CodeAttempt;
  readonly login: LoginFacts;
  /** False where no try was left. */
  readonly isReserved: boolean;
};

async function settleCode(
  tx: Tx,
  visitor: Visitor,
  { asked, login, isReserved }: Tried,
): Promise<Result<{ readonly token: string }, CodeRefusal>> {
  const { accountId, cardmemberId, credentialId, userId } = login;
  const about = { accountId, cardmemberId };
  const tokenHash = tokenHashOf(asked.token);
  const isOpen = (await lockCodeFlow(tx, tokenHash)) === credentialId;
  const isHeld = isOpen && (await lockLogin(tx, login));
  const step = isHeld ? await loadSecondStep(tx, credentialId) : null;
  const by = isReserved && step ? await proofOf(tx, step, asked.code) : null;
  const subject = secondStepCounterOf(userId);
  const settled = isReserved
    ? await finishAttempt(tx, subject, { isRight: by !== null, about })
    : { isLocked: true, hasJustLocked: await lockOutIfDue(tx, subject, about) };
  const door = await lockCounter(tx, loginCounterOf(userId), about);
  if (settled.isLocked || door.isLocked) {
    if (settled.hasJustLocked) await freezeLogin(tx, visitor, login);
    const inquiryNumber = await openInquiry(tx, loginCounterOf(userId), userId);
    return refused({ kind: "locked", inquiryNumber });
  }
  if (!step) return refused({ kind: "over" });
  if (!by) {
    await emit(tx, visitor, { name: "login.code-failed", about });
    return refused({ kind: "wrong-code" });
  }
  await endCodeFlow(tx, tokenHash);
  return done({ token: await openLogin(tx, visitor, login, { ...asked, by }) });
}

/** What a code proves, taken so that it proves nothing a second time; null for a wrong one. */
async function proofOf(
  tx: Tx,
  { stepId, secret }: SecondStep,
  code: string,
): Promise<Proof | null> {
  if (code.length === 6) {
    const at = totpStepOf(secret, code, new Date());
    return at !== null && (await consumeStep(tx, stepId, at)) ? "code" : null;
  }
  const isTaken = await consumeRecoveryCode(tx, stepId, recoveryHashOf(stepId, code));
  return isTaken ? "recovery-code" : null;
}

/** The login is frozen as by wrong passwords, and told so; nothing where it was frozen before. */
async function freezeLogin(tx: Tx, visitor: Visitor, login: LoginFacts): Promise<void> {
  const { accountId, cardmemberId, credentialId, userId } = login;
  const about = { accountId, cardmemberId };
  const subject = loginCounterOf(userId);
  if (!(await lockOut(tx, subject, about))) return;
  await endSessionsOf(tx, credentialId, "locked");
  const inquiryNumber = await openInquiry(tx, subject, userId);
  await emit(tx, visitor, { name: "login.locked", about, inquiryNumber });
}
