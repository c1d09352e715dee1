import path from "node:path";
import pg from "pg";
import { changeSetting, checkSettings, dataFolder, readSetting } from "./env";
import { joinEmbeddedServer, secretFile, webRole } from "./embedded-postgres";
import { hasIssuerKey, trialKey } from "./issuer-key";
import { applyMigrations, pendingMigrations } from "./migrate";

/** Every secret of the portal; in embedded mode each is generated at the first start. */
export const secretNames = [
  "NEXTAUTH_SECRET",
  "KAIIN_PEPPER",
  "KAIIN_INDEX_KEY",
  "KAIIN_FIELD_KEY",
  "KAIIN_CARD_KEY",
  "KAIIN_AUDIT_KEY",
] as const;

const databaseName = "kaiin";
const lockNumber = 7300;

export type Prepared = {
  /** Database URL for the web process, with a role of its own if there is one. */
  readonly webUrl: string;
  /** Restarts a killed embedded server; does nothing for an external database. */
  readonly revive: () => Promise<void>;
  readonly leave: () => Promise<void>;
};

const nothing = async () => undefined;

/**
 * Prepares this process for a job: settings, secrets, and a database that runs and is migrated.
 * Throws one sentence that says what to do.
 */
export async function prepare(job: string): Promise<Prepared> {
  checkSettings();
  if (readSetting("DATABASE_URL")) return prepareExternal(job);
  if (readSetting("NODE_ENV") === "production" && !readSetting("PORTAL_EMBEDDED")) {
    throw new Error(
      "DATABASE_URL is not set. Set it, or PORTAL_EMBEDDED=1 for the database inside.",
    );
  }
  return prepareEmbedded(job);
}

async function prepareExternal(job: string): Promise<Prepared> {
  const url = readSetting("DATABASE_URL") ?? "";
  changeSetting("DATABASE_URL", url);
  requireSecrets();
  hasIssuerKey();
  const pending = await pendingMigrations(url).catch((error: Error) => {
    throw new Error(`The database of DATABASE_URL cannot be used: ${error.message || error.name}`);
  });
  if (job !== "migrate" && pending.length > 0) {
    throw new Error("The database is not up to date. Run: npm run db:migrate");
  }
  const webUrl = readSetting("DATABASE_WEB_URL") ?? url;
  return { webUrl, revive: nothing, leave: nothing };
}

/** Throws if a secret is missing, too short or a placeholder of .env.example. */
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

async function prepareEmbedded(job: string): Promise<Prepared> {
  changeSetting("PORTAL_EMBEDDED", "1");
  const folder = dataFolder();
  const server = await joinEmbeddedServer(folder);
  try {
    for (const name of secretNames) {
      const kept = path.join(folder, "secrets", name.toLowerCase());
      changeSetting(name, readSetting(name) ?? secretFile(kept));
    }
    if (!hasIssuerKey()) {
      const kept = path.join(folder, "secrets/trial_issuer_pin_key");
      changeSetting("ISSUER_PIN_PUBLIC_KEY", trialKey(kept));
    }
    const password = secretFile(path.join(folder, "secrets/web_database_password"));
    await openDatabase(server.urlOf("postgres"), password);
    const url = server.urlOf(databaseName);
    if (job !== "migrate") await applyMigrations(url);
    changeSetting("DATABASE_URL", url);
    return { webUrl: webUrlOf(url, password), revive: server.revive, leave: server.leave };
  } catch (error) {
    await server.leave();
    throw error;
  }
}

/** Creates the database and the login of the web role if they are missing; safe to run concurrently. */
async function openDatabase(serverUrl: string, password: string): Promise<void> {
  const client = new pg.Client({ connectionString: serverUrl });
  await client.connect();
  try {
    await client.query("SELECT pg_advisory_lock($1)", [lockNumber]);
    const database = await client.query("SELECT FROM pg_database WHERE datname = $1", [
      databaseName,
    ]);
    if (database.rowCount === 0) await client.query(`CREATE DATABASE ${databaseName}`);
    const role = await client.query("SELECT rolcanlogin FROM pg_roles WHERE rolname = $1", [
      webRole,
    ]);
    if (role.rowCount === 0) await client.query(`CREATE ROLE ${webRole}`);
    if (role.rows[0]?.rolcanlogin) return;
    await client.query(`ALTER ROLE ${webRole} LOGIN PASSWORD ${client.escapeLiteral(password)}`);
  } finally {
    await client.end();
  }
}

function webUrlOf(url: string, password: string): string {
  const web = new URL(url);
  web.username = webRole;
  web.password = password;
  return web.toString();
}
