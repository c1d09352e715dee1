import "server-only";
import type { SystemActor } from "@/lib/kernel/actor";
import { type BusinessDate, businessDate } from "@/lib/kernel/business-date";
import { cycleOf } from "@/lib/kernel/cycle";
import { type Deadlines, deadlineOf } from "@/lib/kernel/deadline";
import { db, sqlOf, toDbDate } from "@/lib/platform/db";
import { isExpired } from "@/lib/points/rules/lots.sql";
import { isQueued } from "@/lib/mail/rules/queue.sql";
import { isRequestable, isUnasked } from "@/lib/debits/rules/requests.sql";
import { listDeadlines } from "@/lib/products/store/deadlines";
import { isStillBilled, lastBill, openClosing } from "@/lib/statements/rules/next-bill.sql";

export type DueView = {
  /** The business date of the newest delivery; null if there is none. */
  readonly newestFeedOn: BusinessDate | null;
  /** Closings due up to the day, with the number of accounts due at each. */
  readonly closings: readonly { readonly closingOn: BusinessDate; readonly accounts: number }[];
  readonly failures: readonly { readonly accountId: string; readonly closingOn: BusinessDate }[];
  /** Coming debit dates whose deadline is over, with the bills not yet requested from the bank. */
  readonly debits: readonly { readonly debitOn: BusinessDate; readonly bills: number }[];
  /** Debit dates up to the day, with the requests the bank has not answered. */
  readonly unanswered: readonly { readonly debitOn: BusinessDate; readonly debits: number }[];
  /** Expired lots that still contain points. */
  readonly expiredLots: number;
  readonly quarantined: number;
  readonly waitingMail: number;
  /** Mails given up as undeliverable in the last 7 days. */
  readonly givenUpMail: number;
  /** Whether the reminders of the day have not been queued yet. */
  readonly areRemindersDue: boolean;
};

type DueFacts = {
  feed: string | null;
  expired: number;
  quarantined: number;
  mail: number;
  given_up: number;
  notices: boolean;
};

/** What an operator has to do on a day. */
export async function viewDue(_actor: SystemActor, day: BusinessDate): Promise<DueView> {
  const [facts] = await db().query<DueFacts>`
    SELECT (SELECT max(business_date)::text FROM feed_delivery) AS feed,
      (SELECT count(*)::int FROM point_lot x WHERE ${sqlOf(isExpired("x", "$1"), day)}) AS expired,
      (SELECT count(*)::int FROM quarantined_row WHERE released_at IS NULL) AS quarantined,
      (SELECT count(*)::int FROM mail WHERE ${sqlOf(isQueued("mail"))}
         AND due_at < now() - interval '15 minutes') AS mail,
      (SELECT count(*)::int FROM mail WHERE given_up_at > now() - interval '7 days') AS given_up,
      NOT EXISTS (SELECT FROM reminder_run WHERE business_date = ${toDbDate(day)}::date) AS notices`;
  const closings = await db().query<{ due: string; accounts: number }>`
    SELECT ${sqlOf(openClosing)}::text AS due, count(*)::int AS accounts
    FROM account a ${sqlOf(lastBill)}
    WHERE ${sqlOf(openClosing)} <= ${toDbDate(day)}::date AND ${sqlOf(isStillBilled)}
    GROUP BY 1 ORDER BY 1`;
  const failures = await db().query<{ account_id: string; closing_on: string }>`
    SELECT account_id, closing_on::text FROM closing_failure WHERE resolved_at IS NULL
    ORDER BY closing_on, account_id LIMIT 100`;
  const debits = await db().query<{ closing_on: string; debit_on: string; bills: number }>`
    SELECT closing_on::text, debit_on::text, count(*)::int AS bills FROM statement s
    WHERE debit_on >= ${toDbDate(day)}::date AND ${sqlOf(`${isRequestable} AND ${isUnasked}`)}
    GROUP BY 1, 2 ORDER BY 2`;
  const unanswered = await db().query<{ debit_on: string; debits: number }>`
    SELECT debit_on::text, count(*)::int AS debits FROM debit_request
    WHERE result_code IS NULL AND debit_on <= ${toDbDate(day)}::date GROUP BY 1 ORDER BY 1`;
  const deadlines = await listDeadlines(db());
  return {
    expiredLots: facts?.expired ?? 0,
    unanswered: unanswered.map((row) => ({
      debitOn: businessDate(row.debit_on),
      debits: row.debits,
    })),
    newestFeedOn: facts?.feed ? businessDate(facts.feed) : null,
    closings: closings.map(({ due, accounts }) => ({ closingOn: businessDate(due), accounts })),
    failures: failures.map(({ account_id, closing_on }) => ({
      accountId: account_id,
      closingOn: businessDate(closing_on),
    })),
    debits: debits
      .filter(({ closing_on }) => isDeadlineOver(deadlines, businessDate(closing_on), day))
      .map(({ debit_on, bills }) => ({ debitOn: businessDate(debit_on), bills })),
    quarantined: facts?.quarantined ?? 0,
    waitingMail: facts?.mail ?? 0,
    givenUpMail: facts?.given_up ?? 0,
    areRemindersDue: facts?.notices ?? false,
  };
}

function isDeadlineOver(deadlines: Deadlines, closingOn: BusinessDate, day: BusinessDate): boolean {
  const cycle = cycleOf(closingOn);
  return cycle !== null && deadlineOf(deadlines, cycle, closingOn) < day;
}
