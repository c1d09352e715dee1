import "server-only";
import { metrics } from "./metrics";

/** Hashes at a time in this process: more would starve every other page of the machine. */
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
 * Runs work that hashes a password when a slot is free, or answers "busy" when the queue is full or
 * nothing became free in time. Nothing is counted against anybody before the slot is had.
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

/** The next in the queue runs in the slot that became free. */
function handOnSlot(): void {
  const next = state().waiting.shift();
  if (next) next(true);
  else state().running -= 1;
}
