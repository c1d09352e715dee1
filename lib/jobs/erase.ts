import { formatNumber } from "@/lib/kernel/format";
import { closeDatabase } from "@/lib/platform/db";
import { today } from "@/lib/platform/env";
import { eraseClosedContracts } from "@/lib/privacy/commands/erase";
import { viewErasure } from "@/lib/privacy/queries/erasure";
import type { Obstacle } from "@/lib/privacy/rules/erasure";
import type { JobContext } from "./job-context";

const help = `Erases what is personal of contracts that were closed longer ago than their product keeps them readable.
Their books stay, under ids that name nobody. It cannot be undone. Monthly.

  npm run erase

Running it again erases nothing more.`;

/** Exit 0 when no account remains that could be erased. */
export async function run(args: string[], context: JobContext | null): Promise<number> {
  if (args.includes("--help") || !context) {
    console.log(help);
    return 0;
  }
  try {
    const { actor } = context;
    const erased = await eraseClosedContracts(actor, today());
    console.log(`${formatNumber(erased)} closed contracts were erased.`);
    const { waiting } = await viewErasure(actor, today());
    for (const [obstacle, count] of Object.entries(waiting)) {
      console.log(`  ${formatNumber(count)} wait: ${reasons[obstacle as Obstacle]}.`);
    }
    return 0;
  } finally {
    await closeDatabase();
  }
}

const reasons: Record<Obstacle, string> = {
  bill: "something is still to be billed or paid",
  debit: "the bank has not answered a debit",
  case: "a case about a use is open",
  request: "the issuer has not taken over what the member asked for",
};
