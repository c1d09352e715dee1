import "server-only";
import { businessDate } from "@/lib/kernel/business-date";
import { yen } from "@/lib/kernel/yen";
import { isLiveHold } from "@/lib/ledger/rules/holds.sql";
import { type Executor, sqlOf } from "@/lib/platform/db";
import { today } from "@/lib/platform/env";
import { type RecentTransaction, usesShown } from "../rules/loss";

/** The newest transactions of a card, including those not posted yet. */
export async function loadRecentTransactions(
  tx: Executor,
  { accountId, cardId }: { readonly accountId: string; readonly cardId: string },
): Promise<RecentTransaction[]> {
  const rows = await tx.query<{
    id: string;
    used_on: string;
    merchant_name: string;
    amount_yen: number;
  }>`SELECT * FROM (
      SELECT posting_id AS id, used_on::text AS used_on, merchant_name, amount_yen
        FROM posting WHERE account_id = ${accountId} AND card_id = ${cardId}
          AND kind IN ('purchase', 'cash_advance')
      UNION ALL
      SELECT authorization_id, used_on::text, merchant_name, open_yen
        FROM hold WHERE account_id = ${accountId} AND card_id = ${cardId}
          AND ${sqlOf(isLiveHold("hold", "$1"), today())}) AS uses
    ORDER BY used_on DESC, id DESC LIMIT ${usesShown}::int`;
  return rows.map((row) => ({
    id: row.id,
    usedOn: businessDate(row.used_on),
    merchantName: row.merchant_name,
    amountYen: yen(row.amount_yen),
  }));
}
