import { type ChildProcess, spawn } from "node:child_process";
import { existsSync } from "node:fs";
import path from "node:path";
import { pathToFileURL } from "node:url";
import { expect, test } from "vitest";
import { freshDatabase } from "../../support/database";
import { rowsOf } from "../../support/feed";
import { batchesIn, bytesOf, newFolder, receiptsIn } from "../../support/issuer";

const database = freshDatabase();
const loader = pathToFileURL(path.resolve("node_modules/tsx/dist/loader.mjs")).href;
/** KILLS=100 for the long run. */
const kills = Number(process.env.KILLS ?? 6);

function start(...args: string[]): ChildProcess {
  return spawn(process.execPath, ["--conditions=react-server", "--import", loader, ...args], {
    env: process.env,
    stdio: ["ignore", "pipe", "pipe"],
  });
}

const exporting = (out: string) => start("lib/jobs/main.ts", "outbox-export", "--out", out);

const goneOf = (child: ChildProcess) =>
  new Promise<number | null>((resolve) => child.once("close", (code) => resolve(code)));

async function lastBatch(): Promise<number> {
  const [row] = await rowsOf<{ last: number }>(
    database,
    "SELECT coalesce(max(batch_no), 0) AS last FROM outbox_batch",
  );
  return row?.last ?? 0;
}

/** Kills the job at a random moment of its life, or at once when its folder is being written. */
async function killSomewhen(out: string, at: number, lifeMs: number): Promise<void> {
  const child = exporting(out);
  const gone = goneOf(child);
  const next = path.join(out, `${(await lastBatch()) + 1}.part`);
  const until = Date.now() + (at % 2 === 0 ? Math.random() * lifeMs * 1.1 : lifeMs * 4);
  while (Date.now() < until && child.exitCode === null && !existsSync(next)) {
    await new Promise((resolve) => setTimeout(resolve, 1));
  }
  child.kill("SIGKILL");
  await gone;
}

test(`${kills}回kill -9されても、並んだものはどれも失われず、2度渡されない`, async () => {
  process.env.PORTAL_TODAY = "2026-11-20";
  const out = newFolder();
  const queueing = start("tests/support/queue-process.ts", "Q-");
  let queued = "";
  queueing.stdout?.on("data", (chunk: Buffer) => {
    queued += chunk.toString();
  });
  const startedAt = Date.now();
  const first = exporting(out);
  expect(await goneOf(first)).toBe(0);
  const lifeMs = Date.now() - startedAt;

  let leftWithoutFolder = 0;
  const seen = new Map<number, string>();
  for (let at = 0; at < kills; at += 1) {
    await killSomewhen(out, at, lifeMs);
    const whole = batchesIn(out);
    if ((await lastBatch()) > whole.length) leftWithoutFolder += 1;
    for (const batch of whole) {
      const bytes = JSON.stringify(bytesOf(out, batch));
      expect(seen.get(batch) ?? bytes, `batch ${batch} changed`).toBe(bytes);
      seen.set(batch, bytes);
    }
  }
  // The moments that matter were among them: decided, and no folder there yet.
  expect(leftWithoutFolder).toBeGreaterThan(kills / 20);

  queueing.kill("SIGTERM");
  await goneOf(queueing);
  expect(await goneOf(exporting(out))).toBe(0);
  const receipts = receiptsIn(out).sort();
  const kept = queued.trim().split("\n").sort();
  expect(kept.length).toBeGreaterThan(kills);
  expect(receipts).toEqual(kept);
  const rows = await rowsOf<{ receipt_no: string }>(
    database,
    "SELECT receipt_no FROM outbox_entry",
  );
  expect(rows.map((row) => row.receipt_no).sort()).toEqual(kept);
}, 900_000);
