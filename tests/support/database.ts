import { randomBytes } from "node:crypto";
import pg from "pg";
import { afterAll, beforeAll, inject } from "vitest";
import { closeDatabase } from "@/lib/platform/db";

/** The address of a database of the run's server, for a role. */
export function databaseUrl(name: string, role: "owner" | "web" = "owner"): string {
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
  await asOwner("postgres", (client) =>
    client.query(`CREATE DATABASE ${name} TEMPLATE template_kaiin`),
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

async function connectAsOwner(name: string): Promise<pg.Client> {
  const client = new pg.Client({ connectionString: databaseUrl(name) });
  client.on("error", () => idle.delete(name));
  await client.connect();
  return client;
}

/**
 * Gives the test file an empty, migrated database of its own and points DATABASE_URL at it. Call it
 * at the top level of the file (or of a describe).
 */
export function freshDatabase(role: "owner" | "web" = "owner"): { readonly name: string } {
  const made = { name: "" };
  beforeAll(async () => {
    made.name = await createDatabase();
    process.env.DATABASE_URL = databaseUrl(made.name, role);
  });
  afterAll(async () => {
    await closeDatabase();
    await idle.get(made.name)?.end();
    await asOwner("postgres", (client) =>
      client.query(`DROP DATABASE IF EXISTS ${made.name} WITH (FORCE)`),
    );
  });
  return made;
}
