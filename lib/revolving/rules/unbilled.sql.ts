/** Principal of conversion `c` that no bill includes, in yen: rules/books.unbilledYenOf. */
export const unbilledYen = `(c.principal_yen
  - (SELECT coalesce(sum(r.amount_yen), 0) FROM revolving_refund r
     WHERE r.account_id = c.account_id AND r.conversion_id = c.conversion_id)
  - (SELECT coalesce(sum(r.principal_yen), 0) FROM revolving_allocation r
     WHERE r.account_id = c.account_id AND r.conversion_id = c.conversion_id))::int`;
