import "server-only";
import path from "node:path";
import { Piscina } from "piscina";

/** Callers hold a hash slot, of which there are as many; jobs and tests may come without. */
const mostThreads = 2;

const shared = globalThis as { kaiinHashThreads?: Piscina };

/**
 * The bcrypt hash of a secret at a cost, made in a thread that gives way to pages: with as many logins as
 * cores, a page would otherwise share its core with a hash. Throws where bcrypt refuses the secret.
 */
export async function hashInThread(secret: string, cost: number): Promise<string> {
  return (await threads().run({ secret, cost })) as string;
}

/** Whether a hash was made of a secret; compared in a thread, as above. */
export async function isHashOfInThread(secret: string, stored: string): Promise<boolean> {
  return (await threads().run({ secret, stored })) === true;
}

/** Opened at the first hash; idle threads keep no process alive. */
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
