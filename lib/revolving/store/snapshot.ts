import "server-only";
import { type BusinessDate, businessDate } from "@/lib/kernel/business-date";
import { inForce } from "@/lib/kernel/in-force";
import { present } from "@/lib/kernel/invariant";
import { yen } from "@/lib/kernel/yen";
import { billedUpTo, refundedYen } from "@/lib/ledger/rules/card-transactions.sql";
import { type Executor, sqlOf } from "@/lib/platform/db";
import { openClosingOf } from "@/lib/statements/rules/next-bill";
import type { RevolvingRow, RevolvingSnapshot } from "../rules/snapshot";
import { loadBooks } from "./books";
import { listTerms } from "./terms";

type FactsRow = {
  readonly status: "open" | "suspended" | "closed";
  readonly opened_on: string;
  readonly revolving_limit_yen: number;
  readonly revolving_yen: number;
  readonly has_overdue: boolean;
  readonly closing_on: string | null;
  readonly bill_status: string | null;
  readonly open_shopping_yen: number | null;
  readonly open_revolving_yen: number | null;
};

/** Loads the facts that revolving commands and pages decide on. */
export async function loadSnapshot(
  tx: Executor,
  accountId: string,
  today: BusinessDate,
): Promise<RevolvingSnapshot> {
  const books = await loadBooks(tx, accountId);
  const facts = await loadFacts(tx, accountId, today);
  const openedOn = businessDate(facts.opened_on);
  const closing = facts.closing_on === null ? null : businessDate(facts.closing_on);
  return {
    books,
    today,
    terms: inForce(await listTerms(tx), today),
    account: {
      status: facts.status,
      hasOverdue: facts.has_overdue,
      openedOn,
      revolvingLimitYen: yen(facts.revolving_limit_yen),
      revolvingYen: yen(facts.revolving_yen),
    },
    bill: closing && {
      closing,
      isUnpaid: facts.bill_status === "unpaid",
      openShoppingYen: yen(facts.open_shopping_yen ?? 0),
      openRevolvingYen: yen(facts.open_revolving_yen ?? 0),
    },
    open: openClosingOf({ cycle: books.cycle, openedOn, lastClosing: closing }),
  };
}

/**
 * A bill is overdue if its debit date has passed without payment, unless the bank has not answered yet, or if
 * it carries an amount over from the previous bill.
 */
async function loadFacts(tx: Executor, accountId: string, today: BusinessDate): Promise<FactsRow> {
  const [found] = await tx.query<FactsRow>`
    SELECT a.status::text, a.opened_on::text, a.revolving_limit_yen,
      coalesce((SELECT balance_yen FROM book_balance b
        WHERE b.account_id = a.account_id AND b.book = 'revolving'), 0) AS revolving_yen,
      s.closing_on::text, s.status::text AS bill_status, s.open_shopping_yen, s.open_revolving_yen,
      coalesce(s.status = 'unpaid' AND (p.status = 'carried' OR (s.debit_on < ${today}::date
        AND NOT EXISTS (SELECT FROM debit_request d WHERE d.account_id = a.account_id
          AND d.closing_on = s.closing_on AND d.result_code IS NULL))), false) AS has_overdue
    FROM account a
    LEFT JOIN LATERAL (SELECT * FROM statement x WHERE x.account_id = a.account_id
      ORDER BY closing_on DESC LIMIT 1) s ON true
    LEFT JOIN LATERAL (SELECT status FROM statement x WHERE x.account_id = a.account_id
      ORDER BY closing_on DESC OFFSET 1 LIMIT 1) p ON true
    WHERE a.account_id = ${accountId}`;
  return present(found, `account ${accountId}`);
}

/** A posting with the facts that a page shows. */
export type PostedRow = RevolvingRow & {
  readonly usedOn: BusinessDate;
  readonly merchantName: string;
};

type PostedFacts = {
  readonly posting_id: string;
  readonly closing_on: string;
  readonly used_on: string;
  readonly kind: string;
  readonly amount_yen: number;
  readonly merchant_name: string;
  readonly refunded_yen: number;
  readonly refund_ids: readonly string[];
  readonly is_revolving: boolean;
};

/** The postings of the newest bill and of the open cycle, newest first. */
export async function listPostedRows(tx: Executor, accountId: string): Promise<PostedRow[]> {
  const rows = await tx.query<PostedFacts>`
    SELECT p.posting_id, p.closing_on::text, p.used_on::text, p.kind::text, p.amount_yen,
      p.merchant_name, ${sqlOf(refundedYen("p"))} AS refunded_yen,
      ARRAY (SELECT posting_id FROM posting WHERE account_id = p.account_id AND kind = 'refund'
        AND original_posting_id = p.posting_id) AS refund_ids,
      EXISTS (SELECT FROM revolving_conversion c WHERE c.account_id = p.account_id
        AND c.posting_id = p.posting_id AND c.ended_at IS NULL) AS is_revolving
    FROM posting p
    WHERE p.account_id = ${accountId}
      AND p.closing_on >= ${sqlOf(billedUpTo("$1"), accountId)}
    ORDER BY p.used_on DESC, p.posting_id DESC`;
  return rows.map((row) => ({
    postingId: row.posting_id,
    closing: businessDate(row.closing_on),
    usedOn: businessDate(row.used_on),
    kind: row.kind,
    amountYen: yen(row.amount_yen),
    merchantName: row.merchant_name,
    refundedYen: yen(row.refunded_yen),
    refundIds: row.refund_ids,
    isRevolving: row.is_revolving,
  }));
}

/** The rows with the given ids, in that order; null if one is missing. */
export function chosenRows<Row extends RevolvingRow>(
  rows: readonly Row[],
  postingIds: readonly string[],
): Row[] | null {
  const byId = new Map(rows.map((row) => [row.postingId, row]));
  const chosen = [...new Set(postingIds)].flatMap((id) => byId.get(id) ?? []);
  return chosen.length === new Set(postingIds).size ? chosen : null;
}
