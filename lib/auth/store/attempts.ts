import "server-only";
import { keyedHashOf } from "@/lib/platform/hashing";
import { isOutOfSpace, type Tx, inTransaction } from "@/lib/platform/transaction";
import { foldUserId, type Owner, attemptSeconds, attemptsAllowed } from "../rules";
import { upsertInquiry } from "../store";

// Every door that checks a secret: reserve a try (one statement, before the secret is looked at),
// check once with nothing locked, settle in one transaction. `reserved` counts the failures since
// the last right secret and the tries under way, so that no fourth is ever begun.

/** The counter of a user ID, owned or not, however it was typed. */
export function loginCounterOf(userId: string): string {
  return `login:${keyedHashOf("login", foldUserId(userId))}`;
}

/** The counter of a login's second step. It begins as the login's own, so that the desk opens both. */
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

/**
 * Takes one of the tries a door has left; false when it is frozen or all are taken. A try that was
 * never settled (the process died) counts as a failure after a minute.
 */
export async function reserveAttempt(subject: string): Promise<boolean> {
  return inTransaction(async (tx) => {
    const taken = await tx.execute`
      INSERT INTO attempt_guard AS g (subject, reserved, reserved_at)
      SELECT ${subject}, 1, clock_timestamp()
      WHERE NOT EXISTS (SELECT FROM lockout WHERE subject = ${subject} AND ended_at IS NULL)
      ON CONFLICT (subject) DO UPDATE SET
        failed = CASE WHEN g.reserved_at < now() - make_interval(secs => ${attemptSeconds}::int)
          THEN g.reserved ELSE g.failed END,
        reserved = g.reserved + 1, reserved_at = clock_timestamp(), updated_at = now()
      WHERE g.reserved < ${attemptsAllowed}::int AND g.failed < ${attemptsAllowed}::int`;
    return taken === 1;
  });
}

export type Settlement = { readonly isRight: boolean; readonly about: Owner | null };

/** `hasJustLocked`: this very try froze the door, so it is for the caller to tell. */
export type AttemptResult = { readonly isLocked: boolean; readonly hasJustLocked: boolean };

/**
 * Writes down how a reserved try went. Right: nothing has failed any more, unless the door was
 * frozen meanwhile. Wrong: one more failure; the third opens a Lockout.
 */
export async function finishAttempt(
  tx: Tx,
  subject: string,
  how: Settlement,
): Promise<AttemptResult> {
  if (how.isRight) {
    await tx.execute`
      UPDATE attempt_guard SET failed = 0, reserved = greatest(reserved - failed - 1, 0),
        updated_at = now()
      WHERE subject = ${subject} AND failed < ${attemptsAllowed}::int`;
    return { isLocked: await isLockedOut(tx, subject), hasJustLocked: false };
  }
  const [guard] = await tx.query<{ failed: number }>`
    UPDATE attempt_guard SET failed = least(failed + 1, reserved), updated_at = now()
    WHERE subject = ${subject} RETURNING failed`;
  const isLocked = (guard?.failed ?? 0) >= attemptsAllowed;
  return { isLocked, hasJustLocked: isLocked && (await isLockoutNew(tx, subject, how.about)) };
}

/**
 * Runs the transaction that settles a try. Where the server itself undid it for want of room and the
 * secret was right, the try is given back: a full disk locks nobody out. After any other failure the
 * transaction may have ended well, so the try stays taken.
 */
export async function settling<T>(
  { subject, isRight }: { readonly subject: string; readonly isRight: boolean | null },
  settle: () => Promise<T>,
): Promise<T> {
  try {
    return await settle();
  } catch (error) {
    // Where even this finds no room, the member is told "not now" all the same.
    if (isRight && isOutOfSpace(error)) await returnAttempt(subject).catch(() => undefined);
    throw error;
  }
}

async function returnAttempt(subject: string): Promise<void> {
  await inTransaction(
    (tx) => tx.execute`
      UPDATE attempt_guard SET reserved = greatest(reserved - 1, failed), updated_at = now()
      WHERE subject = ${subject} AND failed < ${attemptsAllowed}::int`,
  );
}

/**
 * Freezes a door whose last try was never settled; true when it did so now. For callers whom
 * reserveAttempt refused.
 */
export async function lockOutIfDue(tx: Tx, subject: string, about: Owner | null): Promise<boolean> {
  const due = await tx.execute`
    UPDATE attempt_guard SET failed = reserved, updated_at = now()
    WHERE subject = ${subject} AND failed < ${attemptsAllowed}::int
      AND reserved >= ${attemptsAllowed}::int
      AND reserved_at < now() - make_interval(secs => ${attemptSeconds}::int)`;
  return due === 1 && (await isLockoutNew(tx, subject, about));
}

/** Freezes a door from outside, as its third failure would; true when it did so now. */
export async function lockOut(tx: Tx, subject: string, about: Owner): Promise<boolean> {
  await tx.execute`
    INSERT INTO attempt_guard (subject, failed, reserved, reserved_at)
    VALUES (${subject}, ${attemptsAllowed}::int, ${attemptsAllowed}::int, clock_timestamp())
    ON CONFLICT (subject) DO UPDATE SET failed = excluded.failed, reserved = excluded.reserved,
      updated_at = now()`;
  return isLockoutNew(tx, subject, about);
}

async function isLockoutNew(tx: Tx, subject: string, about: Owner | null): Promise<boolean> {
  const opened = await tx.execute`
    INSERT INTO lockout (subject, account_id, cardmember_id)
    VALUES (${subject}, ${about?.accountId ?? null}, ${about?.cardmemberId ?? null})
    ON CONFLICT (subject) WHERE ended_at IS NULL DO NOTHING`;
  return opened === 1;
}

/**
 * Whether a door is frozen, held as it is until the transaction ends: for a way in that takes no try
 * and leaves the counter alone.
 */
export async function lockCounter(tx: Tx, subject: string, about: Owner): Promise<AttemptResult> {
  await tx.execute`SELECT FROM attempt_guard WHERE subject = ${subject} FOR UPDATE`;
  const hasJustLocked = await lockOutIfDue(tx, subject, about);
  return { isLocked: await isLockedOut(tx, subject), hasJustLocked };
}

/** Whether a door is frozen until a clerk opens it. */
export async function isLockedOut(tx: Tx, subject: string): Promise<boolean> {
  const [row] = await tx.query<{ frozen: boolean }>`
    SELECT EXISTS (SELECT FROM lockout WHERE subject = ${subject} AND ended_at IS NULL)
      OR EXISTS (SELECT FROM attempt_guard
        WHERE subject = ${subject} AND failed >= ${attemptsAllowed}::int) AS frozen`;
  return row?.frozen ?? false;
}

export type Unlock = { readonly endedBy: string; readonly reason: string };

/** Opens a frozen door, counters at zero; false when it was not frozen (any more). */
export async function endLockout(tx: Tx, subject: string, by: Unlock): Promise<boolean> {
  const reset = await tx.execute`
    UPDATE attempt_guard SET failed = 0, reserved = 0, reserved_at = NULL, updated_at = now()
    WHERE subject = ${subject} AND reserved >= ${attemptsAllowed}::int`;
  const ended = await tx.execute`
    UPDATE lockout SET ended_at = now(), ended_by = ${by.endedBy}, end_reason = ${by.reason}
    WHERE subject = ${subject} AND ended_at IS NULL`;
  return reset + ended > 0;
}

/** Forgets what was counted of an ID nobody owned: it has an owner now. */
export async function deleteUnownedCounter(tx: Tx, userId: string): Promise<void> {
  const subject = loginCounterOf(userId);
  await tx.execute`
    UPDATE lockout SET ended_at = now(), ended_by = 'registration', end_reason = 'registered'
    WHERE subject = ${subject} AND ended_at IS NULL`;
  await tx.execute`DELETE FROM attempt_guard WHERE subject = ${subject}`;
}

/** The counts of a login go with it to its new user ID; what was counted of that ID is forgotten. */
export async function moveCounter(tx: Tx, fromUserId: string, toUserId: string): Promise<void> {
  await deleteUnownedCounter(tx, toUserId);
  for (const subjectOf of [loginCounterOf, secondStepCounterOf]) {
    await tx.execute`
      WITH moved AS (
        DELETE FROM attempt_guard WHERE subject = ${subjectOf(fromUserId)}
        RETURNING failed, reserved, reserved_at)
      INSERT INTO attempt_guard (subject, failed, reserved, reserved_at)
      SELECT ${subjectOf(toUserId)}, failed, reserved, reserved_at FROM moved
      ON CONFLICT (subject) DO UPDATE SET failed = excluded.failed, reserved = excluded.reserved,
        reserved_at = excluded.reserved_at, updated_at = now()`;
  }
}

/** The お問い合わせ番号 of a frozen door: six digits, for a day. It proves nothing. */
export async function openInquiry(tx: Tx, subject: string, typedUserId: string): Promise<string> {
  return upsertInquiry(tx, subject, typedUserId);
}
