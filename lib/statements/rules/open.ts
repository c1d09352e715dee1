import { addYen, type Yen, yen } from "@/lib/kernel/yen";

/** What of each part of a bill is still to be paid, in yen. */
export type OpenParts = {
  readonly openFeeYen: number;
  readonly openCashYen: number;
  readonly openShoppingYen: number;
  readonly openRevolvingYen: number;
};

/** What of a bill is still to be paid, in yen; for sets: open.sql.ts. */
export function openYenOf(bill: OpenParts): Yen {
  const { openFeeYen, openCashYen, openShoppingYen, openRevolvingYen } = bill;
  return addYen(yen(openFeeYen), yen(openCashYen), yen(openShoppingYen), yen(openRevolvingYen));
}
