import { readFileSync } from "node:fs";
import path from "node:path";
import pg from "pg";
import { migrationNames, migrationsFolder, pendingMigrationsOf } from "./migration-history";

const lockNumber = 7301;
const filters = { externalTables: [], externalEnums: [] };

/** Applies the pending migrations; returns their names. Concurrent calls wait for each other. */
export async function applyMigrations(url: string): Promise<readonly string[]> {
  return withClient(url, async (client) => {
    await client.query("SELECT pg_advisory_lock($1)", [lockNumber]);
    const pending = await pendingOf(client);
    if (pending.length === 0) return [];
    await forgetUnfinished(client);
    // Imported here: most starts have nothing to apply, and the engine is large.
    const { withSchemaEngine } = await import("./schema-engine");
    try {
      return await withSchemaEngine(url, async (engine) => {
        const applied = await engine.applyMigrations({ migrationsList: migrationsList(), filters });
        return applied.appliedMigrationNames;
      });
    } catch (error) {
      const [first = ""] = await pendingOf(client);
      const reason = (error as Error).message;
      throw new Error(`The migration ${first} failed and changed nothing: ${reason}`, {
        cause: error,
      });
    }
  });
}

/** The migrations that are not applied to a database yet. */
export async function pendingMigrations(url: string): Promise<readonly string[]> {
  return withClient(url, pendingOf);
}

/**
 * The SQL from the migrations to schema.prisma; empty if there is no difference. It creates a temporary
 * database on the server at `url`, so the role needs the right to create one.
 */
export async function schemaDifference(url: string): Promise<string> {
  const { schemaFiles, withSchemaEngine } = await import("./schema-engine");
  const files = schemaFiles().map(([file, content]) => ({ path: file, content }));
  const { stdout } = await withSchemaEngine(url, (engine) =>
    engine.diff({
      exitCode: null,
      script: true,
      shadowDatabaseUrl: null,
      from: { tag: "migrations", ...migrationsList() },
      to: { tag: "schemaDatamodel", files },
      filters,
    }),
  );
  return /-- This is an empty migration/.test(stdout ?? "") ? "" : (stdout ?? "");
}

function migrationsList() {
  const migrationDirectories = migrationNames().map((name) => {
    const value = readFileSync(path.join(migrationsFolder, name, "migration.sql"), "utf8");
    return { path: name, migrationFile: { path: "migration.sql", content: { tag: "ok", value } } };
  });
  const content = readFileSync(path.join(migrationsFolder, "migration_lock.toml"), "utf8");
  const lockfile = { path: "migration_lock.toml", content };
  return { baseDir: migrationsFolder, lockfile, shadowDbInitScript: "", migrationDirectories };
}

/** A migration is one transaction: an interrupted one left nothing but its unfinished row. */
async function forgetUnfinished(client: pg.Client): Promise<void> {
  const { rows } = await client.query("SELECT to_regclass('_prisma_migrations')::text AS name");
  if (!rows[0]?.name) return;
  await client.query(
    `UPDATE _prisma_migrations SET rolled_back_at = now()
     WHERE finished_at IS NULL AND rolled_back_at IS NULL`,
  );
}

function pendingOf(client: pg.Client): Promise<readonly string[]> {
  return pendingMigrationsOf(async (sql) => (await client.query(sql)).rows);
}

async function withClient<T>(url: string, work: (client: pg.Client) => Promise<T>): Promise<T> {
  const client = new pg.Client({ connectionString: url, connectionTimeoutMillis: 10_000 });
  await client.connect();
  try {
    return await work(client);
  } finally {
    await client.end();
  }
}
