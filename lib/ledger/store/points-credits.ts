import "server-only";
import type { BusinessDate } from "@/lib/kernel/business-date";
import type { Yen } from "@/lib/kernel/yen";
import { toDbDate, type Tx } from "@/lib/platform/db";

/** Books a credit in yen that points were exchanged for; part of B of the bill that closes on `closingOn`. */
export async function bookPointsCredit(
  tx: Tx,
  credit: {
    readonly accountId: string;
    readonly exchangeId: string;
    readonly amountYen: Yen;
    readonly bookedOn: BusinessDate;
    readonly closingOn: BusinessDate;
  },
): Promise<void> {
  const { accountId, exchangeId, amountYen, bookedOn, closingOn } = credit;
  await tx.ledgerEvent.create({
    data: {
      accountId,
      exchangeId,
      amountYen,
      kind: "points_credit",
      fromBook: "credit",
      toBook: "issuer",
      bookedOn: toDbDate(bookedOn),
      closingOn: toDbDate(closingOn),
    },
    select: { eventId: true },
  });
}
