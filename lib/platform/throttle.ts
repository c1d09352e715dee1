import "server-only";
import { Pool } from "pg";
import { RateLimiterPostgres, RateLimiterRes } from "rate-limiter-flexible";
import { isTest, readSetting, requireSetting } from "./env";
import { keyedHashOf } from "./hashing";
import { metrics } from "./metrics";

/** How often one address may make a request. */
export type Allowance = {
  readonly name: string;
  readonly points: number;
  readonly perSeconds: number;
};

type Shared = { url: string; pool: Pool; limiters: Map<string, RateLimiterPostgres> };

const shared = globalThis as { kaiinThrottle?: Shared };

/** A separate connection pool, so that a flood of requests does not delay the pages of members. */
function throttleState(): Shared {
  const url = requireSetting("DATABASE_URL");
  const known = shared.kaiinThrottle;
  if (known?.url === url) return known;
  void known?.pool.end();
  const connectionTimeoutMillis = readSetting("DATABASE_WAIT_MS");
  const pool = new Pool({ connectionString: url, max: 2, connectionTimeoutMillis });
  pool.on("error", () => undefined);
  shared.kaiinThrottle = { url, pool, limiters: new Map() };
  return shared.kaiinThrottle;
}

function limiterOf({ name, points, perSeconds }: Allowance): RateLimiterPostgres {
  const { pool, limiters } = throttleState();
  const known = limiters.get(name);
  if (known) return known;
  const limiter = new RateLimiterPostgres({
    storeClient: pool,
    tableName: "throttle",
    tableCreated: true,
    keyPrefix: name,
    points: points * (isTest() ? 1000 : 1),
    duration: perSeconds,
  });
  limiters.set(name, limiter);
  return limiter;
}

/** Null if the address may proceed, else the seconds until it may try again. */
export async function throttledFor(allowance: Allowance, address: string): Promise<number | null> {
  try {
    await limiterOf(allowance).consume(keyedHashOf("throttle", address));
    return null;
  } catch (refusal) {
    if (!(refusal instanceof RateLimiterRes)) throw refusal;
    metrics().turnedAway.inc({ reason: `throttle-${allowance.name}` });
    return Math.max(1, Math.ceil(refusal.msBeforeNext / 1000));
  }
}
