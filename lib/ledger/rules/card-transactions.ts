import type { BusinessDate } from "@/lib/kernel/business-date";
import { type Yen, yen } from "@/lib/kernel/yen";

export const cardTransactionStates = ["pending", "unbilled", "billed", "refund"] as const;

export type CardTransactionState = (typeof cardTransactionStates)[number];

/** Kinds that return money. */
export function isCredit(kind: string): boolean {
  return kind === "refund" || kind === "credit_adjustment";
}

/** Kinds listed under 手数料等, in no holder's block. */
export function isFee(kind: string): boolean {
  return kind === "annual_fee" || kind === "debit_adjustment";
}

/** The state of a card transaction; one without a closing is a hold. `billedUpTo` is the newest bill. */
export function cardTransactionStateOf(
  kind: string,
  closingOn: string | null,
  billedUpTo: BusinessDate | null,
): CardTransactionState {
  if (closingOn === null) return "pending";
  if (isCredit(kind)) return "refund";
  return billedUpTo !== null && closingOn <= billedUpTo ? "billed" : "unbilled";
}

/** The signed amount: negative if the issuer returns it. */
export function signedYenOf(kind: string, amountYen: number): Yen {
  return yen(isCredit(kind) ? -amountYen : amountYen);
}

export type Foreign = {
  readonly currency: string;
  readonly amount: string;
  readonly rate: string | null;
};

/** The foreign amount without padding zeros; null for transactions in yen. */
export function foreignOf(row: {
  readonly currency: string;
  readonly foreignAmount: string | null;
  readonly rate: string | null;
}): Foreign | null {
  if (!row.foreignAmount || row.currency === "JPY") return null;
  const rate = row.rate === null ? null : trimmed(row.rate, 0);
  return { currency: row.currency, amount: trimmed(row.foreignAmount, 2), rate };
}

/** A decimal with at least `places` places and no further trailing zeros. */
function trimmed(decimal: string, places: number): string {
  const [whole = "0", fraction = ""] = decimal.split(".");
  const digits = fraction.replace(/0+$/, "").padEnd(places, "0");
  return digits ? `${whole}.${digits}` : whole;
}
