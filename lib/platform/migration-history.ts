import { readdirSync } from "node:fs";

export const migrationsFolder = "prisma/migrations";

/** Runs a query; works with `db()` and with a plain connection. */
export type Ask = (sql: string) => Promise<readonly Record<string, unknown>[]>;

/** Names of the migrations in prisma/migrations, oldest first. */
export function migrationNames(): readonly string[] {
  return readdirSync(migrationsFolder, { withFileTypes: true })
    .filter((entry) => entry.isDirectory())
    .map(({ name }) => name)
    .sort();
}

/** The migrations that are not applied to a database yet. */
export async function pendingMigrationsOf(ask: Ask): Promise<readonly string[]> {
  const [table] = await ask("SELECT to_regclass('_prisma_migrations')::text AS name");
  if (!table?.name) return migrationNames();
  const rows = await ask(
    "SELECT migration_name FROM _prisma_migrations WHERE finished_at IS NOT NULL AND rolled_back_at IS NULL",
  );
  const applied = new Set(rows.map((row) => row.migration_name));
  return migrationNames().filter((name) => !applied.has(name));
}
