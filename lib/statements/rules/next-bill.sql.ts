/** Joins the last bill of account `a` as `l`; its columns are NULL if there is none. */
export const lastBill = `LEFT JOIN LATERAL (SELECT * FROM statement s WHERE s.account_id = a.account_id
  ORDER BY s.closing_on DESC LIMIT 1) l ON true`;

/** The closing of the open cycle of account `a` whose last bill is `l`: rules/next-bill.openClosingOf. */
export const openClosing = "closing_on_or_after(a.cycle, coalesce(l.closing_on + 1, a.opened_on))";

/**
 * Whether account `a`, whose last bill is `l`, gets another bill: a closed account is billed until its
 * balance is 0 and no further ledger event is booked.
 */
export const isStillBilled = `(a.status <> 'closed' OR coalesce(l.balance_yen, 0) <> 0 OR l.closing_on IS NULL
  OR EXISTS (SELECT FROM ledger_event e
    WHERE e.account_id = a.account_id AND e.closing_on > l.closing_on))`;
