import type { ProofKind } from "@/lib/kernel/events";
import { type CheckState, isConsumable } from "../rules";

/** What a login is proved with beside its password. */
export type Proofs = { readonly hasSecondStep: boolean; readonly passkeys: number };

/** Why nothing is taken off a login, in the order in which it is said. */
export type ProofRefusal = "check-needed" | "not-there";

/** What can be taken off, as it is offered; the widest last. */
export function removableOf({ hasSecondStep, passkeys }: Proofs): readonly ProofKind[] {
  if (hasSecondStep && passkeys > 0) return ["second-step", "passkeys", "both"];
  if (hasSecondStep) return ["second-step"];
  return passkeys > 0 ? ["passkeys"] : [];
}

/** What speaks against taking a proof off a login; null where nothing does. */
export function proofRefusal(
  check: CheckState | null,
  asked: { readonly what: ProofKind; readonly proofs: Proofs },
  at: { readonly staffId: string; readonly now: Date },
): ProofRefusal | null {
  if (!isConsumable(check, at.staffId, at.now)) return "check-needed";
  return removableOf(asked.proofs).includes(asked.what) ? null : "not-there";
}
