import { parseArgs } from "node:util";
import type { StaffRole } from "@/lib/kernel/actor";
import { closeDatabase } from "@/lib/platform/db";
import { portalUrl } from "@/lib/platform/env";
import { addStaff } from "@/lib/support/commands/staff";
import type { JobContext } from "./job-context";

const help = `Adds an operator, or lets one enrol anew (also after a lock), and prints a link that works
once, for 24 hours. Hand it over on a safe way.

  npm run staff:add -- --id clerk1 --role agent --name 名前

  --id     3 to 32 of a-z 0-9 . _ - beginning with a letter
  --role   agent (serves members), supervisor (also after three failed checks), auditor (reads the log)
  --name   how the operator is called; else the id`;

const roles: readonly StaffRole[] = ["agent", "supervisor", "auditor"];

/** Exit 0 when the link is printed, 1 when nothing was changed. */
export async function run(args: string[], context: JobContext | null): Promise<number> {
  if (args.includes("--help") || !context) {
    console.log(help);
    return 0;
  }
  const { id = "", role, name = id } = optionsOf(args);
  const known = roles.find((one) => one === role);
  if (!known) throw new Error(`--role has to be one of: ${roles.join(", ")}.\n\n${help}`);
  try {
    const result = await addStaff(context.actor, { id, role: known, name });
    if (!result.ok) throw new Error(`--id cannot be "${id}".\n\n${help}`);
    console.log(`${id} (${known}) may enrol, once, within 24 hours:`);
    console.log(`${portalUrl()}/admin/enrol/${result.value.token}`);
    return 0;
  } finally {
    await closeDatabase();
  }
}

function optionsOf(args: string[]): { id?: string; role?: string; name?: string } {
  const text = { type: "string" } as const;
  return parseArgs({ args, options: { id: text, role: text, name: text } }).values;
}
