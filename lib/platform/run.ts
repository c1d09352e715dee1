import "server-only";
import type { ClientBase } from "pg";
import type { Tx } from "./db";

/** Runs one statement on whatever connection the caller's transaction has. */
export type Run = (sql: string, values: readonly unknown[]) => Promise<Record<string, unknown>[]>;

export function runOnTx(tx: Pick<Tx, "$queryRawUnsafe">): Run {
  return (sql, values) => tx.$queryRawUnsafe(sql, ...values);
}

export function runOnClient(client: ClientBase): Run {
  return async (sql, values) => (await client.query(sql, [...values])).rows;
}
