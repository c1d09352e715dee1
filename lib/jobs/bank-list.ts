import { formatNumber } from "@/lib/kernel/format";
import { loadBankList } from "@/lib/members/commands/banks";
import type { JobContext } from "./job-context";

/** Loads the list of banks and branches unless this edition is loaded; prints nothing in that case. */
export async function run(_args: string[], context: JobContext | null): Promise<number> {
  const counts = context && (await loadBankList(context.actor));
  if (counts) {
    const { banks, branches } = counts;
    console.log(`Loaded ${formatNumber(banks)} banks and ${formatNumber(branches)} branches.`);
  }
  return 0;
}
