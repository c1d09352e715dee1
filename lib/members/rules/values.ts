import { singleBytesOf, textOfBytes } from "@/lib/kernel/zengin-text";

/** Kinds of profile change that the issuer has to take over. */
export const changeKinds = [
  "address",
  "employer",
  "phone",
  "email",
  "debit_account",
  "statement_delivery",
] as const;

export type ChangeKind = (typeof changeKinds)[number];

/** The values of a change by field; "" for an empty field. */
export type Values = Readonly<Record<string, string>>;

/** The fields of each kind. */
export const fieldsOf: Readonly<Record<ChangeKind, readonly string[]>> = {
  address: ["postalCode", "prefecture", "city", "street", "building"],
  employer: ["name", "phone", "address"],
  phone: ["phone", "mobile"],
  email: ["email"],
  debit_account: ["bankCode", "branchCode", "accountType", "accountNumber", "holderKana"],
  statement_delivery: ["delivery"],
};

/** Kinds that concern the account and are reserved for the basic member. */
export const contractKinds: readonly ChangeKind[] = [
  "address",
  "debit_account",
  "statement_delivery",
];

export type StatementDelivery = "post" | "web";

/** How the monthly statement is delivered if the member never chose. */
export const firstStatementDelivery: StatementDelivery = "post";

/** The values of a kind's own fields; missing ones are "". */
export function valuesOf(kind: ChangeKind, from: Readonly<Record<string, unknown>>): Values {
  const entries = fieldsOf[kind].map((field) => {
    const value = from[field];
    return [field, typeof value === "string" ? value : ""] as const;
  });
  return Object.fromEntries(entries);
}

/** Half-width letters of the 全銀 standard; letters it lacks become spaces. */
export function bankLettersOf(text: string): string {
  return textOfBytes(Uint8Array.from(singleBytesOf(text)))
    .replaceAll(/ +/g, " ")
    .trim();
}

const digitsOf = (text: string) => text.normalize("NFKC").replaceAll(/\D/g, "");

/** A field folded for comparison: the issuer writes it with other widths, hyphens and spaces. */
function comparableOf(kind: ChangeKind, field: string, value: string): string {
  if (field === "postalCode" || /phone|mobile/.test(field)) return digitsOf(value);
  if (field === "accountNumber") return digitsOf(value).padStart(7, "0");
  if (field === "holderKana") return bankLettersOf(value).replaceAll(" ", "");
  const folded = value.normalize("NFKC");
  if (kind === "email") return folded.trim().toLowerCase();
  return folded.replaceAll(/\s/g, "").replaceAll(/[-‐-―−ー]/g, "-");
}

/** Whether two sets of values are equal after folding. */
export function isSame(kind: ChangeKind, one: Values, other: Values): boolean {
  return fieldsOf[kind].every((field) => {
    const [a = "", b = ""] = [one[field], other[field]];
    return comparableOf(kind, field, a) === comparableOf(kind, field, b);
  });
}

/** The columns of docs/outbox.md, in the order of fieldsOf. */
const columnsOf: Readonly<Record<ChangeKind, readonly string[]>> = {
  address: ["postal_code", "prefecture", "city", "street", "building"],
  employer: ["employer_name", "employer_phone", "employer_address"],
  phone: ["phone", "mobile"],
  email: ["email"],
  debit_account: [
    "debit_bank_code",
    "debit_branch_code",
    "debit_account_type",
    "debit_account_number",
    "debit_holder_kana",
  ],
  statement_delivery: ["statement_delivery"],
};

/** The values of a change under the issuer's column names. */
export function outboxContentOf(kind: ChangeKind, values: Values): Record<string, string> {
  const entries = fieldsOf[kind].map((field, at) => {
    return [columnsOf[kind][at] ?? field, values[field] ?? ""] as const;
  });
  return Object.fromEntries(entries);
}

/** The values of a kind in an issuer's record, by column name. */
export function valuesOfRecord(
  kind: ChangeKind,
  record: Readonly<Record<string, unknown>>,
): Values {
  const entries = fieldsOf[kind].map((field, at) => {
    const value = record[columnsOf[kind][at] ?? ""];
    const text = value === undefined || value === null ? "" : String(value);
    return [field, field === "postalCode" ? digitsOf(text) : text] as const;
  });
  return Object.fromEntries(entries);
}
