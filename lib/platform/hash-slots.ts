import "server-only";
import { metrics } from "./metrics";

/** Concurrent hashes in this process; more would slow down every other page. */
const slots = 2;
const queueLength = 40;
const patienceMs = 15_000;

type Slots = { running: number; readonly waiting: ((mayRun: boolean) => void)[] };

const shared = globalThis as { kaiinHashSlots?: Slots };

function state(): Slots {
  shared.kaiinHashSlots ??= { running: 0, waiting: [] };
  return shared.kaiinHashSlots;
}

/**
 * Runs work that hashes a password once a slot is free. Returns "busy" if the queue is full or no slot
 * is free within 15 seconds; the work has not begun then, so no attempt is counted.
 */
export async function withHashSlot<T>(work: () => Promise<T>): Promise<T | "busy"> {
  if (!(await hasTakenSlot())) {
    metrics().turnedAway.inc({ reason: "hash-slots" });
    return "busy";
  }
  try {
    return await work();
  } finally {
    handOnSlot();
  }
}

async function hasTakenSlot(): Promise<boolean> {
  const { waiting } = state();
  if (state().running < slots) {
    state().running += 1;
    return true;
  }
  if (waiting.length >= queueLength) return false;
  return new Promise((resolve) => {
    const turn = (mayRun: boolean) => {
      clearTimeout(timer);
      resolve(mayRun);
    };
    const timer = setTimeout(() => {
      waiting.splice(waiting.indexOf(turn), 1);
      resolve(false);
    }, patienceMs);
    waiting.push(turn);
  });
}

/** Passes the slot to the next in the queue, or frees it. */
function handOnSlot(): void {
  const next = state().waiting.shift();
  if (next) next(true);
  else state().running -= 1;
}
