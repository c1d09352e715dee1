import "server-only";
import { record } from "@/lib/audit/record";
import type { MemberActor } from "@/lib/kernel/actor";
import { present } from "@/lib/kernel/invariant";
import { type Result, refused } from "@/lib/kernel/result";
import { isPasswordRight, withHashSlot } from "@/lib/platform/password";
import { type Tx, transactReadCommitted } from "@/lib/platform/transact";
import { lockIfDue, loginSubjectOf, openInquiry, reserveTry, settleTry, settling } from "./guard";
import { endSessionsOf, holdLogin, type LoginFacts, loadLoginOf } from "./store";

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
export async function withOwnPassword<T, Refusal>(
  actor: MemberActor,
  password: string,
  goOn: GoOn<T, Refusal>,
): Promise<Result<T, PasswordRefused | Refusal>> {
  const compared = await withHashSlot(() => compareOwn(actor, password));
  if (compared === "busy") return refused("busy");
  return settling(compared, () =>
    transactReadCommitted(async (tx) => {
      const answer = await settleOwn(tx, actor, compared);
      return answer === "right" ? goOn(tx, compared.login) : refused(answer);
    }),
  );
}

async function compareOwn(actor: MemberActor, password: string): Promise<Compared> {
  const found = await transactReadCommitted((tx) => loadLoginOf(tx, actor.cardmemberId));
  const login = present(found, "own login");
  const subject = loginSubjectOf(login.userId);
  if (!(await reserveTry(subject))) return { login, subject, isRight: null };
  return { login, subject, isRight: await isPasswordRight(password, login.passwordHash) };
}

async function settleOwn(
  tx: Tx,
  actor: MemberActor,
  { login, subject, isRight: wasRight }: Compared,
): Promise<"right" | "wrong" | "locked"> {
  const { credentialId, accountId, cardmemberId, userId } = login;
  const about = { accountId, cardmemberId };
  const isRight = wasRight && (await holdLogin(tx, login));
  const { isLocked, hasJustLocked } =
    isRight === null
      ? { isLocked: true, hasJustLocked: await lockIfDue(tx, subject, about) }
      : await settleTry(tx, subject, { isRight, about });
  if (hasJustLocked) {
    await endSessionsOf(tx, credentialId, "locked");
    const inquiryNumber = await openInquiry(tx, subject, userId);
    await record(tx, actor, { name: "login.locked", about, inquiryNumber });
  }
  if (isLocked) return "locked";
  if (!isRight) await record(tx, actor, { name: "login.failed", about });
  return isRight ? "right" : "wrong";
}
