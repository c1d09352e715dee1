import "server-only";
import pg, { type ClientBase } from "pg";
import { requireSetting } from "./env";

/** A plain connection for set-based work: COPY and statements over whole tables. */
export type Bulk = ClientBase;

const oneAtATime = 7301;

/**
 * Runs one job's work in one transaction on a connection of its own. Jobs that move money wait for
 * each other; members go on meanwhile.
 */
export async function transactInBulk<T>(work: (bulk: Bulk) => Promise<T>): Promise<T> {
  const client = new pg.Client({ connectionString: requireSetting("DATABASE_URL") });
  await client.connect();
  try {
    await client.query("BEGIN");
    await client.query("SELECT pg_advisory_xact_lock($1)", [oneAtATime]);
    await client.query("SET LOCAL work_mem = '128MB'");
    await client.query("SET LOCAL client_connection_check_interval = '5s'");
    const result = await work(client);
    await client.query("COMMIT");
    return result;
  } catch (error) {
    await client.query("ROLLBACK").catch(() => undefined);
    throw error;
  } finally {
    await client.end();
  }
}

/** Runs part of the work so that its failure undoes that part alone. */
export async function withinSavepoint<T>(bulk: Bulk, work: () => Promise<T>): Promise<T> {
  await bulk.query("SAVEPOINT part");
  try {
    const result = await work();
    await bulk.query("RELEASE SAVEPOINT part");
    return result;
  } catch (error) {
    await bulk.query("ROLLBACK TO SAVEPOINT part");
    throw error;
  }
}
