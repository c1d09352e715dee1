import { systemActor } from "@/lib/kernel/actor";
import { formatNumber } from "@/lib/kernel/format";
import { loadBankList } from "@/lib/members/commands/banks";

/** Loads the list of banks and branches where this edition is not loaded yet; silent where it is. */
export async function run(): Promise<number> {
  const counts = await loadBankList(systemActor("bank-list"));
  if (counts) {
    const { banks, branches } = counts;
    console.log(`Loaded ${formatNumber(banks)} banks and ${formatNumber(branches)} branches.`);
  }
  return 0;
}
