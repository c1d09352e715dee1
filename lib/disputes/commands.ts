import "server-only";
import { emit } from "@/lib/audit/emit";
import { actorLabelOf, type MemberActor } from "@/lib/kernel/actor";
import { done, type Result, refused } from "@/lib/kernel/result";
import { lockAccount } from "@/lib/ledger/store/turns";
import { insertOutboxEntry, withdrawOutboxEntry } from "@/lib/outbox/store";
import { sha256HexOf } from "@/lib/platform/hashing";
import { answerOnce, forgetAnswer } from "@/lib/platform/idempotency";
import { newReceiptNo } from "@/lib/platform/receipt";
import { type Tx, inTransaction } from "@/lib/platform/transaction";
import {
  type DisputeReason,
  isEnded,
  type OpenRefusal,
  openRefusal,
  stateAfterMember,
} from "./rules";
import {
  type CaseRow,
  endCase,
  insertDispute,
  insertDisputeMessage,
  saveCaseState,
  loadOpenCaseOf,
  loadCounter,
  lockOwnCase,
  type Subject,
} from "./store";

type Location = { readonly location: string };
type Complaint = {
  readonly useId: string;
  readonly reason: DisputeReason;
  readonly text: string;
  readonly idempotencyKey: string;
};

/**
 * Opens a case about a use the actor may see; answers where its number stands. The same key again
 * gets the same answer. Cases of an account are opened one after the other, so a use has one.
 */
export async function openDispute(
  actor: MemberActor,
  { useId, reason, text, idempotencyKey }: Complaint,
): Promise<Result<Location, OpenRefusal | "unknown-use" | "other-content">> {
  return inTransaction(async (tx) => {
    const receiptNo = newReceiptNo("D");
    const location = `/disputes/${receiptNo}/done`;
    const content = ["dispute.open", useId, reason, text];
    const answer = await answerKey(tx, actor, { idempotencyKey, content, location });
    if (answer !== "first") return answer;
    await lockAccount(tx, actor.accountId);
    const subject = await loadCounter(tx, actor, useId);
    const open = subject && (await loadOpenCaseOf(tx, actor.accountId, subject));
    const refusal = subject ? openRefusal({ ...subject, hasOpenCase: Boolean(open) }) : null;
    if (!subject || refusal) {
      await forgetAnswer(tx, actorLabelOf(actor), idempotencyKey);
      return refused(refusal ?? "unknown-use");
    }
    await keepDispute(tx, actor, { receiptNo, reason, text, subject });
    return done({ location });
  });
}

type Kept = {
  readonly receiptNo: string;
  readonly reason: DisputeReason;
  readonly text: string;
  readonly subject: Subject;
};

async function keepDispute(tx: Tx, actor: MemberActor, kept: Kept): Promise<void> {
  const { accountId, cardmemberId } = actor;
  const { receiptNo, reason, text, subject } = kept;
  const about = { accountId, cardmemberId };
  const disputeId = await insertDispute(tx, { ...about, receiptNo, reason, subject });
  const author = { author: "member" as const, authorId: cardmemberId };
  await insertDisputeMessage(tx, { accountId, disputeId, ...author, text });
  const content = { ...columnsOf(subject), reason, note: text };
  await insertOutboxEntry(tx, { ...about, kind: "dispute", receiptNo, content });
  await emit(tx, actor, { name: "dispute.opened", about, receiptNo, reason });
}

/** What the issuer knows the use by. */
function columnsOf({ postingId, authorizationId }: Pick<Subject, "postingId" | "authorizationId">) {
  return { posting_id: postingId, authorization_id: authorizationId };
}

type CaseRefusal = "unknown-case" | "ended" | "other-content";
type Reply = { readonly receiptNo: string; readonly text: string; readonly idempotencyKey: string };

/** Writes into an open case; a question of the desk is answered by it. */
export async function replyToDispute(
  actor: MemberActor,
  { receiptNo, text, idempotencyKey }: Reply,
): Promise<Result<Location, CaseRefusal>> {
  const content = ["dispute.reply", receiptNo, text];
  const key = { idempotencyKey, content, location: `/disputes/${receiptNo}?notice=sent` };
  return inOwnCase(actor, receiptNo, key, async (tx, found) => {
    const { accountId, disputeId } = found;
    const author = { author: "member" as const, authorId: actor.cardmemberId };
    await insertDisputeMessage(tx, { accountId, disputeId, ...author, text });
    const state = stateAfterMember(found.state);
    await saveCaseState(tx, found, { state, isHeard: state !== found.state });
    await emit(tx, actor, { name: "dispute.answered", about: aboutOf(found), receiptNo });
  });
}

type Withdrawal = Pick<Reply, "receiptNo" | "idempotencyKey">;

/** Takes an open case back; the issuer is told where it knows of it already. */
export async function withdrawDispute(
  actor: MemberActor,
  { receiptNo, idempotencyKey }: Withdrawal,
): Promise<Result<Location, CaseRefusal>> {
  const content = ["dispute.withdraw", receiptNo];
  const key = { idempotencyKey, content, location: `/disputes/${receiptNo}?notice=withdrawn` };
  return inOwnCase(actor, receiptNo, key, async (tx, found) => {
    await endCase(tx, found, null);
    const about = aboutOf(found);
    if (!(await withdrawOutboxEntry(tx, found.accountId, receiptNo))) {
      const told = { ...columnsOf(found), reason: "withdrawn", note: receiptNo };
      const entry = { ...about, kind: "dispute" as const, receiptNo: newReceiptNo("D") };
      await insertOutboxEntry(tx, { ...entry, content: told });
    }
    await emit(tx, actor, { name: "dispute.withdrawn", about, receiptNo });
  });
}

type Key = {
  readonly idempotencyKey: string;
  readonly content: readonly string[];
  readonly location: string;
};

async function answerKey(tx: Tx, actor: MemberActor, { idempotencyKey, content, location }: Key) {
  const answer = await answerOnce(tx, {
    actorLabel: actorLabelOf(actor),
    key: idempotencyKey,
    contentHash: sha256HexOf(JSON.stringify(content)),
    location,
  });
  if (answer.kind === "first") return "first";
  if (answer.kind === "other-content") return refused("other-content");
  return done({ location: answer.location });
}

/** Does something in a case of the actor's that is still open, once for each key. */
async function inOwnCase(
  actor: MemberActor,
  receiptNo: string,
  key: Key,
  work: (tx: Tx, found: CaseRow) => Promise<void>,
): Promise<Result<Location, CaseRefusal>> {
  return inTransaction(async (tx): Promise<Result<Location, CaseRefusal>> => {
    const answer = await answerKey(tx, actor, key);
    if (answer !== "first") return answer;
    const found = await lockOwnCase(tx, actor, receiptNo);
    if (!found || isEnded(found.state)) {
      await forgetAnswer(tx, actorLabelOf(actor), key.idempotencyKey);
      return refused(found ? "ended" : "unknown-case");
    }
    await work(tx, found);
    return done({ location: key.location });
  });
}

function aboutOf({ accountId, cardmemberId }: CaseRow) {
  return { accountId, cardmemberId };
}
