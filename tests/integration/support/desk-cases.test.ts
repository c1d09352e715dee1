import { beforeAll, beforeEach, describe, expect, test } from "vitest";
import { replyToDispute } from "@/lib/disputes/commands";
import { viewDispute } from "@/lib/disputes/queries";
import type { SupportActor } from "@/lib/kernel/actor";
import { insertOutboxEntry } from "@/lib/outbox/store";
import { db } from "@/lib/platform/db";
import { openField } from "@/lib/platform/sealing";
import { inSerializable } from "@/lib/platform/transaction";
import { openMember } from "@/lib/support/commands/caller";
import { openCaseFile, resolveCase, writeToMember } from "@/lib/support/commands/cases";
import { resendMessage } from "@/lib/support/commands/messages";
import { listCases, listCasesOf, viewCase } from "@/lib/support/queries/cases";
import { viewMemberRecords } from "@/lib/support/queries/member-records";
import { listOverdueRequests, listRequestsOf } from "@/lib/support/queries/requests";
import { insertPosting } from "../../support/activity-fixtures";
import { asRole, freshDatabase } from "../../support/database";
import { rowsOf } from "../../support/feed";
import { type Family, insertFamily, newKey, openCase, outcomeOf } from "../disputes/disputed";
import { clerkAtDesk, eventsOf } from "./desk-fixtures";

process.env.PORTAL_TODAY = "2026-11-20";

const database = freshDatabase("web");
let clerk: SupportActor;
let other: SupportActor;
let auditor: SupportActor;
let family: Family;
let receiptNo: string;

beforeAll(async () => {
  clerk = await clerkAtDesk(database.name, "clerk1");
  other = await clerkAtDesk(database.name, "boss", "supervisor");
  auditor = await clerkAtDesk(database.name, "auditor1", "auditor");
});

beforeEach(async () => {
  family = await insertFamily(database.name);
  receiptNo = await openCase(family.hanako, family.hers);
});

async function write(actor: SupportActor, text: string, isQuestion = false, key = newKey()) {
  const written = { receiptNo, text, isQuestion, idempotencyKey: key };
  return outcomeOf(await writeToMember(actor, written));
}

async function resolve(actor: SupportActor, key = newKey()) {
  const resolution = "refunded_by_merchant" as const;
  const ending = { receiptNo, resolution, text: "お店が返金します。", idempotencyKey: key };
  return outcomeOf(await resolveCase(actor, ending));
}

const topics = async () => {
  const { cardmemberId } = family.hanako;
  const rows = await db().message.findMany({ where: { cardmemberId } });
  return rows.map((one) => one.topic).toSorted();
};

const stateOf = async () => (await viewDispute(family.hanako, receiptNo, "ja"))?.status;

describe("窓口と申し出", () => {
  test("聞き、答えを待ち、終える。会員へは返信があったことだけを知らせる", async () => {
    const { hanako } = family;
    expect(await write(clerk, "お店と話しましたか。", true)).toBe("done");
    expect(await stateOf()).toBe("asked");
    const answer = { receiptNo, text: "いいえ。", idempotencyKey: newKey() };
    await replyToDispute(hanako, answer);
    expect(await stateOf()).toBe("answered");
    expect(await write(clerk, "お店に確認します。")).toBe("done");
    expect(await stateOf()).toBe("answered");
    expect(await resolve(other)).toBe("done");
    const view = await viewDispute(hanako, receiptNo, "ja");
    expect(view).toMatchObject({ status: "resolved", resolution: "refunded_by_merchant" });
    expect(view?.messages.map((one) => [one.author, one.text])).toEqual([
      ["member", "使った覚えがありません。"],
      ["staff", "お店と話しましたか。"],
      ["member", "いいえ。"],
      ["staff", "お店に確認します。"],
      ["staff", "お店が返金します。"],
    ]);
    expect(await topics()).toEqual([
      "disputeOpened",
      "disputeReplied",
      "disputeReplied",
      "disputeResolved",
    ]);
    const told = await db().message.findMany({ where: { cardmemberId: hanako.cardmemberId } });
    expect(JSON.stringify(told)).not.toMatch(/お店と話し|お店に確認|お店が返金/);
    expect(await eventsOf(hanako.cardmemberId)).toEqual([
      "dispute.opened",
      "dispute.replied",
      "dispute.answered",
      "dispute.replied",
      "dispute.resolved",
    ]);
  });

  test("終わった申し出には書けず、もう一度終えることもできない", async () => {
    const key = newKey();
    expect(await resolve(clerk, key)).toBe("done");
    expect(await resolve(clerk, key)).toBe("done");
    expect(await resolve(clerk)).toBe("ended");
    expect(await write(clerk, "続き")).toBe("ended");
    expect((await topics()).filter((topic) => topic === "disputeResolved")).toHaveLength(1);
  });

  test("2人が同時に終えても、終わるのは1回", async () => {
    const outcomes = await Promise.all([resolve(clerk), resolve(other)]);
    expect(outcomes.map(String).toSorted()).toEqual(["done", "ended"]);
  });

  test("同じ受付で2回押しても、届くのは1通で、別の内容は断る", async () => {
    const key = newKey();
    expect(await write(clerk, "確認します。", false, key)).toBe("done");
    expect(await write(clerk, "確認します。", false, key)).toBe("done");
    expect(await write(clerk, "別の文", false, key)).toBe("other-content");
    const view = await viewDispute(family.hanako, receiptNo, "ja");
    expect(view?.messages).toHaveLength(2);
  });

  test("開いた記録のあとにだけ見え、監査の人には何も見えない", async () => {
    expect(await viewCase(clerk, receiptNo)).toBe("closed");
    expect(outcomeOf(await openCaseFile(clerk, receiptNo))).toBe("done");
    const file = await viewCase(clerk, receiptNo);
    expect(file).toMatchObject({ memberName: "佐藤 花子", merchantName: "ひかり電力" });
    expect(JSON.stringify(file)).not.toMatch(/1984|150-?0002|03-1234|@example/);
    expect(await viewCase(other, receiptNo)).toBe("closed");
    expect(await eventsOf(family.hanako.cardmemberId)).toContain("member.viewed");
    expect(outcomeOf(await openCaseFile(auditor, receiptNo))).toBe("unknown-case");
    expect(await viewCase(auditor, receiptNo)).toBeNull();
    expect(await listCases(auditor, "open")).toEqual([]);
    expect(await listOverdueRequests(auditor)).toEqual([]);
    expect(await write(auditor, "監査")).toBe("unknown-case");
    expect(await resolve(auditor)).toBe("unknown-case");
    expect(await viewCase(clerk, "D20261120-00000000")).toBeNull();
  });

  test("一覧は古い順で、だれのものかを言わず、遅れを言う", async () => {
    await rowsOf(
      database,
      `UPDATE dispute SET opened_at = '2026-11-10', waiting_since = '2026-11-10'
       WHERE receipt_no = $1`,
      [receiptNo],
    );
    const lines = await listCases(clerk, "open");
    expect(lines[0]).toMatchObject({ receiptNo, isOverdue: true });
    expect(JSON.stringify(lines)).not.toMatch(/佐藤|ひかり|覚え/);
    const overdue = await listCases(clerk, "overdue");
    expect(overdue.map((line) => line.receiptNo)).toEqual([receiptNo]);
    await write(clerk, "お待たせしました。", true);
    expect(await listCases(clerk, "overdue")).toEqual([]);
    const asked = await listCases(clerk, "asked");
    expect(asked.map((line) => line.receiptNo)).toContain(receiptNo);
    await resolve(clerk);
    const ended = await listCases(clerk, "ended");
    expect(ended.map((line) => line.receiptNo)).toContain(receiptNo);
  });

  test("届いた返金は、窓口にも見える", async () => {
    const { accountId, cardmemberId } = family.hanako;
    await asRole(database.name, "owner", async () => {
      const refund = { kind: "refund" as const, originalPostingId: family.hers, amountYen: 480 };
      const given = { ...refund, usedOn: "2026-11-20" };
      await insertPosting({ accountId, cardmemberId }, `R${family.hers}`, given);
    });
    await openCaseFile(clerk, receiptNo);
    expect(await viewCase(clerk, receiptNo)).toMatchObject({
      refunds: [{ usedOn: "2026-11-20", amountYen: 480 }],
    });
  });
});

describe("会員の記録", () => {
  test("手続き、申し出、お知らせは、開いたあとにだけ、内容なしで見える", async () => {
    const { cardmemberId } = family.hanako;
    expect(await viewMemberRecords(clerk, cardmemberId)).toBeNull();
    expect(await listRequestsOf(clerk, cardmemberId)).toEqual([]);
    expect(await listCasesOf(clerk, cardmemberId)).toEqual([]);
    await openMember(clerk, cardmemberId);
    const records = await viewMemberRecords(clerk, cardmemberId);
    expect(records?.requests).toMatchObject([{ receiptNo, kind: "dispute", batchNo: null }]);
    expect(records?.cases).toMatchObject([{ receiptNo, status: "opened" }]);
    expect(records?.messages).toMatchObject([{ isResendable: true }]);
    expect(records?.hold).toBeNull();
    expect(JSON.stringify(records)).not.toMatch(/覚え|いつでもご覧/);
    await openMember(auditor, cardmemberId);
    expect(await viewMemberRecords(auditor, cardmemberId)).toBeNull();
  });

  test("お知らせは登録のアドレスへもう一度送れ、記録が残り、すぐには繰り返せない", async () => {
    const { cardmemberId } = family.hanako;
    const message = await db().message.findFirstOrThrow({ where: { cardmemberId } });
    const { messageId } = message;
    const again = (actor: SupportActor) => resendMessage(actor, { cardmemberId, messageId });
    expect(outcomeOf(await again(auditor))).toBe("unknown-message");
    const outcomes = (await Promise.all([again(clerk), again(other)])).map(outcomeOf);
    expect(outcomes.map(String).toSorted()).toEqual(["done", "just-sent"]);
    const mails = await rowsOf<{ mail_id: string; content_sealed: string }>(
      database,
      "SELECT mail_id, content_sealed FROM mail WHERE message_id = $1",
      [messageId],
    );
    expect(mails).toHaveLength(2);
    const texts = mails.map((mail) =>
      JSON.parse(openField(`Mail.content:${mail.mail_id}`, mail.content_sealed)),
    );
    expect(texts[1]).toMatchObject({ subject: message.subject, to: texts[0].to });
    expect(await topics()).toEqual(["disputeOpened"]);
    const events = await eventsOf(cardmemberId);
    expect(events.filter((event) => event === "message.resent")).toHaveLength(1);
  });

  test("秘密を書いたもの、ほかの会員のもの、ないものは送れない", async () => {
    const { accountId, cardmemberId } = family.hanako;
    const { message_id: secret = "" } =
      (
        await rowsOf<{ message_id: string }>(
          database,
          `INSERT INTO message (account_id, cardmember_id, topic, subject, body)
           VALUES ($1, $2, 'recoveryCode', '確認コード', '●●●') RETURNING message_id`,
          [accountId, cardmemberId],
        )
      )[0] ?? {};
    const send = async (id: string, messageId: string) =>
      outcomeOf(await resendMessage(clerk, { cardmemberId: id, messageId }));
    expect(await send(cardmemberId, secret)).toBe("carried-a-secret");
    expect(await send(family.ichiro.cardmemberId, secret)).toBe("unknown-message");
    expect(await send(cardmemberId, "00000000-0000-4000-8000-000000000000")).toBe(
      "unknown-message",
    );
    expect(await send(cardmemberId, "x")).toBe("unknown-message");
  });
});

describe("遅れている手続き", () => {
  async function queue(kind: "address" | "email", queuedAt: string, batchNo: number | null) {
    const { accountId, cardmemberId } = family.hanako;
    const number = `Q-${newKey()}`;
    const about = { accountId, cardmemberId };
    await inSerializable((tx) =>
      insertOutboxEntry(tx, { ...about, kind, receiptNo: number, content: {} }),
    );
    await rowsOf(
      database,
      "UPDATE outbox_entry SET queued_at = $2, batch_no = $3 WHERE receipt_no = $1",
      [number, queuedAt, batchNo],
    );
    return number;
  }

  test("渡していないもの、返事のないものだけが並び、保留中のものは並ばない", async () => {
    await rowsOf(
      database,
      `INSERT INTO outbox_batch (batch_no, business_date, entries, made_at) VALUES
       (901, '2026-11-11', 1, '2026-11-11T03:00Z'), (902, '2026-11-19', 1, '2026-11-19T03:00Z')
       ON CONFLICT DO NOTHING`,
    );
    await rowsOf(
      database,
      `INSERT INTO lockout (counter, account_id, cardmember_id, ended_at, ended_by)
       VALUES ('login:x', $1, $2, now(), 'staff:clerk1')`,
      [family.hanako.accountId, family.hanako.cardmemberId],
    );
    const waiting = await queue("address", "2026-11-18T03:00Z", null);
    const unanswered = await queue("address", "2026-11-10T03:00Z", 901);
    const others = [
      await queue("address", "2026-11-19T03:00Z", null),
      await queue("address", "2026-11-10T03:00Z", 902),
      await queue("email", "2026-11-10T03:00Z", null),
    ];
    const late = await listOverdueRequests(clerk);
    const found = new Map(late.map((line) => [line.receiptNo, line.lateness]));
    expect(found.get(waiting)).toBe("not-handed-over");
    expect(found.get(unanswered)).toBe("not-answered");
    for (const number of others) expect(found.has(number), number).toBe(false);
    expect(late[0]?.receiptNo).toBe(unanswered);
    expect(JSON.stringify(late)).not.toContain(family.hanako.cardmemberId);
  });
});
