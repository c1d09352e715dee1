import "server-only";
import { emit } from "@/lib/audit/emit";
import { actorLabelOf, type MemberActor } from "@/lib/kernel/actor";
import { present } from "@/lib/kernel/invariant";
import { done, type Result, refused } from "@/lib/kernel/result";
import { withdrawOutboxEntry } from "@/lib/outbox/store";
import { sha256HexOf } from "@/lib/platform/hashing";
import { answerOnce, forgetAnswer } from "@/lib/platform/idempotency";
import { newReceiptNo } from "@/lib/platform/receipt";
import { type Tx, inTransaction } from "@/lib/platform/transaction";
import { saveChange, type ChangeRefusal, type ProfileWish } from "../keep-change";
import { receiptPageOf } from "../rules/change";
import { endOwnChange, loadOwnChange } from "../store/changes";
import { lockMember, putInForce } from "../store/effects";

type Answered = { readonly location: string };

/**
 * Changes what is kept of a member; answers where its receipt stands. The same key again gets the same
 * answer. A change of a mail address goes through its code (commands/email).
 */
export async function changeProfile(
  actor: MemberActor,
  { idempotencyKey, ...wish }: ProfileWish & { readonly idempotencyKey: string },
): Promise<Result<Answered, ChangeRefusal>> {
  const receiptNo = newReceiptNo("C");
  const location = receiptPageOf(receiptNo);
  const actorLabel = actorLabelOf(actor);
  const contentHash = sha256HexOf(JSON.stringify(["profile", wish.kind, wish.values]));
  return inTransaction(async (tx) => {
    const request = { actorLabel, key: idempotencyKey, contentHash, location };
    const answer = await answerOnce(tx, request);
    if (answer.kind === "other-content") return refused({ kind: "other-content" });
    if (answer.kind === "repeated") return done({ location: answer.location });
    const kept = await saveChange(actor, tx, { ...wish, receiptNo });
    if (kept.ok) return done({ location });
    await forgetAnswer(tx, actorLabel, idempotencyKey);
    return kept;
  });
}

export type WithdrawRefusal = "not-found" | "ended" | "handed-over" | "other-content";

/** Takes back a change the issuer was not told of yet; what its record says is in force again. */
export async function withdrawChange(
  actor: MemberActor,
  { receiptNo, idempotencyKey }: { readonly receiptNo: string; readonly idempotencyKey: string },
): Promise<Result<Answered, WithdrawRefusal>> {
  const { accountId, cardmemberId } = actor;
  const location = receiptPageOf(receiptNo);
  const actorLabel = actorLabelOf(actor);
  const contentHash = sha256HexOf(JSON.stringify(["profile-withdrawal", receiptNo]));
  return inTransaction(async (tx) => {
    const request = { actorLabel, key: idempotencyKey, contentHash, location };
    const answer = await answerOnce(tx, request);
    if (answer.kind === "other-content") return refused("other-content");
    if (answer.kind === "repeated") return done({ location });
    const refusal = await takeBack(actor, tx, receiptNo);
    if (refusal) {
      await forgetAnswer(tx, actorLabel, idempotencyKey);
      return refused(refusal);
    }
    const about = { accountId, cardmemberId };
    await emit(tx, actor, { name: "profile.change-withdrawn", about, receiptNo });
    return done({ location });
  });
}

async function takeBack(
  actor: MemberActor,
  tx: Tx,
  receiptNo: string,
): Promise<WithdrawRefusal | null> {
  const { accountId, cardmemberId } = actor;
  const member = present(await lockMember(tx, accountId, cardmemberId), "own cardmember");
  const change = await loadOwnChange(tx, cardmemberId, receiptNo);
  if (!change) return "not-found";
  if (change.state !== "pending") return "ended";
  if (!(await withdrawOutboxEntry(tx, accountId, receiptNo))) return "handed-over";
  await endOwnChange(tx, change.changeId, "withdrawn");
  const { kind, recordValues: values } = change;
  if (change.isInForce) await putInForce(tx, member, { kind, values });
  return null;
}
