import "server-only";
import { loadAccountsOf } from "@/lib/members/store";
import { loadErasedAccounts } from "@/lib/members/store/erased";
import type { Tx } from "@/lib/platform/transaction";
import { distinct, type PersonRow } from "./people";
import { type FeedFile, recordIdColumns } from "./rules";
import type { Fault } from "./store/quarantine";

export type Sifted = {
  readonly rows: readonly PersonRow[];
  /** Rows about erased contracts. */
  readonly leftOut: readonly PersonRow[];
  /** Erased contracts that are said to be open: the issuer has to see to them. */
  readonly faults: readonly Fault[];
};

/**
 * Leaves out what a delivery says of people on contracts that were erased: none of it comes back. A
 * contract opened anew needs an id of its own.
 */
export async function withoutErased(
  tx: Tx,
  file: FeedFile,
  rows: readonly PersonRow[],
): Promise<Sifted> {
  const accountOf = await accountsOfRows(tx, file, rows);
  const erased = await loadErasedAccounts(tx, [...new Set(rows.map(accountOf))]);
  if (erased.size === 0) return { rows, leftOut: [], faults: [] };
  const leftOut = rows.filter((row) => erased.has(accountOf(row)));
  const faults = leftOut.filter(isReopened).map(({ line, fields }) => {
    const recordId = fields[recordIdColumns[file]] ?? "";
    return { file, line, recordId, reason: "account_id erased", fields: null };
  });
  return { rows: rows.filter((row) => !erased.has(accountOf(row))), leftOut, faults };
}

function isReopened({ fields }: PersonRow): boolean {
  return fields.status === "open" || fields.status === "suspended";
}

/** The contract a row is about; "" where none is known. */
async function accountsOfRows(
  tx: Tx,
  file: FeedFile,
  rows: readonly PersonRow[],
): Promise<(row: PersonRow) => string> {
  if (file === "accounts.csv") return ({ fields }) => fields.account_id ?? "";
  const known = await loadAccountsOf(tx, distinct(rows, "cardmember_id"));
  return ({ fields }) => known.get(fields.cardmember_id ?? "") ?? fields.account_id ?? "";
}
