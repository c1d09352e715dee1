import "server-only";
import path from "node:path";
import { Worker } from "node:worker_threads";

type Order = { readonly secret: string } & (
  | { readonly cost: number }
  | { readonly stored: string }
);
type Answer = { readonly id: number; readonly answer?: string | boolean; readonly error?: string };
type Waiting = {
  readonly done: (answer: string | boolean) => void;
  readonly failed: (error: Error) => void;
};
type Thread = { readonly worker: Worker; readonly waiting: Map<number, Waiting> };

/** Callers hold a hash slot, of which there are as many; jobs and tests may come without. */
const mostThreads = 2;

const shared = globalThis as { kaiinHashThreads?: { orders: number; readonly threads: Thread[] } };

function state() {
  shared.kaiinHashThreads ??= { orders: 0, threads: [] };
  return shared.kaiinHashThreads;
}

/**
 * bcrypt in threads that give way to pages: with as many logins as cores, a page would otherwise share
 * its core with a hash. There come to be as many threads as hashes run at a time.
 */
export async function hashInThread(secret: string, cost: number): Promise<string> {
  return (await ordered({ secret, cost })) as string;
}

export async function isHashOfInThread(secret: string, stored: string): Promise<boolean> {
  return (await ordered({ secret, stored })) === true;
}

async function ordered(order: Order): Promise<string | boolean> {
  const { worker, waiting } = freeThread();
  state().orders += 1;
  const id = state().orders;
  try {
    return await new Promise<string | boolean>((done, failed) => {
      waiting.set(id, { done, failed });
      worker.ref();
      worker.postMessage({ id, ...order }, []);
    });
  } finally {
    waiting.delete(id);
    if (waiting.size === 0) worker.unref();
  }
}

function freeThread(): Thread {
  const { threads } = state();
  const free = threads.find(({ waiting }) => waiting.size === 0);
  if (free) return free;
  const [first] = threads;
  if (first && threads.length >= mostThreads) {
    return threads.reduce(
      (least, one) => (one.waiting.size < least.waiting.size ? one : least),
      first,
    );
  }
  const opened = openThread();
  threads.push(opened);
  return opened;
}

function openThread(): Thread {
  const file = path.join(/*turbopackIgnore: true*/ process.cwd(), "lib/platform/hash-worker.mjs");
  const worker = new Worker(/*turbopackIgnore: true*/ file);
  const thread: Thread = { worker, waiting: new Map() };
  worker.unref();
  worker.on("message", ({ id, answer, error }: Answer) => {
    if (answer === undefined) thread.waiting.get(id)?.failed(new Error(`bcrypt: ${error}`));
    else thread.waiting.get(id)?.done(answer);
  });
  worker.on("error", (error) => close(error));
  worker.on("exit", () => close(new Error("bcrypt: the thread ended")));
  function close(error: Error): void {
    const { threads } = state();
    if (threads.includes(thread)) threads.splice(threads.indexOf(thread), 1);
    for (const one of thread.waiting.values()) one.failed(error);
  }
  return thread;
}
