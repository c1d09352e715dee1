import "server-only";
import { emit } from "@/lib/audit/emit";
import type { Visitor } from "@/lib/kernel/actor";
import type { Proof } from "@/lib/kernel/events";
import { done, type Result, refused } from "@/lib/kernel/result";
import { attempt, type Outcome } from "@/lib/platform/attempt";
import { tokenHashOf } from "@/lib/platform/hashing";
import { totpStepOf } from "@/lib/platform/totp";
import { type Tx, inTransaction } from "@/lib/platform/transaction";
import { lockLogin, type LoginFacts, loadLoginById } from "../store";
import {
  attemptCounter,
  lockCounter,
  lockOut,
  loginCounterOf,
  secondStepCounterOf,
} from "../store/attempts";
import {
  consumeRecoveryCode,
  consumeStep,
  endCodeFlow,
  loadSecondStep,
  lockCodeFlow,
  type SecondStep,
} from "../store/second-step";
import { reportLockout } from "./lockout";
import { type Browser, openSession } from "./sessions";

export type CodeAttempt = Browser & {
  readonly token: string;
  /** Six digits of the authenticator, or a recovery code. */
  readonly code: string;
};

export type CodeRefusal =
  | { readonly kind: "wrong-code" }
  /** The code flow is over; the member starts again with the password. */
  | { readonly kind: "over" }
  | { readonly kind: "locked"; readonly inquiryNumber: string };

type CodeResult = Result<{ readonly token: string }, CodeRefusal>;

/**
 * The second step of a login whose password was right. Codes have a counter of their own, which only a right
 * code resets; the third wrong one locks the login.
 */
export async function logInWithCode(visitor: Visitor, asked: CodeAttempt): Promise<CodeResult> {
  const tokenHash = tokenHashOf(asked.token);
  const login = await inTransaction(async (tx) => {
    const credentialId = await lockCodeFlow(tx, tokenHash);
    return credentialId ? loadLoginById(tx, credentialId) : null;
  });
  if (!login || login.endedAt) return refused({ kind: "over" });
  return attempt(
    attemptCounter(secondStepCounterOf(login.userId), login),
    (tx) => checkCode(tx, login, asked),
    (tx, outcome) => finishCodeLogin(tx, visitor, { asked, login, outcome }),
  );
}

/** Consumes the code and returns the proof it is; null if it is wrong. */
async function checkCode(
  tx: Tx,
  login: LoginFacts,
  { token, code }: CodeAttempt,
): Promise<Proof | null> {
  const step = await loadAwaitedStep(tx, login, token);
  if (!step) return null;
  const { stepId, secret } = step;
  if (code.length === 6) {
    const at = totpStepOf(secret, code, new Date());
    return at !== null && (await consumeStep(tx, stepId, at)) ? "code" : null;
  }
  return (await consumeRecoveryCode(tx, stepId, code)) ? "recovery-code" : null;
}

/** The second step this login still awaits; null if the flow is over or the login has changed. */
async function loadAwaitedStep(
  tx: Tx,
  login: LoginFacts,
  token: string,
): Promise<SecondStep | null> {
  const { credentialId } = login;
  const isOpen = (await lockCodeFlow(tx, tokenHashOf(token))) === credentialId;
  return isOpen && (await lockLogin(tx, login)) ? loadSecondStep(tx, credentialId) : null;
}

type Finished = {
  readonly asked: CodeAttempt;
  readonly login: LoginFacts;
  readonly outcome: Outcome<Proof>;
};

async function finishCodeLogin(
  tx: Tx,
  visitor: Visitor,
  { asked, login, outcome }: Finished,
): Promise<CodeResult> {
  const { accountId, cardmemberId, userId } = login;
  const about = { accountId, cardmemberId };
  const counter = loginCounterOf(userId);
  const known = await lockCounter(tx, counter, about);
  if (outcome.kind === "locked" || outcome.kind === "none-left") {
    const isNew = outcome.hasJustLocked && (await lockOut(tx, counter, about));
    return refusedAsLocked(tx, visitor, login, known.hasJustLocked || isNew);
  }
  if (known.isLocked) return refusedAsLocked(tx, visitor, login, known.hasJustLocked);
  if (outcome.kind === "wrong") {
    if (!(await loadAwaitedStep(tx, login, asked.token))) return refused({ kind: "over" });
    await emit(tx, visitor, { name: "login.code-failed", about });
    return refused({ kind: "wrong-code" });
  }
  await endCodeFlow(tx, tokenHashOf(asked.token));
  return done({ token: await openSession(visitor, tx, login, { ...asked, by: outcome.proof }) });
}

async function refusedAsLocked(
  tx: Tx,
  visitor: Visitor,
  login: LoginFacts,
  hasJustLocked: boolean,
): Promise<CodeResult> {
  const lock = { login, typedUserId: login.userId, hasJustLocked };
  return refused({ kind: "locked", inquiryNumber: await reportLockout(visitor, tx, lock) });
}
