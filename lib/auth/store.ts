import "server-only";
import { sqlOf, type Tx } from "@/lib/platform/db";
import { sessionsInParallel } from "./rules";
import { isLiveSession } from "./rules/sessions.sql";

/** A login as it is loaded for a password check. */
export type LoginFacts = {
  readonly credentialId: string;
  readonly accountId: string;
  readonly cardmemberId: string;
  /** Folded. */
  readonly userId: string;
  readonly passwordHash: string;
  readonly endedAt: Date | null;
};

const loginColumns = {
  credentialId: true,
  accountId: true,
  cardmemberId: true,
  userId: true,
  passwordHash: true,
  endedAt: true,
} as const;

/** The login with a folded user ID; null if there is none. */
export async function loadLogin(tx: Tx, userId: string): Promise<LoginFacts | null> {
  return tx.credential.findUnique({ where: { userId }, select: loginColumns });
}

/** The login of a cardmember; null if there is none. */
export async function loadLoginOf(tx: Tx, cardmemberId: string): Promise<LoginFacts | null> {
  return tx.credential.findUnique({ where: { cardmemberId }, select: loginColumns });
}

/** The login with a credential ID; null if there is none. */
export async function loadLoginById(tx: Tx, credentialId: string): Promise<LoginFacts | null> {
  return tx.credential.findUnique({ where: { credentialId }, select: loginColumns });
}

export type NewCredential = {
  readonly accountId: string;
  readonly cardmemberId: string;
  /** Folded. */
  readonly userId: string;
  readonly passwordHash: string;
  /** Set if the registration had no mailed code. */
  readonly letterDueAt: Date | null;
};

/** Inserts a login; null if the user ID or the cardmember already has one. */
export async function insertCredential(tx: Tx, made: NewCredential): Promise<string | null> {
  const rows = await tx.credential.createManyAndReturn({
    data: [made],
    skipDuplicates: true,
    select: { credentialId: true },
  });
  return rows[0]?.credentialId ?? null;
}

/**
 * Locks a login until the transaction ends; false if its password or user ID has changed since it was
 * loaded, or it has ended.
 */
export async function lockLogin(tx: Tx, known: LoginFacts): Promise<boolean> {
  const rows = await tx.query<unknown>`
    SELECT credential_id FROM credential
    WHERE credential_id = ${known.credentialId}::uuid AND password_hash = ${known.passwordHash}
      AND user_id = ${known.userId} AND ended_at IS NULL
    FOR UPDATE`;
  return rows.length === 1;
}

/** Replaces the password hash of a login. */
export async function replacePassword(
  tx: Tx,
  credentialId: string,
  passwordHash: string,
): Promise<void> {
  await tx.credential.update({ where: { credentialId }, data: { passwordHash } });
}

/** Replaces the user ID of a login with another (folded) one; false if that ID already has an owner. */
export async function replaceUserId(
  tx: Tx,
  credentialId: string,
  userId: string,
): Promise<boolean> {
  await tx.execute`SAVEPOINT user_id`;
  try {
    await tx.execute`
      UPDATE credential SET user_id = ${userId} WHERE credential_id = ${credentialId}::uuid`;
    return true;
  } catch (error) {
    await tx.execute`ROLLBACK TO SAVEPOINT user_id`;
    const owner = await loadLogin(tx, userId);
    if (!owner) throw error;
    return false;
  }
}

export type NewSession = {
  readonly tokenHash: string;
  readonly credentialId: string;
  readonly userAgent: string;
};

/** Inserts a session; ends the oldest sessions beyond the number allowed in parallel. */
export async function insertSession(tx: Tx, made: NewSession): Promise<void> {
  const { tokenHash, credentialId, userAgent } = made;
  await tx.execute`
    INSERT INTO session (token_hash, credential_id, user_agent, created_at, last_seen_at)
    VALUES (${tokenHash}, ${credentialId}::uuid, ${userAgent}, clock_timestamp(), clock_timestamp())`;
  await tx.execute`
    UPDATE session SET ended_at = clock_timestamp(), end_reason = 'replaced'
    WHERE token_hash IN (
      SELECT token_hash FROM session
      WHERE credential_id = ${credentialId}::uuid AND token_hash <> ${tokenHash}
        AND ${sqlOf(isLiveSession("session"))}
      ORDER BY created_at DESC OFFSET ${sessionsInParallel - 1}::int)`;
}

/**
 * Saves that a login was used from a device; true if the device is new and another one is known. The first
 * device of a login does not count as new.
 */
export async function upsertDevice(tx: Tx, credentialId: string, device: string): Promise<boolean> {
  const [row] = await tx.query<{ is_news: boolean }>`
    INSERT INTO known_device AS k (credential_id, device)
    VALUES (${credentialId}::uuid, ${device})
    ON CONFLICT (credential_id, device) DO UPDATE SET last_seen_at = now()
    RETURNING k.xmax = 0 AND EXISTS (SELECT FROM known_device o
      WHERE o.credential_id = k.credential_id AND o.device <> k.device) AS is_news`;
  return row?.is_news ?? false;
}

export type SessionEnd =
  | "logged-out"
  | "renewed"
  | "locked"
  | "password"
  | "user-id"
  | "member"
  | "card-ended"
  | "letter-refused";

/** Ends every session of a login except the given one; returns how many were open. */
export async function endSessionsOf(
  tx: Tx,
  credentialId: string,
  reason: SessionEnd,
  keptTokenHash = "",
): Promise<number> {
  const ended = await tx.session.updateMany({
    where: { credentialId, endedAt: null, tokenHash: { not: keptTokenHash } },
    data: { endedAt: new Date(), endReason: reason },
  });
  return ended.count;
}

/** Ends one session; false if it has already ended or belongs to another login. */
export async function endSession(
  tx: Tx,
  tokenHash: string,
  end: { readonly reason: SessionEnd; readonly credentialId?: string },
): Promise<boolean> {
  const { reason, credentialId } = end;
  const ended = await tx.session.updateMany({
    where: { tokenHash, credentialId, endedAt: null },
    data: { endedAt: new Date(), endReason: reason },
  });
  return ended.count === 1;
}

/** Ends the logins and sessions of those family members whose last card has ended. */
export async function endCredentialsWithoutCards(
  tx: Tx,
  cardmemberIds: readonly string[],
): Promise<void> {
  await tx.execute(
    `WITH ended AS (
       UPDATE credential c SET ended_at = now()
       FROM cardmember m
       WHERE m.cardmember_id = c.cardmember_id AND m.role = 'family' AND c.ended_at IS NULL
         AND c.cardmember_id = ANY ($1)
         AND EXISTS (SELECT FROM card WHERE card.cardmember_id = c.cardmember_id)
         AND NOT EXISTS (SELECT FROM card
           WHERE card.cardmember_id = c.cardmember_id AND card.status <> 'ended')
       RETURNING c.credential_id)
     UPDATE session s SET ended_at = now(), end_reason = 'card-ended'
     FROM ended WHERE s.credential_id = ended.credential_id AND s.ended_at IS NULL`,
    [cardmemberIds],
  );
}

/** When a session was opened; null if it has ended. */
export async function loadSessionStart(tx: Tx, tokenHash: string): Promise<Date | null> {
  const session = await tx.session.findFirst({
    where: { tokenHash, endedAt: null },
    select: { createdAt: true },
  });
  return session?.createdAt ?? null;
}

/** Sets the last activity of a session to now. */
export async function touchSession(tx: Tx, tokenHash: string): Promise<void> {
  await tx.execute`
    UPDATE session SET last_seen_at = clock_timestamp()
    WHERE token_hash = ${tokenHash} AND ended_at IS NULL`;
}
