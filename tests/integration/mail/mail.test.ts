import { afterAll, beforeAll, beforeEach, describe, expect, test, vi } from "vitest";
import { emit } from "@/lib/audit/emit";
import { systemActor } from "@/lib/kernel/actor";
import type { DomainEvent } from "@/lib/kernel/events";
import { run as runToday } from "@/lib/jobs/today";
import { deliverDueMail } from "@/lib/reminders/commands/deliver";
import { mailsFor } from "@/lib/mail/rules";
import { claimWaitingLetters } from "@/lib/mail/store/letters";
import { countGivenUpMail } from "@/lib/mail/store/queue";
import { db } from "@/lib/platform/db";
import { closeMail } from "@/lib/platform/mail";
import { sealField } from "@/lib/platform/sealing";
import { inTransaction } from "@/lib/platform/transaction";
import { asRole, freshDatabase } from "../../support/database";
import { insertMember, type SampleMember } from "../../support/login-fixtures";
import { type MailServer, openMailServer, type Received } from "../../support/mail-server";
import { sampleEvents, sampleOf } from "../../support/sample-events";

const database = freshDatabase();
const actor = systemActor("test");
let server: MailServer;
let member: SampleMember;
let count = 0;

beforeAll(async () => {
  server = await openMailServer();
  process.env.MAIL_URL = server.url;
});

afterAll(async () => {
  closeMail();
  await server.close();
  delete process.env.MAIL_URL;
});

beforeEach(async () => {
  count += 1;
  member = await insertMember(`hanako.mori${count}`);
  server.isRefusing = false;
  await deliver();
  server.received.length = 0;
});

/** Tells the sample event, about the member of this test and nobody else. */
async function tell(sample: DomainEvent): Promise<void> {
  const { accountId, cardmemberId } = member;
  const about = { accountId, cardmemberId };
  const own = { ...sample, about, alsoTell: null } as DomainEvent;
  const event = "about" in sample ? own : sample;
  await inTransaction((tx) => emit(tx, actor, event));
}

async function deliver() {
  return deliverDueMail(actor, 1);
}

async function messages() {
  return db().message.findMany({ where: { cardmemberId: member.cardmemberId } });
}

async function setEmail(email: string): Promise<void> {
  const { cardmemberId } = member;
  const place = `Cardmember.contact:${cardmemberId}`;
  const contactSealed = sealField(place, JSON.stringify({ email }));
  await db().cardmember.update({ where: { cardmemberId }, data: { contactSealed } });
}

async function setLanguage(language: string): Promise<void> {
  const { accountId, cardmemberId } = member;
  await db().mailSetting.create({ data: { accountId, cardmemberId, language } });
}

async function takeLetters() {
  return inTransaction((tx) => claimWaitingLetters(tx, 100));
}

/** What is waiting is due now, however long it was put off. */
async function letTimePass(): Promise<void> {
  await db().mail.updateMany({ where: { sentAt: null }, data: { dueAt: new Date(0) } });
}

function textOf({ text = "" }: Received): string {
  return text.replaceAll("\r\n", "\n").trim();
}

const mailed = sampleEvents.filter((event) => mailsFor(event).length > 0);

describe("メールサーバーに届くもの", () => {
  test.each(mailed.map((event) => [event.name, event] as const))(
    "%s は、文字と HTML で届き、お知らせにも残る",
    async (_name, event) => {
      await tell(event);
      expect(await deliver()).toEqual({ sent: 1, failed: 0 });
      const [mail] = server.received;
      const [message] = await messages();
      const isSecret = "secretMail" in event;
      expect(mail?.subject).toBe(message?.subject);
      expect(mail?.html).toContain(message?.subject);
      expect(mail && textOf(mail) === message?.body).toBe(!isSecret);
      expect(mail && textOf(mail)).toContain(isSecret ? event.secretMail.code : "佐藤 花子 様");
    },
  );

  test("見出しに、番号、日時、自動送信であること、ことばが書かれている", async () => {
    await tell(sampleOf("member.password-changed"));
    const [queued] = await db().mail.findMany({ where: { sentAt: null } });
    await deliver();
    const [mail] = server.received;
    expect(mail?.messageId).toBe(`<${queued?.mailId}@kaiin.example>`);
    expect(Math.abs(Number(mail?.date) - Number(queued?.createdAt))).toBeLessThan(1000);
    expect(mail?.headers.get("auto-submitted")).toBe("auto-generated");
    expect(mail?.headers.get("content-language")).toBe("ja");
  });

  test("英語を選んだ人には、英語で届く", async () => {
    await setLanguage("en");
    await tell(sampleOf("points.exchanged"));
    await deliver();
    const [mail] = server.received;
    expect(mail?.subject).toBe("Your points have been exchanged");
    expect(mail?.headers.get("content-language")).toBe("en");
    expect(mail && textOf(mail)).toContain("・Points: 3,000 points");
    expect(await messages()).toMatchObject([{ language: "en" }]);
  });

  test("前の連絡先にも届き、お知らせには1件だけ、監査の記録には宛先が残らない", async () => {
    const mailOnly = { alsoTo: "before@example.jp" };
    await tell(sampleOf("member.password-changed", { mailOnly }));
    expect(await deliver()).toEqual({ sent: 2, failed: 0 });
    const addresses = server.received.map(({ to }) => [to ?? []].flat()[0]?.text);
    expect(new Set(addresses)).toEqual(new Set(["before@example.jp", "hanako@example.jp"]));
    expect(await messages()).toHaveLength(1);
    const audited = await db().auditEvent.findMany();
    expect(JSON.stringify(audited.map(({ detail }) => detail))).not.toContain("before@");
  });

  test("取り消された手続きは、メールにもお知らせにもならない", async () => {
    const { accountId, cardmemberId } = member;
    const undone = inTransaction(async (tx) => {
      const about = { accountId, cardmemberId };
      await emit(tx, actor, { name: "member.password-changed", about });
      throw new Error("undone");
    });
    await expect(undone).rejects.toThrow("undone");
    expect(await deliver()).toEqual({ sent: 0, failed: 0 });
    expect(await messages()).toEqual([]);
  });

  test("送り終えたメールの中身は残らない。ウェブの権限でも出せる", async () => {
    await asRole(database.name, "web", () => tell(sampleOf("login.locked")));
    expect(await deliver()).toEqual({ sent: 1, failed: 0 });
    expect(await db().mail.count({ where: { contentSealed: { not: null } } })).toBe(0);
  });

  test("確認コードは、ほかのメールより先に送られる", async () => {
    for (let at = 0; at < 6; at += 1) await tell(sampleOf("member.password-changed"));
    await tell(sampleOf("recovery.code-sent"));
    await deliver();
    expect(server.received.map(({ subject }) => subject)).toEqual([
      "確認コードのお知らせ",
      ...Array.from({ length: 6 }, () => "パスワードを変更しました"),
    ]);
  });
});

/** What the operator is told to do today. */
async function saidToday(): Promise<string> {
  const said: string[] = [];
  const log = vi.spyOn(console, "log").mockImplementation((line) => void said.push(line));
  try {
    await runToday([], { actor, webUrl: "", leave: async () => {}, revive: async () => {} });
  } finally {
    log.mockRestore();
  }
  return said.join("\n");
}

describe("届かないとき", () => {
  test("間をあけて何度も試し、届けば1通だけ", async () => {
    await tell(sampleOf("login.locked"));
    server.isRefusing = true;
    expect(await deliver()).toEqual({ sent: 0, failed: 1 });
    expect(await deliver()).toEqual({ sent: 0, failed: 0 });
    await letTimePass();
    expect(await deliver()).toEqual({ sent: 0, failed: 1 });
    server.isRefusing = false;
    await letTimePass();
    expect(await deliver()).toEqual({ sent: 1, failed: 0 });
    expect(server.received).toHaveLength(1);
  });

  test("どうしても届かなければあきらめて記録し、必要なものは手紙にする", async () => {
    await tell(sampleOf("login.locked"));
    server.isRefusing = true;
    for (let attempt = 0; attempt < 12; attempt += 1) {
      expect(await deliver()).toEqual({ sent: 0, failed: 1 });
      await letTimePass();
    }
    expect(await deliver()).toEqual({ sent: 0, failed: 0 });
    const { cardmemberId } = member;
    const event = { cardmemberId, event: "mail.given-up" };
    const [given] = await db().auditEvent.findMany({ where: event });
    expect(given?.detail).toEqual({ template: "locked", byLetter: true });
    expect(await takeLetters()).toMatchObject([{ cardmemberId, template: "locked" }]);
    expect(await countGivenUpMail(db())).toBe(1);
    expect(await saidToday()).toMatch(/1 mails were given up .*\n +npm run outbox:export/);
  });
});

describe("メールアドレスのない人", () => {
  beforeEach(() => setEmail(""));

  test("必要なお知らせは手紙になり、一度だけ渡され、渡したあとに中身は残らない", async () => {
    await tell(sampleOf("login.locked"));
    expect(await deliver()).toEqual({ sent: 0, failed: 0 });
    const taken = (await Promise.all([takeLetters(), takeLetters()])).flat();
    const { accountId, cardmemberId } = member;
    expect(taken).toMatchObject([{ accountId, cardmemberId, template: "locked", language: "ja" }]);
    expect(taken[0]?.body).toContain("佐藤 花子 様");
    expect(taken[0]?.body).not.toContain("本物のメール");
    expect(await takeLetters()).toEqual([]);
    expect(await db().letter.count({ where: { contentSealed: { not: null } } })).toBe(0);
    expect(await messages()).toHaveLength(1);
  });

  test("渡しそこねた手紙は、次に渡される", async () => {
    await tell(sampleOf("login.locked"));
    const broken = inTransaction(async (tx) => {
      await claimWaitingLetters(tx, 100);
      throw new Error("disk full");
    });
    await expect(broken).rejects.toThrow("disk full");
    expect(await takeLetters()).toHaveLength(1);
  });

  test("会社の手紙で知らせる初回登録は、手紙を重ねない", async () => {
    await tell(sampleOf("member.registered", { byLetter: true }));
    expect(await takeLetters()).toEqual([]);
    expect(await messages()).toHaveLength(1);
  });
});
