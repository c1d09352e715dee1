import "server-only";
import { emit } from "@/lib/audit/emit";
import type { SystemActor } from "@/lib/kernel/actor";
import type { BusinessDate } from "@/lib/kernel/business-date";
import { inJobTransaction } from "@/lib/platform/transaction";
import { eraseContracts, lockErasable } from "../store/erasure";

/** So many contracts in one transaction: members and other jobs never wait for long. */
const atATime = 200;

/**
 * Erases what is personal of every contract that was closed longer ago than its product allows and of
 * which nothing is open. Answers how many; again, none.
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
