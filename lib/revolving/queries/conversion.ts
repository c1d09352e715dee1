import "server-only";
import type { MemberActor } from "@/lib/kernel/actor";
import { type BusinessDate, businessDate, businessDateOf } from "@/lib/kernel/business-date";
import { addYen, type Yen, yen, zeroYen } from "@/lib/kernel/yen";
import { db, fromDbDate, toDbDate } from "@/lib/platform/db";
import { today } from "@/lib/platform/env";
import { unbilledYenOf } from "../rules/books";
import { decideUndo } from "../rules/decision";
import type { Disclosure } from "../rules/disclosure";
import type { RevolvingTerms } from "../rules/terms";
import { loadSnapshot } from "../store/snapshot";
import { loadTerms } from "../store/terms";
import type { ConversionState } from "../queries";

/** A bill as it was shown, and as it came; null while it is to come. */
export type PromisedLine = {
  readonly closing: BusinessDate;
  readonly debit: BusinessDate;
  readonly shownYen: Yen;
  readonly billedYen: Yen | null;
};

/** What can make bills differ from what was shown. */
export const changesSince = [
  "conversion",
  "taken-back",
  "amount",
  "extra",
  "refund",
  "unpaid",
] as const;

export type ChangeSince = (typeof changesSince)[number];

export type ConversionView = {
  readonly receiptNo: string;
  readonly convertedOn: BusinessDate;
  readonly usedOn: BusinessDate;
  readonly merchantName: string;
  readonly principalYen: Yen;
  readonly leftYen: Yen;
  readonly state: ConversionState;
  /** The day it was taken back; null where it was not. */
  readonly endedOn: BusinessDate | null;
  readonly firstClosing: BusinessDate;
  /** The last day on which it can be taken back. */
  readonly deadlineOn: BusinessDate;
  readonly canTakeBack: boolean;
  readonly terms: RevolvingTerms;
  /** What was shown before confirming, as it was. */
  readonly disclosure: Disclosure;
  /** お約束との照合. */
  readonly promised: readonly PromisedLine[];
  readonly changes: readonly ChangeSince[];
};

/** A conversion by its receipt; null where there is none of the member's. */
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
    state: row.endedAt ? "taken" : leftYen > 0 ? "live" : "settled",
    endedOn: row.endedAt && businessDateOf(row.endedAt),
    firstClosing: fromDbDate(row.firstClosingOn),
    deadlineOn: fromDbDate(row.deadlineOn),
    canTakeBack: decideUndo(snapshot, row.conversionId).ok,
    terms: await loadTerms(db(), row.termsVersion),
    disclosure,
    promised: await listPromised(actor, disclosure, snapshot.bill?.closing ?? null),
    changes: await listChanges(actor, row.conversionId, fromDbDate(row.firstClosingOn)),
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
  firstClosing: BusinessDate,
): Promise<ChangeSince[]> {
  const [changed] = await db().query<Changed>`
    SELECT
      EXISTS (SELECT FROM revolving_conversion o WHERE o.account_id = c.account_id
        AND o.place > c.place AND NOT c.disclosure->'receiptNos' ? o.receipt_no) AS conversion,
      EXISTS (SELECT FROM revolving_conversion o WHERE o.account_id = c.account_id
        AND o.ended_at > c.converted_at) AS "taken-back",
      EXISTS (SELECT FROM revolving_choice h WHERE h.account_id = c.account_id
        AND h.changed_at > c.converted_at) AS amount,
      EXISTS (SELECT FROM revolving_extra x WHERE x.account_id = c.account_id
        AND (x.made_at > c.converted_at OR x.withdrawn_at > c.converted_at)) AS extra,
      EXISTS (SELECT FROM ledger_event e WHERE e.account_id = c.account_id
        AND e.kind = 'revolving_refund' AND e.event_id > (SELECT min(o.event_id) FROM ledger_event o
          WHERE o.account_id = c.account_id AND o.conversion_id = c.conversion_id
            AND o.kind = 'conversion')) AS refund,
      EXISTS (SELECT FROM statement t WHERE t.account_id = c.account_id
        AND t.closing_on >= ${toDbDate(firstClosing)}::date
        AND (t.state = 'carried' AND t.open_revolving_yen > 0
          OR EXISTS (SELECT FROM ledger_event e WHERE e.account_id = t.account_id
            AND e.kind = 'settlement' AND e.from_book = 'revolving'
            AND e.statement_closing_on = t.closing_on AND e.booked_on > t.debit_on))) AS unpaid
    FROM revolving_conversion c
    WHERE c.account_id = ${accountId} AND c.conversion_id = ${conversionId}::uuid`;
  return changesSince.filter((change) => changed?.[change]);
}
