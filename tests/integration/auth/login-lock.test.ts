import { beforeEach, describe, expect, test } from "vitest";
import { logIn } from "@/lib/auth/commands/login";
import {
  endLockout,
  isLockedOut,
  loginCounterOf,
  reserveAttempt,
  finishAttempt,
} from "@/lib/auth/store/attempts";
import { inTransaction } from "@/lib/platform/transaction";
import { asOwner, freshDatabase } from "../../support/database";
import { evaluations, rightPassword, visitor } from "../../support/login-fixtures";
import { insertMemberAsOwner } from "../../support/member-as-owner";

const database = freshDatabase("web");
let userId = "";
let count = 0;

async function tryLogin(password: string, typed = userId) {
  const result = await logIn(visitor, { userId: typed, password, userAgent: "test" });
  return result.ok ? "in" : result.refusal.kind;
}

async function run(sql: string, values: unknown[] = []) {
  return asOwner(database.name, async (client) => (await client.query(sql, values)).rows);
}

beforeEach(async () => {
  count += 1;
  userId = `hanako.sato${count}`;
  await insertMemberAsOwner(database.name, userId);
});

describe("ログインのロック", () => {
  // Two hundred at once, over two server processes: tests/e2e/lock.sweep.ts.
  test("誤ったパスワード20回を同時に送っても、照合は3回だけで、ロックされる", async () => {
    const before = await evaluations();
    const tries = Array.from({ length: 20 }, (_, at) => tryLogin(`wrong-password-${at}`));
    const answers = await Promise.all(tries);
    const after = await evaluations();
    expect(after.real - before.real).toBe(3);
    expect(answers.filter((answer) => answer === "wrong")).toHaveLength(2);
    expect(new Set(answers)).toEqual(new Set(["wrong", "locked"]));
    expect(await tryLogin(rightPassword)).toBe("locked");
    const rows = await run(
      "SELECT event FROM audit_event WHERE event = 'login.locked' AND cardmember_id = (SELECT cardmember_id FROM credential WHERE user_id = $1)",
      [userId],
    );
    expect(rows).toHaveLength(1);
  });

  /** Eleven at once, the right password at one place among ten wrong ones. */
  function elevenAtOnce(place: number): Promise<string[]> {
    const passwords = Array.from({ length: 11 }, (_, at) => `wrong-password-${at}`);
    passwords[place] = rightPassword;
    return Promise.all(passwords.map((password) => tryLogin(password)));
  }

  test("同時に送った11回の最初にある正しいパスワードでは、ログインできる", async () => {
    // Whether the others lock it afterwards depends on how many were answered before the right one.
    expect((await elevenAtOnce(0)).filter((answer) => answer === "in")).toHaveLength(1);
  });

  test("同時に送った11回の最後にある正しいパスワードでは、ログインできず、ロックされる", async () => {
    expect(await elevenAtOnce(10)).not.toContain("in");
    expect(await tryLogin(rightPassword)).toBe("locked");
  });

  test("誤り2回のあと正しく入れることをくり返しても、ロックされない", async () => {
    for (let round = 0; round < 3; round += 1) {
      expect(await tryLogin("wrong-password-1")).toBe("wrong");
      expect(await tryLogin("wrong-password-2")).toBe("wrong");
      expect(await tryLogin(rightPassword)).toBe("in");
    }
  });

  test("1年たってもロックされたまま", async () => {
    for (const at of [1, 2, 3]) await tryLogin(`wrong-password-${at}`);
    const subject = loginCounterOf(userId);
    await run(
      "UPDATE attempt_counter SET reserved_at = reserved_at - interval '1 year', updated_at = updated_at - interval '1 year' WHERE counter = $1",
      [subject],
    );
    await run("UPDATE lockout SET locked_at = locked_at - interval '1 year' WHERE counter = $1", [
      subject,
    ]);
    expect(await tryLogin(rightPassword)).toBe("locked");
  });

  test("途中で落ちた照合は、1分後に誤りとして数える", async () => {
    const subject = loginCounterOf(userId);
    const before = await evaluations();
    for (let died = 0; died < 5; died += 1) await reserveAttempt(subject);
    await run(
      "UPDATE attempt_counter SET reserved_at = now() - interval '61 seconds' WHERE counter = $1",
      [subject],
    );
    expect(await reserveAttempt(subject)).toBe(false);
    expect(await tryLogin(rightPassword)).toBe("locked");
    expect((await evaluations()).real).toBe(before.real);
    expect(await run("SELECT 1 FROM lockout WHERE counter = $1", [subject])).toHaveLength(1);
  });

  test("途中で落ちた1回のあとに誤り2回でロックされる", async () => {
    const subject = loginCounterOf(userId);
    expect(await reserveAttempt(subject)).toBe(true);
    await run(
      "UPDATE attempt_counter SET reserved_at = now() - interval '61 seconds' WHERE counter = $1",
      [subject],
    );
    expect(await tryLogin("wrong-password-1")).toBe("wrong");
    expect(await tryLogin("wrong-password-2")).toBe("locked");
  });

  test("同時に解除しても解除は1回で、そのあとは正しいパスワードで入れる", async () => {
    for (const at of [1, 2, 3]) await tryLogin(`wrong-password-${at}`);
    const by = { endedBy: "staff-1", reason: "caller-asked" };
    const subject = loginCounterOf(userId);
    const unlock = () => inTransaction((tx) => endLockout(tx, subject, by));
    const results = await Promise.all([unlock(), unlock()]);
    expect(results.filter(Boolean)).toHaveLength(1);
    expect(await inTransaction((tx) => isLockedOut(tx, subject))).toBe(false);
    expect(await tryLogin(rightPassword)).toBe("in");
  });

  test("終わった照合のあとからロックされたら、正しくても入れない", async () => {
    const subject = loginCounterOf(userId);
    await reserveAttempt(subject);
    await run("INSERT INTO lockout (counter) VALUES ($1)", [subject]);
    const how = { isRight: true, owner: null };
    const settled = await inTransaction((tx) => finishAttempt(tx, subject, how));
    expect(settled.isLocked).toBe(true);
  });

  test("大文字・全角・空白のちがうIDも、1つの回数で数える", async () => {
    const typed = [userId.toUpperCase(), ` ${userId}`, userId.replace("h", "ｈ")];
    const answers: string[] = [];
    for (const id of typed) answers.push(await tryLogin("wrong-password-1", id));
    expect(answers).toEqual(["wrong", "wrong", "locked"]);
  });
});

describe("登録のあるIDとないID", () => {
  test("同じ回数目には同じ答えで、同じ数だけ照合する", async () => {
    const before = await evaluations();
    for (const id of [userId, `nobody.at.all${count}`]) {
      const answers: string[] = [];
      for (let at = 1; at <= 5; at += 1) answers.push(await tryLogin(`wrong-password-${at}`, id));
      expect(answers).toEqual(["wrong", "wrong", "locked", "locked", "locked"]);
    }
    const after = await evaluations();
    expect(after.real - before.real).toBe(3);
    expect(after.dummy - before.dummy).toBe(3);
  });

  test("どちらにも、24時間変わらない6桁のお問い合わせ番号が出る", async () => {
    for (const id of [userId, `nobody.else${count}`]) {
      const numbers = new Set<string>();
      for (let at = 1; at <= 5; at += 1) {
        const asked = { userId: id, password: `wrong-password-${at}`, userAgent: "" };
        const result = await logIn(visitor, asked);
        if (!result.ok && result.refusal.kind === "locked") {
          numbers.add(result.refusal.inquiryNumber);
        }
      }
      expect(Array.from(numbers)).toEqual([expect.stringMatching(/^\d{6}$/)]);
    }
  });

  test("ロックは本人にメールで知らせ、だれのものでもないIDでは何も送らない", async () => {
    const [{ count: before }] = await run("SELECT count(*)::int FROM mail");
    for (const id of [userId, `nobody.third${count}`]) {
      for (const at of [1, 2, 3, 4]) await tryLogin(`wrong-password-${at}`, id);
    }
    const [{ count: after }] = await run("SELECT count(*)::int FROM mail");
    expect(after - before).toBe(1);
  });

  test("終了したログインは、ないIDと同じに断る", async () => {
    await run("UPDATE credential SET ended_at = now() WHERE user_id = $1", [userId]);
    const answers: string[] = [];
    for (let at = 1; at <= 3; at += 1) answers.push(await tryLogin(rightPassword));
    expect(answers).toEqual(["wrong", "wrong", "locked"]);
  });
});
