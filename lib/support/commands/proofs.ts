import "server-only";
import { emit } from "@/lib/audit/emit";
import { loadLoginOf } from "@/lib/auth/store";
import { countPasskeys, endAllPasskeys } from "@/lib/auth/store/passkeys";
import { insertProofRemoval } from "@/lib/auth/store/proof-removals";
import { endSecondStep, hasSecondStep } from "@/lib/auth/store/second-step";
import type { SupportActor } from "@/lib/kernel/actor";
import type { ProofKind, StaffReason } from "@/lib/kernel/events";
import { done, type Result, refused } from "@/lib/kernel/result";
import { coolingOffUntil } from "@/lib/auth/rules/cooling-off";
import { inSerializable } from "@/lib/platform/transaction";
import { type ProofRefusal, proofRefusal } from "../rules/proofs";
import { loadPerson, lockLatestCheck, consumeCheck, type Tx } from "../store";

type Wish = {
  readonly cardmemberId: string;
  readonly what: ProofKind;
  readonly reason: StaffReason;
};

/**
 * Removes the second step, the passkeys or both from a caller's login, after a passed identity check: for a
 * caller who has lost a device. The password remains valid. Risky changes then wait for 24 hours, as after an
 * unlock, so that the real member can notice a removal that someone else asked for.
 */
export async function removeProofs(
  actor: SupportActor,
  { cardmemberId, what, reason }: Wish,
): Promise<Result<null, ProofRefusal | "nobody">> {
  const { staffId } = actor;
  if (actor.role === "auditor") return refused("nobody");
  return inSerializable(async (tx): Promise<Result<null, ProofRefusal | "nobody">> => {
    const person = await loadPerson(tx, cardmemberId);
    if (!person) return refused("nobody");
    const check = await lockLatestCheck(tx, staffId, cardmemberId);
    const login = await loadLoginOf(tx, cardmemberId);
    const credentialId = login?.credentialId ?? null;
    const proofs = await loadProofs(tx, credentialId);
    const now = new Date();
    const refusal = proofRefusal(check, { what, proofs }, { staffId, now });
    if (refusal || !check || !credentialId) return refused(refusal ?? "not-there");
    if (what !== "passkeys") await endSecondStep(tx, credentialId);
    if (what !== "second-step") await endAllPasskeys(tx, credentialId);
    await insertProofRemoval(tx, { ...person, what, reason, removedBy: `staff:${staffId}` });
    await consumeCheck(tx, check.checkId, "proofs");
    const heldUntil = coolingOffUntil(now).toISOString();
    await emit(tx, actor, {
      name: "member.proofs-removed",
      about: person,
      what,
      reason,
      heldUntil,
    });
    return done(null);
  });
}

async function loadProofs(tx: Tx, credentialId: string | null) {
  if (!credentialId) return { hasSecondStep: false, passkeys: 0 };
  return {
    hasSecondStep: await hasSecondStep(tx, credentialId),
    passkeys: await countPasskeys(tx, credentialId),
  };
}
