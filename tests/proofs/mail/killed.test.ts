import { type ChildProcess, spawn } from "node:child_process";
import path from "node:path";
import { pathToFileURL } from "node:url";
import { afterAll, beforeAll, expect, test } from "vitest";
import { emit } from "@/lib/audit/emit";
import { systemActor } from "@/lib/kernel/actor";
import { db } from "@/lib/platform/db";
import { inTransaction } from "@/lib/platform/transaction";
import { freshDatabase } from "../../support/database";
import { insertMember, type SampleMember } from "../../support/login-fixtures";
import { type MailServer, openMailServer, type Received } from "../../support/mail-server";

/** How often the worker is killed; all hundred times with KILLS=100. */
const kills = Number(process.env.KILLS ?? 8);
const mailsAKill = 12;

freshDatabase();
let server: MailServer;
let member: SampleMember;

beforeAll(async () => {
  server = await openMailServer();
  member = await insertMember("hanako.sato");
});

afterAll(() => server.close());

/** The worker as `start` runs it, a process of its own. */
function startWorker(): ChildProcess {
  const loader = pathToFileURL(path.resolve("node_modules/tsx/dist/loader.mjs")).href;
  const script = path.resolve("tests/support/mail-process.ts");
  return spawn(process.execPath, ["--conditions=react-server", "--import", loader, script], {
    stdio: "ignore",
    env: { ...process.env, MAIL_URL: server.url },
  });
}

async function killed(worker: ChildProcess): Promise<void> {
  const closed = new Promise((resolve) => worker.once("close", resolve));
  worker.kill("SIGKILL");
  await closed;
}

async function tellMany(count: number): Promise<void> {
  const { accountId, cardmemberId } = member;
  const event = { name: "member.user-id-changed", about: { accountId, cardmemberId } } as const;
  for (let at = 0; at < count; at += 1) {
    await inTransaction((tx) => emit(tx, systemActor("test"), event));
  }
}

async function until(what: () => boolean | Promise<boolean>): Promise<void> {
  const end = Date.now() + 60_000;
  while (!(await what())) {
    if (Date.now() > end) throw new Error("it did not come about within a minute");
    await new Promise((resolve) => setTimeout(resolve, 5));
  }
}

test(`送信中に${kills}回強制終了しても、1通も失われず、お知らせにもメールにも二重に現れない`, {
  timeout: 60_000 + kills * 30_000,
}, async () => {
  for (let kill = 0; kill < kills; kill += 1) {
    await tellMany(mailsAKill);
    const worker = startWorker();
    // Killed at another moment each time: before a mail, in the middle of one, after it.
    const before = server.received.length;
    await until(() => server.received.length > before + (kill % 5));
    await new Promise((resolve) => setTimeout(resolve, (kill * 7) % 40));
    await killed(worker);
  }
  const last = startWorker();
  await until(async () => (await db().mail.count({ where: { sentAt: null } })) === 0);
  await killed(last);

  const queued = await db().mail.findMany({ select: { mailId: true, attempts: true } });
  expect(queued).toHaveLength(kills * mailsAKill);
  const copies = new Map<string, Received[]>();
  for (const mail of server.received) {
    const id = mail.messageId ?? "";
    copies.set(id, [...(copies.get(id) ?? []), mail]);
  }
  expect(new Set(copies.keys())).toEqual(
    new Set(queued.map(({ mailId }) => `<${mailId}@kaiin.example>`)),
  );
  expect(await db().message.count()).toBe(kills * mailsAKill);
  // A worker killed between the server's "accepted" and its own note sends again: the same mail.
  const again = [...copies.values()].filter((mails) => mails.length > 1);
  for (const mails of again) {
    expect(new Set(mails.map(({ text, date }) => `${String(date)} ${text}`)).size).toBe(1);
  }
  const extra = server.received.length - queued.length;
  expect(extra).toBeLessThanOrEqual(kills);
  // The kills did hit mails on their way, or nothing was tested.
  expect(queued.some(({ attempts }) => attempts > 1)).toBe(true);
  console.info(`${kills} kills: ${queued.length} mails, ${extra} sent again under their own ID`);
});
