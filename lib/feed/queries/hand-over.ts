import "server-only";
import { isHeldBack } from "@/lib/auth/rules/cooling-off.sql";
import type { SystemActor } from "@/lib/kernel/actor";
import { nextBankingDay } from "@/lib/kernel/bank-calendar";
import { addDays, type BusinessDate } from "@/lib/kernel/business-date";
import { db, fromDbDate } from "@/lib/platform/db";
import { isDue } from "@/lib/outbox/rules/due.sql";

export type OutboxDueView = {
  /** Entries that can be handed over now. */
  readonly waiting: number;
  /** Batches the feed should have acknowledged by the day, the oldest first. */
  readonly late: readonly { readonly batchNo: number; readonly businessDate: BusinessDate }[];
};

/** What of the outbox an operator has to see to on a day. */
export async function viewOutboxDue(
  _actor: SystemActor,
  day: BusinessDate,
): Promise<OutboxDueView> {
  const [count] = await db().query<{ waiting: number }>(
    `SELECT count(*)::int AS waiting FROM outbox_entry e WHERE ${isDue(isHeldBack)}`,
  );
  const open = await db().outboxBatch.findMany({
    where: { acknowledgedAt: null },
    orderBy: { batchNo: "asc" },
  });
  const batches = open.map((batch) => ({
    batchNo: batch.batchNo,
    businessDate: fromDbDate(batch.businessDate),
  }));
  return {
    waiting: count?.waiting ?? 0,
    late: batches.filter(({ businessDate }) => nextBankingDay(addDays(businessDate, 1)) < day),
  };
}
