import { describe, expect, test } from "vitest";
import { insertCredential } from "@/lib/auth/store";
import { importDebitResult } from "@/lib/debits/commands";
import type { MemberActor } from "@/lib/kernel/actor";
import { businessDate } from "@/lib/kernel/business-date";
import { queueDueReminders } from "@/lib/reminders/commands/clock";
import { insertDueReminders } from "@/lib/mail/store/reminders";
import { inJobTransaction, inTransaction } from "@/lib/platform/transaction";
import { billReadyReminder } from "@/lib/reminders/rules";
import { asOwner, freshDatabase } from "../../support/database";
import { job, rowsOf } from "../../support/feed";
import { answered, codes, requestFor } from "../debits/bank";
import { close, Contracts, convert, on } from "../../support/contracts";

const database = freshDatabase();
const { open, pay, post } = new Contracts(database);

type Told = { topic: string; body: string };

/** What the member was told on a day; the day's notices are queued twice, as a nervous operator does. */
async function toldOn(member: MemberActor, day: string): Promise<Told[]> {
  on(day);
  const before = await messagesOf(member);
  await queueDueReminders(job, businessDate(day));
  await queueDueReminders(job, businessDate(day));
  return (await messagesOf(member)).slice(before.length);
}

function messagesOf({ cardmemberId }: MemberActor): Promise<Told[]> {
  const sql = "SELECT topic, body FROM message WHERE cardmember_id = $1 ORDER BY created_at, topic";
  return rowsOf<Told>(database, sql, [cardmemberId]);
}

const topicsOf = (told: readonly Told[]) => told.map(({ topic }) => topic);

async function register(member: MemberActor): Promise<void> {
  const { accountId, cardmemberId } = member;
  const login = { userId: `user.${accountId.toLowerCase()}`, passwordHash: "x", letterDueAt: null };
  await inTransaction((tx) => insertCredential(tx, { accountId, cardmemberId, ...login }));
}

async function choose(member: MemberActor, choice: { on?: string[]; off?: string[] }) {
  const { accountId, cardmemberId } = member;
  await asOwner(database.name, (client) =>
    client.query(
      `INSERT INTO mail_setting (account_id, cardmember_id, on_topics, off_topics)
       VALUES ($1, $2, $3, $4)`,
      [accountId, cardmemberId, choice.on ?? [], choice.off ?? []],
    ),
  );
}

/** A registered member who used the card in the cycle closing on 19 May 2025, debited on 10 June. */
async function billed(yen: number, at: { close?: boolean } = {}): Promise<MemberActor> {
  const member = await open();
  await register(member);
  await post(member, "2025-05-01", yen);
  on("2025-05-19");
  if (at.close !== false) await close("2025-05-19");
  return member;
}

describe("ご請求と引き落とし", () => {
  test("確定を知らせ、3日前に知らせ、どちらも一度だけ", async () => {
    const member = await billed(30_000);
    const [ready, ...more] = await toldOn(member, "2025-05-20");
    expect(more).toEqual([]);
    expect(ready?.topic).toBe("billReady");
    expect(ready?.body).toContain("・ご請求金額：30,000円");
    expect(ready?.body).toContain("・お支払日：2025年6月10日（火）");
    expect(await toldOn(member, "2025-06-06")).toEqual([]);
    expect(topicsOf(await toldOn(member, "2025-06-07"))).toEqual(["debitSoon"]);
    expect(await toldOn(member, "2025-06-09")).toEqual([]);
    expect(await toldOn(member, "2025-06-10")).toEqual([]);
  });

  test("0円のご請求、登録のない人、止めた人には知らせない", async () => {
    const nothing = await open();
    await register(nothing);
    const stranger = await open();
    await post(stranger, "2025-05-01", 10_000);
    const quiet = await billed(10_000);
    await choose(quiet, { off: ["billReady"] });
    for (const member of [nothing, stranger, quiet]) {
      expect(await toldOn(member, "2025-05-21")).toEqual([]);
    }
    expect(topicsOf(await toldOn(quiet, "2025-06-07"))).toEqual(["debitSoon"]);
  });

  test("先に振り込まれたご請求は、3日前に知らせない", async () => {
    const member = await billed(20_000);
    await toldOn(member, "2025-05-20");
    await pay(member, "2025-05-25", 20_000);
    expect(await toldOn(member, "2025-06-07")).toEqual([]);
  });

  test("引き落とし不能は理由とともに、登録のない人にも。再引き落としの3日前にも知らせる", async () => {
    const member = await billed(40_000);
    await asOwner(database.name, (client) =>
      client.query("DELETE FROM credential WHERE cardmember_id = $1", [member.cardmemberId]),
    );
    on("2025-06-02");
    const request = await requestFor("2025-06-10");
    on("2025-06-11");
    const failing = answered(request, (line, at) =>
      line.amountYen === 40_000 ? { resultCode: 1 } : codes(0)(line, at),
    );
    expect(await importDebitResult(job, failing)).toMatchObject({ ok: true });
    const [failed, ...more] = await toldOn(member, "2025-06-11");
    expect(more).toEqual([]);
    expect(failed?.topic).toBe("debitFailed");
    expect(failed?.body).toContain("口座の残高が足りませんでした。");
    const letters = await rowsOf(database, "SELECT 1 FROM letter WHERE cardmember_id = $1", [
      member.cardmemberId,
    ]);
    expect(letters).toHaveLength(1);

    await register(member);
    on("2025-06-12");
    await requestFor("2025-06-17", { isAgain: true });
    const again = await toldOn(member, "2025-06-14");
    expect(topicsOf(again)).toEqual(["debitSoon"]);
    expect(again[0]?.body).toContain("・お支払日：2025年6月17日（火）");
  });
});

describe("あとリボの期限", () => {
  test("使っていない人には知らせない。希望した人には、対象があるときだけ3日前に", async () => {
    const silent = await billed(50_000);
    const asked = await billed(50_000);
    await choose(asked, { on: ["revolvingDeadline"] });
    const small = await billed(0 + 1);
    await choose(small, { on: ["revolvingDeadline"] });
    await pay(small, "2025-05-20", 1);
    await toldOn(asked, "2025-05-26");
    expect(await toldOn(silent, "2025-05-27")).toEqual([]);
    const told = await messagesOf(asked);
    expect(topicsOf(told)).toEqual(["billReady", "revolvingDeadline"]);
    expect(told[1]?.body).toContain("・金額：50,000円");
    expect(told[1]?.body).toContain("おすすめするものではありません");
    expect(topicsOf(await messagesOf(small))).not.toContain("revolvingDeadline");
  });

  test("使っている人には知らせ、止めれば知らせない", async () => {
    const user = await open();
    const off = await open();
    for (const member of [user, off]) {
      await register(member);
      const id = await post(member, "2025-05-01", 30_000);
      await post(member, "2025-05-02", 20_000);
      on("2025-05-10");
      await convert(member, [id]);
    }
    await choose(off, { off: ["revolvingDeadline"] });
    on("2025-05-19");
    await close("2025-05-19");
    await toldOn(user, "2025-05-28");
    const [told] = (await messagesOf(user)).filter(({ topic }) => topic === "revolvingDeadline");
    expect(told?.body).toContain("・金額：20,000円");
    expect(topicsOf(await messagesOf(off))).not.toContain("revolvingDeadline");
  });
});

describe("ポイントとご利用枠", () => {
  test("30日前から、期限の日ごとに一度だけ", async () => {
    const member = await billed(50_000);
    const [lot] = await rowsOf<{ expires_on: string }>(
      database,
      "SELECT expires_on::text FROM point_lot WHERE account_id = $1 AND left_points > 0",
      [member.accountId],
    );
    expect(lot?.expires_on).toBe("2028-05-19");
    expect(topicsOf(await toldOn(member, "2028-04-18"))).toEqual([]);
    const told = await toldOn(member, "2028-04-19");
    expect(topicsOf(told)).toEqual(["pointsExpiring"]);
    expect(told[0]?.body).toContain("・ポイント：500ポイント");
    expect(await toldOn(member, "2028-05-19")).toEqual([]);
  });

  test("80％、90％をそれぞれ越えたときに一度。戻ってまた越えれば、また知らせる", async () => {
    const member = await open();
    await register(member);
    await post(member, "2025-05-01", 7_200_000);
    const first = await toldOn(member, "2025-05-02");
    expect(topicsOf(first)).toEqual(["nearLimit"]);
    expect(first[0]?.body).toContain("・ご利用可能額：1,800,000円");
    await post(member, "2025-05-02", 100_000);
    expect(await toldOn(member, "2025-05-03")).toEqual([]);
    await post(member, "2025-05-03", 800_000);
    expect(topicsOf(await toldOn(member, "2025-05-04"))).toEqual(["nearLimit"]);
    await post(member, "2025-05-04", 3_000_000, { kind: "credit_adjustment" });
    expect(await toldOn(member, "2025-05-05")).toEqual([]);
    await post(member, "2025-05-05", 2_200_000);
    expect(topicsOf(await toldOn(member, "2025-05-06"))).toEqual(["nearLimit"]);
  });
});

describe("まとめて出すとき", () => {
  test("同時に頼んでも、途中で倒れても、一度だけ", async () => {
    const member = await billed(11_000);
    const due = billReadyReminder({
      accountId: member.accountId,
      cardmemberId: member.cardmemberId,
      bankCode: "0001",
      accountNumber: "1234567",
      closingOn: businessDate("2025-05-19"),
      debitOn: businessDate("2025-06-10"),
      yen: 11_000,
    });
    const killed = inJobTransaction(async (tx) => {
      await insertDueReminders(tx, [due]);
      throw new Error("killed");
    });
    await expect(killed).rejects.toThrow("killed");
    const day = businessDate("2025-05-20");
    await Promise.all([1, 2, 3].map(() => queueDueReminders(job, day)));
    expect(topicsOf(await messagesOf(member))).toEqual(["billReady"]);
  });

  test("その日の分が済んだことと、何件出したかが記録に残る", async () => {
    await billed(12_000);
    const day = businessDate("2025-05-22");
    await queueDueReminders(job, day);
    const runs = await rowsOf(database, "SELECT 1 FROM reminder_run WHERE business_date = $1", [
      day,
    ]);
    expect(runs).toHaveLength(1);
    const [event] = await rowsOf<{ detail: { on: string; counts: object } }>(
      database,
      "SELECT detail FROM audit_event WHERE event = 'notices.queued' AND detail->>'on' = $1",
      [day],
    );
    expect(event?.detail.counts).toMatchObject({ billReady: 1 });
  });
});
