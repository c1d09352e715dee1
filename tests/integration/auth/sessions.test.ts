import { beforeEach, describe, expect, test } from "vitest";
import { logIn } from "@/lib/auth/commands/login";
import { endLogin, extendSession, logOut } from "@/lib/auth/commands/sessions";
import { listLoginHistory, listLogins, viewSession } from "@/lib/auth/queries";
import { memberActor } from "@/lib/kernel/actor";
import { present } from "@/lib/kernel/invariant";
import { tokenHashOf } from "@/lib/platform/hashing";
import { asOwner, freshDatabase } from "../../support/database";
import {
  insertMember,
  rightPassword,
  type SampleMember,
  visitor,
} from "../../support/login-fixtures";

const database = freshDatabase();
let member: SampleMember;
let count = 0;

beforeEach(async () => {
  count += 1;
  member = await insertMember(`taro.suzuki${count}`);
});

async function login(previousToken?: string): Promise<string> {
  const { userId } = member;
  const asked = { userId, password: rightPassword, userAgent: "Firefox/140.0", previousToken };
  const result = await logIn(visitor, asked);
  if (!result.ok) throw new Error(result.refusal.kind);
  return result.value.token;
}

async function isAlive(token: string): Promise<boolean> {
  return (await viewSession(visitor, token)) !== null;
}

async function actorOf(token: string) {
  return memberActor(present(await viewSession(visitor, token), "session"));
}

/** Lets a session grow older. */
async function age(token: string, sql: string): Promise<void> {
  await asOwner(database.name, (client) =>
    client.query(`UPDATE session SET ${sql} WHERE token_hash = $1`, [tokenHashOf(token)]),
  );
}

describe("セッション", () => {
  test("4つめのログインで、いちばん古いものが終わる", async () => {
    const tokens = [await login(), await login(), await login()];
    expect(await Promise.all(tokens.map(isAlive))).toEqual([true, true, true]);
    const fourth = await login();
    expect(await Promise.all(tokens.map(isAlive))).toEqual([false, true, true]);
    expect(await isAlive(fourth)).toBe(true);
  });

  test("同時に6回ログインしても、生きているのは3つまで", async () => {
    const tokens = await Promise.all([1, 2, 3, 4, 5, 6].map(() => login()));
    const alive = await Promise.all(tokens.map(isAlive));
    expect(alive.filter(Boolean)).toHaveLength(3);
  });

  test("ログインし直すと、そのブラウザーの前のセッションは終わる", async () => {
    const first = await login();
    await login(first);
    expect(await isAlive(first)).toBe(false);
  });

  test("15分操作がないと終わり、1分に1回まで書き込む", async () => {
    const token = await login();
    expect((await viewSession(visitor, token))?.isTouchDue).toBe(false);
    await age(token, "last_seen_at = now() - interval '14 minutes 50 seconds'");
    expect((await viewSession(visitor, token))?.isTouchDue).toBe(true);
    await extendSession(await actorOf(token));
    expect((await viewSession(visitor, token))?.isTouchDue).toBe(false);
    await age(token, "last_seen_at = now() - interval '15 minutes'");
    expect(await isAlive(token)).toBe(false);
  });

  test("続けていても2時間で終わる", async () => {
    const token = await login();
    await age(token, "created_at = now() - interval '2 hours'");
    expect(await isAlive(token)).toBe(false);
  });

  test("ログアウトしたセッションは、次の要求から使えない", async () => {
    const [token, other] = [await login(), await login()];
    await logOut(await actorOf(token));
    expect(await isAlive(token)).toBe(false);
    expect(await isAlive(other)).toBe(true);
  });

  test("ロックされると、すべてのセッションが終わる", async () => {
    const tokens = [await login(), await login()];
    for (const password of ["wrong-1", "wrong-2", "wrong-3"]) {
      await logIn(visitor, { userId: member.userId, password, userAgent: "" });
    }
    expect(await Promise.all(tokens.map(isAlive))).toEqual([false, false]);
  });

  test("ログインが終了すると、セッションも使えない", async () => {
    const token = await login();
    await asOwner(database.name, (client) =>
      client.query("UPDATE credential SET ended_at = now() WHERE user_id = $1", [member.userId]),
    );
    expect(await isAlive(token)).toBe(false);
  });

  test("でたらめなトークンでは入れない", async () => {
    for (const token of ["", "x", tokenHashOf("x"), "' OR 1=1 --"]) {
      expect(await isAlive(token)).toBe(false);
    }
  });
});

describe("ログイン中の端末", () => {
  test("この端末が先頭で、機種が読め、ほかの端末だけを終わらせられる", async () => {
    const [token, other] = [await login(), await login()];
    const actor = await actorOf(token);
    const logins = await listLogins(actor);
    expect(logins.map(({ isCurrent }) => isCurrent)).toEqual([true, false]);
    expect(logins[0]?.device.browser).toBe("Firefox");
    const ended = await endLogin(actor, logins[1]?.loginId ?? "");
    expect(ended.ok).toBe(true);
    expect(await isAlive(other)).toBe(false);
  });

  test("ほかの会員のログインは、見えず、終わらせられない", async () => {
    const theirs = await login();
    member = await insertMember(`jiro.suzuki${count}`);
    const actor = await actorOf(await login());
    expect(await listLogins(actor)).toHaveLength(1);
    expect(await endLogin(actor, tokenHashOf(theirs))).toEqual({ ok: false, refusal: "not-found" });
    expect(await isAlive(theirs)).toBe(true);
  });

  test("履歴には成功と失敗が新しい順に並ぶ", async () => {
    await logIn(visitor, { userId: member.userId, password: "wrong-1", userAgent: "" });
    const actor = await actorOf(await login());
    const history = await listLoginHistory(actor);
    expect(history.map((row) => row.outcome)).toEqual(["succeeded", "failed"]);
  });
});
