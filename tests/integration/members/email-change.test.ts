import { beforeEach, describe, expect, test } from "vitest";
import { changeEmail, resendEmailCode, sendEmailCode } from "@/lib/members/commands/email";
import { releaseWaitingChanges } from "@/lib/members/commands/waiting";
import { listChanges, viewChange } from "@/lib/members/queries/history";
import { viewKind } from "@/lib/members/queries/profile";
import type { MailContent } from "@/lib/mail/store/outgoing";
import { openField } from "@/lib/platform/sealing";
import { asRole, emptyTables, freshDatabase } from "../../support/database";
import { rowsOf } from "../../support/feed";
import { Household, job } from "./members";

const database = freshDatabase("web");
const household = new Household(database);
const { hanako, ichiro } = household;
const newAddress = "hanako.new@example.jp";

process.env.PORTAL_TODAY = "2026-11-20";

function run<T = Record<string, unknown>>(sql: string, values: unknown[] = []): Promise<T[]> {
  return rowsOf<T>(database, sql, values);
}

/** Every mail that waits, the oldest first. */
async function mails(): Promise<MailContent[]> {
  const rows = await run<{ mail_id: string; content_sealed: string }>(
    "SELECT mail_id, content_sealed FROM mail ORDER BY created_at, mail_id",
  );
  return rows.map((row) =>
    JSON.parse(openField(`Mail.content:${row.mail_id}`, row.content_sealed)),
  );
}

async function lastCode(): Promise<string> {
  const texts = (await mails()).filter(({ to }) => to === newAddress).map(({ body }) => body);
  return /\b\d{6}\b/.exec(texts.at(-1) ?? "")?.[0] ?? "";
}

async function begin(typed = newAddress): Promise<string> {
  const sent = await sendEmailCode(hanako, typed);
  if (!sent.ok) throw new Error(JSON.stringify(sent.refusal));
  return sent.value.flowId;
}

async function inForce(): Promise<string | undefined> {
  return (await viewKind(hanako, "email"))?.inForce.email;
}

const wrongCodeFor = (code: string) => (code === "000000" ? "000001" : "000000");

beforeEach(async () => {
  await emptyTables(
    database.name,
    "profile_change",
    "outbox_entry",
    "message",
    "mail",
    "email_flow",
    "lockout",
  );
  await household.deliver();
});

describe("メールアドレスの変更", () => {
  test("新しい宛先のコードで変わり、前の宛先に知らせが行く", async () => {
    const flowId = await begin("ｈａｎａｋｏ．ｎｅｗ＠example.jp ");
    expect((await mails()).map(({ to }) => to)).toEqual([newAddress]);
    expect(await inForce()).toBe("hanako@example.jp");
    const result = await changeEmail(hanako, { flowId, code: await lastCode() });
    expect(result).toMatchObject({ ok: true });
    expect(await inForce()).toBe(newAddress);
    const notice = (await mails()).filter(({ subject }) => /変更を承りました/.test(subject));
    expect(notice.map(({ to }) => to).sort()).toEqual([newAddress, "hanako@example.jp"].sort());
    expect(notice[0]?.body).toContain("h•••@e•••.jp");
    expect(await changeEmail(hanako, { flowId, code: "999999" })).toEqual(result);
    expect(await listChanges(hanako)).toHaveLength(1);
    const found = await run("SELECT 1 FROM cardmember WHERE email_index IS NOT NULL");
    expect(found).toHaveLength(2);
  });

  test("3回誤ると終わり、正しいコードでも変わらない", async () => {
    const flowId = await begin();
    const code = await lastCode();
    const answers = [];
    for (let round = 0; round < 3; round += 1) {
      answers.push(await changeEmail(hanako, { flowId, code: wrongCodeFor(code) }));
    }
    expect(answers.map((answer) => !answer.ok && answer.refusal)).toEqual([
      "wrong-code",
      "wrong-code",
      "too-many",
    ]);
    expect(await changeEmail(hanako, { flowId, code })).toMatchObject({ ok: false });
    expect(await inForce()).toBe("hanako@example.jp");
  });

  test("誤りを同時に何度送っても、照合は3回まで", async () => {
    const flowId = await begin();
    const code = await lastCode();
    const tries = Array.from({ length: 20 }, () =>
      changeEmail(hanako, { flowId, code: wrongCodeFor(code) }),
    );
    const answers = await Promise.all(tries);
    const wrong = answers.filter((answer) => !answer.ok && answer.refusal === "wrong-code");
    expect(wrong.length).toBeLessThanOrEqual(2);
    const [guard] = await run<{ reserved: number }>(
      "SELECT reserved FROM attempt_counter WHERE counter = $1",
      [`code:${flowId}`],
    );
    expect(guard?.reserved).toBe(3);
  });

  test("15分たつと使えず、ほかの人の手続きは見つからない", async () => {
    const flowId = await begin();
    const code = await lastCode();
    expect(await changeEmail(ichiro, { flowId, code })).toEqual({ ok: false, refusal: "over" });
    await run("UPDATE email_flow SET expires_at = now() - interval '1 second'");
    expect(await changeEmail(hanako, { flowId, code })).toEqual({ ok: false, refusal: "over" });
  });

  test("送り直すと前のコードは使えない。すぐには送り直せず、3回まで", async () => {
    const flowId = await begin();
    const first = await lastCode();
    expect(await resendEmailCode(hanako, flowId)).toEqual({ ok: false, refusal: "too-soon" });
    const wait = () => run("UPDATE email_flow SET code_sent_at = now() - interval '31 seconds'");
    await wait();
    expect(await resendEmailCode(hanako, flowId)).toMatchObject({ ok: true });
    const sent = (await mails()).map(({ body }) => /\b\d{6}\b/.exec(body)?.[0] ?? "");
    const second = sent.find((code) => code !== first) ?? "";
    expect(await changeEmail(hanako, { flowId, code: first })).toMatchObject({ ok: false });
    await wait();
    expect(await resendEmailCode(hanako, flowId)).toMatchObject({ ok: true });
    await wait();
    expect(await resendEmailCode(hanako, flowId)).toEqual({ ok: false, refusal: "too-often" });
    expect(second).toMatch(/^\d{6}$/);
  });

  test("1時間に送るコードは6通まで、同じ宛先には送らない", async () => {
    for (let round = 0; round < 6; round += 1) await begin();
    expect(await sendEmailCode(hanako, newAddress)).toEqual({
      ok: false,
      refusal: { "": "too-often" },
    });
    expect(await sendEmailCode(hanako, "HANAKO@example.jp")).toEqual({
      ok: false,
      refusal: { email: "same" },
    });
  });

  test("ロックの解除から24時間は、受け付けても変わらず、時が来れば変わる", async () => {
    await run(
      `INSERT INTO lockout (counter, account_id, cardmember_id, ended_at, ended_by, end_reason)
       VALUES ('login:x', 'PA1', 'PM10', now() - interval '23 hours', 'staff:s', 'caller-asked')`,
    );
    const flowId = await begin();
    const result = await changeEmail(hanako, { flowId, code: await lastCode() });
    const receiptNo = result.ok ? result.value.location.replace("/profile/history/", "") : "";
    expect(await viewChange(hanako, receiptNo)).toMatchObject({
      status: "pending",
      effectiveAt: null,
      hold: { why: "unlocked" },
    });
    const follow = () => asRole(database.name, "owner", () => releaseWaitingChanges(job));
    expect(await follow()).toBe(0);
    expect(await inForce()).toBe("hanako@example.jp");
    await household.deliver({ basic: { phone: "03-5555-1111" } });
    expect(await inForce()).toBe("hanako@example.jp");
    await run("UPDATE lockout SET ended_at = now() - interval '25 hours'");
    expect(await follow()).toBe(1);
    expect(await inForce()).toBe(newAddress);
    await household.deliver();
    expect(await inForce()).toBe(newAddress);
    expect(await follow()).toBe(0);
  });
});
