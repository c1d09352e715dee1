import "server-only";
import type { AttemptCounter, CounterState } from "@/lib/platform/attempt";
import { keyedHashOf, randomDigits } from "@/lib/platform/hashing";
import { sealField } from "@/lib/platform/sealing";
import { type Tx, inTransaction } from "@/lib/platform/transaction";
import { attemptSeconds, attemptsAllowed, foldUserId, inquiryHours, type Owner } from "../rules";

// Attempt counters and lockouts: the rows behind platform/attempt. `reserved` counts the failures since the
// last right secret plus the attempts in progress, so that a fourth attempt never begins.

/** The counter of a user ID as typed, with or without an owner. */
export function loginCounterOf(userId: string): string {
  return `login:${keyedHashOf("login", foldUserId(userId))}`;
}

/** The counter of a login's second step. Its name starts with the login's counter: the desk unlocks both. */
export function secondStepCounterOf(userId: string): string {
  return `${loginCounterOf(userId)}:code`;
}

/** The counter of registration with a card. */
export function cardCounterOf(numberHash: string): string {
  return `card:${numberHash}`;
}

/** The counter of a mailed code. */
export function codeCounterOf(flowHash: string): string {
  return `code:${flowHash}`;
}

/** The counter of a clerk. */
export function staffCounterOf(staffId: string): string {
  return `staff:${staffId}`;
}

/** The attempt counter with this name; a lockout it opens is stored with its owner. */
export function attemptCounter(counter: string, owner: Owner | null): AttemptCounter {
  return {
    reserve: () => reserveAttempt(counter),
    finish: (tx, isRight) => finishAttempt(tx, counter, { isRight, owner }),
    lockIfExpired: (tx) => lockIfExpired(tx, counter, owner),
    giveBack: () => returnAttempt(counter),
  };
}

/**
 * Reserves an attempt; false if the counter is locked or none is left. An attempt that was never
 * finished (the process died) counts as a failure after a minute.
 */
export async function reserveAttempt(counter: string): Promise<boolean> {
  return inTransaction(async (tx) => {
    const reserved = await tx.execute`
      INSERT INTO attempt_counter AS g (counter, reserved, reserved_at)
      SELECT ${counter}, 1, clock_timestamp()
      WHERE NOT EXISTS (SELECT FROM lockout WHERE counter = ${counter} AND ended_at IS NULL)
      ON CONFLICT (counter) DO UPDATE SET
        failed = CASE WHEN g.reserved_at < now() - make_interval(secs => ${attemptSeconds}::int)
          THEN g.reserved ELSE g.failed END,
        reserved = g.reserved + 1, reserved_at = clock_timestamp(), updated_at = now()
      WHERE g.reserved < ${attemptsAllowed}::int AND g.failed < ${attemptsAllowed}::int`;
    return reserved === 1;
  });
}

export type Finished = { readonly isRight: boolean; readonly owner: Owner | null };

/**
 * Finishes a reserved attempt. Right: resets the failures, unless the counter was locked in the
 * meantime. Wrong: adds a failure; the third opens a lockout.
 */
export async function finishAttempt(
  tx: Tx,
  counter: string,
  { isRight, owner }: Finished,
): Promise<CounterState> {
  if (isRight) {
    await tx.execute`
      UPDATE attempt_counter SET failed = 0, reserved = greatest(reserved - failed - 1, 0),
        updated_at = now()
      WHERE counter = ${counter} AND failed < ${attemptsAllowed}::int`;
    return { isLocked: await isLockedOut(tx, counter), hasJustLocked: false };
  }
  const [row] = await tx.query<{ failed: number }>`
    UPDATE attempt_counter SET failed = least(failed + 1, reserved), updated_at = now()
    WHERE counter = ${counter} RETURNING failed`;
  const isLocked = (row?.failed ?? 0) >= attemptsAllowed;
  return { isLocked, hasJustLocked: isLocked && (await insertLockout(tx, counter, owner)) };
}

async function returnAttempt(counter: string): Promise<void> {
  await inTransaction(
    (tx) => tx.execute`
      UPDATE attempt_counter SET reserved = greatest(reserved - 1, failed), updated_at = now()
      WHERE counter = ${counter} AND failed < ${attemptsAllowed}::int`,
  );
}

/** Locks a counter whose last attempts were never finished; true if this call locked it. */
async function lockIfExpired(tx: Tx, counter: string, owner: Owner | null): Promise<boolean> {
  const expired = await tx.execute`
    UPDATE attempt_counter SET failed = reserved, updated_at = now()
    WHERE counter = ${counter} AND failed < ${attemptsAllowed}::int
      AND reserved >= ${attemptsAllowed}::int
      AND reserved_at < now() - make_interval(secs => ${attemptSeconds}::int)`;
  return expired === 1 && (await insertLockout(tx, counter, owner));
}

/** Locks a counter as a third failure would; true if this call locked it. */
export async function lockOut(tx: Tx, counter: string, owner: Owner): Promise<boolean> {
  await tx.execute`
    INSERT INTO attempt_counter (counter, failed, reserved, reserved_at)
    VALUES (${counter}, ${attemptsAllowed}::int, ${attemptsAllowed}::int, clock_timestamp())
    ON CONFLICT (counter) DO UPDATE SET failed = excluded.failed, reserved = excluded.reserved,
      updated_at = now()`;
  return insertLockout(tx, counter, owner);
}

/** Opens a lockout; false if the counter already has an open one. */
async function insertLockout(tx: Tx, counter: string, owner: Owner | null): Promise<boolean> {
  const opened = await tx.execute`
    INSERT INTO lockout (counter, account_id, cardmember_id)
    VALUES (${counter}, ${owner?.accountId ?? null}, ${owner?.cardmemberId ?? null})
    ON CONFLICT (counter) WHERE ended_at IS NULL DO NOTHING`;
  return opened === 1;
}

/**
 * Locks a counter's row until the transaction ends and returns its state: for a login step that reserves
 * no attempt on this counter.
 */
export async function lockCounter(tx: Tx, counter: string, owner: Owner): Promise<CounterState> {
  await tx.execute`SELECT FROM attempt_counter WHERE counter = ${counter} FOR UPDATE`;
  const hasJustLocked = await lockIfExpired(tx, counter, owner);
  return { isLocked: await isLockedOut(tx, counter), hasJustLocked };
}

/** Whether a counter is locked until staff unlock it. */
export async function isLockedOut(tx: Tx, counter: string): Promise<boolean> {
  const [row] = await tx.query<{ locked: boolean }>`
    SELECT EXISTS (SELECT FROM lockout WHERE counter = ${counter} AND ended_at IS NULL)
      OR EXISTS (SELECT FROM attempt_counter
        WHERE counter = ${counter} AND failed >= ${attemptsAllowed}::int) AS locked`;
  return row?.locked ?? false;
}

export type Unlock = { readonly endedBy: string; readonly reason: string };

/** Unlocks a counter and resets it; false if it was not locked. */
export async function endLockout(tx: Tx, counter: string, by: Unlock): Promise<boolean> {
  const reset = await tx.execute`
    UPDATE attempt_counter SET failed = 0, reserved = 0, reserved_at = NULL, updated_at = now()
    WHERE counter = ${counter} AND reserved >= ${attemptsAllowed}::int`;
  const ended = await tx.execute`
    UPDATE lockout SET ended_at = now(), ended_by = ${by.endedBy}, end_reason = ${by.reason}
    WHERE counter = ${counter} AND ended_at IS NULL`;
  return reset + ended > 0;
}

/** Ends the lockout and deletes the counter of a user ID that had no owner until now. */
export async function deleteUnownedCounter(tx: Tx, userId: string): Promise<void> {
  const counter = loginCounterOf(userId);
  await tx.execute`
    UPDATE lockout SET ended_at = now(), ended_by = 'registration', end_reason = 'registered'
    WHERE counter = ${counter} AND ended_at IS NULL`;
  await tx.execute`DELETE FROM attempt_counter WHERE counter = ${counter}`;
}

/** Moves the counters of a login to its new user ID; replaces the counter that ID had without an owner. */
export async function moveCounter(tx: Tx, fromUserId: string, toUserId: string): Promise<void> {
  await deleteUnownedCounter(tx, toUserId);
  for (const counterOf of [loginCounterOf, secondStepCounterOf]) {
    await tx.execute`
      WITH moved AS (
        DELETE FROM attempt_counter WHERE counter = ${counterOf(fromUserId)}
        RETURNING failed, reserved, reserved_at)
      INSERT INTO attempt_counter (counter, failed, reserved, reserved_at)
      SELECT ${counterOf(toUserId)}, failed, reserved, reserved_at FROM moved
      ON CONFLICT (counter) DO UPDATE SET failed = excluded.failed, reserved = excluded.reserved,
        reserved_at = excluded.reserved_at, updated_at = now()`;
  }
}

/**
 * Reference number of a locked login (お問い合わせ番号): six digits, valid for 24 h; grants no access. A
 * number of the counter that is valid for over an hour is used again. The ID as typed is stored encrypted,
 * so that the desk sees IDs without an owner too.
 */
export async function openInquiry(tx: Tx, counter: string, typedUserId: string): Promise<string> {
  const [known] = await tx.query<{ number: string }>`
    SELECT number FROM inquiry_number
    WHERE counter = ${counter} AND expires_at > now() + interval '1 hour'
    ORDER BY created_at DESC LIMIT 1`;
  if (known) return known.number;
  for (let draw = 0; draw < 50; draw += 1) {
    const number = randomDigits(6);
    const sealed = sealField(`InquiryNumber.userId:${number}`, typedUserId);
    const taken = await tx.execute`
      INSERT INTO inquiry_number (number, counter, user_id_sealed, expires_at)
      VALUES (${number}, ${counter}, ${sealed}, now() + make_interval(hours => ${inquiryHours}::int))
      ON CONFLICT (number) DO UPDATE SET counter = excluded.counter,
        user_id_sealed = excluded.user_id_sealed, created_at = now(),
        expires_at = excluded.expires_at
      WHERE inquiry_number.expires_at <= now()`;
    if (taken === 1) return number;
  }
  throw new Error("no inquiry number is free");
}
