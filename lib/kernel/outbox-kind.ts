/** The kinds of outbox entry; these names are written into the files (docs/outbox.md). */
export const outboxKinds = [
  "registration_letter",
  "notice_letter",
  "paper_copy",
  "address",
  "employer",
  "phone",
  "email",
  "debit_account",
  "statement_delivery",
  "pin",
  "card_freeze",
  "card_unfreeze",
  "card_loss",
  "card_cap",
  "card_stop",
  "card_end",
  "family_card",
  "conversion",
  "conversion_undone",
  "points_exchange",
  "dispute",
] as const;

export type OutboxKind = (typeof outboxKinds)[number];
