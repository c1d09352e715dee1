import "server-only";
import { emit } from "@/lib/audit/emit";
import type { SystemActor } from "@/lib/kernel/actor";
import type { BusinessDate } from "@/lib/kernel/business-date";
import { insertDueReminders } from "@/lib/mail/store/reminders";
import { inJobTransaction, type Tx } from "@/lib/platform/transaction";
import {
  listAccountIds,
  listComingDebits,
  listExpiringPoints,
  listFailedDebits,
  listLimitUsages,
  listReadyBills,
  type ReminderScope,
} from "../queries";
import { listNearDeadlines } from "../queries/revolving-deadlines";
import { type DueReminder, limitLevelOf, nearLimitReminder } from "../rules";
import { insertReminderRun, upsertCreditLevels } from "../store";

/** Accounts looked at in one transaction. */
const accountsAtATime = 2000;

export type ReminderCounts = Readonly<Record<string, number>>;

/**
 * Queues every notice a day asks for that has not been queued: bills, debits, deadlines, points, the
 * limit. Some accounts at a time, so that a run that is killed has lost nothing and doubled nothing, and
 * the next one goes on. Answers how many of each topic are new.
 */
export async function queueDueReminders(
  actor: SystemActor,
  today: BusinessDate,
): Promise<ReminderCounts> {
  const counts: Record<string, number> = {};
  for (let after: string | null = ""; after !== null; ) {
    const start: string = after;
    const part = await inJobTransaction((tx) =>
      queueForAccounts(actor, tx, { after: start, today }),
    );
    for (const [topic, count] of Object.entries(part.counts)) {
      counts[topic] = (counts[topic] ?? 0) + count;
    }
    after = part.last;
  }
  await inJobTransaction(async (tx) => {
    await insertReminderRun(tx, today);
    if (Object.keys(counts).length === 0) return;
    await emit(tx, actor, { name: "notices.queued", on: today, counts });
  });
  return counts;
}

type Start = { readonly after: string; readonly today: BusinessDate };

/** One part; `last` is null where no account is left. */
async function queueForAccounts(
  actor: SystemActor,
  tx: Tx,
  { after, today }: Start,
): Promise<{ counts: ReminderCounts; last: string | null }> {
  const accountIds = await listAccountIds(actor, tx, { after, count: accountsAtATime });
  const last = accountIds.at(-1) ?? null;
  if (last === null) return { counts: {}, last };
  const scope: ReminderScope = { accountIds, today };
  const due = [
    ...(await listFailedDebits(actor, tx, scope)),
    ...(await listReadyBills(actor, tx, scope)),
    ...(await listComingDebits(actor, tx, scope)),
    ...(await listExpiringPoints(actor, tx, scope)),
    ...(await listNearDeadlines(actor, tx, scope)),
    ...(await takeLimitCrossings(actor, tx, scope)),
  ];
  return { counts: await insertDueReminders(tx, due), last };
}

async function takeLimitCrossings(
  actor: SystemActor,
  tx: Tx,
  scope: ReminderScope,
): Promise<DueReminder[]> {
  const uses = (await listLimitUsages(actor, tx, scope)).map((use) => {
    return { ...use, newLevel: limitLevelOf(use.usedYen, use.limitYen) };
  });
  const changed = uses.filter(({ level, newLevel }) => level !== newLevel);
  await upsertCreditLevels(tx, changed);
  return changed.flatMap((use) => nearLimitReminder(use) ?? []);
}
