import "server-only";
import type { MemberActor } from "@/lib/kernel/actor";
import { type BusinessDate, businessDate, businessDateOf } from "@/lib/kernel/business-date";
import { addYen, type Yen, yen, zeroYen } from "@/lib/kernel/yen";
import { db, fromDbDate } from "@/lib/platform/db";
import { today } from "@/lib/platform/env";
import { unbilledYenOf } from "../rules/books";
import { type ConversionState, conversionStateOf } from "../rules/snapshot";
import { type ChangeSince, changesSince, hasChangedSince } from "../rules/changes.sql";
import { decideUndo } from "../rules/decision";
import type { Disclosure } from "../rules/disclosure";
import type { RevolvingTerms } from "../rules/terms";
import { loadSnapshot } from "../store/snapshot";
import { loadTerms } from "../store/terms";

/** A bill as it was disclosed and as it was made; `billedYen` is null until it is made. */
export type PromisedLine = {
  readonly closing: BusinessDate;
  readonly debit: BusinessDate;
  readonly shownYen: Yen;
  readonly billedYen: Yen | null;
};

export type ConversionView = {
  readonly receiptNo: string;
  readonly convertedOn: BusinessDate;
  readonly usedOn: BusinessDate;
  readonly merchantName: string;
  readonly principalYen: Yen;
  readonly leftYen: Yen;
  readonly state: ConversionState;
  /** The day on which it was undone; null if it was not. */
  readonly endedOn: BusinessDate | null;
  readonly firstClosing: BusinessDate;
  /** The last day on which it can be undone. */
  readonly deadlineOn: BusinessDate;
  readonly canUndo: boolean;
  readonly terms: RevolvingTerms;
  /** What was shown before confirming, unchanged. */
  readonly disclosure: Disclosure;
  /** お約束との照合: the disclosed bills compared with the actual ones. */
  readonly promised: readonly PromisedLine[];
  readonly changes: readonly ChangeSince[];
};

/** A conversion of this account by its receipt number; null if there is none. */
export async function viewConversion(
  actor: MemberActor,
  receiptNo: string,
): Promise<ConversionView | null> {
  if (actor.role !== "basic") return null;
  const { accountId } = actor;
  const row = await db().revolvingConversion.findFirst({ where: { accountId, receiptNo } });
  if (!row) return null;
  const posting = await db().posting.findUniqueOrThrow({
    where: { accountId_postingId: { accountId, postingId: row.postingId } },
    select: { usedOn: true, merchantName: true },
  });
  const snapshot = await loadSnapshot(db(), accountId, today());
  const live = snapshot.books.conversions.find((one) => one.id === row.conversionId);
  const leftYen = live ? unbilledYenOf(live) : zeroYen;
  const disclosure = row.disclosure as unknown as Disclosure;
  return {
    receiptNo,
    convertedOn: fromDbDate(row.convertedOn),
    usedOn: fromDbDate(posting.usedOn),
    merchantName: posting.merchantName,
    principalYen: yen(row.principalYen),
    leftYen,
    state: conversionStateOf(row.endedAt !== null, leftYen),
    endedOn: row.endedAt && businessDateOf(row.endedAt),
    firstClosing: fromDbDate(row.firstClosingOn),
    deadlineOn: fromDbDate(row.deadlineOn),
    canUndo: decideUndo(snapshot, row.conversionId).ok,
    terms: await loadTerms(db(), row.termsVersion),
    disclosure,
    promised: await listPromised(actor, disclosure, snapshot.bill?.closing ?? null),
    changes: await listChanges(actor, row.conversionId),
  };
}

async function listPromised(
  { accountId }: MemberActor,
  { schedule }: Disclosure,
  billedUpTo: BusinessDate | null,
): Promise<PromisedLine[]> {
  const bills = await db().statementRevolving.findMany({ where: { accountId } });
  const billed = new Map<string, Yen>(
    bills.map((bill) => [
      fromDbDate(bill.closingOn),
      addYen(yen(bill.feeYen), yen(bill.principalYen)),
    ]),
  );
  return schedule.rows.map(({ closing, debit, billedYen }) => {
    const isBilled = billedUpTo !== null && closing <= billedUpTo;
    return {
      closing: businessDate(closing),
      debit: businessDate(debit),
      shownYen: yen(billedYen),
      billedYen: isBilled ? (billed.get(closing) ?? zeroYen) : null,
    };
  });
}

type Changed = Readonly<Record<ChangeSince, boolean>>;

async function listChanges(
  { accountId }: MemberActor,
  conversionId: string,
): Promise<ChangeSince[]> {
  const columns = changesSince.map((change) => `${hasChangedSince[change]} AS "${change}"`);
  const [changed] = await db().query<Changed>(
    `SELECT ${columns.join(", ")} FROM revolving_conversion c
     WHERE c.account_id = $1 AND c.conversion_id = $2::uuid`,
    [accountId, conversionId],
  );
  return changesSince.filter((change) => changed?.[change]);
}
