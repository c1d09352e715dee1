import "server-only";
import type { Executor, Tx } from "@/lib/platform/db";
import { passkeyMinutes } from "../rules";

export type Challenge = {
  readonly tokenHash: string;
  /** The login that adds a passkey; null for a challenge to log in. */
  readonly credentialId: string | null;
  readonly name: string | null;
  readonly challenge: string;
};

/** Saves a challenge; it replaces the one with the same token. */
export async function upsertChallenge(tx: Tx, made: Challenge): Promise<void> {
  const { tokenHash, credentialId, name, challenge } = made;
  await tx.execute`
    INSERT INTO passkey_challenge (token_hash, credential_id, name, challenge, expires_at)
    VALUES (${tokenHash}, ${credentialId}::uuid, ${name}, ${challenge},
      now() + make_interval(mins => ${passkeyMinutes}::int))
    ON CONFLICT (token_hash) DO UPDATE SET credential_id = excluded.credential_id,
      name = excluded.name, challenge = excluded.challenge, expires_at = excluded.expires_at,
      used_at = NULL`;
}

/** Consumes a challenge; null if it is unknown, used or expired. */
export async function consumeChallenge(tx: Tx, tokenHash: string): Promise<Challenge | null> {
  const rows = await tx.query<Challenge>`
    UPDATE passkey_challenge SET used_at = now()
    WHERE token_hash = ${tokenHash} AND used_at IS NULL AND expires_at > now()
    RETURNING token_hash AS "tokenHash", credential_id::text AS "credentialId", name, challenge`;
  return rows[0] ?? null;
}

export type NewPasskey = {
  readonly credentialId: string;
  readonly webauthnId: string;
  readonly name: string;
  readonly publicKey: Uint8Array<ArrayBuffer>;
  readonly counter: number;
  readonly transports: string[];
};

/** Inserts a passkey; false if its WebAuthn ID is already registered. */
export async function insertPasskey(tx: Tx, made: NewPasskey): Promise<boolean> {
  const { count } = await tx.passkey.createMany({
    data: [{ ...made, counter: BigInt(made.counter) }],
    skipDuplicates: true,
  });
  return count === 1;
}

/** Counts the active passkeys of a login. */
export async function countPasskeys(tx: Executor, credentialId: string): Promise<number> {
  return tx.passkey.count({ where: { credentialId, endedAt: null } });
}

export type KnownPasskey = {
  readonly passkeyId: string;
  readonly cardmemberId: string;
  readonly webauthnId: string;
  readonly publicKey: Uint8Array<ArrayBuffer>;
  readonly counter: number;
  readonly transports: string[];
};

/** The active passkey with a WebAuthn ID; null if there is none, or its login has ended. */
export async function loadPasskey(tx: Executor, webauthnId: string): Promise<KnownPasskey | null> {
  const row = await tx.passkey.findFirst({
    where: { webauthnId, endedAt: null, credential: { endedAt: null } },
    include: { credential: { select: { cardmemberId: true } } },
  });
  if (!row) return null;
  const { passkeyId, publicKey, transports, credential, counter } = row;
  const { cardmemberId } = credential;
  return { passkeyId, cardmemberId, webauthnId, publicKey, transports, counter: Number(counter) };
}

/** Saves the use of a passkey; false if it was removed, or its signature counter is already higher. */
export async function touchPasskey(tx: Tx, passkeyId: string, counter: number): Promise<boolean> {
  const touched = await tx.passkey.updateMany({
    where: { passkeyId, endedAt: null, counter: { lte: BigInt(counter) } },
    data: { counter: BigInt(counter), lastUsedAt: new Date() },
  });
  return touched.count === 1;
}

/** Ends every passkey of a login; returns how many were active. */
export async function endAllPasskeys(tx: Tx, credentialId: string): Promise<number> {
  const ended = await tx.passkey.updateMany({
    where: { credentialId, endedAt: null },
    data: { endedAt: new Date() },
  });
  return ended.count;
}

/** Ends a passkey of a login; false if the login has no active passkey with this ID. */
export async function endPasskey(
  tx: Tx,
  credentialId: string,
  passkeyId: string,
): Promise<boolean> {
  const ended = await tx.passkey.updateMany({
    where: { passkeyId, credentialId, endedAt: null },
    data: { endedAt: new Date() },
  });
  return ended.count === 1;
}
