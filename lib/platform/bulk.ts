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
export async function inJobTransaction<T>(work: (bulk: Bulk) => Promise<T>): Promise<T> {
  const client = await connect(requireSetting("DATABASE_URL"));
  try {
    await client.query("BEGIN");
    await client.query("SELECT pg_advisory_xact_lock($1)", [oneAtATime]);
    await client.query("SET LOCAL work_mem = '128MB'");
    await client.query("SET LOCAL client_connection_check_interval = '5s'");
    const result = await work(client);
    await client.query("COMMIT");
    keep(client);
    return result;
  } catch (error) {
    await client.query("ROLLBACK").catch(() => undefined);
    await client.end().catch(() => undefined);
    throw error;
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

/** The type package knows neither of ref nor of unref. */
type Kept = pg.Client & { readonly address: string; ref(): void; unref(): void };

/** The connection of the work before: a job that closes fifteen months has no need of fifteen. */
let kept: Kept | undefined;

async function connect(address: string): Promise<Kept> {
  const idle = kept;
  kept = undefined;
  if (idle?.address === address) {
    idle.ref();
    return idle;
  }
  await idle?.end().catch(() => undefined);
  const fresh = new pg.Client({ connectionString: address });
  const client = Object.assign(fresh, { address }) as Kept;
  // A server that stops ends it; what is said of that belongs to nobody's work.
  client.on("error", () => {
    if (kept === client) kept = undefined;
  });
  await client.connect();
  return client;
}

/** Keeps the connection for the next work; it keeps no process alive. */
function keep(client: Kept): void {
  if (kept) {
    void client.end().catch(() => undefined);
    return;
  }
  client.unref();
  kept = client;
}
