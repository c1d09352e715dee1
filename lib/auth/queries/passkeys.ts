import "server-only";
import type { MemberActor } from "@/lib/kernel/actor";
import { db } from "@/lib/platform/db";
import { issuer } from "@/lib/platform/issuer";
import { type CreationOptions, creationOptionsOf } from "@/lib/platform/passkeys";

export type PasskeyView = {
  readonly passkeyId: string;
  readonly name: string;
  readonly createdAt: Date;
  readonly lastUsedAt: Date | null;
};

const columns = { passkeyId: true, name: true, createdAt: true, lastUsedAt: true } as const;

/** The member's active passkeys, oldest first. */
export async function listPasskeys(actor: MemberActor): Promise<PasskeyView[]> {
  return db().passkey.findMany({
    where: { credentialId: actor.credentialId, endedAt: null },
    orderBy: { createdAt: "asc" },
    select: columns,
  });
}

/** One of the member's passkeys; null if the member has none with this ID. */
export async function viewPasskey(actor: MemberActor, id: string): Promise<PasskeyView | null> {
  const all = await listPasskeys(actor);
  return all.find(({ passkeyId }) => passkeyId === id) ?? null;
}

export type PasskeyOffer = { readonly name: string; readonly options: CreationOptions };

/** The options for the passkey that beginPasskey began in this session; null if none was begun. */
export async function viewPasskeyOffer(actor: MemberActor): Promise<PasskeyOffer | null> {
  const { credentialId, sessionHash: tokenHash } = actor;
  const open = await db().passkeyChallenge.findFirst({
    where: { tokenHash, credentialId, usedAt: null, expiresAt: { gt: new Date() } },
    select: {
      name: true,
      challenge: true,
      credential: {
        select: {
          userId: true,
          passkeys: { where: { endedAt: null }, select: { webauthnId: true } },
        },
      },
    },
  });
  if (!open?.name || !open.credential) return null;
  const { userId, passkeys } = open.credential;
  const options = await creationOptionsOf({
    challenge: open.challenge,
    siteName: issuer().cardName,
    handle: credentialId,
    userName: userId,
    known: passkeys.map(({ webauthnId }) => webauthnId),
  });
  return { name: open.name, options };
}
