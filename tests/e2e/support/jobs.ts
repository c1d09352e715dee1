// A process of its own, loaded once: runs operators' jobs against the portal of PORTAL_DATA for the tests,
// one after the other. Tells its parent on which port it is asked.
import path from "node:path";
import { createServer, type IncomingMessage } from "node:http";
import type { AddressInfo } from "node:net";
import { text } from "node:stream/consumers";
import type { JobContext } from "@/lib/jobs/job-context";
import { DeliveryWriter } from "@/lib/jobs/sample/delivery";
import { run as closeCycle } from "@/lib/jobs/cycle-close";
import { run as exportDebits } from "@/lib/jobs/debit-export";
import { run as importDebits } from "@/lib/jobs/debit-import";
import { run as importFeed } from "@/lib/jobs/feed-import";
import { run as loadHousehold } from "@/lib/jobs/sample-household";
import { run as verify } from "@/lib/jobs/verify";
import { systemActor } from "@/lib/kernel/actor";
import { closeDatabase } from "@/lib/platform/db";
import { dataFolder } from "@/lib/platform/env";
import { prepare } from "@/lib/platform/prepare";
import { dumpDatabase } from "./dump";
import { loadPeople } from "./load-people";
import { portalDay } from "./people";

const deliveredFiles = ["cardmembers", "cards", "postings"] as const;

export type Records = Readonly<
  Partial<
    Record<(typeof deliveredFiles)[number], readonly Readonly<Record<string, string | number>>[]>
  >
>;

/** The households' delivery is the first, the neighbours' the second. */
let lastDelivery = 2;

async function deliver(records: Records, context: JobContext): Promise<number> {
  const sequence = lastDelivery + 1;
  const folder = path.join(dataFolder(), `delivery-${sequence}`);
  const writer = new DeliveryWriter(folder, portalDay, sequence);
  for (const file of deliveredFiles) {
    for (const row of records[file] ?? []) await writer.add(file, row);
  }
  await writer.end();
  const code = await importFeed([folder], context);
  if (code === 0) lastDelivery = sequence;
  return code;
}

type Job = (args: string[], context: JobContext) => Promise<number>;

const always = (work: () => Promise<void>): Job => {
  return async () => {
    await work();
    return 0;
  };
};

const jobs: Readonly<Record<string, Job>> = {
  "sample-household": loadHousehold,
  "feed-import": importFeed,
  "cycle-close": closeCycle,
  "debit-export": exportDebits,
  "debit-import": importDebits,
  verify,
  people: always(loadPeople),
  dump: always(dumpDatabase),
  deliver: ([records = ""], context) => deliver(JSON.parse(records) as Records, context),
};

const prepared = await prepare("e2e");
let last: Promise<unknown> = Promise.resolve();

/** Runs a job when those asked for before it have ended. Answers its exit code. */
function inTurn(args: readonly string[]): Promise<number> {
  const [name = "", ...rest] = args;
  const job = jobs[name];
  if (!job) throw new Error(`There is no job "${name}" here.`);
  const asked = last.then(() => job(rest, { ...prepared, actor: systemActor(name) }));
  last = asked.catch(() => undefined);
  return asked;
}

async function answerOf(request: IncomingMessage): Promise<{ code: number; error?: string }> {
  try {
    return { code: await inTurn(JSON.parse(await text(request)) as string[]) };
  } catch (error) {
    return { code: 1, error: String((error as Error).stack) };
  }
}

const server = createServer((request, response) => {
  void answerOf(request).then((answer) => response.end(JSON.stringify(answer)));
});
server.listen(0, "127.0.0.1", () => process.send?.((server.address() as AddressInfo).port));

/** The database stops with the last process that uses it. */
process.once("SIGTERM", () => {
  server.close();
  server.closeAllConnections();
  process.disconnect?.();
  void closeDatabase().then(() => prepared.leave());
});
