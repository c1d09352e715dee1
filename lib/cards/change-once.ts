import "server-only";
import { emit } from "@/lib/audit/emit";
import { actorLabelOf, type MemberActor } from "@/lib/kernel/actor";
import type { DomainEvent } from "@/lib/kernel/events";
import { done, type Result, refused } from "@/lib/kernel/result";
import { lockAccount } from "@/lib/ledger/store/turns";
import { sha256HexOf } from "@/lib/platform/hashing";
import { answerOnce, forgetAnswer } from "@/lib/platform/idempotency";
import { inTransaction, type Tx } from "@/lib/platform/transaction";

export type Keyed = { readonly idempotencyKey: string };
export type Answered = { readonly location: string };

type Request = { readonly key: string; readonly content: unknown; readonly location: string };
/** What it told, or null where it was so already. */
type Change<R> = (tx: Tx) => Promise<Result<DomainEvent | null, R>>;

/**
 * One change of a key, in the account's turn: whoever asks for the same contract at the same time waits
 * and then decides on what this one left.
 */
export async function changeOnce<R>(
  actor: MemberActor,
  { key, content, location }: Request,
  change: Change<R>,
): Promise<Result<Answered, R | "other-content">> {
  return inTransaction(async (tx) => {
    const actorLabel = actorLabelOf(actor);
    const contentHash = sha256HexOf(JSON.stringify(["cards", content]));
    const answer = await answerOnce(tx, { actorLabel, key, contentHash, location });
    if (answer.kind === "other-content") return refused("other-content");
    if (answer.kind === "repeated") return done({ location: answer.location });
    await lockAccount(tx, actor.accountId);
    const changed = await change(tx);
    if (!changed.ok) {
      await forgetAnswer(tx, actorLabel, key);
      return changed;
    }
    if (changed.value) await emit(tx, actor, changed.value);
    return done({ location });
  });
}
