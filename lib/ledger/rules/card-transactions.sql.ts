/** Kinds that return money: rules/card-transactions.isCredit. */
export function isCredit(row: string): string {
  return `(${row}.kind IN ('refund', 'credit_adjustment'))`;
}

/** The signed amount of posting `row` (an alias), in yen: rules/card-transactions.signedYenOf. */
export function signedYen(row: string): string {
  return `(CASE WHEN ${isCredit(row)} THEN -${row}.amount_yen ELSE ${row}.amount_yen END)`;
}

/** The newest closing of an account (an expression) that has a bill; -infinity if there is none. */
export function billedUpTo(accountId: string): string {
  return `coalesce((SELECT max(closing_on) FROM statement
    WHERE statement.account_id = ${accountId}), '-infinity')`;
}

/** Whether posting `row` is in a bill, up to closing `billed`: card-transactions.cardTransactionStateOf. */
export function isBilled(row: string, billed: string): string {
  return `(${row}.closing_on <= ${billed})`;
}

/** The state of posting `row`: rules/card-transactions.cardTransactionStateOf; `billed` is a day or NULL. */
export function postingState(row: string, billed: string): string {
  return `(CASE WHEN ${isCredit(row)} THEN 'refund'
    WHEN ${isBilled(row, `${billed}::date`)} THEN 'billed' ELSE 'unbilled' END)`;
}

/** The refunded amount of purchase `row`, in yen. */
export function refundedYen(row: string): string {
  return `(SELECT coalesce(sum(refund.amount_yen), 0)::int FROM posting refund
    WHERE refund.account_id = ${row}.account_id AND refund.kind = 'refund'
      AND refund.original_posting_id = ${row}.posting_id)`;
}
