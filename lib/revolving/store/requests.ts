import "server-only";
import type { OutboxContent } from "@/lib/outbox/format";
import { insertOutboxEntry, withdrawOutboxEntry } from "@/lib/outbox/store";
import { fromDbDate, type Tx } from "@/lib/platform/db";
import { newReceiptNo } from "@/lib/platform/receipt";

type Holder = { readonly accountId: string; readonly cardmemberId: string };

/** Queues new conversions for the issuer, under the receipt numbers given to the member. */
export async function queueConversions(
  tx: Tx,
  { accountId, cardmemberId }: Holder,
  receiptNos: readonly string[],
): Promise<void> {
  for (const receiptNo of receiptNos) {
    const content = await loadContent(tx, accountId, receiptNo);
    const entry = { accountId, cardmemberId, receiptNo, content };
    await insertOutboxEntry(tx, { ...entry, kind: "conversion" });
  }
}

/** Queues the undoing of a conversion; one that was not handed over yet is withdrawn from the outbox. */
export async function queueUndo(
  tx: Tx,
  { accountId, cardmemberId }: Holder,
  conversionReceiptNo: string,
): Promise<void> {
  if (await withdrawOutboxEntry(tx, accountId, conversionReceiptNo)) return;
  const original = await loadContent(tx, accountId, conversionReceiptNo);
  const content = { ...original, conversion_receipt_no: conversionReceiptNo };
  const entry = { accountId, cardmemberId, receiptNo: newReceiptNo("undoneConversion"), content };
  await insertOutboxEntry(tx, { ...entry, kind: "conversion_undone" });
}

async function loadContent(tx: Tx, accountId: string, receiptNo: string): Promise<OutboxContent> {
  const conversion = await tx.revolvingConversion.findFirstOrThrow({
    where: { accountId, receiptNo },
    select: { postingId: true, principalYen: true, firstClosingOn: true, termsVersion: true },
  });
  return {
    posting_id: conversion.postingId,
    amount_yen: conversion.principalYen,
    first_closing_on: fromDbDate(conversion.firstClosingOn),
    terms_version: conversion.termsVersion,
  };
}
