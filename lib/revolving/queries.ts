import "server-only";
import type { MemberActor } from "@/lib/kernel/actor";
import type { BusinessDate } from "@/lib/kernel/business-date";
import { debitDateOf } from "@/lib/kernel/cycle";
import { deadlineOf } from "@/lib/kernel/deadline";
import { type Yen, yen, zeroYen } from "@/lib/kernel/yen";
import { db, fromDbDate } from "@/lib/platform/db";
import { today } from "@/lib/platform/env";
import { unbilledYenOf } from "./rules/books";
import { balancesToCome, decideWithdrawal, extraHeadroomOf } from "./rules/repayment";
import {
  candidateOf,
  type ConversionState,
  conversionStateOf,
  currentPlan,
  type RevolvingSnapshot,
} from "./rules/snapshot";
import { convertibleYenOf, type Ineligibility, ineligibilityOf } from "./rules/eligibility";
import { leastPaymentOf, type MonthlyChoice, monthlyChoiceOf } from "./rules/payment";
import type { Schedule, ScheduleRow } from "./rules/schedule";
import type { RevolvingTerms } from "./rules/terms";
import { listPostedRows, loadSnapshot } from "./store/snapshot";

export type ConversionLine = {
  readonly receiptNo: string;
  readonly convertedOn: BusinessDate;
  readonly merchantName: string;
  readonly principalYen: Yen;
  /** Principal not billed yet, in yen. */
  readonly leftYen: Yen;
  readonly state: ConversionState;
};

export type ExtraLine = {
  readonly receiptNo: string;
  readonly closing: BusinessDate;
  readonly debit: BusinessDate;
  readonly amountYen: Yen;
  /** The last day on which it can be withdrawn; null if it cannot. */
  readonly withdrawUntil: BusinessDate | null;
};

export type RevolvingView = {
  readonly terms: RevolvingTerms;
  /** Principal not received yet, billed or not. */
  readonly balanceYen: Yen;
  readonly limitYen: Yen;
  /** The next bill to come, or the newest one if it can still be changed. */
  readonly next: ScheduleRow | null;
  /** The fee of the next bill. */
  readonly feeYen: Yen;
  readonly minimumYen: Yen;
  /** The monthly amounts that can be chosen; null if nothing revolves. */
  readonly monthly: MonthlyChoice | null;
  readonly chosenYen: Yen | null;
  readonly schedule: Schedule;
  readonly conversions: readonly ConversionLine[];
  /** Extra repayments that are not withdrawn, newest first. */
  readonly extras: readonly ExtraLine[];
  /** How much can be repaid extra, with which bill, and the last day on which it can be withdrawn. */
  readonly extraHeadroom: {
    readonly closing: BusinessDate;
    readonly debit: BusinessDate;
    readonly deadline: BusinessDate;
    readonly leftYen: Yen;
  };
};

/** The state of revolving; null for a family cardmember. */
export async function viewRevolving(actor: MemberActor): Promise<RevolvingView | null> {
  if (actor.role !== "basic") return null;
  const snapshot = await loadSnapshot(db(), actor.accountId, today());
  const { schedule } = currentPlan(snapshot);
  const { books, account, terms } = snapshot;
  const next = schedule.rows[0] ?? null;
  const balances = balancesToCome(snapshot);
  const { closing, leftYen } = extraHeadroomOf(snapshot);
  return {
    terms,
    schedule,
    next,
    balanceYen: account.revolvingYen,
    limitYen: account.revolvingLimitYen,
    feeYen: next?.feeYen ?? zeroYen,
    minimumYen: leastPaymentOf(balances),
    monthly: monthlyChoiceOf(terms, balances),
    chosenYen: books.chosenYen,
    conversions: await listConversions(actor, snapshot),
    extras: await listExtras(actor, snapshot),
    extraHeadroom: {
      closing,
      leftYen,
      debit: debitDateOf(books.cycle, closing),
      deadline: deadlineOf(books.deadlines, books.cycle, closing),
    },
  };
}

export type CandidateLine = {
  readonly postingId: string;
  readonly usedOn: BusinessDate;
  readonly merchantName: string;
  readonly amountYen: Yen;
  /** Less its refunds. */
  readonly convertibleYen: Yen;
  readonly closingOn: BusinessDate;
  readonly deadlineOn: BusinessDate;
  /** Why it cannot be converted; null if it can. */
  readonly why: Ineligibility | null;
};

/** The postings of the newest bill and of the open cycle; empty for a family cardmember. */
export async function listCandidates(actor: MemberActor): Promise<CandidateLine[]> {
  if (actor.role !== "basic") return [];
  const snapshot = await loadSnapshot(db(), actor.accountId, today());
  const rows = await listPostedRows(db(), actor.accountId);
  return rows.map((row) => {
    const candidate = candidateOf(row, snapshot);
    const { postingId, usedOn, merchantName, amountYen, closing } = row;
    return {
      postingId,
      usedOn,
      merchantName,
      amountYen,
      convertibleYen: yen(Math.max(0, convertibleYenOf(candidate))),
      closingOn: closing,
      deadlineOn: candidate.deadline,
      why: ineligibilityOf(candidate, snapshot),
    };
  });
}

async function listConversions(
  actor: MemberActor,
  { books }: RevolvingSnapshot,
): Promise<ConversionLine[]> {
  const { accountId } = actor;
  const rows = await db().revolvingConversion.findMany({
    where: { accountId },
    orderBy: { position: "desc" },
    omit: { disclosure: true },
  });
  const postings = await db().posting.findMany({
    where: { accountId, postingId: { in: rows.map(({ postingId }) => postingId) } },
    select: { postingId: true, merchantName: true },
  });
  const names = new Map(postings.map((row) => [row.postingId, row.merchantName]));
  const live = new Map(books.conversions.map((one) => [one.id, one]));
  return rows.map((row) => {
    const one = live.get(row.conversionId);
    const leftYen = one ? unbilledYenOf(one) : zeroYen;
    return {
      receiptNo: row.receiptNo,
      convertedOn: fromDbDate(row.convertedOn),
      merchantName: names.get(row.postingId) ?? "",
      principalYen: yen(row.principalYen),
      leftYen,
      state: conversionStateOf(row.endedAt !== null, leftYen),
    };
  });
}

async function listExtras(actor: MemberActor, snapshot: RevolvingSnapshot): Promise<ExtraLine[]> {
  const { books } = snapshot;
  const rows = await db().revolvingExtra.findMany({
    where: { accountId: actor.accountId, withdrawnAt: null },
    orderBy: { madeAt: "desc" },
  });
  return rows.map((row) => {
    const closing = fromDbDate(row.closingOn);
    const amountYen = yen(row.amountYen);
    const { ok: canWithdraw } = decideWithdrawal(snapshot, { closing, amountYen });
    return {
      receiptNo: row.receiptNo,
      closing,
      debit: debitDateOf(books.cycle, closing),
      amountYen,
      withdrawUntil: canWithdraw ? deadlineOf(books.deadlines, books.cycle, closing) : null,
    };
  });
}
