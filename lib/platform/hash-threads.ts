import "server-only";
import path from "node:path";
import { Piscina } from "piscina";

/** As many threads as hash slots; jobs and tests may call without a slot. */
const mostThreads = 2;

const shared = globalThis as { kaiinHashThreads?: Piscina };

/**
 * The bcrypt hash of a secret at a cost, made in a thread with lower priority than pages: otherwise pages
 * would compete with hashes for the cores. Throws if bcrypt refuses the secret.
 */
export async function hashInThread(secret: string, cost: number): Promise<string> {
  return (await threads().run({ secret, cost })) as string;
}

/** Whether a stored hash belongs to a secret; compared in a thread, as above. */
export async function isHashOfInThread(secret: string, stored: string): Promise<boolean> {
  return (await threads().run({ secret, stored })) === true;
}

/** Started for the first hash; idle threads do not keep the process alive. */
function threads(): Piscina {
  shared.kaiinHashThreads ??= new Piscina({
    filename: path.join(/*turbopackIgnore: true*/ process.cwd(), "lib/platform/hash-worker.mjs"),
    minThreads: 0,
    maxThreads: mostThreads,
    idleTimeout: Number.POSITIVE_INFINITY,
    recordTiming: false,
  });
  return shared.kaiinHashThreads;
}
