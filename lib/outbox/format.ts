import type { OutboxKind } from "@/lib/kernel/outbox-kind";

/** The files of a batch, in the order of its manifest; the format is described in docs/outbox.md. */
export const outboxFiles = [
  "letters.csv",
  "changes.csv",
  "pins.csv",
  "cards.csv",
  "applications.csv",
  "conversions.csv",
  "exchanges.csv",
  "disputes.csv",
] as const;

export type OutboxFile = (typeof outboxFiles)[number];

const fileOfKind: Record<OutboxKind, OutboxFile> = {
  registration_letter: "letters.csv",
  notice_letter: "letters.csv",
  paper_copy: "letters.csv",
  address: "changes.csv",
  employer: "changes.csv",
  phone: "changes.csv",
  email: "changes.csv",
  debit_account: "changes.csv",
  statement_delivery: "changes.csv",
  pin: "pins.csv",
  card_freeze: "cards.csv",
  card_unfreeze: "cards.csv",
  card_loss: "cards.csv",
  card_cap: "cards.csv",
  card_stop: "cards.csv",
  card_end: "cards.csv",
  family_card: "applications.csv",
  conversion: "conversions.csv",
  conversion_undone: "conversions.csv",
  points_exchange: "exchanges.csv",
  dispute: "disputes.csv",
};

/** The columns every file begins with. */
const commonColumns = [
  "receipt_no",
  "kind",
  "queued_at",
  "account_id",
  "cardmember_id",
  "card_id",
] as const;

/** The further columns of each file; names shared with the feed have the same meaning. */
const contentColumns = {
  "letters.csv": ["document", "language", "subject", "body", "closing_on"],
  "changes.csv": [
    "postal_code",
    "prefecture",
    "city",
    "street",
    "building",
    "phone",
    "mobile",
    "email",
    "employer_name",
    "employer_phone",
    "employer_address",
    "debit_bank_code",
    "debit_branch_code",
    "debit_account_type",
    "debit_account_number",
    "debit_holder_kana",
    "statement_delivery",
  ],
  "pins.csv": ["pin_jwe"],
  "cards.csv": [
    "cap_yen",
    "reason",
    "lost_on",
    "wants_new_card",
    "place",
    "police_station",
    "police_number",
    "unrecognised_ids",
  ],
  "applications.csv": [
    "relationship",
    "family_name",
    "given_name",
    "family_name_kana",
    "given_name_kana",
    "birth_date",
    "cap_yen",
  ],
  "conversions.csv": [
    "conversion_receipt_no",
    "posting_id",
    "amount_yen",
    "first_closing_on",
    "terms_version",
  ],
  "exchanges.csv": ["reward_code", "points", "units", "amount_yen", "posting_id"],
  "disputes.csv": ["posting_id", "authorization_id", "reason", "note"],
} as const satisfies Record<OutboxFile, readonly string[]>;

type ContentColumn = (typeof contentColumns)[OutboxFile][number];

/** The content of an entry by column; a missing column is empty. */
export type OutboxContent = Readonly<Partial<Record<ContentColumn, string | number | null>>>;

/** The names in a content that the kind's file has no column for; they would be lost. */
export function strayColumnsOf(kind: OutboxKind, content: OutboxContent): string[] {
  const known: readonly string[] = contentColumns[fileOfKind[kind]];
  return Object.keys(content).filter((name) => !known.includes(name));
}

/** An entry as a row of a batch. */
export type OutboxRow = {
  readonly receiptNo: string;
  readonly kind: OutboxKind;
  readonly queuedAt: Date;
  readonly accountId: string;
  readonly cardmemberId: string;
  readonly cardId: string | null;
  /** Null once the content has been erased: its columns are empty. */
  readonly content: OutboxContent | null;
};

export type RenderedFile = {
  readonly name: OutboxFile;
  readonly rows: number;
  /** The sum of `amount_yen`; null for a file without that column. */
  readonly sumYen: number | null;
  readonly text: string;
};

/** Renders the files of a batch, without empty ones. The same rows always give the same bytes. */
export function renderFiles(rows: readonly OutboxRow[]): RenderedFile[] {
  return outboxFiles.flatMap((name) => {
    const own = rows.filter(({ kind }) => fileOfKind[kind] === name);
    return own.length === 0 ? [] : [renderFile(name, own)];
  });
}

function renderFile(name: OutboxFile, rows: readonly OutboxRow[]): RenderedFile {
  const columns: readonly ContentColumn[] = contentColumns[name];
  const lines = rows.map(({ content, ...row }) => {
    const common = [row.receiptNo, row.kind, row.queuedAt.toISOString()];
    const own = columns.map((column) => content?.[column] ?? "");
    return lineOf([...common, row.accountId, row.cardmemberId, row.cardId ?? "", ...own]);
  });
  const text = [lineOf([...commonColumns, ...columns]), ...lines].join("");
  const amounts = rows.map(({ content }) => Number(content?.amount_yen ?? 0));
  const sumYen = columns.includes("amount_yen") ? amounts.reduce((sum, one) => sum + one, 0) : null;
  return { name, rows: rows.length, sumYen, text };
}

/** RFC 4180 with LF. Read by programs, so formulas are not escaped. */
function lineOf(values: readonly (string | number)[]): string {
  return `${values.map((value) => quoted(String(value))).join(",")}\n`;
}

function quoted(value: string): string {
  return /[",\r\n]/.test(value) ? `"${value.replaceAll('"', '""')}"` : value;
}

export type BatchFacts = { readonly batchNo: number; readonly businessDate: string };

/** Renders manifest.json; `hashes` are the SHA-256 of the files in hexadecimal, in their order. */
export function renderManifest(
  { batchNo, businessDate }: BatchFacts,
  files: readonly RenderedFile[],
  hashes: readonly string[],
): string {
  const listed = files.map(({ name, rows, sumYen }, at) => ({
    name,
    rows,
    sumYen,
    sha256: hashes[at],
  }));
  const manifest = { outboxVersion: 1, businessDate, batch: batchNo, files: listed };
  return `${JSON.stringify(manifest, null, 2)}\n`;
}
