import "server-only";
import { emit } from "@/lib/audit/emit";
import type { SystemActor } from "@/lib/kernel/actor";
import type { BusinessDate } from "@/lib/kernel/business-date";
import { inJobTransaction } from "@/lib/platform/transaction";
import { eraseContracts, lockErasable } from "../store/erasure";

/** Accounts per transaction, so that members and other jobs do not wait long for its locks. */
const atATime = 200;

/**
 * Erases the personal data of every account that was closed longer ago than its product requires and has
 * nothing open. Returns how many; a second run erases none.
 */
export async function eraseClosedContracts(actor: SystemActor, day: BusinessDate): Promise<number> {
  let erased = 0;
  for (;;) {
    const count = await eraseSome(actor, day);
    erased += count;
    if (count < atATime) return erased;
  }
}

async function eraseSome(actor: SystemActor, day: BusinessDate): Promise<number> {
  return inJobTransaction(async (tx) => {
    const contracts = await lockErasable(tx, day, atATime);
    const accountIds = contracts.map(({ accountId }) => accountId);
    if (accountIds.length > 0) await eraseContracts(tx, accountIds, day);
    for (const { accountId, closedOn } of contracts) {
      await emit(tx, actor, { name: "account.erased", accountId, closedOn });
    }
    return contracts.length;
  });
}
