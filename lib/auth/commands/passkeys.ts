import "server-only";
import { emit } from "@/lib/audit/emit";
import type { MemberActor } from "@/lib/kernel/actor";
import { done, type Result, refused } from "@/lib/kernel/result";
import { newChallenge, readNewPasskey } from "@/lib/platform/passkeys";
import { inTransaction } from "@/lib/platform/transaction";
import { type PasswordRefused, withPasswordCheck } from "./password-check";
import { passkeysOfALogin } from "../rules";
import {
  countPasskeys,
  endPasskey,
  insertPasskey,
  consumeChallenge,
  upsertChallenge,
} from "../store/passkeys";

type Wish = { readonly currentPassword: string; readonly name: string };

/** Begins to add a passkey in this session, after a password check. */
export async function beginPasskey(
  actor: MemberActor,
  { currentPassword, name }: Wish,
): Promise<Result<null, PasswordRefused | "too-many">> {
  return withPasswordCheck<null, "too-many">(actor, currentPassword, async (tx) => {
    const { credentialId, sessionHash: tokenHash } = actor;
    if ((await countPasskeys(tx, credentialId)) >= passkeysOfALogin) return refused("too-many");
    await upsertChallenge(tx, { tokenHash, credentialId, name, challenge: newChallenge() });
    return done(null);
  });
}

/** Saves the passkey a browser created. "over": the challenge was consumed or has expired. */
export async function addPasskey(
  actor: MemberActor,
  answer: string,
): Promise<Result<null, "over" | "unread">> {
  const { credentialId, accountId, cardmemberId } = actor;
  const taken = await inTransaction((tx) => consumeChallenge(tx, actor.sessionHash));
  if (!taken?.name || taken.credentialId !== credentialId) return refused("over");
  const { name, challenge } = taken;
  const made = await readNewPasskey(answer, challenge);
  if (!made) return refused("unread");
  return inTransaction(async (tx) => {
    if (!(await insertPasskey(tx, { ...made, credentialId, name }))) return refused("unread");
    await emit(tx, actor, { name: "passkey.added", about: { accountId, cardmemberId } });
    return done(null);
  });
}

type Removal = { readonly passkeyId: string; readonly currentPassword: string };

/** Removes a passkey of the member, after a password check. */
export async function removePasskey(
  actor: MemberActor,
  { passkeyId, currentPassword }: Removal,
): Promise<Result<null, PasswordRefused | "not-found">> {
  return withPasswordCheck<null, "not-found">(actor, currentPassword, async (tx) => {
    const { credentialId, accountId, cardmemberId } = actor;
    if (!(await endPasskey(tx, credentialId, passkeyId))) return refused("not-found");
    await emit(tx, actor, { name: "passkey.removed", about: { accountId, cardmemberId } });
    return done(null);
  });
}
