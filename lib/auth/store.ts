import "server-only";
import { sqlOf, type Tx } from "@/lib/platform/db";
import { sessionsInParallel } from "./rules";
import { isLiveSession } from "./rules/sessions.sql";

/** What a login is checked against. */
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

/** The login of a folded user ID; null when nobody owns it. */
export async function loadLogin(tx: Tx, userId: string): Promise<LoginFacts | null> {
  return tx.credential.findUnique({ where: { userId }, select: loginColumns });
}

/** The login of a cardmember, whatever card it was made with. */
export async function loadLoginOf(tx: Tx, cardmemberId: string): Promise<LoginFacts | null> {
  return tx.credential.findUnique({ where: { cardmemberId }, select: loginColumns });
}

/** The login of an id of our own. */
export async function loadLoginById(tx: Tx, credentialId: string): Promise<LoginFacts | null> {
  return tx.credential.findUnique({ where: { credentialId }, select: loginColumns });
}

export type NewCredential = {
  readonly accountId: string;
  readonly cardmemberId: string;
  /** Folded. */
  readonly userId: string;
  readonly passwordHash: string;
  /** Set where the registration went without a mailed code. */
  readonly letterDueAt: Date | null;
};

/** Makes a login; null when the user ID or the cardmember has one already. */
export async function insertCredential(tx: Tx, made: NewCredential): Promise<string | null> {
  const rows = await tx.credential.createManyAndReturn({
    data: [made],
    skipDuplicates: true,
    select: { credentialId: true },
  });
  return rows[0]?.credentialId ?? null;
}

/**
 * Holds a login as it was when its password was compared; false when another password or user ID
 * has taken its place since, or it ended.
 */
export async function lockLogin(tx: Tx, known: LoginFacts): Promise<boolean> {
  const rows = await tx.query<unknown>`
    SELECT credential_id FROM credential
    WHERE credential_id = ${known.credentialId}::uuid AND password_hash = ${known.passwordHash}
      AND user_id = ${known.userId} AND ended_at IS NULL
    FOR UPDATE`;
  return rows.length === 1;
}

/** Another password in the place of the one before. */
export async function replacePassword(
  tx: Tx,
  credentialId: string,
  passwordHash: string,
): Promise<void> {
  await tx.credential.update({ where: { credentialId }, data: { passwordHash } });
}

/** Another (folded) user ID; false when somebody has it. */
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

/** Opens a session; the oldest beyond the number allowed in parallel ends. */
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
 * Keeps that a login was used from a device; true where it is one more beside those known. The first
 * of all is no news.
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

/** Ends every session of a login but the one to be kept; answers how many were open. */
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

/** Ends one session; false when it was over already, or is not of this login. */
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

/** When a session was opened; null where it is over. */
export async function loadSessionStart(tx: Tx, tokenHash: string): Promise<Date | null> {
  const session = await tx.session.findFirst({
    where: { tokenHash, endedAt: null },
    select: { createdAt: true },
  });
  return session?.createdAt ?? null;
}

/** Writes that a session was used just now. */
export async function touchSession(tx: Tx, tokenHash: string): Promise<void> {
  await tx.execute`
    UPDATE session SET last_seen_at = clock_timestamp()
    WHERE token_hash = ${tokenHash} AND ended_at IS NULL`;
}
