import "server-only";
import { type BusinessDate, businessDate } from "@/lib/kernel/business-date";
import { cycles } from "@/lib/kernel/cycle";
import type { Deadlines } from "@/lib/kernel/deadline";
import { present } from "@/lib/kernel/invariant";
import { yen } from "@/lib/kernel/yen";
import type { Executor, Tx } from "@/lib/platform/db";
import { listDeadlines } from "@/lib/products/store/deadlines";
import type { RevolvingBooks } from "../rules/books";
import type { RevolvingTerms } from "../rules/terms";
import { listTerms, versionOf } from "./terms";

type Part = { readonly id: string; readonly closing: string; readonly yen: number };

type BooksRow = {
  readonly account_id: string;
  readonly cycle: number;
  readonly chosen_yen: number | null;
  readonly conversions: readonly (Part & { readonly version: string })[];
  readonly refunds: readonly (Part & { readonly day: string })[];
  readonly allocations: readonly Part[];
  readonly receipts: readonly (Omit<Part, "id"> & { readonly day: string })[];
  readonly extras: readonly Omit<Part, "id">[];
};

function list(fields: string, from: string, order: string): string {
  return `(SELECT coalesce(json_agg(json_build_object(${fields}) ORDER BY ${order}), '[]') ${from})`;
}

const ofAccount = "WHERE x.account_id = a.account_id";

const booksOfAccounts = `SELECT a.account_id, a.cycle,
  (SELECT chosen_yen FROM revolving_choice x ${ofAccount}) AS chosen_yen,
  ${list(
    `'id', conversion_id, 'version', terms_version, 'yen', principal_yen, 'closing', first_closing_on`,
    `FROM revolving_conversion x ${ofAccount} AND ended_at IS NULL`,
    "position",
  )} AS conversions,
  ${list(
    `'id', conversion_id, 'closing', closing_on, 'day', processed_on, 'yen', amount_yen`,
    `FROM revolving_refund x ${ofAccount}`,
    "processed_on, posting_id",
  )} AS refunds,
  ${list(
    `'id', conversion_id, 'closing', closing_on, 'yen', principal_yen`,
    `FROM revolving_allocation x ${ofAccount}`,
    "closing_on",
  )} AS allocations,
  ${list(
    `'closing', closing_on, 'day', booked_on, 'yen', amount_yen`,
    `FROM ledger_event x ${ofAccount} AND kind = 'settlement' AND from_book = 'revolving'`,
    "event_id",
  )} AS receipts,
  ${list(
    `'closing', closing_on, 'yen', amount_yen`,
    `FROM revolving_extra x ${ofAccount} AND withdrawn_at IS NULL`,
    "made_at",
  )} AS extras
  FROM account a`;

/** The facts that determine the revolving part of an account's bills. */
export async function loadBooks(tx: Executor, accountId: string): Promise<RevolvingBooks> {
  const sql = `${booksOfAccounts} WHERE a.account_id = $1`;
  const [row] = await tx.query<BooksRow>(sql, [accountId]);
  return booksOf(present(row, `account ${accountId}`), await loadAllTerms(tx));
}

/** The books of those accounts that have revolving principal or fees to bill at a closing. */
export async function listBooks(
  tx: Tx,
  closingOn: string,
  accountIds: readonly string[],
): Promise<{ readonly accountId: string; readonly books: RevolvingBooks }[]> {
  const rows = await tx.query<BooksRow>(
    `${booksOfAccounts} WHERE a.account_id IN (SELECT c.account_id FROM revolving_conversion c
       WHERE c.account_id = ANY ($1) AND c.ended_at IS NULL AND c.first_closing_on <= $2::date
         AND (EXISTS (SELECT FROM book_balance b WHERE b.account_id = c.account_id
             AND b.book = 'revolving' AND b.balance_yen > 0)
           OR EXISTS (SELECT FROM ledger_event e WHERE e.account_id = c.account_id
             AND e.from_book = 'revolving' AND e.closing_on >= $2::date - interval '1 month')))
     ORDER BY 1`,
    [accountIds, closingOn],
  );
  if (rows.length === 0) return [];
  const terms = await loadAllTerms(tx);
  return rows.map((row) => ({ accountId: row.account_id, books: booksOf(row, terms) }));
}

type Terms = { readonly versions: readonly RevolvingTerms[]; readonly deadlines: Deadlines };

async function loadAllTerms(tx: Executor): Promise<Terms> {
  return { versions: await listTerms(tx), deadlines: await listDeadlines(tx) };
}

function booksOf(row: BooksRow, { versions, deadlines }: Terms): RevolvingBooks {
  return {
    cycle: present(
      cycles.find((cycle) => cycle === row.cycle),
      `cycle of ${row.account_id}`,
    ),
    conversions: row.conversions.map(({ id, version, ...one }) => ({
      id,
      terms: versionOf(versions, version),
      principalYen: yen(one.yen),
      firstClosing: businessDate(one.closing),
      refunds: row.refunds
        .filter((refund) => refund.id === id && refund.yen > 0)
        .map((refund) => ({ day: businessDate(refund.day), ...amountOf(refund) })),
      allocations: row.allocations.filter((part) => part.id === id).map(amountOf),
    })),
    receipts: row.receipts.map((receipt) => ({
      day: businessDate(receipt.day),
      ...amountOf(receipt),
    })),
    chosenYen: row.chosen_yen === null ? null : yen(row.chosen_yen),
    extras: row.extras.map(amountOf),
    deadlines,
  };
}

function amountOf(part: Omit<Part, "id">) {
  const closing: BusinessDate = businessDate(part.closing);
  return { closing, amountYen: yen(part.yen) };
}
