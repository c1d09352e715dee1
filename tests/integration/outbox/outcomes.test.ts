import { beforeEach, describe, expect, test } from "vitest";
import { listBreaches } from "@/lib/closing/queries/invariants";
import { importDelivery } from "@/lib/feed/commands/delivery";
import { exportOutbox } from "@/lib/feed/commands/hand-over";
import type { OutboxKind } from "@/lib/kernel/outbox-kind";
import { loadCoolingOff } from "@/lib/auth/store/cooling-off";
import { insertOutboxEntry } from "@/lib/outbox/store";
import { inJobTransaction, inTransaction } from "@/lib/platform/transaction";
import { asOwner, freshDatabase } from "../../support/database";
import { writeDelivery } from "../../support/delivery";
import { job, rowsOf } from "../../support/feed";
import { insertMember, type SampleMember } from "../../support/login-fixtures";
import { newFolder, receiptsIn } from "../../support/issuer";

const database = freshDatabase();
const out = newFolder();
let member: SampleMember;
let receipts = 0;
let sequence = 0;

beforeEach(async () => {
  process.env.PORTAL_TODAY = "2026-11-20";
  member = await insertMember(`outcome.${receipts}`);
});

async function queue(kind: OutboxKind = "address"): Promise<string> {
  receipts += 1;
  const receiptNo = `T-${receipts}`;
  const { accountId, cardmemberId } = member;
  const entry = { accountId, cardmemberId, kind, receiptNo, cardId: `C-${receipts}`, content: {} };
  await inTransaction((tx) => insertOutboxEntry(tx, entry));
  return receiptNo;
}

async function handOver(): Promise<number> {
  const result = await exportOutbox(job, { out, batchNo: null });
  if (!result.ok) throw new Error(result.refusal);
  return result.value.at(-1)?.batchNo ?? 0;
}

type Told = { receipt_no: string; outcome: string; reason?: string };

async function deliver(outcomes: readonly Told[] | null, outboxBatch?: number) {
  const facts = { sequence: sequence + 1, businessDate: "2026-11-20", outboxBatch };
  const files = outcomes ? { "outcomes.csv": outcomes } : {};
  const result = await importDelivery(job, writeDelivery(facts, files));
  if (!result.ok) return result.refusal;
  sequence += 1;
  return result.value.kind === "imported" ? result.value.files : result.value.kind;
}

async function entryOf(receiptNo: string) {
  const [entry] = await rowsOf<Record<string, unknown>>(
    database,
    `SELECT outcome, reason, ended_at IS NOT NULL AS ended, content_sealed IS NOT NULL AS kept
     FROM outbox_entry WHERE receipt_no = $1`,
    [receiptNo],
  );
  return entry;
}

function quarantined(receiptNo: string): Promise<unknown[]> {
  return rowsOf(database, "SELECT reason FROM quarantined_row WHERE record_id = $1", [receiptNo]);
}

function messages(): Promise<{ topic: string; body: string }[]> {
  return rowsOf(
    database,
    "SELECT topic, body FROM message WHERE cardmember_id = $1 ORDER BY created_at",
    [member.cardmemberId],
  );
}

function requestEvents(): Promise<unknown[]> {
  return rowsOf(
    database,
    "SELECT event, detail FROM audit_event WHERE cardmember_id = $1 AND event = 'request.ended'",
    [member.cardmemberId],
  );
}

describe("受け取りの確認", () => {
  test("その番号までの束を確認済みにし、書き直さず、暗証番号を消す。ほかの中身は残す", async () => {
    const pin = await queue("pin");
    const address = await queue();
    const batch = await handOver();
    expect(await deliver(null, batch - 1)).toEqual([]);
    expect(await entryOf(pin)).toMatchObject({ kept: true });
    expect(await deliver(null, batch)).toEqual([]);
    expect(await entryOf(pin)).toMatchObject({ kept: false, ended: false });
    expect(await entryOf(address)).toMatchObject({ kept: true, ended: false });
    const again = newFolder();
    await exportOutbox(job, { out: again, batchNo: null });
    expect(receiptsIn(again)).toEqual([]);
    const told = await rowsOf<{ detail: { batchNo: number } }>(
      database,
      "SELECT detail FROM audit_event WHERE event = 'outbox.acknowledged' ORDER BY position",
    );
    expect(told.at(-1)?.detail.batchNo).toBe(batch);
  });

  test("確認のない配信は、これまでどおり受け取り、何も確認しない", async () => {
    await queue();
    await handOver();
    expect(await deliver(null)).toEqual([]);
    const open = await rowsOf(database, "SELECT FROM outbox_batch WHERE acknowledged_at IS NULL");
    expect(open).toHaveLength(1);
  });

  test("渡していない番号の確認は、配信ごと断る", async () => {
    const receipt = await queue();
    const batch = await handOver();
    const told = [{ receipt_no: receipt, outcome: "accepted" }];
    expect(await deliver(told, batch + 1)).toBe(`outboxBatch ${batch + 1} was never handed over`);
    expect(await entryOf(receipt)).toMatchObject({ ended: false });
  });
});

describe("回答", () => {
  test("承諾は手続きを終わらせ、会員に知らせる。もう一度来ても数えるだけ", async () => {
    const receipt = await queue("employer");
    await handOver();
    const told = [{ receipt_no: receipt, outcome: "accepted" }];
    expect(await deliver(told)).toMatchObject([{ imported: 1, alreadyThere: 0, quarantined: 0 }]);
    expect(await entryOf(receipt)).toMatchObject({
      outcome: "accepted",
      ended: true,
      reason: null,
    });
    expect(await deliver(told)).toMatchObject([{ imported: 0, alreadyThere: 1, quarantined: 0 }]);
    const [message, ...others] = await messages();
    expect(others).toEqual([]);
    expect(message?.topic).toBe("requestAccepted");
    expect(message?.body).toContain("お勤め先の変更");
    expect(message?.body).toContain(receipt);
    expect(await requestEvents()).toHaveLength(1);
  });

  test("お断りは、理由とともに会員に知らせる", async () => {
    const receipt = await queue();
    await handOver();
    await deliver([{ receipt_no: receipt, outcome: "refused", reason: "建物名が必要です" }]);
    expect(await entryOf(receipt)).toMatchObject({
      outcome: "refused",
      reason: "建物名が必要です",
    });
    const [message] = await messages();
    expect(message).toMatchObject({ topic: "requestRefused" });
    expect(message?.body).toContain("理由：建物名が必要です");
    const [mail] = await rowsOf<{ waiting: number }>(
      database,
      "SELECT count(*)::int AS waiting FROM mail m JOIN message s USING (message_id) WHERE s.cardmember_id = $1",
      [member.cardmemberId],
    );
    expect(mail?.waiting).toBe(1);
  });

  test("知らない番号、渡していない番号、逆の回答、知らない言葉は、隔離する", async () => {
    const answered = await queue();
    const twice = await queue();
    await handOver();
    const waiting = await queue();
    await deliver([{ receipt_no: answered, outcome: "accepted" }]);
    const files = await deliver([
      { receipt_no: "Z-404", outcome: "accepted" },
      { receipt_no: waiting, outcome: "accepted" },
      { receipt_no: answered, outcome: "refused" },
      { receipt_no: twice, outcome: "accepted" },
      { receipt_no: twice, outcome: "refused" },
      { receipt_no: "Z-405", outcome: "maybe" },
    ]);
    expect(files).toMatchObject([{ rows: 6, imported: 1, quarantined: 5 }]);
    expect(await quarantined("Z-404")).toEqual([{ reason: "receipt_no unknown" }]);
    expect(await quarantined(waiting)).toEqual([{ reason: "receipt_no was not handed over" }]);
    expect(await quarantined(answered)).toEqual([{ reason: "outcome is accepted already" }]);
    expect(await quarantined(twice)).toEqual([{ reason: "outcome is accepted already" }]);
    expect(await quarantined("Z-405")).toEqual([{ reason: "outcome unknown" }]);
    expect(await entryOf(waiting)).toMatchObject({ ended: false });
    expect(await entryOf(answered)).toMatchObject({ outcome: "accepted" });
    expect(await entryOf(twice)).toMatchObject({ outcome: "accepted" });
  });

  test("手紙が届いたことと、調査を引き受けたことは、会員に知らせない。断られた調査は知らせる", async () => {
    const [letter, dispute, unwanted] = [
      await queue("notice_letter"),
      await queue("dispute"),
      await queue("dispute"),
    ];
    await handOver();
    await deliver([
      { receipt_no: letter, outcome: "accepted" },
      { receipt_no: dispute, outcome: "accepted" },
      { receipt_no: unwanted, outcome: "refused", reason: "期限を過ぎています" },
    ]);
    expect(await entryOf(letter)).toMatchObject({ outcome: "accepted" });
    expect(await entryOf(dispute)).toMatchObject({ outcome: "accepted" });
    expect((await messages()).map(({ topic }) => topic)).toEqual(["requestRefused"]);
  });

  test("暗証番号は、回答が来れば消える。消去した後の承諾も受け取る", async () => {
    const kept = await queue("pin");
    const erased = await queue("pin");
    await handOver();
    await asOwner(database.name, (client) =>
      client.query(
        `UPDATE outbox_entry SET ended_at = now(), outcome = 'expired', content_sealed = NULL
         WHERE receipt_no = $1`,
        [erased],
      ),
    );
    const told = [kept, erased].map((receipt_no) => ({ receipt_no, outcome: "accepted" }));
    expect(await deliver(told)).toMatchObject([{ imported: 2 }]);
    expect(await entryOf(kept)).toMatchObject({ outcome: "accepted", kept: false });
    expect(await entryOf(erased)).toMatchObject({ outcome: "accepted", kept: false });
  });
});

describe("初回登録の手紙", () => {
  async function registeredByLetter(): Promise<string> {
    await asOwner(database.name, async (client) => {
      await client.query("UPDATE credential SET letter_due_at = now() WHERE credential_id = $1", [
        member.credentialId,
      ]);
      await client.query(
        "INSERT INTO session (token_hash, credential_id, user_agent) VALUES ($1, $2, 'test')",
        [member.credentialId, member.credentialId],
      );
    });
    const receipt = await queue("registration_letter");
    await handOver();
    return receipt;
  }

  const holdNow = () => inTransaction((tx) => loadCoolingOff(tx, member.cardmemberId));

  function loginNow(): Promise<unknown[]> {
    return rowsOf(
      database,
      `SELECT c.ended_at IS NOT NULL AS ended, c.letter_due_at IS NOT NULL AS due,
         s.end_reason FROM credential c JOIN session s USING (credential_id)
       WHERE credential_id = $1`,
      [member.credentialId],
    );
  }

  test("承諾で保留が終わり、待っていたものが渡る", async () => {
    const receipt = await registeredByLetter();
    const email = await queue("email");
    await handOver();
    expect(receiptsIn(out)).not.toContain(email);
    expect(await holdNow()).toEqual({ why: "letter", until: null });
    await deliver([{ receipt_no: receipt, outcome: "accepted" }]);
    expect(await holdNow()).toBeNull();
    expect(await loginNow()).toEqual([{ ended: false, due: false, end_reason: null }]);
    await handOver();
    expect(receiptsIn(out)).toContain(email);
  });

  test("お断りでログインが終わり、ログイン中の端末も終わる", async () => {
    const receipt = await registeredByLetter();
    await deliver([{ receipt_no: receipt, outcome: "refused", reason: "お心当たりなし" }]);
    expect(await loginNow()).toEqual([{ ended: true, due: true, end_reason: "letter-refused" }]);
  });
});

test("メールのない会員への知らせは、手紙として1度だけ渡る", async () => {
  const { accountId, cardmemberId } = member;
  const { messageId } = await inTransaction((tx) =>
    tx.message.create({
      data: { accountId, cardmemberId, topic: "locked", subject: "件名", body: "本文" },
    }),
  );
  const { insertRows, letterRowOf } = await import("@/lib/mail/store/outgoing");
  const message = { message_id: messageId, account_id: accountId, cardmember_id: cardmemberId };
  const text = { topic: "locked", language: "ja" as const, subject: "件名", body: "本文" };
  await inTransaction((tx) => insertRows(tx, "letter", [letterRowOf({ ...message, ...text })]));
  await handOver();
  await handOver();
  const rows = await rowsOf<{ kind: string }>(
    database,
    "SELECT kind FROM outbox_entry WHERE cardmember_id = $1 AND batch_no IS NOT NULL",
    [cardmemberId],
  );
  expect(rows).toEqual([{ kind: "notice_letter" }]);
});

test("束の数と、残っている暗証番号を、verify が確かめる", async () => {
  const breaches = async () =>
    (await inJobTransaction((tx) => listBreaches(job, tx))).map(({ invariant }) => invariant);
  const pin = await queue("pin");
  await handOver();
  expect(await breaches()).toEqual([]);
  await asOwner(database.name, (client) =>
    client.query(
      "UPDATE outbox_entry SET queued_at = now() - interval '26 hours' WHERE receipt_no = $1",
      [pin],
    ),
  );
  expect(await breaches()).toEqual([
    "no PIN is stored beyond its day or after the issuer acknowledged it",
  ]);
  await asOwner(database.name, (client) =>
    client.query("DELETE FROM outbox_entry WHERE receipt_no = $1", [pin]),
  );
  expect(await breaches()).toEqual(["a batch of the outbox contains the entries it was made with"]);
});
