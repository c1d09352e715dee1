import { randomBytes } from "node:crypto";
import { chmodSync, mkdtempSync } from "node:fs";
import { tmpdir } from "node:os";
import path from "node:path";
import pg from "pg";
import type { TestProject } from "vitest/node";
import { joinEmbeddedServer, webRole } from "@/lib/platform/embedded-postgres";
import { applyMigrations } from "@/lib/platform/migrate";
import { secretNames } from "@/lib/platform/prepare";

declare module "vitest" {
  interface ProvidedContext {
    serverUrl: string;
    secrets: Record<string, string>;
  }
}

/** One real PostgreSQL for the run, with a migrated template that each test file copies. */
export default async function setup(project: TestProject): Promise<() => Promise<void>> {
  const folder = mkdtempSync(path.join(tmpdir(), "kaiin-database-"));
  // As root the server runs as another user, who has to reach its data.
  chmodSync(folder, 0o755);
  const server = await joinEmbeddedServer(folder);
  const client = new pg.Client({ connectionString: server.urlOf("postgres") });
  await client.connect();
  await client.query("CREATE DATABASE template_kaiin");
  await applyMigrations(server.urlOf("template_kaiin"));
  await client.query(`ALTER ROLE ${webRole} LOGIN PASSWORD 'web'`);
  // The data lives for a minute: nothing has to survive a power cut.
  await client.query("ALTER SYSTEM SET fsync = off");
  await client.query("SELECT pg_reload_conf()");
  await client.end();
  project.provide("serverUrl", server.urlOf("DATABASE"));
  const secrets = secretNames.map((name) => [name, randomBytes(32).toString("base64url")]);
  project.provide("secrets", Object.fromEntries(secrets));
  return server.discard;
}
