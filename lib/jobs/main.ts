import { existsSync } from "node:fs";
import { systemActor } from "@/lib/kernel/actor";
import { log } from "@/lib/platform/log";
import { type Prepared, prepare } from "@/lib/platform/prepare";
import type { Job } from "./job-context";

type Entry = {
  readonly load: () => Promise<{ run: Job }>;
  readonly database: boolean;
  /** Its npm script if that has another name; the audit log shows it as the actor. */
  readonly script?: string;
};

/** Every job, and whether it needs the database. */
const jobs: Record<string, Entry> = {
  start: { load: () => import("./start"), database: true },
  dev: { load: () => import("./dev"), database: true },
  migrate: { load: () => import("./migrate"), database: true },
  "feed-import": { load: () => import("./feed-import"), database: true, script: "feed:import" },
  "feed-quarantine": {
    load: () => import("./feed-quarantine"),
    database: true,
    script: "feed:quarantine",
  },
  "cycle-close": { load: () => import("./cycle-close"), database: true, script: "cycle:close" },
  "debit-export": { load: () => import("./debit-export"), database: true, script: "debit:export" },
  "debit-import": { load: () => import("./debit-import"), database: true, script: "debit:import" },
  "outbox-export": {
    load: () => import("./outbox-export"),
    database: true,
    script: "outbox:export",
  },
  reminders: { load: () => import("./reminders"), database: true },
  erase: { load: () => import("./erase"), database: true },
  today: { load: () => import("./today"), database: true },
  "staff-add": { load: () => import("./staff-add"), database: true, script: "staff:add" },
  "deliver-mail": { load: () => import("./deliver-mail"), database: true },
  "bank-list": { load: () => import("./bank-list"), database: true },
  "sample-household": { load: () => import("./sample-household"), database: true },
  "sample-code": { load: () => import("./sample-code"), database: false },
  sample: { load: () => import("./sample"), database: false },
  verify: { load: () => import("./verify"), database: true },
};

/** Jobs that handle signals themselves; others end at once and their transaction is rolled back. */
const stopsItself = new Set(["start", "dev", "deliver-mail"]);

async function main(): Promise<number> {
  if (existsSync(".env")) process.loadEnvFile(".env");
  // Removes the name of the job, so that the job sees only its own arguments.
  const [name = ""] = process.argv.splice(2, 1);
  const args = process.argv.slice(2);
  const job = jobs[name];
  if (!job) {
    throw new Error(`There is no job "${name}". There are: ${Object.keys(jobs).join(", ")}`);
  }
  const needsDatabase = job.database && !args.includes("--help");
  const preparing = needsDatabase ? prepare(name) : Promise.resolve(null);
  if (!stopsItself.has(name)) endWhenTold(preparing);
  const prepared = await preparing;
  try {
    const { run } = await job.load();
    const actor = systemActor(job.script ?? name);
    return await run(args, prepared && { ...prepared, actor });
  } finally {
    await prepared?.leave();
  }
}

/** Ends at a signal, after leaving the embedded database, which stops if no other process uses it. */
function endWhenTold(preparing: Promise<Prepared | null>): void {
  for (const signal of ["SIGINT", "SIGTERM", "SIGHUP"] as const) {
    process.once(signal, () => {
      console.error("Stopped; what was not finished is undone.");
      void preparing.then((prepared) => prepared?.leave()).finally(() => process.exit(1));
    });
  }
}

const words: Record<string, string> = {
  ENOSPC: "The disk is full. Free some space and run it again; nothing is broken.",
  "53100": "The database's disk is full. Free some space and run it again; nothing is broken.",
  EACCES: "There is no permission to write here",
  EPERM: "There is no permission to write here",
  EROFS: "The disk cannot be written",
  ENOENT: "There is no such file",
};

async function wordsOf(error: NodeJS.ErrnoException): Promise<string> {
  // Imported here: it loads the database client, which most starts do not need this early.
  const { sqlStateOf } = await import("@/lib/platform/transaction");
  const { code = "", message, path } = error;
  const said = words[code] ?? words[sqlStateOf(error)];
  return said ? `${said}${path ? `: ${path}` : ""}` : message;
}

main().then(
  (code) => {
    process.exitCode = code;
  },
  async (error: NodeJS.ErrnoException) => {
    log.debug({ stack: error.stack }, "job failed");
    console.error(await wordsOf(error));
    process.exitCode = 1;
  },
);
