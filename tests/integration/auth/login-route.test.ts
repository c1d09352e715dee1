import { beforeEach, describe, expect, test } from "vitest";
import { POST } from "@/app/(public)/login/enter/route";
import { POST as extend } from "@/app/session/extend/route";
import { POST as logout } from "@/app/logout/route";
import { freshDatabase } from "../../support/database";
import { evaluations, insertMember, rightPassword } from "../../support/login-fixtures";

freshDatabase();
const host = "http://localhost:3000";
const context = { params: Promise.resolve({}) };
let userId = "";
let count = 0;

beforeEach(async () => {
  count += 1;
  userId = `yuko.tanaka${count}`;
  await insertMember(userId);
});

function asked(path: string, fields: Record<string, string>, headers: Record<string, string> = {}) {
  return new Request(host + path, {
    method: "POST",
    headers: { origin: host, host: "localhost:3000", ...headers },
    body: new URLSearchParams(fields),
  });
}

async function enter(fields: Record<string, string>, headers?: Record<string, string>) {
  return POST(asked("/login/enter", fields, headers), context);
}

/** What an answer looks like from outside, but for what is random. */
function looksOf(answer: Response): string {
  const headers = Array.from(answer.headers)
    .map(([name, value]) => `${name}: ${value.replace(/e=[\w-]{16}|kaiin-form=[\w-]+/, "…")}`)
    .sort();
  return [answer.status, ...headers].join("\n");
}

function tokenOf(answer: Response): string {
  return /kaiin-session=([\w-]*)/.exec(answer.headers.get("set-cookie") ?? "")?.[1] ?? "";
}

describe("ログインの送信", () => {
  test("登録のあるIDとないIDは、同じ回数目には同じ状態とヘッダーで答える", async () => {
    for (let at = 1; at <= 4; at += 1) {
      const password = `wrong-password-${at}`;
      const known = await enter({ userId, password });
      const unknown = await enter({ userId: `nobody.here${count}`, password });
      expect(looksOf(known)).toBe(looksOf(unknown));
      expect(known.status).toBe(303);
    }
  });

  test("正しければ行き先へ進み、期限のないHttpOnlyのクッキーを渡す", async () => {
    const from = "/activity?q=1";
    const answer = await enter({ userId, password: rightPassword, from });
    expect(answer.headers.get("location")).toBe(from);
    const cookie = answer.headers.get("set-cookie") ?? "";
    expect(cookie).toMatch(/^kaiin-session=[\w-]{43}; Path=\/; HttpOnly; SameSite=Lax$/);
  });

  test.each(["//evil.example", "https://evil.example", "/\\evil.example", "javascript:alert(1)"])(
    "行き先 %s には進まない",
    async (from) => {
      const answer = await enter({ userId, password: rightPassword, from });
      expect(answer.headers.get("location")).toBe("/home");
    },
  );

  test("決して正しくならない入力は、何度送っても数えず、照合もしない", async () => {
    const before = await evaluations();
    for (let at = 0; at < 5; at += 1) {
      await enter({ userId: "340000000070010", password: "x" });
      await enter({ userId: "yuko@example.jp", password: "x" });
      await enter({ userId, password: "1234" });
      await enter({ userId, password: "" });
      await enter({ userId: "a".repeat(10_000), password: "x" });
    }
    expect(await evaluations()).toEqual(before);
    const answer = await enter({ userId, password: rightPassword });
    expect(tokenOf(answer)).not.toBe("");
  });

  test.each([
    ["よその出どころ", { origin: "https://evil.example" }, {}, 403],
    ["出どころがnull", { origin: "null" }, {}, 403],
    ["知らない項目", {}, { extra: "1" }, 400],
    ["NULを含むID", {}, { userId: "yuko\0tanaka" }, 400],
    ["大きすぎる本文", {}, { userId: "a".repeat(20_000) }, 413],
  ])("%sは断る", async (_name, headers, fields, status) => {
    const answer = await enter({ userId, password: rightPassword, ...fields }, headers);
    expect(answer.status).toBe(status);
    expect(tokenOf(answer)).toBe("");
  });
});

describe("ログアウトと延長", () => {
  test("延長は204、ログアウトのあとは401", async () => {
    const cookie = `kaiin-session=${tokenOf(await enter({ userId, password: rightPassword }))}`;
    expect((await extend(asked("/session/extend", {}, { cookie }))).status).toBe(204);
    const answer = await logout(asked("/logout", {}, { cookie }), context);
    expect(answer.headers.get("location")).toBe("/login?notice=logged-out");
    expect(answer.headers.get("clear-site-data")).toBe('"cache"');
    expect(answer.headers.get("set-cookie")).toMatch(/^kaiin-session=;.*Max-Age=0$/);
    expect((await extend(asked("/session/extend", {}, { cookie }))).status).toBe(401);
  });

  test("よそのページからはログアウトさせられない", async () => {
    const cookie = `kaiin-session=${tokenOf(await enter({ userId, password: rightPassword }))}`;
    const headers = { cookie, origin: "https://evil.example" };
    expect((await logout(asked("/logout", {}, headers), context)).status).toBe(403);
    expect((await extend(asked("/session/extend", {}, { cookie }))).status).toBe(204);
  });
});
