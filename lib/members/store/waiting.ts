import "server-only";
import type { Tx } from "@/lib/platform/db";
import { isRisky } from "@/lib/auth/rules/cooling-off";
import { isOursAtOnce } from "../rules/change";
import { type ChangeKind, changeKinds } from "../rules/values";
import { openValues } from "./changes";
import { lockMember, putInForce } from "./effects";

export type WaitingChange = {
  readonly change_id: string;
  readonly account_id: string;
  readonly cardmember_id: string;
  readonly kind: ChangeKind;
  readonly receipt_no: string;
};

/** Kinds that are in force at once, unless a cooling-off delays them. */
const heldKinds = changeKinds.filter((kind) => isRisky(kind) && isOursAtOnce(kind));

/** Pending changes that are not in force only because of a cooling-off. */
export async function listWaitingChanges(tx: Tx): Promise<WaitingChange[]> {
  return tx.query<WaitingChange>`
    SELECT change_id::text, account_id, cardmember_id, kind::text, receipt_no FROM profile_change
    WHERE status = 'pending' AND cooling_off_reason IS NOT NULL AND effective_at IS NULL AND kind::text = ANY (${heldKinds}::text[])
    ORDER BY made_at`;
}

/** Puts a waiting change in force; false if it has ended in the meantime. */
export async function releaseChange(tx: Tx, held: WaitingChange): Promise<boolean> {
  const member = await lockMember(tx, held.account_id, held.cardmember_id);
  const [row] = await tx.query<{ new_sealed: string }>`
    UPDATE profile_change SET effective_at = now()
    WHERE change_id = ${held.change_id}::uuid AND status = 'pending' AND effective_at IS NULL
    RETURNING new_sealed`;
  if (!member || !row) return false;
  const values = openValues("new", held.change_id, row.new_sealed);
  await putInForce(tx, member, { kind: held.kind, values });
  return true;
}
