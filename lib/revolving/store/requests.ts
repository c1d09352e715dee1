import "server-only";
import type { OutboxContent } from "@/lib/outbox/format";
import { insertOutboxEntry, withdrawOutboxEntry } from "@/lib/outbox/store";
import { fromDbDate, type Tx } from "@/lib/platform/db";
import { newReceiptNo } from "@/lib/platform/receipt";

type Holder = { readonly accountId: string; readonly cardmemberId: string };

/** Tells the issuer of conversions that were just kept, under the receipts the member was given. */
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

/** The same when one is taken back: what was not handed over yet is not told at all. */
export async function queueUndo(
  tx: Tx,
  { accountId, cardmemberId }: Holder,
  conversionReceiptNo: string,
): Promise<void> {
  if (await withdrawOutboxEntry(tx, accountId, conversionReceiptNo)) return;
  const told = await loadContent(tx, accountId, conversionReceiptNo);
  const content = { ...told, conversion_receipt_no: conversionReceiptNo };
  const entry = { accountId, cardmemberId, receiptNo: newReceiptNo("U"), content };
  await insertOutboxEntry(tx, { ...entry, kind: "conversion_undone" });
}

async function loadContent(tx: Tx, accountId: string, receiptNo: string): Promise<OutboxContent> {
  const kept = await tx.revolvingConversion.findFirstOrThrow({
    where: { accountId, receiptNo },
    select: { postingId: true, principalYen: true, firstClosingOn: true, termsVersion: true },
  });
  return {
    posting_id: kept.postingId,
    amount_yen: kept.principalYen,
    first_closing_on: fromDbDate(kept.firstClosingOn),
    terms_version: kept.termsVersion,
  };
}
