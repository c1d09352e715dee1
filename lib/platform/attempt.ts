import "server-only";
import { inTransaction, isOutOfSpace, type Tx } from "./transaction";

/** `hasJustLocked`: this very attempt locked the counter, so the caller emits the event. */
export type CounterState = { readonly isLocked: boolean; readonly hasJustLocked: boolean };

/** Where the attempts at one secret are counted. Its room keeps the rows (auth/store/attempts). */
export type AttemptCounter = {
  /** Reserves an attempt in a transaction of its own; false when none is left. */
  readonly reserve: () => Promise<boolean>;
  /** Counts a reserved attempt as right or wrong; one wrong too many locks the counter. */
  readonly finish: (tx: Tx, isRight: boolean) => Promise<CounterState>;
  /** Locks the counter where a reserved attempt was never finished; true when it did so now. */
  readonly lockIfExpired: (tx: Tx) => Promise<boolean>;
  /** Returns a reserved attempt, in a transaction of its own. */
  readonly giveBack: () => Promise<void>;
};

export type Outcome<Proof> =
  | { readonly kind: "right"; readonly proof: Proof }
  | { readonly kind: "wrong" }
  /** Checked, but the counter is locked: by this attempt, or by another in the meantime. */
  | { readonly kind: "locked"; readonly isRight: boolean; readonly hasJustLocked: boolean }
  /** No attempt was left: nothing was checked. */
  | { readonly kind: "none-left"; readonly hasJustLocked: boolean };

/** What is compared before the transaction: null when it is wrong. */
type Compare<Compared> = () => Promise<Compared | null>;
/** What is checked in the transaction that finishes the attempt: null when it is wrong. */
type Check<Compared, Proof> = (tx: Tx, compared: Compared) => Promise<Proof | null>;
/** What follows, in the same transaction. */
type Finish<Proof, T> = (tx: Tx, outcome: Outcome<Proof>) => Promise<T>;

/** An attempt between its reservation and its transaction. */
export type BegunAttempt<Compared> = {
  readonly counter: AttemptCounter;
  readonly isReserved: boolean;
  /** Null when it is wrong, or was not compared. */
  readonly compared: Compared | null;
};

/**
 * One attempt at a secret that takes no time to check, such as a mailed code: reserve → check → finish. The
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
 * The first half of an attempt at a password: reserves, then compares exactly once, with nothing locked.
 * Call it inside withHashSlot, so that whoever finds no slot is not counted.
 */
export async function beginAttempt<Compared>(
  counter: AttemptCounter,
  compare: Compare<Compared>,
): Promise<BegunAttempt<Compared>> {
  const isReserved = await counter.reserve();
  return { counter, isReserved, compared: isReserved ? await compare() : null };
}

/**
 * The second half: check → count → finish, in one transaction. When the server undoes it for want of disk
 * or memory, the attempt is given back unless the secret was wrong, so that a full disk locks nobody out.
 * After any other failure the transaction may have been committed, so the attempt stays reserved.
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
    // Giving it back may find no room either: the caller still answers "not now".
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
