// Copies of the first contract of the household, in set-based SQL: 10,000,000 postings come in minutes.

const copied = ["account", "cardmember", "card", "statement", "posting"];
const owned = new Set(["account_id", "cardmember_id", "card_id", "posting_id", "number_hash"]);
const first = "(SELECT account_id FROM credential WHERE user_id = 'hanako.sato')";

/** Adds contracts until there are about as many postings; answers how many there are. */
export async function addContracts(database, postings) {
  const [{ own, all }] = await database.query(
    `SELECT count(*) FILTER (WHERE account_id = ${first})::int AS own, count(*)::int AS all FROM posting`,
  );
  const times = Math.max(0, Math.round((postings - all) / own));
  for (const table of copied) await copyRows(database, table, times);
  await database.query("ANALYZE");
  const [{ count }] = await database.query("SELECT count(*)::int FROM posting");
  return count;
}

/** Secondary indexes are made again at the end, which is quicker than to grow them row by row. */
async function copyRows({ query }, table, times) {
  const columns = await query(
    `SELECT column_name AS name FROM information_schema.columns
     WHERE table_schema = 'public' AND table_name = '${table}' ORDER BY ordinal_position`,
  );
  const indexes = await query(
    `SELECT i.indexrelid::regclass AS name, pg_get_indexdef(i.indexrelid) AS definition
     FROM pg_index i WHERE i.indrelid = '${table}'::regclass AND NOT i.indisunique`,
  );
  const names = columns.map(({ name }) => `"${name}"`).join(", ");
  const values = columns.map(({ name }) =>
    owned.has(name) ? `s."${name}" || '-' || lpad(i::text, 8, '0')` : `s."${name}"`,
  );
  await query(
    ...indexes.map(({ name }) => `DROP INDEX ${name}`),
    `INSERT INTO "${table}" (${names}) SELECT ${values.join(", ")}
     FROM generate_series(1, ${times}) i, (SELECT * FROM "${table}" WHERE account_id = ${first}) s`,
    "SET maintenance_work_mem = '1GB'",
    ...indexes.map(({ definition }) => definition),
  );
}
