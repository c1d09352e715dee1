import "server-only";
import { keyedHashOf } from "@/lib/platform/hashing";
import { isOutOfRoom, type Tx, transactReadCommitted } from "@/lib/platform/transact";
import { foldUserId, type Owner, tryLastsSeconds, triesOfADoor } from "./rules";
import { upsertInquiry } from "./store";

// Every door that checks a secret: reserve a try (one statement, before the secret is looked at),
// check once with nothing locked, settle in one transaction. `reserved` counts the failures since
// the last right secret and the tries under way, so that no fourth is ever begun.

/** The counter of a user ID, owned or not, however it was typed. */
export function loginSubjectOf(userId: string): string {
  return `login:${keyedHashOf("login", foldUserId(userId))}`;
}

/** The counter of a login's second step. It begins as the login's own, so that the desk opens both. */
export function secondStepSubjectOf(userId: string): string {
  return `${loginSubjectOf(userId)}:code`;
}

/** The counter of registration with a card. */
export function cardSubjectOf(numberHash: string): string {
  return `card:${numberHash}`;
}

/** The counter of a mailed code. */
export function codeSubjectOf(flowHash: string): string {
  return `code:${flowHash}`;
}

/** The counter of a clerk. */
export function staffSubjectOf(staffId: string): string {
  return `staff:${staffId}`;
}

/**
 * Takes one of the tries a door has left; false when it is frozen or all are taken. A try that was
 * never settled (the process died) counts as a failure after a minute.
 */
export async function reserveTry(subject: string): Promise<boolean> {
  return transactReadCommitted(async (tx) => {
    const taken = await tx.$executeRaw`
      INSERT INTO attempt_guard AS g (subject, reserved, reserved_at)
      SELECT ${subject}, 1, clock_timestamp()
      WHERE NOT EXISTS (SELECT FROM lockout WHERE subject = ${subject} AND ended_at IS NULL)
      ON CONFLICT (subject) DO UPDATE SET
        failed = CASE WHEN g.reserved_at < now() - make_interval(secs => ${tryLastsSeconds}::int)
          THEN g.reserved ELSE g.failed END,
        reserved = g.reserved + 1, reserved_at = clock_timestamp(), updated_at = now()
      WHERE g.reserved < ${triesOfADoor}::int AND g.failed < ${triesOfADoor}::int`;
    return taken === 1;
  });
}

export type Settlement = { readonly isRight: boolean; readonly about: Owner | null };

/** `hasJustLocked`: this very try froze the door, so it is for the caller to tell. */
export type Settled = { readonly isLocked: boolean; readonly hasJustLocked: boolean };

/**
 * Writes down how a reserved try went. Right: nothing has failed any more, unless the door was
 * frozen meanwhile. Wrong: one more failure; the third opens a Lockout.
 */
export async function settleTry(tx: Tx, subject: string, how: Settlement): Promise<Settled> {
  if (how.isRight) {
    await tx.$executeRaw`
      UPDATE attempt_guard SET failed = 0, reserved = greatest(reserved - failed - 1, 0),
        updated_at = now()
      WHERE subject = ${subject} AND failed < ${triesOfADoor}::int`;
    return { isLocked: await isFrozen(tx, subject), hasJustLocked: false };
  }
  const [guard] = await tx.$queryRaw<{ failed: number }[]>`
    UPDATE attempt_guard SET failed = least(failed + 1, reserved), updated_at = now()
    WHERE subject = ${subject} RETURNING failed`;
  const isLocked = (guard?.failed ?? 0) >= triesOfADoor;
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
    if (isRight && isOutOfRoom(error)) await giveBackTry(subject).catch(() => undefined);
    throw error;
  }
}

async function giveBackTry(subject: string): Promise<void> {
  await transactReadCommitted(
    (tx) => tx.$executeRaw`
      UPDATE attempt_guard SET reserved = greatest(reserved - 1, failed), updated_at = now()
      WHERE subject = ${subject} AND failed < ${triesOfADoor}::int`,
  );
}

/**
 * Freezes a door whose last try was never settled; true when it did so now. For callers whom
 * reserveTry refused.
 */
export async function lockIfDue(tx: Tx, subject: string, about: Owner | null): Promise<boolean> {
  const due = await tx.$executeRaw`
    UPDATE attempt_guard SET failed = reserved, updated_at = now()
    WHERE subject = ${subject} AND failed < ${triesOfADoor}::int
      AND reserved >= ${triesOfADoor}::int
      AND reserved_at < now() - make_interval(secs => ${tryLastsSeconds}::int)`;
  return due === 1 && (await isLockoutNew(tx, subject, about));
}

/** Freezes a door from outside, as its third failure would; true when it did so now. */
export async function freezeDoor(tx: Tx, subject: string, about: Owner): Promise<boolean> {
  await tx.$executeRaw`
    INSERT INTO attempt_guard (subject, failed, reserved, reserved_at)
    VALUES (${subject}, ${triesOfADoor}::int, ${triesOfADoor}::int, clock_timestamp())
    ON CONFLICT (subject) DO UPDATE SET failed = excluded.failed, reserved = excluded.reserved,
      updated_at = now()`;
  return isLockoutNew(tx, subject, about);
}

async function isLockoutNew(tx: Tx, subject: string, about: Owner | null): Promise<boolean> {
  const opened = await tx.$executeRaw`
    INSERT INTO lockout (subject, account_id, cardmember_id)
    VALUES (${subject}, ${about?.accountId ?? null}, ${about?.cardmemberId ?? null})
    ON CONFLICT (subject) WHERE ended_at IS NULL DO NOTHING`;
  return opened === 1;
}

/**
 * Whether a door is frozen, held as it is until the transaction ends: for a way in that takes no try
 * and leaves the counter alone.
 */
export async function holdDoor(tx: Tx, subject: string, about: Owner): Promise<Settled> {
  await tx.$queryRaw`SELECT FROM attempt_guard WHERE subject = ${subject} FOR UPDATE`;
  const hasJustLocked = await lockIfDue(tx, subject, about);
  return { isLocked: await isFrozen(tx, subject), hasJustLocked };
}

/** Whether a door is frozen until a clerk opens it. */
export async function isFrozen(tx: Tx, subject: string): Promise<boolean> {
  const [row] = await tx.$queryRaw<{ frozen: boolean }[]>`
    SELECT EXISTS (SELECT FROM lockout WHERE subject = ${subject} AND ended_at IS NULL)
      OR EXISTS (SELECT FROM attempt_guard
        WHERE subject = ${subject} AND failed >= ${triesOfADoor}::int) AS frozen`;
  return row?.frozen ?? false;
}

export type Unlock = { readonly endedBy: string; readonly reason: string };

/** Opens a frozen door, counters at zero; false when it was not frozen (any more). */
export async function endLockout(tx: Tx, subject: string, by: Unlock): Promise<boolean> {
  const reset = await tx.$executeRaw`
    UPDATE attempt_guard SET failed = 0, reserved = 0, reserved_at = NULL, updated_at = now()
    WHERE subject = ${subject} AND reserved >= ${triesOfADoor}::int`;
  const ended = await tx.$executeRaw`
    UPDATE lockout SET ended_at = now(), ended_by = ${by.endedBy}, end_reason = ${by.reason}
    WHERE subject = ${subject} AND ended_at IS NULL`;
  return reset + ended > 0;
}

/** Forgets what was counted of an ID nobody owned: it has an owner now. */
export async function deleteShadow(tx: Tx, userId: string): Promise<void> {
  const subject = loginSubjectOf(userId);
  await tx.$executeRaw`
    UPDATE lockout SET ended_at = now(), ended_by = 'registration', end_reason = 'registered'
    WHERE subject = ${subject} AND ended_at IS NULL`;
  await tx.$executeRaw`DELETE FROM attempt_guard WHERE subject = ${subject}`;
}

/** The counts of a login go with it to its new user ID; what was counted of that ID is forgotten. */
export async function moveGuard(tx: Tx, fromUserId: string, toUserId: string): Promise<void> {
  await deleteShadow(tx, toUserId);
  for (const subjectOf of [loginSubjectOf, secondStepSubjectOf]) {
    await tx.$executeRaw`
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
