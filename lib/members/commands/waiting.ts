import "server-only";
import { emit } from "@/lib/audit/emit";
import type { SystemActor } from "@/lib/kernel/actor";
import { loadCoolingOff } from "@/lib/auth/store/cooling-off";
import { inTransaction } from "@/lib/platform/transaction";
import { listWaitingChanges, releaseChange } from "../store/waiting";

/**
 * Puts members' changes in force after their cooling-off, each in its own transaction; returns how many.
 * Safe to run repeatedly.
 */
export async function releaseWaitingChanges(actor: SystemActor): Promise<number> {
  const held = await inTransaction(listWaitingChanges);
  let released = 0;
  for (const change of held) {
    const { account_id: accountId, cardmember_id: cardmemberId, receipt_no: receiptNo } = change;
    released += await inTransaction(async (tx) => {
      if (await loadCoolingOff(tx, cardmemberId)) return 0;
      if (!(await releaseChange(tx, change))) return 0;
      const about = { accountId, cardmemberId };
      await emit(tx, actor, { name: "profile.change-in-force", about, receiptNo });
      return 1;
    });
  }
  return released;
}
