import { openYen } from "@/lib/statements/rules/open.sql";

/** Whether an account (an expression) has a request that the bank has not answered: then nothing more is asked of it. */
export function hasUnanswered(accountId: string): string {
  return `EXISTS (SELECT FROM debit_request q
    WHERE q.account_id = ${accountId} AND q.result_code IS NULL)`;
}

/** Whether something of bill `s`, of a contract that is not erased, can be asked of the bank. */
export const isRequestable = `(s.state = 'unpaid' AND ${openYen("s")} > 0 AND NOT ${hasUnanswered("s.account_id")}
  AND NOT EXISTS (SELECT FROM account e WHERE e.account_id = s.account_id AND e.erased_on IS NOT NULL))`;

/** Whether the bank was never asked for bill `s`. */
export const isUnasked = `NOT EXISTS (SELECT FROM debit_request q
  WHERE q.account_id = s.account_id AND q.closing_on = s.closing_on)`;
