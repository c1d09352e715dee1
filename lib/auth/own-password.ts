import "server-only";
import { emit } from "@/lib/audit/emit";
import type { MemberActor } from "@/lib/kernel/actor";
import { present } from "@/lib/kernel/invariant";
import { type Result, refused } from "@/lib/kernel/result";
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
import { endSessionsOf, lockLogin, type LoginFacts, loadLoginOf } from "./store";

/** "busy": too many at once; nothing was counted. */
export type PasswordRefused = "wrong" | "locked" | "busy";

type GoOn<T, Refusal> = (tx: Tx, login: LoginFacts) => Promise<Result<T, Refusal>>;

type Compared = {
  readonly login: LoginFacts;
  readonly subject: string;
  /** Null where no try was left. */
  readonly isRight: boolean | null;
};

/**
 * Checks the password of whoever is logged in, on the login's own counter, and goes on in the very
 * transaction that settles it.
 */
export async function withPasswordCheck<T, Refusal>(
  actor: MemberActor,
  password: string,
  goOn: GoOn<T, Refusal>,
): Promise<Result<T, PasswordRefused | Refusal>> {
  const compared = await withHashSlot(() => compareOwn(actor, password));
  if (compared === "busy") return refused("busy");
  return settling(compared, () =>
    inTransaction(async (tx) => {
      const answer = await settleOwn(tx, actor, compared);
      return answer === "right" ? goOn(tx, compared.login) : refused(answer);
    }),
  );
}

async function compareOwn(actor: MemberActor, password: string): Promise<Compared> {
  const found = await inTransaction((tx) => loadLoginOf(tx, actor.cardmemberId));
  const login = present(found, "own login");
  const subject = loginCounterOf(login.userId);
  if (!(await reserveAttempt(subject))) return { login, subject, isRight: null };
  return { login, subject, isRight: await isPasswordRight(password, login.passwordHash) };
}

async function settleOwn(
  tx: Tx,
  actor: MemberActor,
  { login, subject, isRight: wasRight }: Compared,
): Promise<"right" | "wrong" | "locked"> {
  const { credentialId, accountId, cardmemberId, userId } = login;
  const about = { accountId, cardmemberId };
  const isRight = wasRight && (await lockLogin(tx, login));
  const { isLocked, hasJustLocked } =
    isRight === null
      ? { isLocked: true, hasJustLocked: await lockOutIfDue(tx, subject, about) }
      : await finishAttempt(tx, subject, { isRight, about });
  if (hasJustLocked) {
    await endSessionsOf(tx, credentialId, "locked");
    const inquiryNumber = await openInquiry(tx, subject, userId);
    await emit(tx, actor, { name: "login.locked", about, inquiryNumber });
  }
  if (isLocked) return "locked";
  if (!isRight) await emit(tx, actor, { name: "login.failed", about });
  return isRight ? "right" : "wrong";
}
