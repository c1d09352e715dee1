import "server-only";
import { searchTextOf } from "../rules/bank-search";
import type { Executor, Tx } from "@/lib/platform/db";

/** A bank or branch in the 全銀 list. */
export type ListedPlace = {
  readonly code: string;
  readonly name: string;
  readonly kana: string;
  readonly hira: string;
  readonly roma: string;
};

export type ListedBank = ListedPlace & { readonly branches: Readonly<Record<string, ListedPlace>> };

export type BankListCounts = { readonly banks: number; readonly branches: number };

/** Whether this edition of the list is loaded. */
export async function isEditionLoaded(tx: Executor, edition: string): Promise<boolean> {
  const rowCount = await tx.execute("SELECT FROM bank_list WHERE edition = $1", [edition]);
  return rowCount === 1;
}

/** Replaces the whole list with another edition. */
export async function replaceBankList(
  tx: Tx,
  edition: string,
  banks: readonly ListedBank[],
): Promise<BankListCounts> {
  const bankRows = banks.map(rowOf);
  const branchRows = banks.flatMap((bank) =>
    Object.values(bank.branches).map((branch) => ({ bank_code: bank.code, ...rowOf(branch) })),
  );
  await tx.execute("DELETE FROM bank_branch");
  await tx.execute("DELETE FROM bank");
  await tx.execute("DELETE FROM bank_list");
  await tx.execute(
    `INSERT INTO bank (bank_code, name, search_text)
     SELECT code, name, search_text
     FROM jsonb_to_recordset($1::jsonb) AS r (code text, name text, search_text text)`,
    [JSON.stringify(bankRows)],
  );
  await tx.execute(
    `INSERT INTO bank_branch (bank_code, branch_code, name, search_text)
     SELECT bank_code, code, name, search_text FROM jsonb_to_recordset($1::jsonb)
       AS r (bank_code text, code text, name text, search_text text)`,
    [JSON.stringify(branchRows)],
  );
  const counts = { banks: bankRows.length, branches: branchRows.length };
  await tx.execute("INSERT INTO bank_list (edition, banks, branches) VALUES ($1, $2, $3)", [
    edition,
    counts.banks,
    counts.branches,
  ]);
  return counts;
}

function rowOf({ code, name, kana, hira, roma }: ListedPlace) {
  const searchText = [name, kana, hira, roma].map(searchTextOf).join("\n");
  return { code, name: name.normalize("NFKC"), search_text: `${code}\n${searchText}` };
}
