import { expect, test } from "vitest";
import { loadCoolingOff } from "@/lib/auth/store/cooling-off";
import { insertOutboxEntry, withdrawOutboxEntry } from "@/lib/outbox/store";
import { openField } from "@/lib/platform/sealing";
import { inTransaction } from "@/lib/platform/transaction";
import { asOwner, freshDatabase } from "../../support/database";
import { rowsOf } from "../../support/feed";

const database = freshDatabase("web");
const base = { accountId: "A1", cardmemberId: "M1", kind: "address" } as const;

function queue(receiptNo: string): Promise<void> {
  const entry = { ...base, receiptNo, content: { street: "1-2-3" } };
  return inTransaction((tx) => insertOutboxEntry(tx, entry));
}

test("申し出は暗号化して並べ、渡す前なら取り消せる", async () => {
  await queue("T20261120-00000001");
  const [row] = await rowsOf<{ content_sealed: string }>(database, "SELECT * FROM outbox_entry");
  expect(row?.content_sealed).not.toContain("1-2-3");
  const opened = openField("OutboxEntry.content:T20261120-00000001", row?.content_sealed ?? "");
  expect(JSON.parse(opened)).toEqual({ street: "1-2-3" });
  const withdraw = (account: string) =>
    inTransaction((tx) => withdrawOutboxEntry(tx, account, "T20261120-00000001"));
  expect(await withdraw("A2")).toBe(false);
  expect(await withdraw("A1")).toBe(true);
  expect(await withdraw("A1")).toBe(false);
  const [ended] = await rowsOf(database, "SELECT outcome, content_sealed FROM outbox_entry");
  expect(ended).toEqual({ outcome: "withdrawn", content_sealed: null });
});

test("渡した後は取り消せない。ウェブの権限では渡せない", async () => {
  await queue("T20261120-00000002");
  await asOwner(database.name, (client) =>
    client.query("UPDATE outbox_entry SET batch_no = 1 WHERE receipt_no = 'T20261120-00000002'"),
  );
  const late = inTransaction((tx) => withdrawOutboxEntry(tx, "A1", "T20261120-00000002"));
  expect(await late).toBe(false);
  const handOver = inTransaction((tx) => tx.execute`UPDATE outbox_entry SET batch_no = 2`);
  await expect(handOver).rejects.toThrow(/permission denied/);
});

test("窓口の解除だけが、24時間の保留になる", async () => {
  const unlocked = (cardmember: string, by: string) =>
    asOwner(database.name, (client) =>
      client.query(
        `INSERT INTO lockout (counter, account_id, cardmember_id, ended_at, ended_by, end_reason)
         VALUES ($1, 'A1', $2, now(), $3, 'other')`,
        [`login:${cardmember}`, cardmember, by],
      ),
    );
  await unlocked("M1", "staff:clerk1");
  await unlocked("M2", "registration");
  const holdOf = (member: string) => inTransaction((tx) => loadCoolingOff(tx, member));
  expect(await holdOf("M1")).toMatchObject({ why: "unlocked" });
  expect(await holdOf("M2")).toBeNull();
});
