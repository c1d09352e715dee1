import type { ChildProcess } from "node:child_process";
import { afterAll, beforeAll, expect, test } from "vitest";
import { emit } from "@/lib/audit/emit";
import { systemActor } from "@/lib/kernel/actor";
import { db } from "@/lib/platform/db";
import { inTransaction } from "@/lib/platform/transaction";
import { freshDatabase } from "../../support/database";
import { insertMember, type SampleMember } from "../../support/login-fixtures";
import { type MailServer, openMailServer, type Received } from "../../support/mail-server";
import { killNow, startProcess, until } from "../../support/processes";

/** How often the worker is killed; a hundred times with KILLS=100. */
const kills = Number(process.env.KILLS ?? 4);
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
  return startProcess("tests/support/mail-process.ts", { environment: { MAIL_URL: server.url } });
}

/**
 * Kills a worker after some mails: while the server has a mail and has not accepted it yet, or some
 * milliseconds after a mail was accepted, another number each time.
 */
async function killSending(kill: number): Promise<void> {
  const worker = startWorker();
  const wanted = server.received.length + (kill % 5) + 1;
  if (kill % 2 === 0) {
    await new Promise<void>((resolve) => {
      server.beforeAccepting = async () => {
        if (server.received.length < wanted) return;
        await killNow(worker);
        resolve();
      };
    });
    server.beforeAccepting = async () => undefined;
    return;
  }
  await until(() => server.received.length >= wanted);
  await new Promise((resolve) => setTimeout(resolve, (kill * 7) % 40));
  await killNow(worker);
}

async function tellMany(count: number): Promise<void> {
  const { accountId, cardmemberId } = member;
  const event = { name: "member.user-id-changed", about: { accountId, cardmemberId } } as const;
  for (let at = 0; at < count; at += 1) {
    await inTransaction((tx) => emit(tx, systemActor("test"), event));
  }
}

test(`送信中に${kills}回強制終了しても、1通も失われず、お知らせにもメールにも二重に現れない`, {
  timeout: 60_000 + kills * 30_000,
}, async () => {
  for (let kill = 0; kill < kills; kill += 1) {
    await tellMany(mailsAKill);
    await killSending(kill);
  }
  const last = startWorker();
  await until(async () => (await db().mail.count({ where: { sentAt: null } })) === 0);
  await killNow(last);

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
  // One for each kill while the server had a mail and had not accepted it; the others may have been in time.
  expect(extra).toBeGreaterThanOrEqual(Math.ceil(kills / 2));
  expect(extra).toBeLessThanOrEqual(kills);
  // A mail that was on its way when its worker was killed was tried again.
  expect(queued.some(({ attempts }) => attempts > 1)).toBe(true);
  console.info(`${kills} kills: ${queued.length} mails, ${extra} sent again under their own ID`);
});
