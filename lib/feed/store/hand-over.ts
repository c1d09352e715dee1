import "server-only";
import { isHeldBack } from "@/lib/auth/rules/cooling-off.sql";
import type { BusinessDate } from "@/lib/kernel/business-date";
import { insertBatch } from "@/lib/outbox/store/batches";
import type { Tx } from "@/lib/platform/db";

/** Puts what is due into a new batch of the outbox: risky changes wait for their cooling-off to end. */
export async function insertDueBatch(tx: Tx, day: BusinessDate) {
  return insertBatch(tx, day, isHeldBack);
}
