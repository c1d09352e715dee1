import { beforeEach, describe, expect, test } from "vitest";
import { logIn } from "@/lib/auth/commands/login";
import { confirmOwnLogin, confirmPassword } from "@/lib/auth/commands/password-check";
import { changePassword, changeUserId } from "@/lib/auth/commands/own-login";
import { loginCounterOf, reserveAttempt } from "@/lib/auth/store/attempts";
import { respondLockedOrBusy, requireReauthentication } from "@/lib/auth/session";
import { isPasswordDue, viewSession } from "@/lib/auth/queries";
import { type MemberActor, memberActor } from "@/lib/kernel/actor";
import { present } from "@/lib/kernel/invariant";
import { showForm } from "@/lib/platform/http/form-route";
import { asOwner, freshDatabase } from "../../support/database";
import {
  evaluations,
  rightPassword,
  type SampleMember,
  visitor,
} from "../../support/login-fixtures";
import { insertMemberAsOwner } from "../../support/member-as-owner";

const database = freshDatabase("web");
const newPassword = "みかん色の自転車と42の月";
let member: SampleMember;
let actor: MemberActor;
let other = "";
let count = 0;

async function enter(userId: string, password: string): Promise<string> {
  const result = await logIn(visitor, { userId, password, userAgent: "test" });
  return result.ok ? result.value.token : result.refusal.kind;
}

async function isIn(userId: string, password: string): Promise<boolean> {
  return (await enter(userId, password)).length > 20;
}

async function run(sql: string, values: unknown[] = []) {
  return asOwner(database.name, async (client) => (await client.query(sql, values)).rows);
}

async function topics(): Promise<string[]> {
  const sql = "SELECT topic FROM message WHERE cardmember_id = $1 ORDER BY 1";
  return (await run(sql, [member.cardmemberId])).map((row) => row.topic);
}

const change = { currentPassword: rightPassword, newPassword };

beforeEach(async () => {
  count += 1;
  member = await insertMemberAsOwner(database.name, `keiko.mori${count}`);
  const token = await enter(member.userId, rightPassword);
  actor = memberActor(present(await viewSession(visitor, token), "session"));
  other = await enter(member.userId, rightPassword);
});

describe("パスワードをもう一度尋ねるとき", () => {
  test("正しければ通り、3回目の誤りでロックされてセッションがすべて終わる", async () => {
    expect(await confirmPassword(actor, rightPassword)).toEqual({ ok: true, value: null });
    const answers: unknown[] = [];
    for (const at of [1, 2, 3]) answers.push(await confirmPassword(actor, `wrong-${at}`));
    expect(answers).toEqual(
      ["wrong", "wrong", "locked"].map((refusal) => ({ ok: false, refusal })),
    );
    expect(await viewSession(visitor, other)).toBeNull();
    expect(await enter(member.userId, rightPassword)).toBe("locked");
    expect(await topics()).toEqual(["locked"]);
  });

  test("ログインの誤りとあわせて数える", async () => {
    await enter(member.userId, "wrong-1");
    await enter(member.userId, "wrong-2");
    expect(await confirmPassword(actor, "wrong-3")).toEqual({ ok: false, refusal: "locked" });
  });

  test("同時に50回尋ねても、照合は3回だけ", async () => {
    const before = await evaluations();
    const tries = Array.from({ length: 50 }, (_, at) => confirmPassword(actor, `wrong-${at}`));
    await Promise.all(tries);
    expect((await evaluations()).real - before.real).toBe(3);
  });

  test("ロックされたら、お問い合わせ番号とともにログインへ送る", async () => {
    for (const at of [1, 2, 3]) await confirmPassword(actor, `wrong-${at}`);
    expect(await respondLockedOrBusy(actor, "locked")).toMatchObject({
      kind: "form",
      at: "/login",
      errors: { "": "locked", inquiryNumber: expect.stringMatching(/^\d{6}$/) },
      values: {},
      cookies: [expect.stringContaining("kaiin-session=;")],
    });
    expect(await respondLockedOrBusy(actor, "busy")).toMatchObject({ response: { status: 503 } });
  });
});

describe("大切な変更の前の確かめ", () => {
  const age = (seconds: number) =>
    run("UPDATE session SET created_at = now() - make_interval(secs => $2) WHERE token_hash = $1", [
      actor.sessionHash,
      seconds,
    ]);

  test("ログインから5分未満なら、パスワードを尋ねない", async () => {
    await age(298);
    expect(await isPasswordDue(actor)).toBe(false);
    expect(await confirmOwnLogin(actor, null)).toEqual({ ok: true, value: null });
    expect(await requireReauthentication(actor, undefined)).toBeNull();
  });

  test("5分たつと、パスワードが要る", async () => {
    await age(301);
    expect(await isPasswordDue(actor)).toBe(true);
    expect(await confirmOwnLogin(actor, null)).toEqual({ ok: false, refusal: "missing" });
    expect(await requireReauthentication(actor, "")).toEqual(showForm({ password: "missing" }));
    expect(await requireReauthentication(actor, "", "/confirm")).toMatchObject({ at: "/confirm" });
    expect(await confirmOwnLogin(actor, "wrong")).toEqual({ ok: false, refusal: "wrong" });
    expect(await confirmOwnLogin(actor, rightPassword)).toEqual({ ok: true, value: null });
  });

  test("5分未満でも、入力したパスワードは確かめ、誤りは数える", async () => {
    const answers: unknown[] = [];
    for (const at of [1, 2, 3]) answers.push(await requireReauthentication(actor, `wrong-${at}`));
    const wrong = showForm({ password: "wrong" });
    expect(answers.slice(0, 2)).toEqual([wrong, wrong]);
    expect(answers[2]).toMatchObject({ at: "/login", errors: { "": "locked" } });
    expect(await confirmOwnLogin(actor, null)).toEqual({ ok: false, refusal: "missing" });
  });

  test("終わったセッションでは、5分未満でも通らない", async () => {
    await run("UPDATE session SET ended_at = now(), end_reason = 'member' WHERE token_hash = $1", [
      actor.sessionHash,
    ]);
    expect(await confirmOwnLogin(actor, null)).toEqual({ ok: false, refusal: "missing" });
  });
});

describe("パスワードの変更", () => {
  test("新しいパスワードで入れ、ほかのログインは終わり、この端末は続く", async () => {
    expect(await changePassword(actor, change)).toEqual({ ok: true, value: null });
    expect(await viewSession(visitor, other)).toBeNull();
    const sql = "SELECT 1 FROM session WHERE token_hash = $1 AND ended_at IS NULL";
    expect(await run(sql, [actor.sessionHash])).toHaveLength(1);
    expect(await enter(member.userId, rightPassword)).toBe("wrong");
    expect(await isIn(member.userId, newPassword)).toBe(true);
    expect(await topics()).toEqual(["passwordChanged"]);
  });

  test("弱いものやユーザーIDを含むものは、数えずに断る", async () => {
    const before = await evaluations();
    const weak = ["short", "password1234", `${member.userId}-aoi-kumo`, "1234"];
    const fields = await Promise.all(
      weak.map((newOne) => changePassword(actor, { ...change, newPassword: newOne })),
    );
    expect(fields.map((result) => !result.ok && result.refusal)).toEqual(
      ["too-short", "too-easy", "holds-user-id", "four-digits"].map((why) => ({
        field: "newPassword",
        why,
      })),
    );
    expect(await evaluations()).toEqual(before);
  });

  test("いまのパスワードの誤り3回でロックされ、変わらない", async () => {
    for (const at of [1, 2, 3]) {
      await changePassword(actor, { currentPassword: `wrong-${at}`, newPassword });
    }
    expect(await changePassword(actor, change)).toEqual({ ok: false, refusal: "locked" });
    expect(await topics()).toEqual(["locked"]);
  });
});

describe("ユーザーIDの変更", () => {
  const ask = (userId: string) => changeUserId(actor, { currentPassword: rightPassword, userId });

  test("新しいIDで入れ、前のIDはだれのものでもなくなる", async () => {
    expect(await ask(`Ｎew.keiko${count}`)).toEqual({ ok: true, value: null });
    expect(await viewSession(visitor, other)).toBeNull();
    expect(await isIn(`new.keiko${count}`, rightPassword)).toBe(true);
    expect(await enter(member.userId, rightPassword)).toBe("wrong");
    expect(await topics()).toEqual(["userIdChanged"]);
  });

  test("使われているID、同じID、パスワードに含まれるIDは断る", async () => {
    const taken = await insertMemberAsOwner(database.name, `taken.one${count}`);
    const answers = [await ask(taken.userId), await ask(member.userId), await ask("aoisora-umi")];
    expect(answers.map((result) => !result.ok && result.refusal)).toEqual(
      ["taken", "same", "in-password"].map((why) => ({ field: "userId", why })),
    );
    expect(await isIn(member.userId, rightPassword)).toBe(true);
  });

  test("取られていた試行の数は新しいIDについて行き、その前の数えは捨てられる", async () => {
    const userId = `counted.keiko${count}`;
    for (const at of [1, 2, 3]) await enter(userId, `wrong-${at}`);
    await reserveAttempt(loginCounterOf(member.userId));
    expect((await ask(userId)).ok).toBe(true);
    const sql = "SELECT failed, reserved FROM attempt_counter WHERE counter = $1";
    expect(await run(sql, [loginCounterOf(userId)])).toEqual([{ failed: 0, reserved: 1 }]);
    expect(await run(sql, [loginCounterOf(member.userId)])).toEqual([]);
    expect(await enter(userId, "wrong-1")).toBe("wrong");
  });

  test("2人が同時に同じIDにしても、1人だけのものになる", async () => {
    const rival = await insertMemberAsOwner(database.name, `rival.mori${count}`);
    const token = await enter(rival.userId, rightPassword);
    const rivalActor = memberActor(present(await viewSession(visitor, token), "session"));
    const wanted = { currentPassword: rightPassword, userId: `wanted.id${count}` };
    const results = await Promise.all([
      changeUserId(actor, wanted),
      changeUserId(rivalActor, wanted),
    ]);
    expect(results.filter((result) => result.ok)).toHaveLength(1);
    const refusals = results.flatMap((result) => (result.ok ? [] : [result.refusal]));
    expect(refusals).toEqual([{ field: "userId", why: "taken" }]);
  });
});
