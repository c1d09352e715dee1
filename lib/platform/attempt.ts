import "server-only";
import { inTransaction, isOutOfSpace, type Tx } from "./transaction";

/** `hasJustLocked`: this attempt locked the counter, so the caller emits the event. */
export type CounterState = { readonly isLocked: boolean; readonly hasJustLocked: boolean };

/** The counter of the attempts at one secret. Its rows belong to a room (auth/store/attempts). */
export type AttemptCounter = {
  /** Reserves an attempt in a transaction of its own; false when none is left. */
  readonly reserve: () => Promise<boolean>;
  /** Counts a reserved attempt as right or wrong; one wrong too many locks the counter. */
  readonly finish: (tx: Tx, isRight: boolean) => Promise<CounterState>;
  /** Locks the counter if a reserved attempt was never finished; true if this call locked it. */
  readonly lockIfExpired: (tx: Tx) => Promise<boolean>;
  /** Returns a reserved attempt, in a transaction of its own. */
  readonly giveBack: () => Promise<void>;
};

export type Outcome<Proof> =
  | { readonly kind: "right"; readonly proof: Proof }
  | { readonly kind: "wrong" }
  /** Checked, but the counter is locked: by this attempt, or by a concurrent one. */
  | { readonly kind: "locked"; readonly isRight: boolean; readonly hasJustLocked: boolean }
  /** No attempt was left: nothing was checked. */
  | { readonly kind: "none-left"; readonly hasJustLocked: boolean };

/** Compares before the transaction; null if the secret is wrong. */
type Compare<Compared> = () => Promise<Compared | null>;
/** Checks in the transaction that finishes the attempt; null if the secret is wrong. */
type Check<Compared, Proof> = (tx: Tx, compared: Compared) => Promise<Proof | null>;
/** Acts on the outcome, in the same transaction. */
type Finish<Proof, T> = (tx: Tx, outcome: Outcome<Proof>) => Promise<T>;

/** An attempt between its reservation and its transaction. */
export type BegunAttempt<Compared> = {
  readonly counter: AttemptCounter;
  readonly isReserved: boolean;
  /** Null if the secret is wrong or was not compared. */
  readonly compared: Compared | null;
};

/**
 * One attempt at a secret that is checked quickly, such as a mailed code: reserve → check → finish. The
 * check and what follows run in one transaction.
 */
export async function attempt<Proof, T>(
  counter: AttemptCounter,
  check: (tx: Tx) => Promise<Proof | null>,
  finish: Finish<Proof, T>,
): Promise<T> {
  const begun = await beginAttempt(counter, async () => true);
  return completeAttempt(begun, (tx) => check(tx), finish);
}

/**
 * First half of an attempt at a password: reserves, then compares exactly once, without holding locks.
 * Call it inside withHashSlot, so that an attempt without a slot is not counted.
 */
export async function beginAttempt<Compared>(
  counter: AttemptCounter,
  compare: Compare<Compared>,
): Promise<BegunAttempt<Compared>> {
  const isReserved = await counter.reserve();
  return { counter, isReserved, compared: isReserved ? await compare() : null };
}

/**
 * Second half: check → count → finish, in one transaction. If the server runs out of disk or memory, the
 * attempt is given back unless the secret was wrong, so that a full disk causes no lockout.
 * After any other error the transaction may have been committed, so the attempt stays reserved.
 */
export async function completeAttempt<Compared, Proof, T>(
  { counter, isReserved, compared }: BegunAttempt<Compared>,
  check: Check<Compared, Proof>,
  finish: Finish<Proof, T>,
): Promise<T> {
  if (!isReserved) {
    return inTransaction(async (tx) =>
      finish(tx, { kind: "none-left", hasJustLocked: await counter.lockIfExpired(tx) }),
    );
  }
  let isWrong = compared === null;
  try {
    return await inTransaction(async (tx) => {
      const proof = compared === null ? null : await check(tx, compared);
      isWrong = proof === null;
      return finish(tx, await countedAs(counter, tx, proof));
    });
  } catch (error) {
    // Giving it back may fail for the same reason; the caller answers 503 in either case.
    if (!isWrong && isOutOfSpace(error)) await counter.giveBack().catch(() => undefined);
    throw error;
  }
}

async function countedAs<Proof>(
  counter: AttemptCounter,
  tx: Tx,
  proof: Proof | null,
): Promise<Outcome<Proof>> {
  const isRight = proof !== null;
  const { isLocked, hasJustLocked } = await counter.finish(tx, isRight);
  if (isLocked) return { kind: "locked", isRight, hasJustLocked };
  return isRight ? { kind: "right", proof } : { kind: "wrong" };
}
