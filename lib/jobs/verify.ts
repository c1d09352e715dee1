import { listAuditFaults } from "@/lib/audit/queries";
import { invariantCount, listBreaches } from "@/lib/closing/queries/invariants";
import { inJobTransaction } from "@/lib/platform/transaction";
import type { JobContext } from "./job-context";

const help = `Recomputes every balance from the facts and checks every invariant and the audit log.

  npm run verify

Exit 0 when all of it holds, 1 when something is broken; it says what and where.`;

/** Exit 0 when every check passes, 1 when not. */
export async function run(args: string[], context: JobContext | null): Promise<number> {
  if (args.includes("--help") || !context) {
    console.log(help);
    return 0;
  }
  const { actor } = context;
  const { breaches, faults } = await inJobTransaction(async (tx) => ({
    breaches: await listBreaches(actor, tx),
    faults: await listAuditFaults(actor, tx),
  }));
  for (const { invariant, found, first } of breaches) {
    console.error(`Broken: ${invariant}. ${found} times, as in: ${first.join(", ")}`);
  }
  for (const fault of faults) console.error(`Audit log: ${fault}`);
  const broken = breaches.length + faults.length;
  if (broken === 0) console.log(`All holds: ${invariantCount} invariants and the audit log.`);
  return broken === 0 ? 0 : 1;
}
