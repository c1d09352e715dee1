import "server-only";
import type { ProofKind } from "@/lib/kernel/events";
import type { Tx } from "@/lib/platform/db";

type Removal = {
  readonly accountId: string;
  readonly cardmemberId: string;
  readonly what: ProofKind;
  readonly reason: string;
  /** "staff:<id>" */
  readonly removedBy: string;
};

/** Records that staff removed a proof from a login: risky changes wait from then (auth/rules/cooling-off). */
export async function insertProofRemoval(tx: Tx, removal: Removal): Promise<void> {
  await tx.proofRemoval.create({ data: removal, select: { removalId: true } });
}
