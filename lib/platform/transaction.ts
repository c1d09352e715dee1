import "server-only";
import { db, type Executor, openTransaction, type Tx } from "./db";
import { readSetting } from "./env";

/** For commands, which know transactions and not the database. */
export type { Tx } from "./db";

/** Prisma gives up on a transaction that has not begun by then: later than the pool on a connection. */
const maxWaitMs = () => readSetting("DATABASE_WAIT_MS") + 3000;

const attempts = 5;
/** How often a transaction queues for a connection when many come at once. */
const waits = 3;
/** How long a command waits for its connection and how long it may take, in milliseconds. */
const commandLimits = () => ({ maxWait: maxWaitMs(), timeout: 15_000 });

/**
 * Runs one command in one READ COMMITTED transaction, and again from its start after a deadlock (at
 * most five times): its rows are locked, or counted in single statements.
 */
export async function inTransaction<T>(work: (tx: Tx) => Promise<T>): Promise<T> {
  return retried(() =>
    openTransaction(work, { isolationLevel: "ReadCommitted", ...commandLimits() }),
  );
}

/** Like inTransaction, for the rare command that decides on rows it does not lock. */
export async function inSerializable<T>(work: (tx: Tx) => Promise<T>): Promise<T> {
  return retried(() =>
    openTransaction(work, { isolationLevel: "Serializable", ...commandLimits() }),
  );
}

const oneJobAtATime = 7301;
/** Prisma wants a limit; no job comes near a day. */
const jobLimits = () => ({ maxWait: maxWaitMs(), timeout: 86_400_000 });

/**
 * Runs one job's work in one READ COMMITTED transaction with memory for sorting many rows. Jobs wait
 * for each other; members do not wait for them. A job that fails is not run again by itself.
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

/** Runs part of a transaction so that its failure undoes that part alone. */
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

/** Runs one statement, which is a transaction of its own. */
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

/** All connections were taken for as long as one waits for them; nothing has begun. */
function isWaitingTooLong(error: unknown): boolean {
  return /timeout exceeded when trying to connect/.test((error as Error).message ?? "");
}

/** Prisma's codes for a server, a connection or a transaction that is not to be had (in time). */
const outOfReach = new Set(["P1001", "P1002", "P1008", "P1017", "P2024", "P2028", "P2037"]);
const lostLines =
  /Connection terminated|timeout exceeded when trying to connect|ConnectionClosed|DatabaseNotReachable|TooManyConnections|SocketTimeout|ECONNRE|EPIPE|57P0[123]/;
/** The server is full (disk, memory, connections), going down or coming up, or takes no writes. */
const notNow = /^(53\d{3}|57P0[123]|25006)$/;

/** Whether a failure means that the database cannot be had right now. */
export function isUnreachable(error: unknown): boolean {
  const { code = "", message = "", cause } = error as Failure;
  if (outOfReach.has(code) || notNow.test(sqlStateOf(error))) return true;
  return lostLines.test(`${message} ${cause?.kind ?? ""}`);
}

/** Whether the server undid it for want of disk, memory or connections. */
export function isOutOfSpace(error: unknown): boolean {
  return sqlStateOf(error instanceof Retryable ? error.cause : error).startsWith("53");
}

/** Prisma reports a serialization failure or deadlock in three shapes. */
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

/** PostgreSQL's own code of a failure, wherever Prisma or the driver put it; "" where there is none. */
export function sqlStateOf(error: unknown): string {
  const { code = "", meta, cause } = error as Failure;
  const told = meta?.driverAdapterError?.cause?.originalCode ?? meta?.code ?? cause?.originalCode;
  return told ?? (/^[0-9A-Z]{5}$/.test(code) ? code : "");
}
