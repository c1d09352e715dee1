import "server-only";
import { record } from "@/lib/audit/record";
import type { SystemActor } from "@/lib/kernel/actor";
import { loadRiskHold } from "@/lib/outbox/store";
import { transactReadCommitted } from "@/lib/platform/transact";
import { listHeld, releaseChange } from "../store/held";

/**
 * Puts members' changes in force whose hold is over, each in a transaction of its own; answers how many.
 * To be run as often as one likes.
 */
export async function releaseHeldChanges(actor: SystemActor): Promise<number> {
  const held = await transactReadCommitted(listHeld);
  let released = 0;
  for (const change of held) {
    const { account_id: accountId, cardmember_id: cardmemberId, receipt_no: receiptNo } = change;
    released += await transactReadCommitted(async (tx) => {
      if (await loadRiskHold(tx, cardmemberId)) return 0;
      if (!(await releaseChange(tx, change))) return 0;
      const about = { accountId, cardmemberId };
      await record(tx, actor, { name: "profile.change-in-force", about, receiptNo });
      return 1;
    });
  }
  return released;
}
