import "server-only";
import { emit } from "@/lib/audit/emit";
import { isEnded, type Resolution, statusAfterDesk } from "@/lib/disputes/rules";
import {
  type CaseRow,
  endCase,
  insertDisputeMessage,
  saveCaseStatus,
  lockCase,
} from "@/lib/disputes/store";
import type { SupportActor } from "@/lib/kernel/actor";
import { done, type Result, refused } from "@/lib/kernel/result";
import { type Answered, type Keyed, once } from "@/lib/platform/once";
import { inTransaction } from "@/lib/platform/transaction";
import type { Tx } from "../store";

export type CaseRefusal = "unknown-case" | "ended" | "other-content";

/** Opens a case for this clerk; each time, emits that the clerk has viewed the member. */
export async function openCaseFile(
  actor: SupportActor,
  receiptNo: string,
): Promise<Result<null, "unknown-case">> {
  if (actor.role === "auditor") return refused("unknown-case");
  return inTransaction(async (tx) => {
    const found = await lockCase(tx, receiptNo);
    if (!found) return refused("unknown-case");
    await emit(tx, actor, { name: "member.viewed", about: aboutOf(found) });
    return done(null);
  });
}

type Writing = Keyed & {
  readonly receiptNo: string;
  readonly text: string;
  /** The text is a question: the case then waits for the member. */
  readonly isQuestion: boolean;
};

/** Writes to the member in an open case. */
export async function writeToMember(
  actor: SupportActor,
  { receiptNo, text, isQuestion, idempotencyKey }: Writing,
): Promise<Result<Answered, CaseRefusal>> {
  const content = ["case.write", receiptNo, text, String(isQuestion)];
  return inOpenCase(actor, { receiptNo, idempotencyKey, content }, async (tx, found) => {
    await saveText(tx, actor, found, text);
    const status = statusAfterDesk(found.status, isQuestion);
    await saveCaseStatus(tx, found, { status, isHeard: true });
    const about = aboutOf(found);
    await emit(tx, actor, { name: "dispute.replied", about, receiptNo, isQuestion });
  });
}

type Ending = Keyed & {
  readonly receiptNo: string;
  readonly resolution: Resolution;
  readonly text: string;
};

/** Ends an open case with its result and a text for the member. */
export async function resolveCase(
  actor: SupportActor,
  { receiptNo, resolution, text, idempotencyKey }: Ending,
): Promise<Result<Answered, CaseRefusal>> {
  const content = ["case.resolve", receiptNo, resolution, text];
  return inOpenCase(actor, { receiptNo, idempotencyKey, content }, async (tx, found) => {
    await saveText(tx, actor, found, text);
    await endCase(tx, found, resolution);
    const about = aboutOf(found);
    await emit(tx, actor, { name: "dispute.resolved", about, receiptNo, resolution });
  });
}

async function saveText(tx: Tx, actor: SupportActor, found: CaseRow, text: string) {
  const { accountId, disputeId } = found;
  const author = { author: "staff" as const, authorId: actor.staffId };
  await insertDisputeMessage(tx, { accountId, disputeId, ...author, text });
}

type CaseRequest = Keyed & {
  readonly receiptNo: string;
  readonly content: readonly string[];
};

/** Changes an open case, once per idempotency key. */
async function inOpenCase(
  actor: SupportActor,
  { receiptNo, idempotencyKey: key, content }: CaseRequest,
  work: (tx: Tx, found: CaseRow) => Promise<void>,
): Promise<Result<Answered, CaseRefusal>> {
  if (actor.role === "auditor") return refused("unknown-case");
  const request = { key, content, location: `/admin/cases/${receiptNo}` };
  return inTransaction((tx) =>
    once<CaseRefusal>(tx, actor, request, async () => {
      const found = await lockCase(tx, receiptNo);
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
