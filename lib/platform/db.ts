import "server-only";
import { AsyncLocalStorage } from "node:async_hooks";
import type { Readable } from "node:stream";
import { pipeline } from "node:stream/promises";
import { PrismaPg } from "@prisma/adapter-pg";
import pg from "pg";
import { from as copyFrom } from "pg-copy-streams";
import { type BusinessDate, businessDate } from "@/lib/kernel/business-date";
import { Prisma, PrismaClient } from "@/prisma/generated/client";
import { readSetting, requireSetting } from "./env";

type Values = readonly unknown[];

/**
 * Runs SQL: a tagged template, whose values become parameters, or text with $1, $2, … and values.
 * In a row a DATE is 'YYYY-MM-DD', a timestamptz a Date, an int8 a bigint and a numeric a string of its
 * digits. A parameter may be any of these, or an array of them.
 */
export interface Sql {
  query<Row = Record<string, unknown>>(
    parts: TemplateStringsArray,
    ...values: Values
  ): Promise<Row[]>;
  query<Row = Record<string, unknown>>(text: string, values?: Values): Promise<Row[]>;
  /** Returns how many rows the statement changed or found. */
  execute(parts: TemplateStringsArray, ...values: Values): Promise<number>;
  execute(text: string, values?: Values): Promise<number>;
}

/** The one executor: typed Prisma (`tx.account.findMany`) and SQL, on the same connection. */
export type Executor = Omit<Prisma.TransactionClient, `$${string}`> & Sql;

/** The running transaction of a command or a job, passed to store functions. */
export type Tx = Executor & {
  /** Runs COPY … FROM STDIN with the bytes of a stream. */
  copyIn(sql: string, body: Readable): Promise<void>;
};

type Database = {
  readonly pool: pg.Pool;
  readonly prisma: PrismaClient;
  readonly executor: Executor;
  /** The connection of the transaction that is being opened; Prisma does not expose it. */
  readonly opening: AsyncLocalStorage<{ connection?: pg.PoolClient }>;
};

// Next's build contains this file several times; all copies share one database.
const shared = globalThis as { kaiinDatabase?: Database };

/**
 * The database outside a transaction: each statement commits by itself. `start` gives the web process a
 * role of its own, which may insert facts but not update or delete them.
 */
export function db(): Executor {
  return database().executor;
}

/** Closes the connections, for jobs and tests that end. */
export async function closeDatabase(): Promise<void> {
  const { prisma, pool } = shared.kaiinDatabase ?? {};
  shared.kaiinDatabase = undefined;
  await prisma?.$disconnect();
  await pool?.end();
}

function database(): Database {
  shared.kaiinDatabase ??= open();
  return shared.kaiinDatabase;
}

function open(): Database {
  const pool = new pg.Pool({
    connectionString: requireSetting("DATABASE_URL"),
    max: readSetting("DATABASE_POOL"),
    connectionTimeoutMillis: readSetting("DATABASE_WAIT_MS"),
    // An idle connection does not keep the process alive.
    allowExitOnIdle: true,
    types,
  });
  // A stopping server closes idle connections; the next statement opens a new one.
  pool.on("error", () => undefined);
  const opening: Database["opening"] = new AsyncLocalStorage();
  passOnConnections(pool, opening);
  const prisma = new PrismaClient({ adapter: new PrismaPg(pool), errorFormat: "minimal" });
  return { pool, prisma, executor: extend(prisma, sqlOn(pool)), opening };
}

type TransactionOptions = NonNullable<Parameters<PrismaClient["$transaction"]>[1]>;

function passOnConnections(pool: pg.Pool, opening: Database["opening"]): void {
  const connect = pool.connect.bind(pool) as (callback?: unknown) => Promise<pg.PoolClient>;
  pool.connect = ((callback?: unknown) => {
    const opened = opening.getStore();
    if (callback !== undefined || !opened || opened.connection) return connect(callback);
    return connect().then((connection) => {
      opened.connection ??= connection;
      return connection;
    });
  }) as typeof pool.connect;
}

/** Opens a transaction; it is committed when `work` returns and rolled back when it throws. */
export async function openTransaction<T>(
  work: (tx: Tx) => Promise<T>,
  options: TransactionOptions,
): Promise<T> {
  const opened: { connection?: pg.PoolClient } = {};
  const { opening, prisma } = database();
  return opening.run(opened, () =>
    prisma.$transaction((typed) => {
      const { connection } = opened;
      if (!connection) throw new Error("Prisma opened a transaction without a connection");
      const copyIn = (sql: string, body: Readable) =>
        pipeline(body, connection.query(copyFrom(sql)));
      return work(extend(typed, { ...sqlOn(connection), copyIn }));
    }, options),
  );
}

/** Defined, not assigned: a property assigned to a Prisma client appears on all of its transactions. */
function extend<Typed extends object, More>(typed: Typed, more: More): Typed & More {
  return Object.create(typed, Object.getOwnPropertyDescriptors(more));
}

/** SQL on a connection or pool of the driver. */
export function sqlOn(connection: pg.Pool | pg.ClientBase): Sql {
  const run = (first: string | TemplateStringsArray, rest: Values) =>
    connection.query(statementOf(first, rest));
  return {
    query: async (first: string | TemplateStringsArray, ...rest: Values) =>
      (await run(first, rest)).rows,
    execute: async (first: string | TemplateStringsArray, ...rest: Values) =>
      (await run(first, rest)).rowCount ?? 0,
  };
}

function statementOf(first: string | TemplateStringsArray, rest: Values) {
  const { text, values } =
    typeof first === "string"
      ? { text: first, values: (rest[0] as Values | undefined) ?? [] }
      : Prisma.sql(first, ...rest);
  return { text, values: values.map(parameterOf) };
}

/** An instant is sent in UTC; the driver would send it in the time zone of the process. */
function parameterOf(value: unknown): unknown {
  return value instanceof Date ? value.toISOString() : value;
}

/** PostgreSQL type id and the function that parses its text; the driver parses all other types. */
const readers: Record<number, (text: string) => unknown> = {
  20: BigInt, // int8
  1082: String, // date
  1182: (text) => (text === "{}" ? [] : text.slice(1, -1).split(",")), // date[]
};

const types: pg.CustomTypesConfig = {
  getTypeParser: (type, format) => readers[type] ?? pg.types.getTypeParser(type, format),
};

/** A fragment of SQL text for a tagged template; `$1` and so on refer to the values. */
export function sqlOf(text: string, ...values: readonly unknown[]): Prisma.Sql {
  const parts = text.split(/\$(\d+)/);
  const strings = parts.filter((_, at) => at % 2 === 0);
  const places = parts.filter((_, at) => at % 2 === 1);
  return new Prisma.Sql(
    strings,
    places.map((place) => values[Number(place) - 1]),
  );
}

/** The value of a DATE column for Prisma: midnight UTC of that day. */
export function toDbDate(date: BusinessDate): Date {
  return new Date(`${date}T00:00:00Z`);
}

/** The day in a DATE column. */
export function fromDbDate(value: Date): BusinessDate {
  return businessDate(value.toISOString().slice(0, 10));
}
