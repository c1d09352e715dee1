import { randomBytes } from "node:crypto";
import path from "node:path";
import pg from "pg";
import { dataFolder, readSetting } from "./env";
import { joinEmbeddedServer, secretFile, webRole } from "./embedded-postgres";
import { applyMigrations, pendingMigrations } from "./migrate";

/** Every secret of the portal; in embedded mode each is made at the first start. */
export const secretNames = [
  "NEXTAUTH_SECRET",
  "KAIIN_PEPPER",
  "KAIIN_INDEX_KEY",
  "KAIIN_FIELD_KEY",
  "KAIIN_CARD_KEY",
  "KAIIN_AUDIT_KEY",
] as const;

const databaseName = "kaiin";

export type Prepared = {
  /** The address for the web process: its own role where there is one. */
  readonly webUrl: string;
  readonly isEmbedded: boolean;
  readonly leave: () => Promise<void>;
};

/**
 * Makes this process ready for a job: settings, secrets, a database that runs and is migrated.
 * Throws one sentence that says what to do.
 */
export async function prepare(): Promise<Prepared> {
  if (readSetting("DATABASE_URL")) return prepareExternal();
  if (process.env.NODE_ENV === "production" && process.env.PORTAL_EMBEDDED !== "1") {
    throw new Error(
      "DATABASE_URL is not set. Set it, or PORTAL_EMBEDDED=1 for the database inside.",
    );
  }
  return prepareEmbedded();
}

async function prepareExternal(): Promise<Prepared> {
  const url = readSetting("DATABASE_URL") ?? "";
  process.env.DATABASE_URL = url;
  requireSecrets();
  if (process.env.KAIIN_JOB !== "migrate" && (await pendingMigrations(url)).length > 0) {
    throw new Error("The database is not up to date. Run: npm run db:migrate");
  }
  const webUrl = readSetting("DATABASE_WEB_URL") ?? url;
  return { webUrl, isEmbedded: false, leave: async () => undefined };
}

/** Secrets are there, long enough, and not the placeholders of .env.example. */
function requireSecrets(): void {
  for (const name of secretNames) {
    const value = readSetting(name) ?? "";
    if (value.length >= 32 && !/change|default|example|secret/i.test(value)) continue;
    throw new Error(
      `${name} is ${value ? "too short or a placeholder" : "not set"}. ` +
        `Make one with: openssl rand -base64 32 (.env.example lists all).`,
    );
  }
}

async function prepareEmbedded(): Promise<Prepared> {
  process.env.PORTAL_EMBEDDED = "1";
  const folder = dataFolder();
  const server = await joinEmbeddedServer(folder);
  for (const name of secretNames) {
    process.env[name] ??= secretFile(path.join(folder, "secrets", name.toLowerCase()));
  }
  const url = server.urlOf(databaseName);
  await withClient(server.urlOf("postgres"), async (client) => {
    const { rowCount } = await client.query("SELECT FROM pg_database WHERE datname = $1", [
      databaseName,
    ]);
    if (rowCount === 0) await client.query(`CREATE DATABASE ${databaseName}`);
  });
  await applyMigrations(url);
  process.env.DATABASE_URL = url;
  return { webUrl: await openWebRole(url, folder), isEmbedded: true, leave: server.leave };
}

/** Lets the web role log in, with a password of its own. */
async function openWebRole(url: string, folder: string): Promise<string> {
  const password = secretFile(path.join(folder, "secrets/web_database_password"));
  await withClient(url, (client) =>
    client.query(`ALTER ROLE ${webRole} LOGIN PASSWORD ${client.escapeLiteral(password)}`),
  );
  const web = new URL(url);
  web.username = webRole;
  web.password = password;
  return web.toString();
}

async function withClient(
  url: string,
  work: (client: pg.Client) => Promise<unknown>,
): Promise<void> {
  const client = new pg.Client({ connectionString: url });
  await client.connect();
  try {
    await work(client);
  } finally {
    await client.end();
  }
}

/** Settings for a throwaway database of a test: random secrets, nothing kept. */
export function useThrowawaySecrets(): void {
  for (const name of secretNames) process.env[name] ??= randomBytes(32).toString("base64url");
}
