import "server-only";
import { toDbDate, type Tx } from "@/lib/platform/db";
import type { RevolvingDue } from "../rules/books";

/** Inserts the revolving part of a closing's bills, and the principal that each conversion contributes. */
export async function insertDues(
  tx: Tx,
  closingOn: string,
  dues: readonly { readonly accountId: string; readonly due: RevolvingDue }[],
): Promise<void> {
  const billed = dues.filter(({ due }) => due.balanceYen > 0 || due.feeYen > 0);
  if (billed.length === 0) return;
  await tx.execute(
    `INSERT INTO statement_revolving (account_id, closing_on, balance_yen, fee_yen, principal_yen)
     SELECT id, $1::date, balance, fee, principal
     FROM unnest($2::text[], $3::int[], $4::int[], $5::int[]) AS r (id, balance, fee, principal)`,
    [
      closingOn,
      billed.map(({ accountId }) => accountId),
      billed.map(({ due }) => due.balanceYen),
      billed.map(({ due }) => due.feeYen),
      billed.map(({ due }) => due.principalYen),
    ],
  );
  const parts = billed.flatMap(({ accountId, due }) => {
    return due.parts.map((part) => ({ accountId, ...part }));
  });
  await tx.execute(
    `INSERT INTO revolving_allocation (account_id, closing_on, conversion_id, principal_yen)
     SELECT id, $1::date, conversion, principal
     FROM unnest($2::text[], $3::uuid[], $4::int[]) AS r (id, conversion, principal)`,
    [
      closingOn,
      parts.map(({ accountId }) => accountId),
      parts.map(({ conversionId }) => conversionId),
      parts.map(({ amountYen }) => amountYen),
    ],
  );
}

/** Replaces the revolving part of a bill that can still be changed; its fee stays the same. */
export async function replaceDue(tx: Tx, accountId: string, due: RevolvingDue): Promise<void> {
  const closingOn = toDbDate(due.closing);
  await tx.revolvingAllocation.deleteMany({ where: { accountId, closingOn } });
  await tx.revolvingAllocation.createMany({
    data: due.parts.map(({ conversionId, amountYen }) => ({
      accountId,
      closingOn,
      conversionId,
      principalYen: amountYen,
    })),
  });
  const { balanceYen, feeYen, principalYen } = due;
  await tx.statementRevolving.upsert({
    where: { accountId_closingOn: { accountId, closingOn } },
    create: { accountId, closingOn, balanceYen, feeYen, principalYen },
    update: { balanceYen, principalYen },
  });
}
