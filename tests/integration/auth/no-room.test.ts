import { beforeEach, expect, test } from "vitest";
import { logIn } from "@/lib/auth/commands";
import { Retryable } from "@/lib/platform/transaction";
import { asOwner, freshDatabase } from "../../support/database";
import { rightPassword, visitor } from "../../support/login-fixtures";
import { insertMemberAsOwner } from "../../support/member-as-owner";

const database = freshDatabase("web");
let userId = "";
let count = 0;

beforeEach(async () => {
  count += 1;
  userId = `hanako.full${count}`;
  await insertMemberAsOwner(database.name, userId);
});

async function tryLogin(password: string): Promise<string> {
  try {
    const result = await logIn(visitor, { userId, password, userAgent: "test" });
    return result.ok ? "in" : result.refusal.kind;
  } catch (error) {
    if (error instanceof Retryable) return "not now";
    throw error;
  }
}

/** As on a full disk: no new row finds room, while counters can still be changed in place. */
async function whileFull(work: () => Promise<void>): Promise<void> {
  const run = (sql: string) => asOwner(database.name, (client) => client.query(sql));
  await run(`
    CREATE FUNCTION no_room() RETURNS trigger LANGUAGE plpgsql AS $$ BEGIN
      RAISE EXCEPTION 'could not extend file' USING ERRCODE = 'disk_full';
    END $$;
    CREATE TRIGGER full_disk BEFORE INSERT ON audit_event
      FOR EACH ROW EXECUTE FUNCTION no_room()`);
  try {
    await work();
  } finally {
    await run("DROP TRIGGER full_disk ON audit_event; DROP FUNCTION no_room()");
  }
}

test("容量が尽きている間に正しいパスワードを何度入れても、ロックされない", async () => {
  await whileFull(async () => {
    for (let at = 0; at < 5; at += 1) expect(await tryLogin(rightPassword)).toBe("not now");
  });
  expect(await tryLogin(rightPassword)).toBe("in");
});

test("誤ったパスワードは、容量が尽きている間でも数えられる", async () => {
  await whileFull(async () => {
    for (let at = 0; at < 3; at += 1) expect(await tryLogin("wrong-password")).toBe("not now");
  });
  expect(await tryLogin(rightPassword)).toBe("locked");
});
