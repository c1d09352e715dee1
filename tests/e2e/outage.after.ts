import { execFileSync } from "node:child_process";
import { existsSync, readFileSync } from "node:fs";
import path from "node:path";
import { expect, type Page, test } from "@playwright/test";
import { heading, loginAs } from "./support/member";
import { householdOf } from "./support/people";

const { logins } = householdOf("sweeps");

/** How often each is killed; a long run sets them by the environment. */
const databaseKills = Number(process.env.DATABASE_KILLS ?? 2);
const webKills = Number(process.env.WEB_KILLS ?? 2);

const unavailable = "ただいまご利用いただけません";

function databasePid(): number {
  const folder = process.env.E2E_FOLDER ?? "";
  const elsewhere = path.join(folder, "postgres.place");
  const base = existsSync(elsewhere) ? readFileSync(elsewhere, "utf8") : folder;
  return Number(readFileSync(path.join(base, "postgres/postmaster.pid"), "utf8").split("\n")[0]);
}

type Process = { readonly pid: string; readonly ppid: string; readonly command: string };

/** A process and everything it started. */
function familyOf(first: string): Process[] {
  const rows = execFileSync("ps", ["-eo", "pid=,ppid=,command="], { encoding: "utf8" })
    .split("\n")
    .map((row) => /^\s*(\d+)\s+(\d+)\s+(.*)$/.exec(row))
    .map((match) => ({ pid: match?.[1] ?? "", ppid: match?.[2] ?? "", command: match?.[3] ?? "" }));
  const family = new Set([first]);
  for (let grown = 0; grown !== family.size; ) {
    grown = family.size;
    for (const { pid, ppid } of rows) if (family.has(ppid)) family.add(pid);
  }
  return rows.filter(({ pid }) => family.has(pid));
}

/** The web process among what `npm start` started. */
function webPid(): number {
  const family = familyOf(process.env.E2E_PID ?? "");
  const found = family.find(({ command }) => /next-server|dist\/bin\/next/.test(command));
  return Number(found?.pid);
}

/** What a page answers while something is gone: its status and words, or that nobody listens. */
async function look(page: Page, address: string): Promise<string> {
  const answer = await page.request.get(address, { maxRedirects: 0 }).catch(() => null);
  if (!answer) return "nobody listens";
  const text = await answer.text();
  return `${answer.status()} ${text.includes(unavailable) ? unavailable : ""}`.trim();
}

async function untilServed(page: Page): Promise<void> {
  await expect(async () => {
    expect(await look(page, "/home")).toBe("200");
  }).toPass({ timeout: 300_000, intervals: [100] });
}

test.beforeEach(async ({ page }) => {
  await loginAs(page, logins.misaki);
});

test("データベースが止まると、日本語の503になり、戻ればログインしたまま続けられる", async ({
  page,
}) => {
  const database = familyOf(String(databasePid())).map(({ pid }) => Number(pid));
  for (const pid of database) process.kill(pid, "SIGSTOP");
  const seen: string[] = [];
  try {
    for (let at = 0; at < 4; at += 1) seen.push(await look(page, "/home"));
    await page.goto("/home");
    await expect(page.getByText(unavailable)).toBeVisible();
  } finally {
    for (const pid of database) process.kill(pid, "SIGCONT");
  }
  // Between two questions to the database a page may be 500 once.
  expect(seen.filter((one) => one !== `503 ${unavailable}`).length).toBeLessThanOrEqual(1);
  await untilServed(page);
  await page.goto("/home");
  await expect(heading(page, "ホーム")).toBeVisible();
});

test("データベースが落とされても、また動き、ログインしたまま続けられる", async ({ page }) => {
  for (let kill = 0; kill < databaseKills; kill += 1) {
    const load = Promise.all(Array.from({ length: 8 }, () => look(page, "/activity")));
    process.kill(databasePid(), "SIGKILL");
    const seen = await load;
    expect(seen.filter((one) => !/^(200|500|503|nobody)/.test(one))).toEqual([]);
    const startedAt = Date.now();
    await untilServed(page);
    console.log(`database killed: served again after ${Date.now() - startedAt} ms`);
  }
  await page.goto("/home");
  await expect(heading(page, "ホーム")).toBeVisible();
});

test("ウェブのプロセスが落とされても、また動き、ログインしたまま続けられる", async ({ page }) => {
  for (let kill = 0; kill < webKills; kill += 1) {
    const load = Promise.all(Array.from({ length: 8 }, () => look(page, "/activity")));
    process.kill(webPid(), "SIGKILL");
    const seen = await load;
    expect(seen.filter((one) => !/^(200|nobody)/.test(one))).toEqual([]);
    const startedAt = Date.now();
    await untilServed(page);
    console.log(`web process killed: served again after ${Date.now() - startedAt} ms`);
  }
  await page.goto("/home");
  await expect(heading(page, "ホーム")).toBeVisible();
});
