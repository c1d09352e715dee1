import "server-only";
import { db, type Tx } from "./db";

/** For commands, which know transactions and not the database. */
export type { Tx } from "./db";

const attempts = 5;

/**
 * Runs one command in one serializable transaction, and again from its start when the database could
 * not put it in order with another (at most five times).
 */
export async function transact<T>(work: (tx: Tx) => Promise<T>): Promise<T> {
  return retried(() =>
    db().$transaction(work, { isolationLevel: "Serializable", maxWait: 5000, timeout: 15000 }),
  );
}

/** Like transact, for work whose rows are locked or counted in single statements. */
export async function transactReadCommitted<T>(work: (tx: Tx) => Promise<T>): Promise<T> {
  return retried(() =>
    db().$transaction(work, { isolationLevel: "ReadCommitted", maxWait: 5000, timeout: 15000 }),
  );
}

async function retried<T>(run: () => Promise<T>): Promise<T> {
  for (let attempt = 1; ; attempt += 1) {
    try {
      return await run();
    } catch (error) {
      if (attempt >= attempts || !isOrderingFailure(error)) throw error;
      await new Promise((resolve) => setTimeout(resolve, 10 * attempt + Math.random() * 30));
    }
  }
}

/** Prisma reports a serialization failure or deadlock in three shapes. */
function isOrderingFailure(error: unknown): boolean {
  const { code, meta, name, cause, message } = error as {
    code?: string;
    meta?: { code?: string; driverAdapterError?: { cause?: { originalCode?: string } } };
    name?: string;
    cause?: { originalCode?: string; kind?: string };
    message?: string;
  };
  const sqlState =
    meta?.driverAdapterError?.cause?.originalCode ?? meta?.code ?? cause?.originalCode ?? "";
  if (code === "P2034") return true;
  if (["40001", "40P01"].includes(sqlState)) return true;
  if (name !== "DriverAdapterError") return false;
  return (
    cause?.kind === "TransactionWriteConflict" || /TransactionWriteConflict/.test(message ?? "")
  );
}
