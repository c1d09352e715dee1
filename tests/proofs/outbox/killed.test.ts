import type { ChildProcess } from "node:child_process";
import { existsSync } from "node:fs";
import path from "node:path";
import pg from "pg";
import { expect, test } from "vitest";
import { databaseUrl, freshDatabase } from "../../support/database";
import { rowsOf } from "../../support/feed";
import { batchesIn, bytesOf, newFolder, receiptsIn } from "../../support/issuer";
import { endOf, killNow, startProcess, until } from "../../support/processes";

const database = freshDatabase();
/** KILLS=100 for the long run. */
const kills = Number(process.env.KILLS ?? 4);
/** Of lib/platform/bulk.ts: one job at a time. */
const jobLock = 7301;

process.env.PORTAL_TODAY = "2026-11-20";

const exporting = (out: string) =>
  startProcess("lib/jobs/main.ts", { args: ["outbox-export", "--out", out] });

async function lastBatch(): Promise<number> {
  const [row] = await rowsOf<{ last: number }>(
    database,
    "SELECT coalesce(max(batch_no), 0) AS last FROM outbox_batch",
  );
  return row?.last ?? 0;
}

/** How many wait for the lock of jobs. */
async function waitingForLock(): Promise<number> {
  const rows = await rowsOf(
    database,
    "SELECT FROM pg_locks WHERE locktype = 'advisory' AND objid = $1 AND NOT granted",
    [jobLock],
  );
  return rows.length;
}

async function connected(): Promise<pg.Client> {
  const client = new pg.Client({ connectionString: databaseUrl(database.name) });
  await client.connect();
  return client;
}

const lock = (client: pg.Client) => client.query("SELECT pg_advisory_lock($1)", [jobLock]);

/**
 * Kills the job when it has decided its batch and has not begun its folder. Its two transactions take the
 * lock of jobs one after the other; somebody who asked for it before the second holds the job there.
 */
async function killDecided(out: string): Promise<void> {
  const before = await lastBatch();
  const [first, second] = [await connected(), await connected()];
  await lock(first);
  const child = exporting(out);
  await until(async () => (await waitingForLock()) === 1);
  const held = lock(second);
  await until(async () => (await waitingForLock()) === 2);
  await first.end();
  await held;
  await until(async () => (await waitingForLock()) === 1);
  expect(await lastBatch()).toBe(before + 1);
  await killNow(child);
  await second.end();
  expect(batchesIn(out)).not.toContain(before + 1);
}

/** Kills the job when its folder is being written, or at a random moment of its life. */
async function killSomewhen(out: string, kill: number, lifeMs: number): Promise<void> {
  const child = exporting(out);
  const next = path.join(out, `${(await lastBatch()) + 1}.part`);
  const end = Date.now() + (kill % 3 === 1 ? lifeMs * 4 : Math.random() * lifeMs * 1.1);
  while (Date.now() < end && child.exitCode === null && !existsSync(next)) {
    await new Promise((resolve) => setTimeout(resolve, 1));
  }
  await killNow(child);
}

/** Queues entries without end. Returns the process and what it has said so far. */
function startQueueing(): { child: ChildProcess; queued: () => string[] } {
  const child = startProcess("tests/support/queue-process.ts", { args: ["Q-"] });
  let said = "";
  child.stdout?.on("data", (chunk: Buffer) => {
    said += chunk.toString();
  });
  return { child, queued: () => said.trim().split("\n").sort() };
}

test(`${kills}回kill -9されても、並んだものはどれも失われず、2度渡されない`, async () => {
  const out = newFolder();
  const { child: queueing, queued } = startQueueing();
  const startedAt = Date.now();
  expect(await endOf(exporting(out))).toBe(0);
  const lifeMs = Date.now() - startedAt;

  const seen = new Map<number, string>();
  for (let kill = 0; kill < kills; kill += 1) {
    if (kill % 3 === 0) await killDecided(out);
    else await killSomewhen(out, kill, lifeMs);
    for (const batch of batchesIn(out)) {
      const bytes = JSON.stringify(bytesOf(out, batch));
      expect(seen.get(batch) ?? bytes, `batch ${batch} changed`).toBe(bytes);
      seen.set(batch, bytes);
    }
  }

  queueing.kill("SIGTERM");
  await endOf(queueing);
  expect(await endOf(exporting(out))).toBe(0);
  const kept = queued();
  expect(kept.length).toBeGreaterThan(kills);
  expect(receiptsIn(out).sort()).toEqual(kept);
  const rows = await rowsOf<{ receipt_no: string }>(
    database,
    "SELECT receipt_no FROM outbox_entry",
  );
  expect(rows.map((row) => row.receipt_no).sort()).toEqual(kept);
}, 900_000);
