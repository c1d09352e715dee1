import "server-only";
import { createRequire } from "node:module";
import type { SystemActor } from "@/lib/kernel/actor";
import { inJobTransaction, runStatement } from "@/lib/platform/transaction";
import { type BankListCounts, isEditionLoaded, replaceBankList } from "../store/banks";

const load = createRequire(import.meta.url);

/** The edition of the list that is part of this version of the portal. */
function ownEdition(): string {
  return (load("zengin-code/package.json") as { version: string }).version;
}

/** Whether the database has the edition that is part of this version of the portal. */
export async function isBankListLoaded(_actor: SystemActor): Promise<boolean> {
  return runStatement((executor) => isEditionLoaded(executor, ownEdition()));
}

/**
 * Loads the 全銀 list of banks and branches; null if this edition is already loaded. The list needs a lot of
 * memory: call this in a process that ends soon.
 */
export async function loadBankList(_actor: SystemActor): Promise<BankListCounts | null> {
  const edition = ownEdition();
  return inJobTransaction(async (tx) => {
    if (await isEditionLoaded(tx, edition)) return null;
    const { default: list } = await import("zengin-code");
    return replaceBankList(tx, edition, Object.values(list));
  });
}
