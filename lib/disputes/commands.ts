import "server-only";
import { emit } from "@/lib/audit/emit";
import type { MemberActor } from "@/lib/kernel/actor";
import { done, type Result, refused } from "@/lib/kernel/result";
import { lockAccount } from "@/lib/ledger/store/turns";
import { insertOutboxEntry, withdrawOutboxEntry } from "@/lib/outbox/store";
import { type Answered, type Keyed, type KeyedRequest, once } from "@/lib/platform/once";
import { newReceiptNo } from "@/lib/platform/receipt";
import { type Tx, inTransaction } from "@/lib/platform/transaction";
import {
  type DisputeReason,
  isEnded,
  type OpenRefusal,
  openRefusal,
  statusAfterMember,
} from "./rules";
import {
  type CaseRow,
  endCase,
  insertDispute,
  insertDisputeMessage,
  saveCaseStatus,
  loadOpenCaseOf,
  loadSubject,
  lockOwnCase,
  type Subject,
} from "./store";

type Complaint = Keyed & {
  readonly useId: string;
  readonly reason: DisputeReason;
  readonly text: string;
};

/**
 * Opens a case about a card transaction the actor may see; returns the page with its number. The same key
 * returns the same answer. The account lock ensures that a card transaction has one open case at most.
 */
export async function openDispute(
  actor: MemberActor,
  { useId, reason, text, idempotencyKey }: Complaint,
): Promise<Result<Answered, OpenRefusal | "unknown-use" | "other-content">> {
  const receiptNo = newReceiptNo("case");
  const content = ["dispute.open", useId, reason, text];
  const request = { key: idempotencyKey, content, location: `/disputes/${receiptNo}/done` };
  return inTransaction((tx) =>
    once<OpenRefusal | "unknown-use">(tx, actor, request, async () => {
      await lockAccount(tx, actor.accountId);
      const subject = await loadSubject(tx, actor, useId);
      if (!subject) return refused("unknown-use");
      const open = await loadOpenCaseOf(tx, actor.accountId, subject);
      const refusal = openRefusal({ ...subject, hasOpenCase: open !== null });
      if (refusal) return refused(refusal);
      await saveDispute(tx, actor, { receiptNo, reason, text, subject });
      return done(null);
    }),
  );
}

type NewDispute = {
  readonly receiptNo: string;
  readonly reason: DisputeReason;
  readonly text: string;
  readonly subject: Subject;
};

async function saveDispute(tx: Tx, actor: MemberActor, made: NewDispute): Promise<void> {
  const { accountId, cardmemberId } = actor;
  const { receiptNo, reason, text, subject } = made;
  const about = { accountId, cardmemberId };
  const disputeId = await insertDispute(tx, { ...about, receiptNo, reason, subject });
  const author = { author: "member" as const, authorId: cardmemberId };
  await insertDisputeMessage(tx, { accountId, disputeId, ...author, text });
  const content = { ...columnsOf(subject), reason, note: text };
  await insertOutboxEntry(tx, { ...about, kind: "dispute", receiptNo, content });
  await emit(tx, actor, { name: "dispute.opened", about, receiptNo, reason });
}

/** The ids by which the issuer knows the card transaction. */
function columnsOf({ postingId, authorizationId }: Pick<Subject, "postingId" | "authorizationId">) {
  return { posting_id: postingId, authorization_id: authorizationId };
}

type CaseRefusal = "unknown-case" | "ended" | "other-content";
type Reply = Keyed & { readonly receiptNo: string; readonly text: string };

/** Adds the member's message to an open case; it answers an open question of the desk. */
export async function replyToDispute(
  actor: MemberActor,
  { receiptNo, text, idempotencyKey: key }: Reply,
): Promise<Result<Answered, CaseRefusal>> {
  const content = ["dispute.reply", receiptNo, text];
  const request = { key, content, location: `/disputes/${receiptNo}?notice=sent` };
  return inOwnCase(actor, receiptNo, request, async (tx, found) => {
    const { accountId, disputeId } = found;
    const author = { author: "member" as const, authorId: actor.cardmemberId };
    await insertDisputeMessage(tx, { accountId, disputeId, ...author, text });
    const status = statusAfterMember(found.status);
    await saveCaseStatus(tx, found, { status, isHeard: status !== found.status });
    await emit(tx, actor, { name: "dispute.answered", about: aboutOf(found), receiptNo });
  });
}

type Withdrawal = Pick<Reply, "receiptNo" | "idempotencyKey">;

/** Withdraws an open case; the issuer receives a withdrawal if the case was handed over already. */
export async function withdrawDispute(
  actor: MemberActor,
  { receiptNo, idempotencyKey: key }: Withdrawal,
): Promise<Result<Answered, CaseRefusal>> {
  const content = ["dispute.withdraw", receiptNo];
  const request = { key, content, location: `/disputes/${receiptNo}?notice=withdrawn` };
  return inOwnCase(actor, receiptNo, request, async (tx, found) => {
    await endCase(tx, found, null);
    const about = aboutOf(found);
    if (!(await withdrawOutboxEntry(tx, found.accountId, receiptNo))) {
      const told = { ...columnsOf(found), reason: "withdrawn", note: receiptNo };
      const entry = {
        ...about,
        kind: "dispute" as const,
        receiptNo: newReceiptNo("withdrawnCase"),
      };
      await insertOutboxEntry(tx, { ...entry, content: told });
    }
    await emit(tx, actor, { name: "dispute.withdrawn", about, receiptNo });
  });
}

/** Changes an open case of the actor, once per idempotency key. */
async function inOwnCase(
  actor: MemberActor,
  receiptNo: string,
  request: KeyedRequest,
  work: (tx: Tx, found: CaseRow) => Promise<void>,
): Promise<Result<Answered, CaseRefusal>> {
  return inTransaction((tx) =>
    once<CaseRefusal>(tx, actor, request, async () => {
      const found = await lockOwnCase(tx, actor, receiptNo);
      if (!found) return refused("unknown-case");
      if (isEnded(found.status)) return refused("ended");
      await work(tx, found);
      return done(null);
    }),
  );
}

function aboutOf({ accountId, cardmemberId }: CaseRow) {
  return { accountId, cardmemberId };
}
