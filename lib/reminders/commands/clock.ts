import "server-only";
import { recordOn } from "@/lib/audit/record";
import type { SystemActor } from "@/lib/kernel/actor";
import type { BusinessDate } from "@/lib/kernel/business-date";
import { insertDueNotices } from "@/lib/mail/store/reminders";
import { type Bulk, transactInBulk } from "@/lib/platform/bulk";
import { runOnClient } from "@/lib/platform/run";
import {
  listAccountIds,
  listComingDebits,
  listExpiringPoints,
  listFailedDebits,
  listLimitUses,
  listReadyBills,
  type Look,
} from "../queries";
import { listNearDeadlines } from "../queries/revolving-deadlines";
import { type DueNotice, limitLevelOf, nearLimitNotice } from "../rules";
import { insertNoticeRun, upsertCreditLevels } from "../store";

/** Accounts looked at in one transaction. */
const accountsAtATime = 2000;

export type NoticeCounts = Readonly<Record<string, number>>;

/**
 * Queues every notice a day asks for that has not been queued: bills, debits, deadlines, points, the
 * limit. Some accounts at a time, so that a run that is killed has lost nothing and doubled nothing, and
 * the next one goes on. Answers how many of each topic are new.
 */
export async function queueDueNotices(
  actor: SystemActor,
  today: BusinessDate,
): Promise<NoticeCounts> {
  const counts: Record<string, number> = {};
  for (let after: string | null = ""; after !== null; ) {
    const start: string = after;
    const part = await transactInBulk((bulk) =>
      queueForAccounts(actor, bulk, { after: start, today }),
    );
    for (const [topic, count] of Object.entries(part.counts)) {
      counts[topic] = (counts[topic] ?? 0) + count;
    }
    after = part.last;
  }
  await transactInBulk(async (bulk) => {
    await insertNoticeRun(bulk, today);
    if (Object.keys(counts).length === 0) return;
    await recordOn(bulk, actor, { name: "notices.queued", on: today, counts });
  });
  return counts;
}

type Start = { readonly after: string; readonly today: BusinessDate };

/** One part; `last` is null where no account is left. */
async function queueForAccounts(
  actor: SystemActor,
  bulk: Bulk,
  { after, today }: Start,
): Promise<{ counts: NoticeCounts; last: string | null }> {
  const accountIds = await listAccountIds(actor, bulk, { after, count: accountsAtATime });
  const last = accountIds.at(-1) ?? null;
  if (last === null) return { counts: {}, last };
  const look: Look = { accountIds, today };
  const due = [
    ...(await listFailedDebits(actor, bulk, look)),
    ...(await listReadyBills(actor, bulk, look)),
    ...(await listComingDebits(actor, bulk, look)),
    ...(await listExpiringPoints(actor, bulk, look)),
    ...(await listNearDeadlines(actor, bulk, look)),
    ...(await takeLimitCrossings(actor, bulk, look)),
  ];
  return { counts: await insertDueNotices(runOnClient(bulk), due), last };
}

async function takeLimitCrossings(
  actor: SystemActor,
  bulk: Bulk,
  look: Look,
): Promise<DueNotice[]> {
  const uses = (await listLimitUses(actor, bulk, look)).map((use) => {
    return { ...use, newLevel: limitLevelOf(use.usedYen, use.limitYen) };
  });
  const changed = uses.filter(({ level, newLevel }) => level !== newLevel);
  await upsertCreditLevels(bulk, changed);
  return changed.flatMap((use) => nearLimitNotice(use) ?? []);
}
