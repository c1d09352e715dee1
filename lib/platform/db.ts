import "server-only";
import { PrismaPg } from "@prisma/adapter-pg";
import { type BusinessDate, businessDate } from "@/lib/kernel/business-date";
import { Prisma, PrismaClient } from "@/prisma/generated/client";
import { readSetting, requireSetting } from "./env";

/** What a store function takes: the transaction of the running command. */
export type Tx = Prisma.TransactionClient;

const shared = globalThis as { kaiinDatabase?: PrismaClient };

/**
 * The one client of this process. `start` hands the web process the address of a role of its own,
 * which may append facts and never rewrite them.
 */
export function db(): PrismaClient {
  shared.kaiinDatabase ??= new PrismaClient({
    adapter: new PrismaPg({
      connectionString: requireSetting("DATABASE_URL"),
      max: readSetting("DATABASE_POOL"),
      connectionTimeoutMillis: 2000,
    }),
    errorFormat: "minimal",
  });
  return shared.kaiinDatabase;
}

/** Closes the client, for jobs and tests that end. */
export async function closeDatabase(): Promise<void> {
  const client = shared.kaiinDatabase;
  shared.kaiinDatabase = undefined;
  await client?.$disconnect();
}

/** A fragment of SQL kept as text, for a typed raw statement; `$1` and on are the values. */
export function sqlOf(text: string, ...values: readonly unknown[]): Prisma.Sql {
  const parts = text.split(/\$(\d+)/);
  const strings = parts.filter((_, at) => at % 2 === 0);
  const places = parts.filter((_, at) => at % 2 === 1);
  return new Prisma.Sql(
    strings,
    places.map((place) => values[Number(place) - 1]),
  );
}

/** A DATE column's value as Prisma wants it: midnight UTC of that day. */
export function toDbDate(date: BusinessDate): Date {
  return new Date(`${date}T00:00:00Z`);
}

/** The day a DATE column holds. */
export function fromDbDate(value: Date): BusinessDate {
  return businessDate(value.toISOString().slice(0, 10));
}
