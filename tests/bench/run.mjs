// `npm run bench`: how fast it is, as JSON in var/bench.json. Numbers only, nothing is asserted.
//   MEMBERS=10000 POSTINGS=100 npm run bench
// Needs a build (npm run build). Uses a data folder of its own, var/bench, which it removes first.
import { spawn, spawnSync } from "node:child_process";
import { Worker } from "node:worker_threads";
import { mkdirSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import path from "node:path";

const members = Number(process.env.MEMBERS ?? 10_000);
const postings = Number(process.env.POSTINGS ?? 100);
const asOf = "2026-11-20";
const root = path.resolve(import.meta.dirname, "../..");
const data = path.join(root, "var/bench");
const port = 3290;
const base = `http://localhost:${port}`;
const environment = {
  ...process.env,
  PORTAL_DATA: data,
  PORTAL_EMBEDDED: "1",
  PORTAL_TEST: "1",
  PORTAL_TODAY: asOf,
  PORTAL_URL: base,
  PORT: String(port),
};
const runner = path.join(root, "lib/jobs/run.mjs");

/** Runs a job to its end; answers its seconds. */
function job(args) {
  const startedAt = performance.now();
  const { status } = spawnSync(process.execPath, [runner, ...args], {
    cwd: root,
    env: environment,
    stdio: ["ignore", "inherit", "inherit"],
  });
  if (status !== 0) throw new Error(`${args.join(" ")} ended with ${status}`);
  return Math.round(performance.now() - startedAt) / 1000;
}

async function serve() {
  const server = spawn(process.execPath, [runner, "start"], { cwd: root, env: environment });
  for (let tries = 0; tries < 200; tries += 1) {
    const answer = await fetch(`${base}/api/health/ready`).catch(() => null);
    if (answer?.ok) return server;
    await new Promise((resolve) => setTimeout(resolve, 250));
  }
  throw new Error("the server did not become ready");
}

async function logIn(userId, password) {
  const answer = await fetch(`${base}/login/enter`, {
    method: "POST",
    redirect: "manual",
    headers: { origin: base },
    body: new URLSearchParams({ userId, password }),
  });
  const cookie = answer.headers.getSetCookie().find((one) => one.startsWith("kaiin-session="));
  if (!cookie) throw new Error(`${userId} could not log in`);
  return cookie.split(";")[0];
}

/** Median and 95th percentile of one page, one request after the other, in milliseconds. */
async function timesOf(page, cookie, count = 200) {
  const times = [];
  for (let at = 0; at < count + 20; at += 1) {
    const startedAt = performance.now();
    const answer = await fetch(base + page, { headers: { cookie } });
    const text = await answer.text();
    if (answer.status !== 200) throw new Error(`${page} answered ${answer.status}`);
    if (at >= 20) times.push({ ms: performance.now() - startedAt, bytes: text.length });
  }
  times.sort((a, b) => a.ms - b.ms);
  const at = (share) => Math.round((times[Math.floor(times.length * share)]?.ms ?? 0) * 10) / 10;
  return { medianMs: at(0.5), p95Ms: at(0.95), characters: times[0]?.bytes };
}

/** Median and 95th percentile of a bill of 84 rows on paper, one after the other, in milliseconds. */
async function measureSheets(count = 30) {
  const row = { cells: ["11月6日", "みどりスーパー", "12,480円"], remark: "処理日 11月9日" };
  const sheet = {
    lang: "ja",
    title: "2026年11月のご請求",
    addressee: "佐藤 花子 様",
    issuer: { name: "会員カード株式会社", contact: "0120-000-000" },
    closing: "締め日 2026年11月19日（木）",
    footer: "Kaiin カード",
    bill: null,
    sum: null,
    nothing: "",
    sections: [
      {
        heading: "佐藤 花子 様",
        note: "",
        columns: ["ご利用日", "ご利用先", "金額"],
        widths: ["auto", "rest", "figure"],
        main: 1,
        rows: Array.from({ length: 84 }, () => row),
        total: { label: "小計", amount: "1,048,320円" },
      },
    ],
  };
  const template = path.join(root, "lib/billing/format/statement.typ");
  const press = new Worker(path.join(root, "lib/platform/pdf-worker.mjs"));
  const times = [];
  for (let id = 0; id < count + 3; id += 1) {
    const startedAt = performance.now();
    press.postMessage({ id, template, data: sheet }, []);
    const { error } = await new Promise((done) => press.once("message", done));
    if (error) throw new Error(error);
    if (id >= 3) times.push(performance.now() - startedAt);
  }
  await press.terminate();
  times.sort((a, b) => a - b);
  const at = (share) => Math.round((times[Math.floor(times.length * share)] ?? 0) * 10) / 10;
  return { medianMs: at(0.5), p95Ms: at(0.95) };
}

async function pagesOf() {
  const cookie = await logIn("hanako.sato", "yuyake-to-mikan-no-ki");
  return {
    "/home": await timesOf("/home", cookie),
    "/activity": await timesOf("/activity", cookie),
    "/statements/2026-11": await timesOf("/statements/2026-11", cookie),
  };
}

async function measurePages() {
  const server = await serve();
  try {
    return await pagesOf();
  } finally {
    server.kill("SIGTERM");
    await new Promise((resolve) => server.once("close", resolve));
  }
}

rmSync(data, { recursive: true, force: true });
mkdirSync(data, { recursive: true });
const feed = path.join(data, "feed");
job(["sample-household"]);
const result = { node: process.version, members, postings, household: await measurePages() };
result.sheetOf84Rows = await measureSheets();
const size = `--members ${members} --months 15 --postings ${postings}`;
const sampleSeconds = job(["sample", ...size.split(" "), "--as-of", asOf, "--out", feed]);
// The household was delivery 1.
const manifest = path.join(feed, "manifest.json");
const content = JSON.parse(readFileSync(manifest, "utf8"));
writeFileSync(manifest, JSON.stringify({ ...content, sequence: 2 }));
const rows = content.files.reduce((sum, file) => sum + file.rows, 0);
const importSeconds = job(["feed-import", feed]);
const closeSeconds = job(["cycle-close", "--through", asOf]);
const verifySeconds = job(["verify"]);
Object.assign(result, {
  rows,
  sampleSeconds,
  importSeconds,
  importRowsPerSecond: Math.round(rows / importSeconds),
  closeSeconds,
  verifySeconds,
  large: await measurePages(),
});
writeFileSync(path.join(root, "var/bench.json"), `${JSON.stringify(result, null, 2)}\n`);
console.log(JSON.stringify(result, null, 2));
