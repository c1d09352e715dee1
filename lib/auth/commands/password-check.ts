import "server-only";
import { emit } from "@/lib/audit/emit";
import type { MemberActor } from "@/lib/kernel/actor";
import { present } from "@/lib/kernel/invariant";
import { done, type Result, refused } from "@/lib/kernel/result";
import { beginAttempt, completeAttempt } from "@/lib/platform/attempt";
import { isPasswordRight, withHashSlot } from "@/lib/platform/password";
import { type Tx, inTransaction } from "@/lib/platform/transaction";
import { isFreshLogin } from "../rules";
import { lockLogin, type LoginFacts, loadLoginOf, loadSessionStart } from "../store";
import { attemptCounter, loginCounterOf } from "../store/attempts";
import { reportLockout } from "./lockout";

/** "busy": no hash slot is free; nothing was counted. */
export type PasswordRefused = "wrong" | "locked" | "busy";

type Work<T, Refusal> = (tx: Tx, login: LoginFacts) => Promise<Result<T, Refusal>>;

/**
 * Checks the password of a logged-in member on the login's attempt counter, and runs `work` in the
 * transaction that finishes the attempt.
 */
export async function withPasswordCheck<T, Refusal>(
  actor: MemberActor,
  password: string,
  work: Work<T, Refusal>,
): Promise<Result<T, PasswordRefused | Refusal>> {
  const begun = await withHashSlot(async () => {
    const found = await inTransaction((tx) => loadLoginOf(tx, actor.cardmemberId));
    const login = present(found, "own login");
    const counter = attemptCounter(loginCounterOf(login.userId), login);
    const compare = async () =>
      (await isPasswordRight(password, login.passwordHash)) ? login : null;
    return { login, attempt: await beginAttempt(counter, compare) };
  });
  if (begun === "busy") return refused("busy");
  const { login, attempt } = begun;
  const check = async (tx: Tx) => ((await lockLogin(tx, login)) ? login : null);
  return completeAttempt(attempt, check, async (tx, outcome) => {
    if (outcome.kind === "right") return work(tx, login);
    const { accountId, cardmemberId, userId } = login;
    if (outcome.kind === "wrong") {
      await emit(tx, actor, { name: "login.failed", about: { accountId, cardmemberId } });
      return refused("wrong");
    }
    await reportLockout(actor, tx, { login, typedUserId: userId, ...outcome });
    return refused("locked");
  });
}

/** Checks the member's password again. The third wrong one in a row locks the login, as on the login page. */
export async function confirmPassword(
  actor: MemberActor,
  password: string,
): Promise<Result<null, PasswordRefused>> {
  return withPasswordCheck(actor, password, async () => done(null));
}

/**
 * Re-authentication before a change: the password, optional if the login is younger than five minutes. A
 * password that is given is always checked. "missing": the password is required.
 */
export async function confirmOwnLogin(
  actor: MemberActor,
  password: string | null,
): Promise<Result<null, PasswordRefused | "missing">> {
  if (password) return confirmPassword(actor, password);
  const startedAt = await inTransaction((tx) => loadSessionStart(tx, actor.sessionHash));
  return startedAt && isFreshLogin(startedAt, new Date()) ? done(null) : refused("missing");
}
