import { rmSync, statSync } from "node:fs";
import path from "node:path";
import { beforeAll, expect, test } from "vitest";
import { businessDate } from "@/lib/kernel/business-date";
import { exportOutbox } from "@/lib/feed/commands/hand-over";
import type { OutboxContent } from "@/lib/outbox/format";
import { viewOutboxDue } from "@/lib/feed/queries/hand-over";
import { type OutboxKind, outboxKinds } from "@/lib/kernel/outbox-kind";
import { loadCoolingOff } from "@/lib/auth/store/cooling-off";
import { insertOutboxEntry, withdrawOutboxEntry } from "@/lib/outbox/store";
import { inTransaction } from "@/lib/platform/transaction";
import { asOwner, freshDatabase } from "../../support/database";
import { job, rowsOf } from "../../support/feed";
import { insertMember } from "../../support/login-fixtures";
import { batchesIn, bytesOf, newFolder, receiptsIn, takeOver } from "../../support/issuer";

const database = freshDatabase();

beforeAll(() => {
  process.env.PORTAL_TODAY = "2026-11-20";
});

/** A member whose registration waits for the issuer's letter. */
let byLetter = "";

type Queued = {
  kind?: OutboxKind;
  content?: OutboxContent;
  cardmemberId?: string;
  cardId?: string | null;
};

function queue(receiptNo: string, facts: Queued = {}): Promise<void> {
  const { kind = "address", content = {}, cardmemberId = "M1", cardId = null } = facts;
  const entry = { accountId: "A1", cardmemberId, kind, receiptNo, content, cardId };
  return inTransaction((tx) => insertOutboxEntry(tx, entry));
}

async function exportTo(out: string, batchNo: number | null = null) {
  const result = await exportOutbox(job, { out, batchNo });
  return result.ok ? result.value.map((batch) => batch.batchNo) : result.refusal;
}

test("待っているものがなければ、何も書かない", async () => {
  const out = newFolder();
  expect(await exportTo(out)).toEqual([]);
  expect(batchesIn(out)).toEqual([]);
  expect(await rowsOf(database, "SELECT FROM outbox_batch")).toEqual([]);
});

test("種類ごとのファイルに、受付番号と内容をそのまま書く", async () => {
  const out = newFolder();
  const city = '千代田区, "丸の内"\n=1+1';
  await queue("T-1", { content: { postal_code: "100-0005", city, building: null } });
  await queue("T-2", { kind: "conversion", content: { posting_id: "P1", amount_yen: 30_000 } });
  await queue("T-3", { kind: "conversion_undone", content: { amount_yen: 20_000 } });
  await queue("T-4", { kind: "card_cap", content: { cap_yen: 0 }, cardId: "C1" });
  const batches = await exportTo(out);
  expect(batches).toEqual([1]);
  const { files, businessDate: day } = takeOver(out, 1);
  expect(day).toBe("2026-11-20");
  expect(Object.keys(files)).toEqual(["changes.csv", "cards.csv", "conversions.csv"]);
  const [change] = files["changes.csv"] ?? [];
  expect(change).toMatchObject({ receipt_no: "T-1", kind: "address", account_id: "A1", city });
  expect(change).toMatchObject({ building: "", phone: "", cardmember_id: "M1", card_id: "" });
  expect(files["cards.csv"]).toMatchObject([{ cap_yen: "0", card_id: "C1", kind: "card_cap" }]);
  expect(files["conversions.csv"]?.map((row) => row.amount_yen)).toEqual(["30000", "20000"]);
  expect(statSync(path.join(out, "1")).mode & 0o777).toBe(0o700);
  const told = await rowsOf(
    database,
    "SELECT actor, detail FROM audit_event WHERE event = 'outbox.handed-over'",
  );
  expect(told).toEqual([{ actor: "job:test", detail: { batchNo: 1, counts: { entries: 4 } } }]);
});

test("どの種類にも、書くファイルがある", async () => {
  const out = newFolder();
  for (const kind of outboxKinds) await queue(`K-${kind}`, { kind, cardId: "C9" });
  await exportTo(out);
  for (const kind of outboxKinds) expect(receiptsIn(out)).toContain(`K-${kind}`);
});

test("列のない内容は、並べるときに断る", async () => {
  await expect(queue("X-1", { kind: "phone", content: { pin_jwe: "x" } })).rejects.toThrow(
    /no column of docs\/outbox.md for phone: pin_jwe/,
  );
});

test("確認が済むまで、フォルダがなければ1バイトも違わずに書き直す。あれば書かない", async () => {
  const out = newFolder();
  await exportTo(out);
  await queue("W-1", { content: { city: "港区" } });
  const [made = 0] = (await exportTo(out)) as number[];
  const first = bytesOf(out, made);
  expect(await exportTo(out)).toEqual([]);
  rmSync(path.join(out, String(made)), { recursive: true });
  process.env.PORTAL_TODAY = "2026-11-21";
  expect(await exportTo(out)).toEqual([made]);
  expect(bytesOf(out, made)).toEqual(first);
  expect(await exportTo(out, made)).toEqual([made]);
  expect(bytesOf(out, made)).toEqual(first);
  expect(await exportTo(out, made + 1)).toBe("unknown-batch");
  process.env.PORTAL_TODAY = "2026-11-20";
});

test("書けなかったときは、次に同じものを書く", async () => {
  await queue("F-1");
  await expect(exportTo("/dev/null/outbox")).rejects.toThrow(/ENOTDIR/);
  const out = newFolder();
  await exportTo(out);
  expect(receiptsIn(out).filter((receipt) => receipt === "F-1")).toEqual(["F-1"]);
});

test("渡す前に取り消したものは、どこにも書かない", async () => {
  await queue("D-1");
  await inTransaction((tx) => withdrawOutboxEntry(tx, "A1", "D-1"));
  const out = newFolder();
  await exportTo(out);
  expect(receiptsIn(out)).not.toContain("D-1");
});

test("保留は、まとめて見ても1人ずつ見ても同じ。安全な手続きは保留しない", async () => {
  byLetter = (await insertMember("by.letter")).cardmemberId;
  await asOwner(database.name, async (client) => {
    for (const [cardmemberId, hours] of [["H0", 23.9] as const, ["H1", 24.1] as const]) {
      await client.query(
        `INSERT INTO lockout (counter, account_id, cardmember_id, ended_at, ended_by, end_reason)
         VALUES ($1, 'A1', $2, now() - make_interval(secs => $3), 'staff:clerk1', 'other')`,
        [`login:${cardmemberId}`, cardmemberId, hours * 3600],
      );
    }
    await client.query("UPDATE credential SET letter_due_at = now() WHERE cardmember_id = $1", [
      byLetter,
    ]);
  });
  const members = ["H0", "H1", byLetter, "H3"];
  for (const cardmemberId of members) {
    await queue(`${cardmemberId}-email`, { kind: "email", cardmemberId });
    await queue(`${cardmemberId}-freeze`, { kind: "card_freeze", cardmemberId });
  }
  const out = newFolder();
  await exportTo(out);
  const sent = receiptsIn(out);
  for (const cardmemberId of members) {
    const hold = await inTransaction((tx) => loadCoolingOff(tx, cardmemberId));
    expect(sent.includes(`${cardmemberId}-email`), cardmemberId).toBe(hold === null);
    expect(sent, cardmemberId).toContain(`${cardmemberId}-freeze`);
  }
  expect(sent).not.toContain("H0-email");
  expect(sent).toContain("H1-email");
  expect(sent).not.toContain(`${byLetter}-email`);
  await asOwner(database.name, (client) =>
    client.query("UPDATE lockout SET ended_at = ended_at - interval '1 hour'"),
  );
  await exportTo(out);
  expect(receiptsIn(out)).toContain("H0-email");
});

test("今日すること: 渡せるものと、1営業日を過ぎても確認のない束", async () => {
  const before = await viewOutboxDue(job, businessDate("2026-11-24"));
  expect(before.waiting).toBe(0);
  await queue("Y-1");
  await queue("Y-2", { kind: "email", cardmemberId: byLetter });
  expect((await viewOutboxDue(job, businessDate("2026-11-24"))).waiting).toBe(1);
  // 11-20 is a Friday, 11-23 a holiday: the next business day is the 24th.
  expect((await viewOutboxDue(job, businessDate("2026-11-24"))).late).toEqual([]);
  const late = (await viewOutboxDue(job, businessDate("2026-11-25"))).late;
  expect(late[0]).toEqual({ batchNo: 1, businessDate: "2026-11-20" });
});
