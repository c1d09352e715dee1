import { spawn } from "node:child_process";
import { createHash } from "node:crypto";
import { mkdirSync, rmSync } from "node:fs";
import path from "node:path";
import { expect } from "@playwright/test";
import { sampleCardNumber } from "@/lib/jobs/sample/people";
import { DeliveryWriter } from "@/lib/jobs/sample/delivery";
import { portalDay } from "./people";

const root = path.resolve(import.meta.dirname, "../../..");

const files = ["cardmembers", "cards", "postings"] as const;

type Records = Readonly<
  Partial<Record<(typeof files)[number], readonly Readonly<Record<string, string | number>>[]>>
>;

/**
 * Brings a delivery in while the portal runs, as the operator does. Browsers ask for theirs at the same
 * time: a folder that only one can make keeps them in a row, and the import names the next number.
 */
export async function deliver(records: Records): Promise<void> {
  const folder = process.env.E2E_FOLDER ?? "";
  const turn = path.join(folder, "delivery-turn");
  await expect.poll(() => tryTo(() => mkdirSync(turn)), { timeout: 60_000 }).toBe(true);
  try {
    await importNext(folder, records);
  } finally {
    rmSync(turn, { recursive: true });
  }
}

function tryTo(work: () => void): boolean {
  try {
    work();
    return true;
  } catch {
    return false;
  }
}

/** The sequence counts on from the neighbours' delivery, which is 2. */
async function importNext(folder: string, records: Records): Promise<void> {
  for (let sequence = 3; sequence < 30; sequence += 1) {
    const place = path.join(folder, `delivery-${sequence}`);
    if (!tryTo(() => mkdirSync(place))) continue;
    const writer = new DeliveryWriter(place, portalDay, sequence);
    for (const file of files) {
      for (const row of records[file] ?? []) await writer.add(file, row);
    }
    await writer.end();
    expect(await run(["feed-import", place]), `delivery ${sequence}`).toBe(0);
    return;
  }
  throw new Error("too many deliveries");
}

/** Runs an operator's job against the portal of the tests. */
function run(args: readonly string[]): Promise<number | null> {
  const { DATABASE_URL: _url, DATABASE_WEB_URL: _web, ...own } = process.env;
  const environment = {
    ...own,
    PORTAL_DATA: process.env.E2E_FOLDER,
    PORTAL_EMBEDDED: "1",
    PORTAL_TEST: "1",
    PORTAL_TODAY: portalDay,
    KAIIN_BCRYPT_COST: "8",
  };
  const job = path.join(root, "lib/jobs/run.mjs");
  const child = spawn(process.execPath, [job, ...args], { cwd: root, env: environment });
  return new Promise((resolve) => child.once("close", resolve));
}

/** Fifteen digits nobody else of the tests has. */
export function newCardNumber(seed: string): string {
  const digits = createHash("sha256").update(seed).digest().readUInt32BE(0) % 10_000_000;
  return sampleCardNumber(80_000_000 + digits);
}
