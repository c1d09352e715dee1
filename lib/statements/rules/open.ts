import { addYen, type Yen, yen } from "@/lib/kernel/yen";

/** The unpaid amount of each part of a bill, in yen. */
export type OpenParts = {
  readonly openFeeYen: number;
  readonly openCashYen: number;
  readonly openShoppingYen: number;
  readonly openRevolvingYen: number;
};

/** The open (unpaid) amount of a bill, in yen; for sets: open.sql.ts. */
export function openYenOf(bill: OpenParts): Yen {
  const { openFeeYen, openCashYen, openShoppingYen, openRevolvingYen } = bill;
  return addYen(yen(openFeeYen), yen(openCashYen), yen(openShoppingYen), yen(openRevolvingYen));
}
