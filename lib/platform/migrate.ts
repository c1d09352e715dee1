import { readdirSync, readFileSync } from "node:fs";
import { createRequire } from "node:module";
import path from "node:path";
import { PrismaPg } from "@prisma/adapter-pg";
import { bindMigrationAwareSqlAdapterFactory } from "@prisma/driver-adapter-utils";
import * as engineModule from "@prisma/schema-engine-wasm/schema_engine_bg";
import pg from "pg";

const schemaFile = "prisma/schema.prisma";
const migrationsFolder = "prisma/migrations";
const lockNumber = 7301;

type Engine = {
  applyMigrations(input: unknown): Promise<{ appliedMigrationNames: string[] }>;
  diff(input: unknown): Promise<{ stdout: string | null }>;
};

let engineClass: { new: (options: unknown, log: () => void, adapter: object) => Promise<Engine> };

/** The stock adapter cuts scripts at each semicolon, also inside function bodies. */
class WholeScriptPg extends PrismaPg {
  private readonly opened: { dispose(): Promise<void> }[] = [];

  async dispose(): Promise<void> {
    for (const connection of this.opened) await connection.dispose();
  }

  override async connect() {
    const connection = await super.connect();
    this.opened.push(connection);
    connection.executeScript = async (script: string) => {
      await connection.underlyingDriver().query(script);
    };
    return connection;
  }
}

/** Prisma's schema engine for a database, as WebAssembly: nothing is downloaded. */
async function withEngine<T>(url: string, work: (engine: Engine) => Promise<T>): Promise<T> {
  if (!engineClass) {
    const file = createRequire(import.meta.url).resolve(
      "@prisma/schema-engine-wasm/schema_engine_bg",
    );
    const bytes = readFileSync(path.join(path.dirname(file), "schema_engine_bg.wasm"));
    const imports = {
      "./schema_engine_bg.js": engineModule as unknown as WebAssembly.ModuleImports,
    };
    const { instance } = await WebAssembly.instantiate(bytes, imports);
    const bound = engineModule as unknown as {
      __wbg_set_wasm(exports: WebAssembly.Exports): void;
      SchemaEngine: typeof engineClass;
    };
    bound.__wbg_set_wasm(instance.exports);
    (instance.exports as { __wbindgen_start?: () => void }).__wbindgen_start?.();
    engineClass = bound.SchemaEngine;
  }
  const adapter = new WholeScriptPg({ connectionString: url });
  const bound = bindMigrationAwareSqlAdapterFactory(adapter);
  const datamodels = [[schemaFile, schemaText()]];
  try {
    return await work(await engineClass.new({ datamodels }, () => undefined, bound));
  } finally {
    await adapter.dispose();
  }
}

/** The schema without its generator, which the engine need not know. */
function schemaText(): string {
  return readFileSync(schemaFile, "utf8").replace(/generator client \{[\s\S]*?\}/, "");
}

function migrationNames(): string[] {
  return readdirSync(migrationsFolder, { withFileTypes: true })
    .filter((entry) => entry.isDirectory())
    .map(({ name }) => name)
    .sort();
}

function migrationsList() {
  const migrationDirectories = migrationNames().map((name) => ({
    path: name,
    migrationFile: {
      path: "migration.sql",
      content: {
        tag: "ok",
        value: readFileSync(path.join(migrationsFolder, name, "migration.sql"), "utf8"),
      },
    },
  }));
  const content = readFileSync(path.join(migrationsFolder, "migration_lock.toml"), "utf8");
  const lockfile = { path: "migration_lock.toml", content };
  return { baseDir: migrationsFolder, lockfile, shadowDbInitScript: "", migrationDirectories };
}

/** Applies what is not applied yet; answers the names. Two at once wait for each other. */
export async function applyMigrations(url: string): Promise<readonly string[]> {
  const client = new pg.Client({ connectionString: url });
  await client.connect();
  try {
    await client.query("SELECT pg_advisory_lock($1)", [lockNumber]);
    if ((await pendingOf(client)).length === 0) return [];
    const filters = { externalTables: [], externalEnums: [] };
    const input = { migrationsList: migrationsList(), filters };
    return await withEngine(
      url,
      async (engine) => (await engine.applyMigrations(input)).appliedMigrationNames,
    );
  } finally {
    await client.end();
  }
}

/** The migrations a database does not have yet. */
export async function pendingMigrations(url: string): Promise<readonly string[]> {
  const client = new pg.Client({ connectionString: url });
  await client.connect();
  try {
    return await pendingOf(client);
  } finally {
    await client.end();
  }
}

async function pendingOf(client: pg.Client): Promise<readonly string[]> {
  const { rows: tables } = await client.query("SELECT to_regclass('_prisma_migrations') AS name");
  if (!tables[0]?.name) return migrationNames();
  const { rows } = await client.query<{ migration_name: string }>(
    "SELECT migration_name FROM _prisma_migrations WHERE finished_at IS NOT NULL",
  );
  const applied = new Set(rows.map((row) => row.migration_name));
  return migrationNames().filter((name) => !applied.has(name));
}

/** The SQL that takes a migrated database at `url` to schema.prisma; empty when nothing differs. */
export async function schemaDifference(url: string, emptyDatabaseUrl: string): Promise<string> {
  const { stdout } = await withEngine(emptyDatabaseUrl, (engine) =>
    engine.diff({
      exitCode: null,
      script: true,
      shadowDatabaseUrl: null,
      from: { tag: "url", url },
      to: { tag: "schemaDatamodel", files: [{ path: schemaFile, content: schemaText() }] },
      filters: { externalTables: [], externalEnums: [] },
    }),
  );
  return stdout ?? "";
}
