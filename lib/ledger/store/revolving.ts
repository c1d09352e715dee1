import "server-only";
import type { BusinessDate } from "@/lib/kernel/business-date";
import type { Yen } from "@/lib/kernel/yen";
import { toDbDate, type Tx } from "@/lib/platform/db";

/** A movement from or to the revolving book. It changes neither D nor the available credit. */
export type ConversionMove = {
  readonly kind: "conversion" | "conversion_undone" | "revolving_refund_undone";
  readonly accountId: string;
  readonly conversionId: string;
  readonly amountYen: Yen;
  readonly bookedOn: BusinessDate;
  readonly closingOn: BusinessDate;
};

const booksOf = {
  conversion: { fromBook: "shopping", toBook: "revolving" },
  conversion_undone: { fromBook: "revolving", toBook: "shopping" },
  revolving_refund_undone: { fromBook: "credit", toBook: "revolving" },
} as const;

/** Books one movement of a conversion. */
export async function bookConversionMove(tx: Tx, move: ConversionMove): Promise<void> {
  const { bookedOn, closingOn, ...facts } = move;
  await tx.ledgerEvent.create({
    data: {
      ...facts,
      ...booksOf[move.kind],
      bookedOn: toDbDate(bookedOn),
      closingOn: toDbDate(closingOn),
    },
    select: { eventId: true },
  });
}

/** Books the fees of a closing in yen, by account; part of C. */
export async function bookRevolvingFees(
  tx: Tx,
  closingOn: string,
  fees: readonly { readonly accountId: string; readonly feeYen: Yen }[],
): Promise<void> {
  const charged = fees.filter(({ feeYen }) => feeYen > 0);
  if (charged.length === 0) return;
  await tx.execute(
    `INSERT INTO ledger_event (account_id, kind, amount_yen, from_book, to_book, booked_on, closing_on)
     SELECT f.id, 'revolving_fee', f.yen, 'issuer', 'revolving_fee', $1::date, $1::date
     FROM unnest($2::text[], $3::int[]) AS f (id, yen) ORDER BY f.id`,
    [closingOn, charged.map(({ accountId }) => accountId), charged.map(({ feeYen }) => feeYen)],
  );
}

export type RefundMove = {
  readonly accountId: string;
  readonly conversionId: string;
  readonly amountYen: Yen;
  readonly processedOn: string;
  readonly closingOn: string;
};

/** Refunds of converted purchases reduce their revolving principal; the refund itself is part of B. */
export async function bookRevolvingRefunds(tx: Tx, refunds: readonly RefundMove[]): Promise<void> {
  const booked = refunds.filter(({ amountYen }) => amountYen > 0);
  if (booked.length === 0) return;
  await tx.execute(
    `INSERT INTO ledger_event (account_id, kind, amount_yen, from_book, to_book, booked_on, closing_on,
       conversion_id)
     SELECT r.account_id, 'revolving_refund', r.yen, 'revolving', 'credit', r.processed_on, r.closing_on,
       r.conversion_id
     FROM jsonb_to_recordset($1::jsonb) AS r (account_id text, conversion_id uuid, yen int,
       processed_on date, closing_on date)`,
    [
      JSON.stringify(
        booked.map((one) => ({
          account_id: one.accountId,
          conversion_id: one.conversionId,
          yen: one.amountYen,
          processed_on: one.processedOn,
          closing_on: one.closingOn,
        })),
      ),
    ],
  );
}
