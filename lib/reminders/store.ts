import "server-only";
import type { BusinessDate } from "@/lib/kernel/business-date";
import type { Executor, Tx } from "@/lib/platform/db";
import type { LimitUsage } from "./rules";

/** Whether an account has ever converted a purchase (あとリボ). */
export async function loadHasRevolved(tx: Executor, accountId: string): Promise<boolean> {
  const [row] = await tx.query<{ has: boolean }>`
    SELECT EXISTS (SELECT FROM revolving_conversion WHERE account_id = ${accountId}) AS has`;
  return row?.has ?? false;
}

/** Stores the level each account has reached; a level that fell can be reached again. */
export async function upsertCreditLevels(
  tx: Tx,
  levels: readonly (Pick<LimitUsage, "accountId"> & { readonly newLevel: number })[],
): Promise<void> {
  await tx.execute(
    `INSERT INTO credit_level AS k (account_id, level, crossings)
     SELECT account_id, level, 1
     FROM unnest($1::text[], $2::int[]) AS given(account_id, level)
     ON CONFLICT (account_id) DO UPDATE SET level = excluded.level,
       crossings = k.crossings + (excluded.level > k.level)::int, changed_at = now()`,
    [levels.map(({ accountId }) => accountId), levels.map(({ newLevel }) => newLevel)],
  );
}

/** Records that the reminders of a day are queued; repeating it changes nothing. */
export async function insertReminderRun(tx: Tx, day: BusinessDate): Promise<void> {
  await tx.execute("INSERT INTO reminder_run (business_date) VALUES ($1) ON CONFLICT DO NOTHING", [
    day,
  ]);
}
