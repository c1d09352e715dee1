/** What can make bills differ from a conversion's disclosed schedule, in the order they are shown. */
export const changesSince = [
  "conversion",
  "taken-back",
  "amount",
  "extra",
  "refund",
  "unpaid",
] as const;

export type ChangeSince = (typeof changesSince)[number];

/** Whether each of them happened since conversion `c` was made. */
export const hasChangedSince: Readonly<Record<ChangeSince, string>> = {
  conversion: `EXISTS (SELECT FROM revolving_conversion o WHERE o.account_id = c.account_id
    AND o.position > c.position AND NOT c.disclosure->'receiptNos' ? o.receipt_no)`,
  "taken-back": `EXISTS (SELECT FROM revolving_conversion o WHERE o.account_id = c.account_id
    AND o.ended_at > c.converted_at)`,
  amount: `EXISTS (SELECT FROM revolving_choice h WHERE h.account_id = c.account_id
    AND h.changed_at > c.converted_at)`,
  extra: `EXISTS (SELECT FROM revolving_extra x WHERE x.account_id = c.account_id
    AND (x.made_at > c.converted_at OR x.withdrawn_at > c.converted_at))`,
  refund: `EXISTS (SELECT FROM ledger_event e WHERE e.account_id = c.account_id
    AND e.kind = 'revolving_refund' AND e.event_id > (SELECT min(o.event_id) FROM ledger_event o
      WHERE o.account_id = c.account_id AND o.conversion_id = c.conversion_id
        AND o.kind = 'conversion'))`,
  // Includes an earlier bill if its debit date was still to come.
  unpaid: `EXISTS (SELECT FROM statement t WHERE t.account_id = c.account_id
    AND (t.closing_on >= c.first_closing_on OR t.debit_on >= c.converted_on)
    AND (t.status = 'carried' AND t.open_revolving_yen > 0
      OR EXISTS (SELECT FROM ledger_event e WHERE e.account_id = t.account_id
        AND e.kind = 'settlement' AND e.from_book = 'revolving'
        AND e.statement_closing_on = t.closing_on AND e.booked_on > t.debit_on)))`,
};

/** Whether any of them happened. */
export const isChangedSince = `(${Object.values(hasChangedSince).join(" OR ")})`;
