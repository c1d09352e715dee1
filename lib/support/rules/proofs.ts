import type { ProofKind } from "@/lib/kernel/events";
import { type CheckState, isConsumable } from "../rules";

/** What proves a login besides its password. */
export type Proofs = { readonly hasSecondStep: boolean; readonly passkeys: number };

/** Why nothing is removed from a login, in order of precedence. */
export type ProofRefusal = "check-needed" | "not-there";

/** What can be removed, in the order it is offered; the widest last. */
export function removableOf({ hasSecondStep, passkeys }: Proofs): readonly ProofKind[] {
  if (hasSecondStep && passkeys > 0) return ["second-step", "passkeys", "both"];
  if (hasSecondStep) return ["second-step"];
  return passkeys > 0 ? ["passkeys"] : [];
}

/** The first reason to refuse the removal; null if there is none. */
export function proofRefusal(
  check: CheckState | null,
  asked: { readonly what: ProofKind; readonly proofs: Proofs },
  at: { readonly staffId: string; readonly now: Date },
): ProofRefusal | null {
  if (!isConsumable(check, at.staffId, at.now)) return "check-needed";
  return removableOf(asked.proofs).includes(asked.what) ? null : "not-there";
}
