import "server-only";
import { loadAccountsOf } from "@/lib/members/store";
import { loadErasedAccounts } from "@/lib/members/store/erased";
import type { Tx } from "@/lib/platform/transaction";
import { type FeedFile, recordIdColumns } from "../rules";
import { distinct, type Fault, type PersonRow } from "../rules/rows";

export type Filtered = {
  readonly rows: readonly PersonRow[];
  /** Rows about erased accounts. */
  readonly excluded: readonly PersonRow[];
  /** Rows that describe an erased account as open or suspended: the issuer has to resolve them. */
  readonly faults: readonly Fault[];
};

/**
 * Excludes rows about people of erased accounts, so that their data is not stored again. An account that
 * is opened again needs a new id.
 */
export async function withoutErased(
  tx: Tx,
  file: FeedFile,
  rows: readonly PersonRow[],
): Promise<Filtered> {
  const accountOf = await accountsOfRows(tx, file, rows);
  const erased = await loadErasedAccounts(tx, [...new Set(rows.map(accountOf))]);
  if (erased.size === 0) return { rows, excluded: [], faults: [] };
  const excluded = rows.filter((row) => erased.has(accountOf(row)));
  const faults = excluded.filter(isReopened).map(({ line, fields }) => {
    const recordId = fields[recordIdColumns[file]] ?? "";
    return { file, line, recordId, reason: "account_id erased", fields: null };
  });
  return { rows: rows.filter((row) => !erased.has(accountOf(row))), excluded, faults };
}

function isReopened({ fields }: PersonRow): boolean {
  return fields.status === "open" || fields.status === "suspended";
}

/** The account id a row is about; "" if unknown. */
async function accountsOfRows(
  tx: Tx,
  file: FeedFile,
  rows: readonly PersonRow[],
): Promise<(row: PersonRow) => string> {
  if (file === "accounts.csv") return ({ fields }) => fields.account_id ?? "";
  const known = await loadAccountsOf(tx, distinct(rows, "cardmember_id"));
  return ({ fields }) => known.get(fields.cardmember_id ?? "") ?? fields.account_id ?? "";
}
