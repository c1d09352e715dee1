import "server-only";
import type { SystemActor } from "@/lib/kernel/actor";
import type { BusinessDate } from "@/lib/kernel/business-date";
import { db } from "@/lib/platform/db";
import type { Obstacle } from "../rules/erasure";
import { erasableContracts } from "../store/erasure";

export type ErasureView = {
  /** Accounts that can be erased now. */
  readonly due: number;
  /** Number of accounts that cannot be erased yet, by obstacle. */
  readonly waiting: Readonly<Partial<Record<Obstacle, number>>>;
};

/** The closed accounts that are due for erasure on a day, by obstacle. */
export async function viewErasure(_actor: SystemActor, day: BusinessDate): Promise<ErasureView> {
  const rows = await db().query<{ obstacle: Obstacle | null; count: number }>(
    `SELECT obstacle, count(*)::int AS count FROM (${erasableContracts("$1::date")}) due GROUP BY 1`,
    [day],
  );
  const due = rows.find(({ obstacle }) => obstacle === null)?.count ?? 0;
  const waiting = rows.flatMap(({ obstacle, count }) => (obstacle ? [[obstacle, count]] : []));
  return { due, waiting: Object.fromEntries(waiting) };
}
