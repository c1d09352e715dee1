import "server-only";
import pg from "pg";
import { readSetting } from "./env";
import { pendingMigrationsOf } from "./migration-history";

export type Readiness = "ready" | "no-database" | "not-migrated";

type Probe = { pool?: pg.Pool; last?: Readiness; until: number; running?: Promise<Readiness> };

const keptMs = 1000;
const patienceMs = 1500;

// Next bundles the proxy and the routes separately; they share one connection and one result.
const shared = globalThis as { kaiinReadiness?: Probe };

/**
 * Whether pages can be served: the database answers and has every migration. Checked over a separate
 * connection, so that a busy pool is not mistaken for a lost database; the result is cached for a second.
 */
export function readiness(): Promise<Readiness> {
  shared.kaiinReadiness ??= { until: 0 };
  const probe = shared.kaiinReadiness;
  if (probe.last && Date.now() < probe.until) return Promise.resolve(probe.last);
  probe.running ??= ask(probe).then((found) => {
    probe.last = found;
    probe.until = Date.now() + keptMs;
    probe.running = undefined;
    return found;
  });
  return probe.running;
}

async function ask(probe: Probe): Promise<Readiness> {
  let timer: NodeJS.Timeout | undefined;
  const tooLate = new Promise<never>((_, reject) => {
    timer = setTimeout(() => reject(new Error("too late")), patienceMs);
  });
  try {
    return await Promise.race([look(poolOf(probe)), tooLate]);
  } catch {
    const { pool } = probe;
    probe.pool = undefined;
    void pool?.end().catch(() => undefined);
    return "no-database";
  } finally {
    clearTimeout(timer);
  }
}

async function look(pool: pg.Pool): Promise<Readiness> {
  const pending = await pendingMigrationsOf(async (sql) => (await pool.query(sql)).rows);
  return pending.length === 0 ? "ready" : "not-migrated";
}

function poolOf(probe: Probe): pg.Pool {
  if (probe.pool) return probe.pool;
  const pool = new pg.Pool({
    connectionString: readSetting("DATABASE_URL"),
    max: 1,
    connectionTimeoutMillis: patienceMs,
    query_timeout: patienceMs,
    allowExitOnIdle: true,
  });
  // The next check notices a server that closed the idle connection.
  pool.on("error", () => undefined);
  probe.pool = pool;
  return pool;
}
