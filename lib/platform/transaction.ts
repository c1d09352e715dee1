import "server-only";
import { db, type Executor, openTransaction, type Tx } from "./db";
import { readSetting } from "./env";

/** For commands, which use transactions but not the database. */
export type { Tx } from "./db";

/** Limit for a transaction to begin; longer than the pool's limit for a connection, which applies first. */
const maxWaitMs = () => readSetting("DATABASE_WAIT_MS") + 3000;

const attempts = 5;
/** How often a transaction queues for a connection if the pool is exhausted. */
const waits = 3;
/** How long a command may wait for its connection, and how long it may run, in milliseconds. */
const commandLimits = () => ({ maxWait: maxWaitMs(), timeout: 15_000 });

/**
 * Runs a command in a READ COMMITTED transaction and retries it after a deadlock (at most five attempts). The
 * command locks the rows it decides on, or counts them in a single statement.
 */
export async function inTransaction<T>(work: (tx: Tx) => Promise<T>): Promise<T> {
  return retried(() =>
    openTransaction(work, { isolationLevel: "ReadCommitted", ...commandLimits() }),
  );
}

/** Like inTransaction but SERIALIZABLE, for the rare command that decides on rows it does not lock. */
export async function inSerializable<T>(work: (tx: Tx) => Promise<T>): Promise<T> {
  return retried(() =>
    openTransaction(work, { isolationLevel: "Serializable", ...commandLimits() }),
  );
}

const oneJobAtATime = 7301;
/** Prisma requires a limit; no job comes near a day. */
const jobLimits = () => ({ maxWait: maxWaitMs(), timeout: 86_400_000 });

/**
 * Runs a job's work in one READ COMMITTED transaction with more memory for sorting. Jobs wait for each
 * other; members do not wait for them. A failed job is not retried.
 */
export async function inJobTransaction<T>(work: (tx: Tx) => Promise<T>): Promise<T> {
  return openTransaction(
    async (tx) => {
      await tx.execute("SELECT pg_advisory_xact_lock($1)", [oneJobAtATime]);
      await tx.execute("SET LOCAL work_mem = '128MB'");
      await tx.execute("SET LOCAL client_connection_check_interval = '5s'");
      return work(tx);
    },
    { isolationLevel: "ReadCommitted", ...jobLimits() },
  );
}

/** Runs part of a transaction in a savepoint: if it throws, only that part is rolled back. */
export async function inSavepoint<T>(tx: Tx, work: () => Promise<T>): Promise<T> {
  await tx.execute("SAVEPOINT part");
  try {
    const result = await work();
    await tx.execute("RELEASE SAVEPOINT part");
    return result;
  } catch (error) {
    await tx.execute("ROLLBACK TO SAVEPOINT part");
    throw error;
  }
}

/** Runs one statement, which commits by itself. */
export async function runStatement<T>(work: (executor: Executor) => Promise<T>): Promise<T> {
  return work(db());
}

/**
 * Contention after five attempts, or the database is unreachable. Nothing was committed unless the
 * connection dropped during COMMIT; safe to send again with the same key.
 */
export class Retryable extends Error {}

async function retried<T>(run: () => Promise<T>): Promise<T> {
  for (let attempt = 1; ; attempt += 1) {
    try {
      return await run();
    } catch (error) {
      const isOutOfOrder = isOrderingFailure(error);
      const tries = isOutOfOrder ? attempts : isWaitingTooLong(error) ? waits : 1;
      if (attempt < tries) {
        await new Promise((resolve) => setTimeout(resolve, 10 * attempt + Math.random() * 30));
      } else if (isOutOfOrder || isUnreachable(error)) {
        throw new Retryable("the database could not take this", { cause: error });
      } else {
        throw error;
      }
    }
  }
}

/** No connection became free within the limit; nothing has begun. */
function isWaitingTooLong(error: unknown): boolean {
  return /timeout exceeded when trying to connect/.test((error as Error).message ?? "");
}

/** Prisma's codes for a server, connection or transaction that is not available (in time). */
const outOfReach = new Set(["P1001", "P1002", "P1008", "P1017", "P2024", "P2028", "P2037"]);
const lostLines =
  /Connection terminated|timeout exceeded when trying to connect|ConnectionClosed|DatabaseNotReachable|TooManyConnections|SocketTimeout|ECONNRE|EPIPE|57P0[123]/;
/** The server is full (disk, memory, connections), shutting down, starting up or read-only. */
const notNow = /^(53\d{3}|57P0[123]|25006)$/;

/** Whether an error means that the database is unavailable at the moment. */
export function isUnreachable(error: unknown): boolean {
  const { code = "", message = "", cause } = error as Failure;
  if (outOfReach.has(code) || notNow.test(sqlStateOf(error))) return true;
  return lostLines.test(`${message} ${cause?.kind ?? ""}`);
}

/** Whether the server lacked disk, memory or connections. */
export function isOutOfSpace(error: unknown): boolean {
  return sqlStateOf(error instanceof Retryable ? error.cause : error).startsWith("53");
}

/** Prisma reports a serialization failure or deadlock in three forms. */
function isOrderingFailure(error: unknown): boolean {
  const { code, name, cause, message } = error as Failure;
  if (code === "P2034") return true;
  if (["40001", "40P01"].includes(sqlStateOf(error))) return true;
  if (name !== "DriverAdapterError") return false;
  return (
    cause?.kind === "TransactionWriteConflict" || /TransactionWriteConflict/.test(message ?? "")
  );
}

type Failure = {
  readonly code?: string;
  readonly name?: string;
  readonly message?: string;
  readonly meta?: {
    readonly code?: string;
    readonly driverAdapterError?: { readonly cause?: { readonly originalCode?: string } };
  };
  readonly cause?: { readonly kind?: string; readonly originalCode?: string };
};

/** The SQLSTATE of an error, wherever Prisma or the driver put it; "" if it has none. */
export function sqlStateOf(error: unknown): string {
  const { code = "", meta, cause } = error as Failure;
  const told = meta?.driverAdapterError?.cause?.originalCode ?? meta?.code ?? cause?.originalCode;
  return told ?? (/^[0-9A-Z]{5}$/.test(code) ? code : "");
}
