import "server-only";
import { createRequire } from "node:module";
import type { SystemActor } from "@/lib/kernel/actor";
import { inJobTransaction } from "@/lib/platform/bulk";
import { type BankListCounts, isEditionLoaded, replaceBankList } from "../store/banks";

const load = createRequire(import.meta.url);

/**
 * Loads the 全銀 list of banks and branches where this edition of it is not loaded yet; null where it is.
 * The list is large in memory: for a process that ends soon.
 */
export async function loadBankList(_actor: SystemActor): Promise<BankListCounts | null> {
  const { version } = load("zengin-code/package.json") as { version: string };
  return inJobTransaction(async (bulk) => {
    if (await isEditionLoaded(bulk, version)) return null;
    const { default: list } = await import("zengin-code");
    return replaceBankList(bulk, version, Object.values(list));
  });
}
