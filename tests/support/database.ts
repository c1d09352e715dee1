import { randomBytes } from "node:crypto";
import pg from "pg";
import { afterAll, beforeAll, inject } from "vitest";
import { closeDatabase } from "@/lib/platform/db";

/** The operator's jobs run as the owner; pages and forms run as the web process. */
type Role = "owner" | "web";

/** The address of a database of the run's server, for a role. */
export function databaseUrl(name: string, role: Role = "owner"): string {
  const url = new URL(inject("serverUrl").replace("DATABASE", name));
  if (role === "web") {
    url.username = "kaiin_web";
    url.password = "web";
  }
  return url.toString();
}

/** Copies the migrated template; answers the new database's name. */
export async function createDatabase(): Promise<string> {
  const name = `test_${randomBytes(6).toString("hex")}`;
  // A copy of the files: a copy through the log takes five times as long.
  await asOwner("postgres", (client) =>
    client.query(`CREATE DATABASE ${name} TEMPLATE template_kaiin STRATEGY FILE_COPY`),
  );
  return name;
}

/** Connections of owners that wait for the next statements, by database. */
const idle = new Map<string, pg.Client>();

/** Runs statements as the owner of the test's database. */
export async function asOwner<T>(
  name: string,
  work: (client: pg.Client) => Promise<T>,
): Promise<T> {
  const client = idle.get(name) ?? (await connectAsOwner(name));
  idle.delete(name);
  try {
    const result = await work(client);
    await client.query("RESET ALL");
    if (idle.has(name)) await client.end();
    else idle.set(name, client);
    return result;
  } catch (error) {
    await client.end();
    throw error;
  }
}

/**
 * Empties tables, past triggers and references. Row by row: a TRUNCATE makes new files for a table and each
 * of its indexes, and takes ten times as long for the few rows of a test.
 */
export async function emptyTables(name: string, ...tables: readonly string[]): Promise<void> {
  const statements = tables.map((table) => `DELETE FROM ${table}`);
  await asOwner(name, (client) =>
    client.query(["SET session_replication_role = replica", ...statements].join("; ")),
  );
}

async function connectAsOwner(name: string): Promise<pg.Client> {
  const client = new pg.Client({ connectionString: databaseUrl(name) });
  client.on("error", () => idle.delete(name));
  await client.connect();
  return client;
}

/** Clients of addresses that are not in use at the moment: opening one takes longer than most statements. */
const parked = new Map<string, unknown>();
const shared = globalThis as { kaiinDatabase?: unknown };

/** Runs work of the portal at another database address. Not for two works at a time. */
export async function atAddress<T>(url: string, work: () => Promise<T>): Promise<T> {
  const own = process.env.DATABASE_URL ?? "";
  switchTo(url);
  try {
    return await work();
  } finally {
    switchTo(own);
  }
}

function switchTo(url: string): void {
  parked.set(process.env.DATABASE_URL ?? "", shared.kaiinDatabase);
  process.env.DATABASE_URL = url;
  shared.kaiinDatabase = parked.get(url);
  parked.delete(url);
}

/** Runs work of the portal as another role of the test's database. */
export function asRole<T>(name: string, role: Role, work: () => Promise<T>): Promise<T> {
  return atAddress(databaseUrl(name, role), work);
}

async function closeClients(): Promise<void> {
  await closeDatabase();
  for (const connections of parked.values()) {
    shared.kaiinDatabase = connections;
    await closeDatabase();
  }
  parked.clear();
}

/**
 * Gives the test file an empty, migrated database of its own and points DATABASE_URL at it, as a role.
 * Call it at the top level of the file (or of a describe).
 */
export function freshDatabase(role: Role = "owner"): { readonly name: string } {
  const made = { name: "" };
  beforeAll(async () => {
    made.name = await createDatabase();
    process.env.DATABASE_URL = databaseUrl(made.name, role);
  });
  afterAll(async () => {
    await closeClients();
    await idle.get(made.name)?.end();
    idle.delete(made.name);
    await asOwner("postgres", (client) =>
      client.query(`DROP DATABASE IF EXISTS ${made.name} WITH (FORCE)`),
    );
  });
  return made;
}
