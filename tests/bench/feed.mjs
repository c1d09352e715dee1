// Rows a second of the feed's import beside a bare COPY of the same rows, one table after the other,
// into tables with the same columns, constraints and indexes.
//   MEMBERS=1000 USES=100 npm run bench -- feed
import { createReadStream, createWriteStream, rmSync } from "node:fs";
import path from "node:path";
import { pipeline } from "node:stream/promises";
import pg from "pg";
import { from as copyFrom, to as copyTo } from "pg-copy-streams";
import { importSample } from "./deliveries.mjs";
import { rounded } from "./load.mjs";
import { folder } from "./portal.mjs";

export const aim = ">= 0.3";

const members = Number(process.env.MEMBERS ?? 10_000);
const uses = Number(process.env.USES ?? 100);
const tables = ["account", "cardmember", "card", "authorization_event", "posting", "payment"];

export async function measure(portal) {
  const database = await portal.copyOf("feed");
  try {
    const imported = await importSample(database, { members, months: 15, postings: uses });
    const copied = await copyAgain(database.url);
    const [rate, copyRate] = [imported, copied].map(({ rows, seconds }) => rows / seconds);
    return {
      value: rounded(rate / copyRate),
      rows: imported.rows,
      importRowsPerSecond: Math.round(rate),
      copyRowsPerSecond: Math.round(copyRate),
    };
  } finally {
    await database.drop();
  }
}

async function copyAgain(connectionString) {
  const client = new pg.Client({ connectionString });
  await client.connect();
  const sum = { rows: 0, seconds: 0 };
  try {
    for (const table of tables) {
      const { rows, seconds } = await copyTable(client, table);
      sum.rows += rows;
      sum.seconds += seconds;
    }
  } finally {
    await client.end();
  }
  return sum;
}

async function copyTable(client, table) {
  const file = path.join(folder, `${table}.copy`);
  await pipeline(client.query(copyTo(`COPY "${table}" TO STDOUT`)), createWriteStream(file));
  await client.query(`CREATE TABLE bare_${table} (LIKE "${table}" INCLUDING ALL)`);
  const startedAt = performance.now();
  const stream = client.query(copyFrom(`COPY bare_${table} FROM STDIN`));
  await pipeline(createReadStream(file), stream);
  const seconds = (performance.now() - startedAt) / 1000;
  rmSync(file);
  return { rows: stream.rowCount, seconds };
}
