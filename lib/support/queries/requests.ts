import "server-only";
import type { SupportActor } from "@/lib/kernel/actor";
import { bankingDaysBefore } from "@/lib/kernel/bank-calendar";
import { businessDateOf, startOfDay } from "@/lib/kernel/business-date";
import type { OutboxKind } from "@/lib/kernel/outbox-kind";
import { isDue } from "@/lib/outbox/rules/due.sql";
import { isHeldBack } from "@/lib/auth/rules/cooling-off.sql";
import { db } from "@/lib/platform/db";
import { today } from "@/lib/platform/env";
import { ageOf, answerDays, handOverDays, type Lateness, latenessOf } from "../rules/overdue";
import { hasOpened } from "./opened";

const shownRequests = 20;
const shownOverdue = 200;

/** A request of a member to the issuer, and its state. */
export type RequestLine = {
  readonly receiptNo: string;
  readonly kind: OutboxKind;
  readonly queuedAt: Date;
  readonly batchNo: number | null;
  readonly handedAt: Date | null;
  readonly endedAt: Date | null;
  readonly outcome: "accepted" | "refused" | "agreed" | "withdrawn" | "expired" | null;
  /** Banking days since it was handed over, or else queued. */
  readonly ageDays: number;
  readonly lateness: Lateness | null;
};

type Row = Omit<RequestLine, "ageDays" | "lateness"> & { readonly isHeld: boolean };

const columns = `e.receipt_no AS "receiptNo", e.kind::text AS kind, e.queued_at AS "queuedAt",
  e.batch_no AS "batchNo", b.made_at AS "handedAt", e.ended_at AS "endedAt",
  e.outcome::text AS outcome,
  e.batch_no IS NULL AND e.ended_at IS NULL AND ${isHeldBack} AS "isHeld"`;

function lineOf({ isHeld, ...row }: Row): RequestLine {
  const facts = {
    queuedOn: businessDateOf(row.queuedAt),
    handedOn: row.handedAt && businessDateOf(row.handedAt),
    isEnded: row.endedAt !== null,
    isHeld,
  };
  return { ...row, ageDays: ageOf(facts, today()), lateness: latenessOf(facts, today()) };
}

/** A member's newest requests, newest first; empty until this clerk has opened the member. */
export async function listRequestsOf(
  actor: SupportActor,
  cardmemberId: string,
): Promise<RequestLine[]> {
  if (!(await hasOpened(actor, cardmemberId))) return [];
  const rows = await db().query<Row>(
    `SELECT ${columns} FROM outbox_entry e LEFT JOIN outbox_batch b ON b.batch_no = e.batch_no
     WHERE e.cardmember_id = $1 ORDER BY e.queued_at DESC, e.entry_id DESC LIMIT ${shownRequests}`,
    [cardmemberId],
  );
  return rows.map(lineOf);
}

/**
 * Requests that should have been handed over or answered by now, oldest first. A request that waits for a
 * cooling-off is not late. The list does not identify members.
 */
export async function listOverdueRequests(actor: SupportActor): Promise<RequestLine[]> {
  if (actor.role === "auditor") return [];
  const day = today();
  const rows = await db().query<Row>(
    `SELECT ${columns} FROM outbox_entry e LEFT JOIN outbox_batch b ON b.batch_no = e.batch_no
     WHERE e.ended_at IS NULL AND (${isDue(isHeldBack)} AND e.queued_at < $1 OR b.made_at < $2)
     ORDER BY e.queued_at, e.entry_id LIMIT ${shownOverdue}`,
    [
      startOfDay(bankingDaysBefore(day, handOverDays)),
      startOfDay(bankingDaysBefore(day, answerDays)),
    ],
  );
  return rows.map(lineOf).filter((line) => line.lateness !== null);
}
