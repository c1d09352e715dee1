/** The files of a delivery, in the order of import. */
export const feedFiles = [
  "accounts.csv",
  "cardmembers.csv",
  "cards.csv",
  "authorizations.csv",
  "postings.csv",
  "payments.csv",
  "outcomes.csv",
] as const;

export type FeedFile = (typeof feedFiles)[number];

/** The exact header of each file. */
export const feedColumns: Record<FeedFile, readonly string[]> = {
  "accounts.csv": columns(
    `account_id product_code status opened_on cycle limit_yen cash_limit_yen revolving_limit_yen
     debit_bank_code debit_branch_code debit_account_type debit_account_number debit_holder_kana`,
  ),
  "cardmembers.csv": columns(
    `cardmember_id account_id role relationship family_name given_name family_name_kana
     given_name_kana birth_date postal_code prefecture city street building phone mobile email
     employer_name employer_phone employer_address`,
  ),
  "cards.csv": columns("card_id cardmember_id number expires status cap_yen"),
  "authorizations.csv": columns(
    `authorization_id card_id occurred_at event kind amount_yen merchant_name mcc currency
     foreign_amount`,
  ),
  "postings.csv": columns(
    `posting_id authorization_id card_id used_on processed_on kind amount_yen merchant_raw
     merchant_name mcc currency foreign_amount rate original_posting_id`,
  ),
  "payments.csv": columns("payment_id account_id paid_on amount_yen method closing_on"),
  "outcomes.csv": columns("receipt_no outcome reason"),
};

function columns(text: string): readonly string[] {
  return text.trim().split(/\s+/);
}

/** The column that identifies a row of each file in quarantine. */
export const recordIdColumns: Record<FeedFile, string> = {
  "accounts.csv": "account_id",
  "cardmembers.csv": "cardmember_id",
  "cards.csv": "card_id",
  "authorizations.csv": "authorization_id",
  "postings.csv": "posting_id",
  "payments.csv": "payment_id",
  "outcomes.csv": "receipt_no",
};

/** Whether the manifest states a sum for a file. */
export function hasAmount(file: FeedFile): boolean {
  return feedColumns[file].includes("amount_yen");
}

/** The column a quarantine reason is about: its first word, or the id column for conflicts. */
export function columnOf(reason: string): string {
  return (reason.startsWith("same ") ? reason.slice(5) : reason).split(/[ ,]/)[0] ?? "";
}

/** Reasons that a later delivery can resolve; rows with them are retried. */
export const retriedReasons: readonly string[] = [
  "card_id unknown",
  "account_id unknown",
  "cardmember_id unknown",
];

/** Refuses a whole folder; nothing of it is stored. The message names the file and the problem. */
export class DeliveryRefusal extends Error {}

export type SequenceVerdict = "next" | "already-imported" | "out-of-order" | "changed";

/**
 * Whether a delivery is the expected one. `last` is the newest imported sequence (null in an empty database,
 * which accepts any first one); `isSameAsKnown` is null if its sequence was never imported.
 */
export function sequenceVerdictOf(
  sequence: number,
  last: number | null,
  isSameAsKnown: boolean | null,
): SequenceVerdict {
  if (last === null || sequence === last + 1) return "next";
  if (sequence > last + 1 || isSameAsKnown === null) return "out-of-order";
  return isSameAsKnown ? "already-imported" : "changed";
}
