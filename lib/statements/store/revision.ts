import "server-only";
import type { BusinessDate } from "@/lib/kernel/business-date";
import type { Yen } from "@/lib/kernel/yen";
import { toDbDate, type Tx } from "@/lib/platform/db";
import { Prisma } from "@/prisma/generated/client";
import { openYen } from "../rules/open.sql";

/**
 * Adds signed amounts, in yen, to the shopping and the revolving part of a bill's E. A, B, C and D stay the
 * same; the table's constraints reject negative parts.
 */
export async function reviseBill(
  tx: Tx,
  { accountId, closing }: { readonly accountId: string; readonly closing: BusinessDate },
  { shoppingYen, revolvingYen }: { readonly shoppingYen: Yen; readonly revolvingYen: Yen },
): Promise<void> {
  await tx.execute`
    UPDATE statement SET billed_yen = billed_yen + ${shoppingYen}::int + ${revolvingYen}::int,
      billed_shopping_yen = billed_shopping_yen + ${shoppingYen}::int,
      open_shopping_yen = open_shopping_yen + ${shoppingYen}::int,
      billed_revolving_yen = billed_revolving_yen + ${revolvingYen}::int,
      open_revolving_yen = open_revolving_yen + ${revolvingYen}::int,
      status = CASE WHEN ${Prisma.raw(openYen("statement"))}
        + ${shoppingYen}::int + ${revolvingYen}::int > 0 THEN 'unpaid' ELSE 'paid' END::statement_status
    WHERE account_id = ${accountId} AND closing_on = ${toDbDate(closing)}::date`;
}
