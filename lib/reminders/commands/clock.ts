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

/** Accounts handled in one transaction. */
const accountsAtATime = 2000;

export type ReminderCounts = Readonly<Record<string, number>>;

/**
 * Queues every reminder due on a day that is not queued yet: bills, debits, deadlines, points, the limit.
 * Each batch of accounts is a transaction, so that a killed run neither loses nor repeats reminders and the
 * next run continues. Returns the number of new reminders by topic.
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

/** One batch; `last` is null if no account is left. */
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
    ...(await saveLimitLevels(actor, tx, scope)),
  ];
  return { counts: await insertDueReminders(tx, due), last };
}

async function saveLimitLevels(
  actor: SystemActor,
  tx: Tx,
  scope: ReminderScope,
): Promise<DueReminder[]> {
  const usages = (await listLimitUsages(actor, tx, scope)).map((usage) => {
    return { ...usage, newLevel: limitLevelOf(usage.usedYen, usage.limitYen) };
  });
  const changed = usages.filter(({ level, newLevel }) => level !== newLevel);
  await upsertCreditLevels(tx, changed);
  return changed.flatMap((usage) => nearLimitReminder(usage) ?? []);
}
