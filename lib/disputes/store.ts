import "server-only";
import { randomUUID } from "node:crypto";
import { type BusinessDate, businessDate } from "@/lib/kernel/business-date";
import { isLiveHold } from "@/lib/ledger/rules/holds.sql";
import { type Executor, sqlOf, toDbDate, type Tx } from "@/lib/platform/db";
import { today } from "@/lib/platform/env";
import { sealField } from "@/lib/platform/sealing";
import { Prisma } from "@/prisma/generated/client";
import type { DisputeReason, DisputeStatus, Resolution } from "./rules";

type Reader = Executor;

/** Who reads: a basic member sees the whole account, a family member their own card. */
export type Asker = {
  readonly accountId: string;
  readonly cardmemberId: string;
  readonly role: "basic" | "family";
};

/** The card transaction a case is about, in its current state. */
export type Subject = {
  readonly postingId: string | null;
  readonly authorizationId: string | null;
  readonly holderId: string;
  readonly kind: string;
  readonly usedOn: BusinessDate;
  readonly merchantName: string;
  readonly amountYen: number;
};

type SubjectRow = Omit<Subject, "usedOn"> & { usedOn: string; place: number };

const subjectColumns = Prisma.sql`cardmember_id AS "holderId", kind::text AS kind,
  used_on::text AS "usedOn", merchant_name AS "merchantName"`;

function ofAsker({ accountId, cardmemberId, role }: Asker): Prisma.Sql {
  if (role === "basic") return Prisma.sql`account_id = ${accountId}`;
  return Prisma.sql`account_id = ${accountId} AND cardmember_id = ${cardmemberId}`;
}

/**
 * Loads the posting with this id, else the posting of the authorization with this id, else its live hold;
 * null if there is none that the asker may see.
 */
export async function loadSubject(tx: Reader, asker: Asker, id: string): Promise<Subject | null> {
  const own = ofAsker(asker);
  const [row] = await tx.query<SubjectRow>`
    (SELECT posting_id AS "postingId", authorization_id AS "authorizationId", ${subjectColumns},
        amount_yen AS "amountYen", (posting_id <> ${id})::int AS place
      FROM posting WHERE ${own} AND (posting_id = ${id} OR authorization_id = ${id}))
    UNION ALL
    (SELECT NULL, authorization_id, ${subjectColumns}, open_yen, 2 FROM hold
      WHERE ${own} AND authorization_id = ${id} AND ${sqlOf(isLiveHold("hold", "$1"), today())})
    ORDER BY place, "usedOn", "postingId" LIMIT 1`;
  if (!row) return null;
  const { place: _place, ...subject } = row;
  return { ...subject, usedOn: businessDate(row.usedOn) };
}

/** The open case about a card transaction, or about its authorization before it was posted. */
export async function loadOpenCaseOf(
  tx: Reader,
  accountId: string,
  { postingId, authorizationId }: Pick<Subject, "postingId" | "authorizationId">,
): Promise<{ receiptNo: string; cardmemberId: string } | null> {
  const [row] = await tx.query<{ receiptNo: string; cardmemberId: string }>`
    SELECT receipt_no AS "receiptNo", cardmember_id AS "cardmemberId" FROM dispute
    WHERE account_id = ${accountId} AND ended_at IS NULL
      AND (posting_id = ${postingId}
        OR (posting_id IS NULL AND authorization_id = ${authorizationId})) LIMIT 1`;
  return row ?? null;
}

export type NewDispute = {
  readonly accountId: string;
  readonly cardmemberId: string;
  readonly receiptNo: string;
  readonly reason: DisputeReason;
  readonly subject: Subject;
};

/** Inserts a case; returns its id. */
export async function insertDispute(tx: Tx, made: NewDispute): Promise<string> {
  const { subject, ...named } = made;
  const { kind: _kind, usedOn, ...about } = subject;
  const disputeId = randomUUID();
  await tx.dispute.create({
    data: { ...named, ...about, disputeId, usedOn: toDbDate(usedOn) },
    select: { disputeId: true },
  });
  return disputeId;
}

export type NewMessage = {
  readonly accountId: string;
  readonly disputeId: string;
  readonly author: "member" | "staff";
  readonly authorId: string;
  readonly text: string;
};

/** The sealing place of a message (platform/sealing). */
export function messagePlace(messageId: string): string {
  return `DisputeMessage.body:${messageId}`;
}

export async function insertDisputeMessage(tx: Tx, message: NewMessage): Promise<void> {
  const { text, ...named } = message;
  const messageId = randomUUID();
  const bodySealed = sealField(messagePlace(messageId), text);
  await tx.disputeMessage.create({
    data: { ...named, messageId, bodySealed },
    select: { messageId: true },
  });
}

export type CaseRow = {
  readonly accountId: string;
  readonly disputeId: string;
  readonly receiptNo: string;
  readonly cardmemberId: string;
  readonly postingId: string | null;
  readonly authorizationId: string | null;
  readonly status: DisputeStatus;
};

const caseColumns = Prisma.sql`account_id AS "accountId", dispute_id::text AS "disputeId",
  receipt_no AS "receiptNo", cardmember_id AS "cardmemberId", posting_id AS "postingId",
  authorization_id AS "authorizationId", status::text AS status`;

/** Loads and locks a case that the asker may change; null if there is none. */
export async function lockOwnCase(
  tx: Tx,
  asker: Asker,
  receiptNo: string,
): Promise<CaseRow | null> {
  const [row] = await tx.query<CaseRow>`SELECT ${caseColumns} FROM dispute
    WHERE ${ofAsker(asker)} AND receipt_no = ${receiptNo} FOR UPDATE`;
  return row ?? null;
}

/** The same for the desk, which may change every case. */
export async function lockCase(tx: Tx, receiptNo: string): Promise<CaseRow | null> {
  const [row] = await tx.query<CaseRow>`SELECT ${caseColumns} FROM dispute
    WHERE receipt_no = ${receiptNo} FOR UPDATE`;
  return row ?? null;
}

/** Updates the status of an open case; `isHeard` restarts the time the case has waited for the desk. */
export async function saveCaseStatus(
  tx: Tx,
  { accountId, disputeId }: Pick<CaseRow, "accountId" | "disputeId">,
  { status, isHeard }: { readonly status: DisputeStatus; readonly isHeard: boolean },
): Promise<void> {
  await tx.execute`UPDATE dispute SET status = ${status}::dispute_status,
      waiting_since = CASE WHEN ${isHeard} THEN now() ELSE waiting_since END
    WHERE account_id = ${accountId} AND dispute_id = ${disputeId}::uuid`;
}

/** Ends a case: withdrawn by the member, or resolved by the desk. */
export async function endCase(
  tx: Tx,
  { accountId, disputeId }: Pick<CaseRow, "accountId" | "disputeId">,
  resolution: Resolution | null,
): Promise<void> {
  const status: DisputeStatus = resolution ? "resolved" : "withdrawn";
  await tx.execute`UPDATE dispute SET status = ${status}::dispute_status,
      resolution = ${resolution}::dispute_resolution, ended_at = now()
    WHERE account_id = ${accountId} AND dispute_id = ${disputeId}::uuid`;
}
