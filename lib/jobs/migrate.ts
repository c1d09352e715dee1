import { requireSetting } from "@/lib/platform/env";
import { applyMigrations, schemaDifference } from "@/lib/platform/migrate";
import { run as loadBankList } from "./bank-list";
import type { JobContext } from "./job-context";

const help = `Applies the migrations in prisma/migrations that the database does not have yet.

  npm run db:migrate
  npm run db:migrate -- --diff     prints the SQL from the migrations to prisma/schema.prisma instead`;

/** Exit 0 when the database is up to date. */
export async function run(args: string[], context: JobContext | null): Promise<number> {
  if (args.includes("--help") || !context) {
    console.log(help);
    return 0;
  }
  const url = requireSetting("DATABASE_URL");
  if (args.includes("--diff")) {
    console.log((await schemaDifference(url)) || "-- nothing differs");
    return 0;
  }
  const applied = await applyMigrations(url);
  console.log(applied.length > 0 ? `Applied ${applied.join(", ")}.` : "Nothing to apply.");
  return loadBankList([], context);
}
