import "server-only";
import { emit } from "@/lib/audit/emit";
import type { MemberActor, Visitor } from "@/lib/kernel/actor";
import { present } from "@/lib/kernel/invariant";
import { inTransaction, type Tx } from "@/lib/platform/transaction";
import { endSessionsOf, type LoginFacts, loadLoginOf } from "../store";
import { loginCounterOf, openInquiry } from "../store/attempts";

type Lock = {
  /** Null for a user ID without an owner. */
  readonly login: LoginFacts | null;
  readonly typedUserId: string;
  /** The lockout began in this transaction. */
  readonly hasJustLocked: boolean;
};

/**
 * Returns the reference number (お問い合わせ番号) of a locked login. A lockout that has just begun ends the
 * login's sessions and is emitted.
 */
export async function reportLockout(
  actor: MemberActor | Visitor,
  tx: Tx,
  { login, typedUserId, hasJustLocked }: Lock,
): Promise<string> {
  const inquiryNumber = await openInquiry(tx, loginCounterOf(typedUserId), typedUserId);
  if (!hasJustLocked) return inquiryNumber;
  if (!login) {
    await emit(tx, actor, { name: "login.unowned-locked" });
    return inquiryNumber;
  }
  const { accountId, cardmemberId, credentialId } = login;
  await endSessionsOf(tx, credentialId, "locked");
  const about = { accountId, cardmemberId };
  await emit(tx, actor, { name: "login.locked", about, inquiryNumber });
  return inquiryNumber;
}

/** Returns the reference number of a member who was just locked out. */
export async function openOwnInquiry(actor: MemberActor): Promise<string> {
  return inTransaction(async (tx) => {
    const login = present(await loadLoginOf(tx, actor.cardmemberId), "own login");
    return openInquiry(tx, loginCounterOf(login.userId), login.userId);
  });
}
