import "server-only";
import { type BusinessDate, businessDate } from "@/lib/kernel/business-date";
import { type Yen, yen } from "@/lib/kernel/yen";
import { type Executor, toDbDate, type Tx } from "@/lib/platform/db";
import type { Prisma } from "@/prisma/generated/client";
import type { NewConversion } from "../rules/decision";
import type { Disclosure } from "../rules/disclosure";

type Holder = { readonly accountId: string; readonly cardmemberId: string };

export type SavedConversion = NewConversion & {
  readonly conversionId: string;
  readonly receiptNo: string;
};

/**
 * Inserts conversions with what was shown before confirming. Refunds that already lowered a principal are
 * recorded with 0 yen, so that they are not deducted again.
 */
export async function insertConversions(
  tx: Tx,
  { accountId, cardmemberId }: Holder,
  made: readonly SavedConversion[],
  disclosure: Disclosure,
): Promise<void> {
  const { _max } = await tx.revolvingConversion.aggregate({
    where: { accountId },
    _max: { position: true },
  });
  await tx.revolvingConversion.createMany({
    data: made.map((one, i) => ({
      accountId,
      cardmemberId,
      conversionId: one.conversionId,
      receiptNo: one.receiptNo,
      postingId: one.postingId,
      principalYen: one.principalYen,
      firstClosingOn: toDbDate(one.firstClosing),
      deadlineOn: toDbDate(one.deadline),
      termsVersion: disclosure.termsVersion,
      chosenYen: disclosure.chosenYen,
      convertedOn: toDbDate(disclosure.madeOn),
      disclosure: disclosure as unknown as Prisma.InputJsonObject,
      position: (_max.position ?? 0) + i + 1,
    })),
  });
  await tx.execute`
    INSERT INTO revolving_refund (account_id, posting_id, conversion_id, closing_on, processed_on,
      amount_yen)
    SELECT c.account_id, p.posting_id, c.conversion_id, p.closing_on, p.processed_on, 0
    FROM revolving_conversion c JOIN posting p ON p.account_id = c.account_id
      AND p.original_posting_id = c.posting_id AND p.kind = 'refund'
    WHERE c.account_id = ${accountId} AND c.ended_at IS NULL
      AND p.posting_id = ANY (${made.flatMap(({ refundIds }) => [...refundIds])}::text[])
    ON CONFLICT DO NOTHING`;
}

/** Ends a conversion that is undone. */
export async function endConversion(
  tx: Tx,
  { accountId, cardmemberId }: Holder,
  conversionId: string,
): Promise<void> {
  await tx.revolvingConversion.update({
    where: { accountId_conversionId: { accountId, conversionId } },
    data: { endedAt: new Date(), endedBy: cardmemberId },
    select: { conversionId: true },
  });
}

/** The id of the conversion with a receipt number; null if there is none. */
export async function loadConversionId(
  tx: Executor,
  accountId: string,
  receiptNo: string,
): Promise<string | null> {
  const row = await tx.revolvingConversion.findFirst({
    where: { accountId, receiptNo },
    select: { conversionId: true },
  });
  return row?.conversionId ?? null;
}

/**
 * Saves the monthly amount of an account; null is the minimum. An unchanged amount leaves `changed_at` as
 * it is: changes.sql reads from it whether the amount changed after a conversion.
 */
export async function saveChoice(tx: Tx, accountId: string, chosenYen: Yen | null): Promise<void> {
  await tx.execute`INSERT INTO revolving_choice AS c (account_id, chosen_yen, changed_at)
    VALUES (${accountId}, ${chosenYen}::int, clock_timestamp())
    ON CONFLICT (account_id) DO UPDATE SET chosen_yen = excluded.chosen_yen,
      changed_at = clock_timestamp()
      WHERE c.chosen_yen IS DISTINCT FROM excluded.chosen_yen`;
}

export type NewExtra = {
  readonly accountId: string;
  readonly extraId: string;
  readonly receiptNo: string;
  readonly closing: BusinessDate;
  readonly amountYen: Yen;
};

/** Inserts an extra repayment. */
export async function insertExtra(tx: Tx, { closing, ...extra }: NewExtra): Promise<void> {
  await tx.revolvingExtra.create({
    data: { ...extra, closingOn: toDbDate(closing) },
    select: { extraId: true },
  });
}

/** An extra repayment by its receipt number; null if there is none. */
export async function loadExtra(
  tx: Tx,
  accountId: string,
  receiptNo: string,
): Promise<{
  extraId: string;
  closing: BusinessDate;
  amountYen: Yen;
  isWithdrawn: boolean;
} | null> {
  const row = await tx.revolvingExtra.findFirst({ where: { accountId, receiptNo } });
  if (!row) return null;
  return {
    extraId: row.extraId,
    closing: businessDate(row.closingOn.toISOString().slice(0, 10)),
    amountYen: yen(row.amountYen),
    isWithdrawn: row.withdrawnAt !== null,
  };
}

/** Ends an extra repayment that is withdrawn. */
export async function endExtra(tx: Tx, accountId: string, extraId: string): Promise<void> {
  await tx.revolvingExtra.update({
    where: { accountId_extraId: { accountId, extraId } },
    data: { withdrawnAt: new Date() },
    select: { extraId: true },
  });
}
