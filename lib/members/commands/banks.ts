import "server-only";
import { createRequire } from "node:module";
import type { SystemActor } from "@/lib/kernel/actor";
import { inJobTransaction } from "@/lib/platform/bulk";
import { type BankListCounts, isEditionLoaded, replaceBankList } from "../store/banks";

const load = createRequire(import.meta.url);

/** The edition of the list that this version of the portal comes with. */
function ownEdition(): string {
  return (load("zengin-code/package.json") as { version: string }).version;
}

/** Whether the database has the edition that comes with this version of the portal. */
export async function isBankListLoaded(_actor: SystemActor): Promise<boolean> {
  return inJobTransaction((bulk) => isEditionLoaded(bulk, ownEdition()));
}

/**
 * Loads the 全銀 list of banks and branches where this edition of it is not loaded yet; null where it is.
 * The list is large in memory: for a process that ends soon.
 */
export async function loadBankList(_actor: SystemActor): Promise<BankListCounts | null> {
  const edition = ownEdition();
  return inJobTransaction(async (bulk) => {
    if (await isEditionLoaded(bulk, edition)) return null;
    const { default: list } = await import("zengin-code");
    return replaceBankList(bulk, edition, Object.values(list));
  });
}
