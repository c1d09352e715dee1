/** How a row is identified as belonging to an erased account. */
export type Link =
  | "account"
  | "person"
  | "credential"
  | "second-step"
  | "locked-counter"
  | "feed-record";

export type Erasure = { readonly table: string; readonly link: Link } & (
  | { readonly how: "gone" }
  /** The columns that are set in a row that stays. */
  | { readonly how: "blank"; readonly set: string }
);

/**
 * What happens to each table with personal data when an account is erased, in the order in
 * which it is done. [rule] Accounts and cardmembers themselves: members/store/erased.
 */
export const erasures: readonly Erasure[] = [
  { table: "recovery_code", link: "second-step", how: "gone" },
  { table: "second_step", link: "credential", how: "gone" },
  { table: "code_flow", link: "credential", how: "gone" },
  { table: "passkey_challenge", link: "credential", how: "gone" },
  { table: "passkey", link: "credential", how: "gone" },
  { table: "known_device", link: "credential", how: "gone" },
  { table: "session", link: "credential", how: "gone" },
  { table: "inquiry_number", link: "locked-counter", how: "gone" },
  { table: "attempt_counter", link: "locked-counter", how: "gone" },
  { table: "lockout", link: "person", how: "gone" },
  { table: "credential", link: "account", how: "gone" },
  { table: "registration_flow", link: "account", how: "gone" },
  { table: "recovery_flow", link: "person", how: "gone" },
  { table: "email_flow", link: "account", how: "gone" },
  { table: "profile_change", link: "account", how: "gone" },
  { table: "own_data_request", link: "account", how: "gone" },
  { table: "message", link: "person", how: "gone" },
  { table: "mail_setting", link: "account", how: "gone" },
  { table: "letter", link: "account", how: "gone" },
  { table: "dispute_message", link: "account", how: "gone" },
  { table: "dispute", link: "account", how: "blank", set: "merchant_name = ''" },
  { table: "family_card_application", link: "account", how: "gone" },
  { table: "card_loss", link: "account", how: "gone" },
  { table: "card_freeze", link: "account", how: "blank", set: "refusal = NULL" },
  { table: "card_change", link: "account", how: "blank", set: "refusal = NULL" },
  {
    table: "outbox_entry",
    link: "account",
    how: "blank",
    // Requests handed over and never answered are closed by the erasure: no answer can arrive any more.
    set: `content_sealed = NULL, reason = NULL, ended_at = coalesce(ended_at, now()),
      outcome = coalesce(outcome, 'expired')`,
  },
  {
    table: "posting",
    link: "account",
    how: "blank",
    set: "merchant_raw = '', merchant_name = '', merchant_search = ''",
  },
  { table: "hold", link: "account", how: "blank", set: "merchant_name = '', merchant_search = ''" },
  { table: "authorization_event", link: "account", how: "blank", set: "merchant_name = ''" },
  { table: "quarantined_row", link: "feed-record", how: "blank", set: "row_sealed = NULL" },
  {
    table: "card",
    link: "account",
    how: "blank",
    set: "number_hash = 'erased:' || card_id, last_five = '-----'",
  },
];

/** Why an account that was closed long enough ago is not erased yet. */
export type Obstacle = "bill" | "debit" | "case" | "request";
