import "server-only";
import type { SystemActor } from "@/lib/kernel/actor";
import { businessDate } from "@/lib/kernel/business-date";
import { cycleOf } from "@/lib/kernel/cycle";
import { deadlineOf } from "@/lib/kernel/deadline";
import { isOn, type MailChoice } from "@/lib/mail/rules/topics";
import type { Tx } from "@/lib/platform/db";
import { listDeadlines } from "@/lib/products/store/deadlines";
import { lastBill } from "@/lib/statements/rules/next-bill.sql";
import { convertibleYenOf, ineligibilityOf } from "@/lib/revolving/rules/eligibility";
import { candidateOf } from "@/lib/revolving/rules/snapshot";
import { listPostedRows, loadSnapshot } from "@/lib/revolving/store/snapshot";
import { registered, notRemindedYet } from "../rules/audience.sql";
import type { ReminderScope } from "../queries";
import { type DueReminder, isDeadlineNear, revolvingDeadlineReminder } from "../rules";

type BillRow = Omit<MailChoice, "language"> & {
  readonly accountId: string;
  readonly cardmemberId: string;
  readonly closingOn: string;
  readonly hasRevolved: boolean;
};

/**
 * Bills with a near deadline and convertible purchases, of members who have used あとリボ or switched the
 * topic on: other members are not reminded of borrowing.
 */
export async function listNearDeadlines(
  _actor: SystemActor,
  tx: Tx,
  { accountIds, today }: ReminderScope,
): Promise<DueReminder[]> {
  const rows = await tx.query<BillRow>(
    `SELECT a.account_id AS "accountId", m.cardmember_id AS "cardmemberId",
       l.closing_on::text AS "closingOn", coalesce(p.on_topics, '{}') AS "onTopics",
       coalesce(p.off_topics, '{}') AS "offTopics",
       EXISTS (SELECT FROM revolving_conversion v WHERE v.account_id = a.account_id) AS "hasRevolved"
     FROM account a ${registered} ${lastBill}
     LEFT JOIN mail_setting p ON p.account_id = m.account_id AND p.cardmember_id = m.cardmember_id
     WHERE a.account_id = ANY ($1) AND l.status = 'unpaid' AND l.debit_on >= $2::date
       AND ${notRemindedYet("revolvingDeadline", "l.closing_on::text")}`,
    [accountIds, today],
  );
  const due: DueReminder[] = [];
  const deadlines = await listDeadlines(tx);
  for (const { accountId, cardmemberId, closingOn: text, hasRevolved, ...topics } of rows) {
    if (!isOn("revolvingDeadline", { language: null, ...topics }, hasRevolved)) continue;
    const closingOn = businessDate(text);
    const cycle = cycleOf(closingOn);
    const deadline = cycle && deadlineOf(deadlines, cycle, closingOn);
    if (!deadline || !isDeadlineNear(deadline, today)) continue;
    const yen = await convertibleOf(tx, accountId, { closingOn, today });
    if (yen === 0) continue;
    due.push(revolvingDeadlineReminder({ accountId, cardmemberId, closingOn, deadline, yen }));
  }
  return due;
}

type Day = ReturnType<typeof businessDate>;

/** The amount of a bill that can still be converted, in yen, by the rules of the member's page. */
async function convertibleOf(
  tx: Tx,
  accountId: string,
  { closingOn, today }: { readonly closingOn: Day; readonly today: Day },
): Promise<number> {
  const snapshot = await loadSnapshot(tx, accountId, today);
  const rows = await listPostedRows(tx, accountId);
  return rows
    .filter((row) => row.closing === closingOn)
    .map((row) => candidateOf(row, snapshot))
    .filter((candidate) => ineligibilityOf(candidate, snapshot) === null)
    .reduce((sum, candidate) => sum + convertibleYenOf(candidate), 0);
}
