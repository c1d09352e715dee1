import "server-only";
import { emit } from "@/lib/audit/emit";
import type { Visitor } from "@/lib/kernel/actor";
import { done, type Result, refused } from "@/lib/kernel/result";
import { beginAttempt, completeAttempt, type Outcome } from "@/lib/platform/attempt";
import { answeredEvenly } from "@/lib/platform/even-time";
import { randomToken, tokenHashOf } from "@/lib/platform/hashing";
import { isPasswordRight, withHashSlot } from "@/lib/platform/password";
import { type Tx, inTransaction } from "@/lib/platform/transaction";
import { reportLockout } from "./lockout";
import { type Browser, openSession } from "./sessions";
import { foldUserId } from "../rules";
import { lockLogin, type LoginFacts, loadLogin } from "../store";
import { attemptCounter, loginCounterOf } from "../store/attempts";
import { hasSecondStep, insertCodeFlow } from "../store/second-step";

/** Hides that a lockout that is mailed to its owner is slower than one of a user ID without an owner. */
const finishStepMs = 25;

export type LoginAttempt = Browser & { readonly userId: string; readonly password: string };

export type LoginRefusal =
  | { readonly kind: "wrong" }
  | { readonly kind: "locked"; readonly inquiryNumber: string }
  /** The password was right; `token` identifies the login that awaits its code. */
  | { readonly kind: "code-due"; readonly token: string }
  /** No hash slot is free; nothing was counted. */
  | { readonly kind: "busy" };

type LoginResult = Result<{ readonly token: string }, LoginRefusal>;

/**
 * Logs in. A user ID without an owner causes the same work and gets the same answers as one with an
 * owner; a login that has ended counts as one without.
 */
export async function logIn(visitor: Visitor, asked: LoginAttempt): Promise<LoginResult> {
  const begun = await withHashSlot(async () => {
    const login = await loadLiveLogin(foldUserId(asked.userId));
    const counter = attemptCounter(loginCounterOf(asked.userId), login);
    const compare = async () =>
      (await isPasswordRight(asked.password, login?.passwordHash ?? null)) ? login : null;
    return { login, attempt: await beginAttempt(counter, compare) };
  });
  if (begun === "busy") return refused({ kind: "busy" });
  const { login, attempt } = begun;
  const check = async (tx: Tx, known: LoginFacts) => ((await lockLogin(tx, known)) ? known : null);
  return answeredEvenly(finishStepMs, () =>
    completeAttempt(attempt, check, (tx, outcome) =>
      finishLogin(tx, visitor, { asked, login, outcome }),
    ),
  );
}

async function loadLiveLogin(userId: string): Promise<LoginFacts | null> {
  const found = await inTransaction((tx) => loadLogin(tx, userId));
  return found?.endedAt ? null : found;
}

type Finished = {
  readonly asked: LoginAttempt;
  readonly login: LoginFacts | null;
  readonly outcome: Outcome<LoginFacts>;
};

async function finishLogin(
  tx: Tx,
  visitor: Visitor,
  { asked, login, outcome }: Finished,
): Promise<LoginResult> {
  if (outcome.kind === "wrong") {
    const about = login && { accountId: login.accountId, cardmemberId: login.cardmemberId };
    await emit(tx, visitor, { name: "login.failed", about });
    return refused({ kind: "wrong" });
  }
  if (outcome.kind !== "right") {
    const { hasJustLocked } = outcome;
    const lock = { login, typedUserId: asked.userId, hasJustLocked };
    return refused({ kind: "locked", inquiryNumber: await reportLockout(visitor, tx, lock) });
  }
  const { proof } = outcome;
  if (await hasSecondStep(tx, proof.credentialId)) {
    return refused({ kind: "code-due", token: await openCodeFlow(tx, proof.credentialId) });
  }
  return done({ token: await openSession(visitor, tx, proof, asked) });
}

/** Opens the flow of a login that awaits its code; only its token allows sending the code. */
async function openCodeFlow(tx: Tx, credentialId: string): Promise<string> {
  const token = randomToken();
  await insertCodeFlow(tx, tokenHashOf(token), credentialId);
  return token;
}
