import { createWriteStream } from "node:fs";
import path from "node:path";
import pg from "pg";
import { dataFolder, requireSetting } from "@/lib/platform/env";

/** Writes every row of every table of the portal's database to dump.txt, as text. */
export async function dumpDatabase(): Promise<void> {
  const client = new pg.Client({ connectionString: requireSetting("DATABASE_URL") });
  await client.connect();
  try {
    const file = createWriteStream(path.join(dataFolder(), "dump.txt"), { mode: 0o600 });
    const tables = await client.query<{ name: string }>(
      "SELECT quote_ident(tablename) AS name FROM pg_tables WHERE schemaname = 'public'",
    );
    for (const { name } of tables.rows) {
      const { rows } = await client.query<{ row: string }>(`SELECT t::text AS row FROM ${name} t`);
      for (const { row } of rows) file.write(`${name}: ${row}\n`);
    }
    await new Promise((resolve) => file.end(resolve));
  } finally {
    await client.end();
  }
}
