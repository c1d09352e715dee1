import "server-only";
import { businessDate } from "@/lib/kernel/business-date";
import type { Deadlines, DeadlineTerms } from "@/lib/kernel/deadline";
import type { Executor } from "@/lib/platform/db";

type DeadlineRow = { readonly from: string; readonly days: number; readonly banking_days: number };

const allVersions = `SELECT in_force_from::text AS "from", days_after_closing AS days,
  banking_days_before_debit AS banking_days FROM deadline_terms ORDER BY in_force_from`;

/** All versions of the deadline's terms, oldest first. */
export async function listDeadlines(tx: Executor): Promise<Deadlines> {
  return (await tx.query<DeadlineRow>(allVersions)).map(termsOf);
}

function termsOf(row: DeadlineRow): DeadlineTerms {
  return {
    from: businessDate(row.from),
    daysAfterClosing: row.days,
    bankingDaysBeforeDebit: row.banking_days,
  };
}
