import pg from "pg";
import { describe, expect, test } from "vitest";
import { listAuditFaults } from "@/lib/audit/queries";
import { emit } from "@/lib/audit/emit";
import { insertAuditSeal } from "@/lib/audit/store";
import { systemActor } from "@/lib/kernel/actor";
import { sqlOn } from "@/lib/platform/db";
import { inTransaction } from "@/lib/platform/transaction";
import { asOwner, databaseUrl, freshDatabase } from "../../support/database";

const actor = systemActor("test");

async function tell(reason: string): Promise<void> {
  const event = {
    name: "account.closing-failed",
    accountId: "A1",
    closingOn: "2026-11-03",
    reason,
  } as const;
  await inTransaction((tx) => emit(tx, actor, event));
}

async function faultsOf(database: string): Promise<string[]> {
  return asOwner(database, (client) => listAuditFaults(actor, sqlOn(client)));
}

/** As somebody who owns the server would: the triggers are switched off first. */
async function tamper(database: string, sql: string): Promise<void> {
  await asOwner(database, async (client) => {
    await client.query("SET session_replication_role = replica");
    await client.query(sql);
  });
}

describe("監査の記録", () => {
  const database = freshDatabase();

  test("同時に書いても鎖は1本につながる", async () => {
    await Promise.all(Array.from({ length: 20 }, (_, at) => tell(`reason ${at}`)));
    await inTransaction((tx) => insertAuditSeal(tx, new Date()));
    expect(await faultsOf(database.name)).toEqual([]);
  });

  test("書き換えた行は見つかる", async () => {
    const name = database.name;
    await tamper(name, `UPDATE audit_event SET detail = '{"reason":"x"}' WHERE position = 7`);
    expect(await faultsOf(name)).toContainEqual(expect.stringContaining("row 7: changed or moved"));
  });

  test("取り除いた行は見つかる", async () => {
    await tamper(database.name, "DELETE FROM audit_event WHERE position = 7");
    const faults = await faultsOf(database.name);
    expect(faults).toContainEqual(expect.stringContaining("a row before it is missing"));
  });

  test("最後の行を取り除き、先頭の記録を合わせても、封印と違うので見つかる", async () => {
    const name = database.name;
    await tamper(name, "DELETE FROM audit_event WHERE position >= 7");
    await tamper(
      name,
      `UPDATE audit_head h SET position = e.position, hash = e.hash FROM audit_event e
       WHERE e.chain = h.chain AND e.position = 6`,
    );
    expect(await faultsOf(name)).toEqual([expect.stringContaining("differs from a seal")]);
  });

  test("ウェブの役割では書き換えも取り除きもできない", async () => {
    const client = new pg.Client({ connectionString: databaseUrl(database.name, "web") });
    await client.connect();
    for (const sql of [
      "UPDATE audit_event SET actor = 'x'",
      "DELETE FROM audit_event",
      "UPDATE ledger_event SET amount_yen = 1",
      "DELETE FROM ledger_event",
      "UPDATE book_balance SET balance_yen = 0",
      "CREATE TABLE mine (id int)",
      "DROP TABLE audit_event",
      "ALTER TABLE audit_event DISABLE TRIGGER ALL",
    ]) {
      await expect(client.query(sql), sql).rejects.toThrow(/permission denied|must be owner/);
    }
    await client.end();
  });
});
