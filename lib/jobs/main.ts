import { existsSync } from "node:fs";
import { log } from "@/lib/platform/log";
import { prepare } from "@/lib/platform/prepare";

type Job = { run?: (args: string[]) => Promise<number> };

/** Every job, and whether it needs the database. */
const jobs: Record<string, { load: () => Promise<unknown>; database: boolean }> = {
  start: { load: () => import("./start"), database: true },
  migrate: { load: () => import("./migrate"), database: true },
  "feed-import": { load: () => import("./feed-import"), database: true },
  "feed-quarantine": { load: () => import("./feed-quarantine"), database: true },
  "cycle-close": { load: () => import("./cycle-close"), database: true },
  today: { load: () => import("./today"), database: true },
  "staff-add": { load: () => import("./staff-add"), database: true },
  "deliver-mail": { load: () => import("./deliver-mail"), database: true },
  "stop-database": { load: () => import("./stop-database"), database: true },
  "sample-household": { load: () => import("./sample-household"), database: true },
  sample: { load: () => import("./sample"), database: false },
  verify: { load: () => import("./verify"), database: true },
  bench: { load: () => import("./bench"), database: true },
};

async function main(): Promise<number> {
  if (existsSync(".env")) process.loadEnvFile(".env");
  const [name = "", ...args] = process.argv.slice(2);
  const job = jobs[name];
  if (!job)
    throw new Error(`There is no job "${name}". There are: ${Object.keys(jobs).join(", ")}`);
  process.env.KAIIN_JOB = name;
  const isHelp = args.includes("--help");
  const prepared = job.database && !isHelp ? await prepare() : null;
  if (prepared) process.env.KAIIN_WEB_DATABASE_URL = prepared.webUrl;
  try {
    const { run } = (await job.load()) as Job;
    return run ? await run(args) : Number(process.exitCode ?? 0);
  } finally {
    await prepared?.leave();
  }
}

main().then(
  (code) => {
    process.exitCode = code;
  },
  (error: Error) => {
    log.debug({ stack: error.stack }, "job failed");
    console.error(error.message);
    process.exitCode = 1;
  },
);
