import { readFileSync } from "node:fs";
import { bookWaitingPayments, closeCycles } from "@/lib/closing/commands";
import { importDelivery } from "@/lib/feed/commands/delivery";
import { systemActor } from "@/lib/kernel/actor";
import { businessDate } from "@/lib/kernel/business-date";
import { asOwner } from "./database";

export const job = systemActor("test");

/** Imports a delivery as the job does, payments booked; throws when it was refused. */
export async function importFixture(name: string): ReturnType<typeof importDelivery> {
  const result = await importDelivery(job, `tests/fixtures/feed/${name}`);
  if (result.ok) await bookWaitingPayments(job);
  return result;
}

export async function closeThrough(day: string): Promise<void> {
  const result = await closeCycles(job, { through: businessDate(day) });
  if (!result.ok) throw new Error(`feed missing for ${result.refusal.feedMissingFor}`);
}

/** What has to come out of a delivery, as the issuer's side computed it. */
export function expectedOf(name: string): unknown {
  return JSON.parse(readFileSync(`tests/fixtures/feed/${name}`, "utf8"));
}

/** Rows of the test's database, as its owner sees them. */
export async function rowsOf<T>(
  database: { name: string },
  sql: string,
  values: readonly unknown[] = [],
): Promise<T[]> {
  return asOwner(database.name, async (client) => {
    const { rows } = await client.query(sql, [...values]);
    return rows as T[];
  });
}
