import "server-only";
import type { MemberActor } from "@/lib/kernel/actor";
import { db } from "@/lib/platform/db";
import type { ChangeStatus } from "../rules/change";
import type { ChangeKind, Values } from "../rules/values";
import { openValues } from "../store/changes";

export type ChangeView = {
  readonly receiptNo: string;
  readonly kind: ChangeKind;
  readonly status: ChangeStatus;
  readonly madeAt: Date;
  readonly endedAt: Date | null;
  /** Since when the change is in force in the portal. */
  readonly effectiveAt: Date | null;
  /** Why the change still waits, and until when if that is known. */
  readonly hold: { readonly why: "unlocked" | "letter"; readonly until: Date | null } | null;
  /** The issuer's own text for a refusal. */
  readonly reason: string | null;
  readonly before: Values;
  readonly after: Values;
  /** The change is pending and not handed over to the issuer yet. */
  readonly canWithdraw: boolean;
};

const latest = 100;

/** The member's changes, newest first. */
export async function listChanges(actor: MemberActor): Promise<ChangeView[]> {
  return loadViews(actor, {});
}

/** One of the member's changes by receipt number; null if there is none. */
export async function viewChange(
  actor: MemberActor,
  receiptNo: string,
): Promise<ChangeView | null> {
  const [view] = await loadViews(actor, { receiptNo });
  return view ?? null;
}

async function loadViews(
  { accountId, cardmemberId }: MemberActor,
  only: { receiptNo?: string },
): Promise<ChangeView[]> {
  const rows = await db().profileChange.findMany({
    where: { accountId, cardmemberId, ...only },
    orderBy: { madeAt: "desc" },
    take: latest,
  });
  const receiptNos = rows.map(({ receiptNo }) => receiptNo);
  const waiting = await db().outboxEntry.findMany({
    where: { accountId, receiptNo: { in: receiptNos }, batchNo: null, endedAt: null },
    select: { receiptNo: true },
  });
  const notRemindedYet = new Set(waiting.map(({ receiptNo }) => receiptNo));
  return rows.map((row) => {
    const { receiptNo, kind, status, madeAt, endedAt, effectiveAt, reason, changeId } = row;
    return {
      receiptNo,
      kind,
      status,
      madeAt,
      endedAt,
      effectiveAt,
      reason,
      hold: notRemindedYet.has(receiptNo) && !effectiveAt ? holdOf(row) : null,
      before: openValues("old", changeId, row.oldSealed),
      after: openValues("new", changeId, row.newSealed),
      canWithdraw: status === "pending" && notRemindedYet.has(receiptNo),
    };
  });
}

function holdOf(row: {
  coolingOffReason: string | null;
  coolingOffUntil: Date | null;
}): ChangeView["hold"] {
  if (row.coolingOffReason === "letter") return { why: "letter", until: null };
  if (row.coolingOffReason !== "unlocked" || !row.coolingOffUntil) return null;
  return row.coolingOffUntil > new Date() ? { why: "unlocked", until: row.coolingOffUntil } : null;
}
