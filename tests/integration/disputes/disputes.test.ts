import { beforeEach, describe, expect, test } from "vitest";
import { openDispute, replyToDispute, withdrawDispute } from "@/lib/disputes/commands";
import { listDisputedTransactions, listDisputes, viewDispute } from "@/lib/disputes/queries";
import { viewGuide, viewOpenCase } from "@/lib/disputes/queries/guide";
import type { MemberActor } from "@/lib/kernel/actor";
import { db } from "@/lib/platform/db";
import { openField } from "@/lib/platform/sealing";
import { actorOf, insertPosting } from "../../support/activity-fixtures";
import { asRole, freshDatabase } from "../../support/database";
import { rowsOf } from "../../support/feed";
import { eventsOf } from "../support/desk-fixtures";
import { type Family, insertFamily, newKey, openCase, outcomeOf } from "./disputed";

process.env.PORTAL_TODAY = "2026-11-20";

const database = freshDatabase("web");
let family: Family;
const told = { reason: "unknown" as const, text: "使った覚えがありません。" };

beforeEach(async () => {
  family = await insertFamily(database.name);
});

async function open(actor: MemberActor, useId: string, idempotencyKey = newKey()) {
  return outcomeOf(await openDispute(actor, { ...told, useId, idempotencyKey }));
}

async function entriesOf(accountId: string) {
  const rows = await rowsOf<{ receipt_no: string; outcome: string | null; content: string | null }>(
    database,
    `SELECT receipt_no, outcome::text, content_sealed AS content FROM outbox_entry
     WHERE account_id = $1 AND kind = 'dispute' ORDER BY entry_id`,
    [accountId],
  );
  return rows.map((row) => ({
    outcome: row.outcome,
    content: row.content
      ? JSON.parse(openField(`OutboxEntry.content:${row.receipt_no}`, row.content))
      : null,
  }));
}

const topicsOf = async (cardmemberId: string) =>
  (await db().message.findMany({ where: { cardmemberId } })).map((one) => one.topic);

describe("申し出る", () => {
  test("番号がつき、発行会社へ伝わり、本人へ知らせ、記録が残る", async () => {
    const { hanako, hers } = family;
    const number = await openCase(hanako, hers);
    expect(number).toMatch(/^D20261120-\d{8}$/);
    const view = await viewDispute(hanako, number, "ja");
    expect(view).toMatchObject({ status: "opened", merchantName: "ひかり電力", amountYen: 12_480 });
    expect(view?.messages.map((one) => one.text)).toEqual([told.text]);
    expect(await entriesOf(hanako.accountId)).toEqual([
      {
        outcome: null,
        content: {
          posting_id: hers,
          authorization_id: null,
          reason: "unknown",
          note: told.text,
        },
      },
    ]);
    expect(await topicsOf(hanako.cardmemberId)).toEqual(["disputeOpened"]);
    expect(await eventsOf(hanako.cardmemberId)).toEqual(["dispute.opened"]);
    const kept = await rowsOf<{ body_sealed: string }>(database, "SELECT * FROM dispute_message");
    expect(JSON.stringify(kept)).not.toContain("覚え");
  });

  test("同じ受付を20回同時に送っても、申し出は1件で、答えは同じ", async () => {
    const { hanako, hers } = family;
    const idempotencyKey = newKey();
    const send = () => openDispute(hanako, { ...told, useId: hers, idempotencyKey });
    const results = await Promise.all(Array.from({ length: 20 }, () => send().catch(() => null)));
    const places = results.flatMap((one) => (one?.ok ? [one.value.location] : []));
    expect(new Set(places).size).toBe(1);
    expect(await listDisputes(hanako)).toHaveLength(1);
    const changed = { ...told, text: "別の内容", useId: hers, idempotencyKey };
    expect(outcomeOf(await openDispute(hanako, changed))).toBe("other-content");
  });

  test("別々の受付を同時に送っても、1つのご利用の申し出は1件", async () => {
    const { hanako, ichiro, his } = family;
    const sent = [hanako, ichiro, hanako, ichiro].map((actor) => open(actor, his));
    const outcomes = (await Promise.all(sent)).map(String).sort();
    expect(outcomes).toEqual(["already-open", "already-open", "already-open", "done"]);
    expect(await entriesOf(hanako.accountId)).toHaveLength(1);
  });

  test("断られた受付は、もう一度同じ受付で送れる", async () => {
    const { hanako, hers } = family;
    const number = await openCase(hanako, hers);
    const key = newKey();
    expect(await open(hanako, hers, key)).toBe("already-open");
    await withdrawDispute(hanako, { receiptNo: number, idempotencyKey: newKey() });
    expect(await open(hanako, hers, key)).toBe("done");
  });

  test("確定待ちを申し出たあとに確定しても、二重には申し出られず、申し出は確定した行に付く", async () => {
    const { hanako, held } = family;
    const number = await openCase(hanako, held);
    expect(await listDisputedTransactions(hanako)).toEqual(new Set([`/activity/${held}`]));
    const { accountId, cardmemberId } = hanako;
    await asRole(database.name, "owner", async () => {
      const posted = { usedOn: "2026-11-19", authorizationId: held };
      await insertPosting({ accountId, cardmemberId }, `${held}-posted`, posted);
    });
    expect(await open(hanako, `${held}-posted`)).toBe("already-open");
    expect(await listDisputedTransactions(hanako)).toEqual(new Set([`/activity/${held}-posted`]));
    const view = await viewDispute(hanako, number, "ja");
    expect(view?.useHref).toBe(`/activity/${held}-posted`);
  });

  test("返金の行、ない行、ほかの会員の行は申し出られない", async () => {
    const { hanako, hers } = family;
    const { accountId, cardmemberId } = hanako;
    await asRole(database.name, "owner", async () => {
      const refund = { kind: "refund" as const, originalPostingId: hers, amountYen: 480 };
      const given = { ...refund, usedOn: "2026-11-20" };
      await insertPosting({ accountId, cardmemberId }, `R${hers}`, given);
    });
    expect(await open(hanako, `R${hers}`)).toBe("gives-back");
    expect(await open(hanako, "nothing")).toBe("unknown-use");
    const other = await insertFamily(database.name);
    expect(await open(other.hanako, hers)).toBe("unknown-use");
    expect(await viewGuide(other.hanako, hers, "ja")).toBeNull();
    expect(await entriesOf(accountId)).toEqual([]);
  });

  test("本会員は家族の行を申し出られ、家族会員は自分の行だけ", async () => {
    const { hanako, ichiro, hers, his, held } = family;
    expect(await open(ichiro, hers)).toBe("unknown-use");
    expect(await open(ichiro, held)).toBe("unknown-use");
    expect(await open(ichiro, his)).toBe("done");
    const fathers = await insertFamily(database.name);
    expect(await open(fathers.hanako, fathers.his)).toBe("done");
    expect(await open(hanako, hers)).toBe("done");
  });
});

describe("見えるもの", () => {
  test("本会員は契約のすべて、家族会員は自分が申し出たものだけを読む", async () => {
    const { hanako, ichiro, hers, his } = family;
    const mine = await openCase(hanako, hers);
    const own = await openCase(ichiro, his);
    expect((await listDisputes(hanako)).map((one) => one.receiptNo).sort()).toEqual(
      [mine, own].sort(),
    );
    expect((await listDisputes(ichiro)).map((one) => one.receiptNo)).toEqual([own]);
    expect(await viewDispute(ichiro, mine, "ja")).toBeNull();
    expect(await viewDispute(hanako, own, "ja")).toMatchObject({ holderName: "佐藤 一郎" });
    const stranger = actorOf("A-none", "M-none", "basic");
    expect(await viewDispute(stranger, mine, "ja")).toBeNull();
    expect(await listDisputes(stranger)).toEqual([]);
    expect(await viewDispute(hanako, "D20261120-%", "ja")).toBeNull();
  });

  test("家族会員の行を本会員が申し出ると、家族会員には申し出中とだけ見える", async () => {
    const { hanako, ichiro, his, hers } = family;
    const number = await openCase(hanako, his);
    await openCase(hanako, hers);
    expect(await viewOpenCase(ichiro, his)).toEqual({ receiptNo: number, isReadable: false });
    expect(await listDisputedTransactions(ichiro)).toEqual(new Set([`/activity/${his}`]));
    expect(await viewDispute(ichiro, number, "ja")).toBeNull();
  });

  test("よくある理由は、その行の事実で示す", async () => {
    const { hanako, ichiro, his, hers } = family;
    const { accountId } = hanako;
    await asRole(database.name, "owner", async () => {
      const earlier = { usedOn: "2026-10-18" };
      await insertPosting({ accountId, cardmemberId: ichiro.cardmemberId }, `E${his}`, earlier);
      await insertPosting({ accountId, cardmemberId: hanako.cardmemberId }, `E${hers}`, earlier);
    });
    const forHer = await viewGuide(hanako, his, "ja");
    expect(forHer?.explanations).toEqual(["family", "name", "dates", "earlier"]);
    expect(forHer?.earlier).toHaveLength(2);
    const forHim = await viewGuide(ichiro, his, "ja");
    expect(forHim?.explanations).toEqual(["name", "dates", "earlier"]);
    expect(forHim?.earlier.map((one) => one.href)).toEqual([`/activity/E${his}`]);
  });
});

describe("続けて書く、取り下げる", () => {
  test("書けるのは読める人だけで、終わった申し出には書けない", async () => {
    const { hanako, ichiro, his } = family;
    const receiptNo = await openCase(ichiro, his);
    const say = async (actor: MemberActor, idempotencyKey = newKey()) =>
      outcomeOf(await replyToDispute(actor, { receiptNo, text: "続きです。", idempotencyKey }));
    const key = newKey();
    expect(await say(ichiro, key)).toBe("done");
    expect(await say(ichiro, key)).toBe("done");
    expect(await say(hanako)).toBe("done");
    const view = await viewDispute(ichiro, receiptNo, "ja");
    expect(view?.messages.map((one) => one.name)).toEqual(["佐藤 一郎", "佐藤 一郎", "佐藤 花子"]);
    const other = await insertFamily(database.name);
    expect(await say(other.hanako)).toBe("unknown-case");
    expect(await say(other.ichiro)).toBe("unknown-case");
    await withdrawDispute(ichiro, { receiptNo, idempotencyKey: newKey() });
    expect(await say(ichiro)).toBe("ended");
  });

  test("渡していない申し出は、取り下げると伝わらない", async () => {
    const { hanako, hers } = family;
    const receiptNo = await openCase(hanako, hers);
    const key = { receiptNo, idempotencyKey: newKey() };
    expect(outcomeOf(await withdrawDispute(hanako, key))).toBe("done");
    expect(outcomeOf(await withdrawDispute(hanako, key))).toBe("done");
    const entries = await entriesOf(hanako.accountId);
    expect(entries).toEqual([{ outcome: "withdrawn", content: null }]);
    expect(await listDisputes(hanako)).toMatchObject([{ status: "withdrawn" }]);
    expect(await listDisputedTransactions(hanako)).toEqual(new Set());
    expect((await topicsOf(hanako.cardmemberId)).sort()).toEqual([
      "disputeOpened",
      "disputeWithdrawn",
    ]);
    const again = { receiptNo, idempotencyKey: newKey() };
    expect(outcomeOf(await withdrawDispute(hanako, again))).toBe("ended");
  });

  test("渡したあとの取り下げは、取り下げたことを伝える", async () => {
    const { hanako, hers } = family;
    const receiptNo = await openCase(hanako, hers);
    await rowsOf(database, "UPDATE outbox_entry SET batch_no = 1 WHERE receipt_no = $1", [
      receiptNo,
    ]);
    await withdrawDispute(hanako, { receiptNo, idempotencyKey: newKey() });
    const entries = await entriesOf(hanako.accountId);
    expect(entries[1]).toMatchObject({
      outcome: null,
      content: { posting_id: hers, reason: "withdrawn", note: receiptNo },
    });
  });

  test("返金の行が届くと、申し出に自分から現れる", async () => {
    const { hanako, hers } = family;
    const receiptNo = await openCase(hanako, hers);
    expect((await viewDispute(hanako, receiptNo, "ja"))?.refunds).toEqual([]);
    const { accountId, cardmemberId } = hanako;
    await asRole(database.name, "owner", async () => {
      const refund = { kind: "refund" as const, originalPostingId: hers, amountYen: 12_480 };
      const given = { ...refund, usedOn: "2026-11-20" };
      await insertPosting({ accountId, cardmemberId }, `R${hers}`, given);
    });
    expect((await viewDispute(hanako, receiptNo, "ja"))?.refunds).toEqual([
      { href: `/activity/R${hers}`, usedOn: "2026-11-20", amountYen: -12_480 },
    ]);
  });

  test("会員の画面は、申し出た内容を書き換えられない", async () => {
    const { hanako, hers } = family;
    await openCase(hanako, hers);
    await expect(db().execute`UPDATE dispute SET amount_yen = 1`).rejects.toThrow(/denied/);
    await expect(db().execute`UPDATE dispute_message SET body_sealed = ''`).rejects.toThrow(
      /denied/,
    );
    await expect(db().execute`DELETE FROM dispute`).rejects.toThrow(/denied/);
  });
});
