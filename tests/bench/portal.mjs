// The portal that is measured: an embedded database below var/bench with the sample household, a copy
// of it for each measurement, its jobs, and web processes as `npm start` runs them.
import { spawn, spawnSync } from "node:child_process";
import { once } from "node:events";
import { existsSync, mkdirSync, readFileSync, rmSync } from "node:fs";
import path from "node:path";
import { createInterface } from "node:readline";
import pg from "pg";

export const root = path.resolve(import.meta.dirname, "../..");
export const folder = path.join(root, "var/bench");
export const asOf = "2026-11-20";
export const household = [
  { userId: "hanako.sato", password: "yuyake-to-mikan-no-ki" },
  { userId: "ichiro.sato", password: "asa-no-kohi-to-shimbun" },
  { userId: "misaki.suzuki", password: "tonari-no-niwa-no-sakura" },
];

const inTypeScript = [
  "--conditions=react-server",
  "--import",
  path.join(root, "node_modules/tsx/dist/loader.mjs"),
];
const plain = {
  ...process.env,
  PORTAL_TEST: "1",
  PORTAL_TODAY: asOf,
  PORTAL_DATA: folder,
  NEXT_TELEMETRY_DISABLED: "1",
};

/** Starts the database anew, with the household in it. */
export async function openPortal() {
  if (!existsSync(path.join(root, ".next/BUILD_ID"))) {
    throw new Error("There is no build yet. Run: npm run build");
  }
  rmSync(folder, { recursive: true, force: true });
  mkdirSync(folder, { recursive: true });
  const holder = spawn(process.execPath, [...inTypeScript, "tests/bench/database.ts"], {
    cwd: root,
    env: { ...plain, PORTAL_EMBEDDED: "1" },
    stdio: ["pipe", "pipe", "inherit"],
  });
  const said = await Promise.race([
    once(createInterface({ input: holder.stdout }), "line"),
    once(holder, "close"),
  ]);
  if (typeof said[0] !== "string") throw new Error("the database did not start");
  const { environment, webUrl } = JSON.parse(said[0]);
  const close = async () => {
    holder.stdin.end();
    if (holder.exitCode === null) await once(holder, "close");
    discard();
  };
  try {
    runJob({ ...plain, ...environment }, ["sample-household"]);
  } catch (error) {
    await close();
    throw error;
  }
  return { copyOf: (name) => copyOf({ environment, webUrl }, name), close };
}

/** Where the folder is closed to the database's user, its data stands elsewhere and is named here. */
function discard() {
  const place = path.join(folder, "postgres.place");
  if (existsSync(place)) rmSync(readFileSync(place, "utf8"), { recursive: true, force: true });
  rmSync(folder, { recursive: true, force: true });
}

function runJob(env, args) {
  const startedAt = performance.now();
  const { status } = spawnSync(process.execPath, ["lib/jobs/run.mjs", ...args], {
    cwd: root,
    env,
    stdio: ["ignore", "ignore", "inherit"],
  });
  if (status !== 0) throw new Error(`${args.join(" ")} ended with ${status}`);
  return (performance.now() - startedAt) / 1000;
}

/** A database of one measurement's own: nothing one of them leaves behind is in another's way. */
async function copyOf({ environment, webUrl }, name) {
  const own = (url) => url.replace(/\/kaiin$/, `/${name}`);
  const server = environment.DATABASE_URL.replace(/\/kaiin$/, "/postgres");
  await query(server, `CREATE DATABASE ${name} TEMPLATE kaiin`);
  const url = own(environment.DATABASE_URL);
  const env = { ...plain, ...environment, DATABASE_URL: url };
  return {
    url,
    /** Runs a job to its end; answers its seconds. */
    job: (...args) => runJob(env, args),
    query: (...sql) => query(url, ...sql),
    serve: (port, base) => serve({ ...env, DATABASE_URL: own(webUrl) }, port, base),
    drop: () => query(server, `DROP DATABASE ${name} WITH (FORCE)`),
  };
}

/** Runs statements one after the other; answers the rows of the last. */
async function query(connectionString, ...statements) {
  const client = new pg.Client({ connectionString });
  await client.connect();
  try {
    let rows = [];
    for (const sql of statements) ({ rows } = await client.query(sql));
    return rows;
  } finally {
    await client.end();
  }
}

/** A web process on a port, ready; `base` is the address members see, where that is another. */
async function serve(environment, port, base = `http://localhost:${port}`) {
  const env = { ...environment, NODE_ENV: "production", PORTAL_URL: base, NEXTAUTH_URL: base };
  return startNext({ cwd: root, env }, port, "/api/health/ready");
}

/** `next start` in a folder, once a path of it answers. */
export async function startNext(options, port, probe) {
  const base = `http://localhost:${port}`;
  if (await fetch(base).catch(() => null)) throw new Error(`port ${port} is taken`);
  const next = path.join(root, "node_modules/next/dist/bin/next");
  const child = spawn(process.execPath, [next, "start", "-p", String(port)], {
    ...options,
    stdio: ["ignore", "ignore", "inherit"],
  });
  const stop = async () => {
    if (child.exitCode !== null || child.signalCode !== null) return;
    child.kill("SIGTERM");
    await once(child, "close");
  };
  for (let tries = 0; tries < 200 && child.exitCode === null; tries += 1) {
    const answer = await fetch(base + probe).catch(() => null);
    await answer?.arrayBuffer();
    if (answer?.ok) return { base, pid: child.pid, stop };
    await new Promise((resolve) => setTimeout(resolve, 100));
  }
  await stop();
  throw new Error(`the web process on port ${port} did not become ready`);
}
