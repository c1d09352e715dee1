import { isLiveHold } from "@/lib/ledger/rules/holds.sql";

/**
 * Joins what the credit of account `a` is computed from on a day (an expression), in yen: its book balances
 * as `b` and its live holds as `h`, one row each. rules.creditFactsOf reads `creditColumns`; rules derive
 * the rest, for one account as for all.
 */
export function creditFacts(day: string): string {
  return `CROSS JOIN LATERAL (SELECT
      coalesce(sum(balance_yen) FILTER (WHERE book = 'shopping'), 0)::int AS shopping,
      coalesce(sum(balance_yen) FILTER (WHERE book = 'fee'), 0)::int AS fee,
      coalesce(sum(balance_yen) FILTER (WHERE book = 'credit'), 0)::int AS credit,
      coalesce(sum(balance_yen) FILTER (WHERE book = 'cash_advance'), 0)::int AS cash_advance,
      coalesce(sum(balance_yen) FILTER (WHERE book = 'revolving'), 0)::int AS revolving
    FROM book_balance WHERE account_id = a.account_id) b
  CROSS JOIN LATERAL (SELECT coalesce(sum(open_yen), 0)::int AS holds,
      coalesce(sum(open_yen) FILTER (WHERE kind = 'cash_advance'), 0)::int AS cash_holds
    FROM hold WHERE hold.account_id = a.account_id AND ${isLiveHold("hold", day)}) h`;
}

export const creditColumns = "a.limit_yen, a.cash_limit_yen, b.*, h.*";
