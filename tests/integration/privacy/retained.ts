/** Tables in which nothing is erased, and why. The test fails for a table that is in neither list. */
export const retained: Readonly<Record<string, string>> = {
  account: "erased by members/store/erased",
  cardmember: "erased by members/store/erased",
  ...retainedFor("amounts and dates of the books, under ids that name nobody any more", [
    "account_lock",
    "book_balance",
    "closing_failure",
    "credit_level",
    "debit_request",
    "ledger_event",
    "reminder",
    "payment",
    "point_entry",
    "point_lot",
    "points_exchange",
    "revolving_allocation",
    "revolving_choice",
    "revolving_conversion",
    "revolving_extra",
    "revolving_refund",
    "statement",
    "statement_revolving",
  ]),
  ...retainedFor("who did what and when, by ids; a chain that must not be cut", [
    "audit_event",
    "audit_head",
    "audit_seal",
    "identity_check",
    "proof_removal",
  ]),
  ...retainedFor("emptied within days or minutes by itself", [
    "flash",
    "idempotency_key",
    "mail",
    "throttle",
  ]),
  ...retainedFor("about staff", ["staff", "staff_enrolment", "staff_session"]),
  ...retainedFor("about no person", [
    "bank",
    "bank_branch",
    "bank_list",
    "cycle_closing",
    "deadline_terms",
    "debit_file",
    "feed_delivery",
    "reminder_run",
    "outbox_batch",
    "product_reward",
    "product_terms",
    "revolving_terms",
    "reward_stock",
  ]),
};

function retainedFor(why: string, tables: readonly string[]): Record<string, string> {
  return Object.fromEntries(tables.map((table) => [table, why]));
}
