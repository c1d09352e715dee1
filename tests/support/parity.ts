import { asOwner } from "./database";

/** Rows that stand in the place of a table for one statement; the shape is that of its columns. */
export type Rows = { readonly shape: string; readonly rows: readonly object[] };

/**
 * Runs a SELECT in which the named tables hold these rows alone: nothing is inserted, so a fragment of SQL can be
 * asked about hundreds of random rows. `$1` and on are the values.
 */
export async function selectWith<Row extends object>(
  database: { readonly name: string },
  tables: Readonly<Record<string, Rows>>,
  sql: string,
  values: readonly unknown[] = [],
): Promise<Row[]> {
  const given = Object.entries(tables).map(([table, { shape }], at) => {
    const place = `$${values.length + at + 1}::jsonb`;
    return `${table} AS (SELECT * FROM jsonb_to_recordset(${place}) AS given (${shape}))`;
  });
  const rows = Object.values(tables).map((table) => JSON.stringify(table.rows));
  const statement = `WITH ${given.join(", ")} ${sql}`;
  return asOwner(database.name, async (client) => {
    const result = await client.query<Row>(statement, [...values, ...rows]);
    return result.rows;
  });
}
