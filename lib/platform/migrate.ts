import { readFileSync } from "node:fs";
import path from "node:path";
import pg from "pg";
import { migrationNames, migrationsFolder, pendingMigrationsOf } from "./migration-history";

const lockNumber = 7301;
const filters = { externalTables: [], externalEnums: [] };

/** Applies what is not applied yet; answers the names. Two at once wait for each other. */
export async function applyMigrations(url: string): Promise<readonly string[]> {
  return withClient(url, async (client) => {
    await client.query("SELECT pg_advisory_lock($1)", [lockNumber]);
    const pending = await pendingOf(client);
    if (pending.length === 0) return [];
    await forgetUnfinished(client);
    // Loaded here: most starts have nothing to apply, and the engine is large.
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

/** The migrations a database does not have yet. */
export async function pendingMigrations(url: string): Promise<readonly string[]> {
  return withClient(url, pendingOf);
}

/**
 * The SQL that takes the migrations to schema.prisma; empty when nothing differs. The server at `url`
 * lends an empty database for it, so its role has to be allowed to make one.
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

/** A migration is one transaction: of one that was broken off nothing is left but its mark. */
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
