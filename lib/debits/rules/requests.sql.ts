import { openYen } from "@/lib/statements/rules/open.sql";

/** Whether an account (an expression) has an unanswered request, which blocks further requests for it. */
export function hasUnanswered(accountId: string): string {
  return `EXISTS (SELECT FROM debit_request q
    WHERE q.account_id = ${accountId} AND q.result_code IS NULL)`;
}

/** Whether bill `s` has an open amount to request, no unanswered request and no erased account. */
export const isRequestable = `(s.status = 'unpaid' AND ${openYen("s")} > 0 AND NOT ${hasUnanswered("s.account_id")}
  AND NOT EXISTS (SELECT FROM account e WHERE e.account_id = s.account_id AND e.erased_on IS NOT NULL))`;

/** Whether bill `s` was never requested from the bank. */
export const isUnasked = `NOT EXISTS (SELECT FROM debit_request q
  WHERE q.account_id = s.account_id AND q.closing_on = s.closing_on)`;
