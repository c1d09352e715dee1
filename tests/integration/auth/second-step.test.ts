import { Secret, TOTP } from "otpauth";
import { beforeEach, describe, expect, test } from "vitest";
import { logIn } from "@/lib/auth/commands/login";
import { logInWithCode } from "@/lib/auth/commands/code-login";
import { changeUserId } from "@/lib/auth/commands/own-login";
import {
  beginSecondStep,
  confirmSetUp,
  noteRecoveryCodes,
  switchSecondStepOff,
} from "@/lib/auth/commands/second-step";
import { endLockout, loginCounterOf, secondStepCounterOf } from "@/lib/auth/store/attempts";
import { viewSession } from "@/lib/auth/queries";
import {
  isCodeAwaited,
  viewRecoveryCodes,
  viewSecondStep,
  viewSetUp,
} from "@/lib/auth/queries/second-step";
import { type MemberActor, memberActor } from "@/lib/kernel/actor";
import { present } from "@/lib/kernel/invariant";
import { inTransaction } from "@/lib/platform/transaction";
import { asOwner, freshDatabase } from "../../support/database";
import { rightPassword, type SampleMember, visitor } from "../../support/login-fixtures";
import { insertMemberAsOwner } from "../../support/member-as-owner";

const database = freshDatabase("web");
let member: SampleMember;
let actor: MemberActor;
let secret = "";
let count = 0;

async function run(sql: string, values: unknown[] = []) {
  return asOwner(database.name, async (client) => (await client.query(sql, values)).rows);
}

async function topics(): Promise<string[]> {
  const sql = "SELECT topic FROM message WHERE cardmember_id = $1 ORDER BY 1";
  return (await run(sql, [member.cardmemberId])).map((row) => row.topic);
}

async function enter(userId = member.userId, password = rightPassword) {
  return logIn(visitor, { userId, password, userAgent: "test" });
}

async function signUp(): Promise<MemberActor> {
  count += 1;
  member = await insertMemberAsOwner(database.name, `kaoru.endo${count}`);
  const result = await enter();
  const token = result.ok ? result.value.token : "";
  return memberActor(present(await viewSession(visitor, token), "session"));
}

/** The code an app shows so many steps from now. */
function codeAt(steps: number): string {
  const totp = new TOTP({ secret: Secret.fromBase32(secret) });
  return totp.generate({ timestamp: Date.now() + steps * 30_000 });
}

const wrongCode = () => String((Number(codeAt(0)) + 1) % 1_000_000).padStart(6, "0");

async function switchOn(): Promise<readonly string[]> {
  expect(await beginSecondStep(actor, rightPassword)).toEqual({ ok: true, value: null });
  secret = present(await viewSetUp(actor), "set-up").secret.replaceAll(" ", "");
  expect(await confirmSetUp(actor, codeAt(-1))).toEqual({ ok: true, value: null });
  return present(await viewRecoveryCodes(actor), "codes");
}

/** The password, then a code. */
async function awaited(userId = member.userId): Promise<string> {
  const result = await enter(userId);
  if (result.ok || result.refusal.kind !== "code-due") throw new Error("no code was asked for");
  return result.refusal.token;
}

const say = (token: string, code: string) =>
  logInWithCode(visitor, { token, code, userAgent: "test" });

const over = { ok: false, refusal: { kind: "over" } };
const wrong = { ok: false, refusal: { kind: "wrong-code" } };
const locked = { ok: false, refusal: { kind: "locked" } };

beforeEach(async () => {
  actor = await signUp();
});

describe("2段階認証の設定", () => {
  test("パスワードとはじめのコードで、オンになる。オフにはパスワードがいる", async () => {
    expect(await viewSecondStep(actor)).toBeNull();
    expect(await beginSecondStep(actor, "wrong")).toEqual({ ok: false, refusal: "wrong" });
    expect(await viewSetUp(actor)).toBeNull();
    const codes = await switchOn();
    expect(new Set(codes).size).toBe(10);
    expect(await viewSecondStep(actor)).toMatchObject({ recoveryCodesLeft: 10 });
    expect(await viewSetUp(actor)).toBeNull();
    expect(await beginSecondStep(actor, rightPassword)).toMatchObject({ refusal: "on-already" });
    expect(await switchSecondStepOff(actor, "wrong")).toEqual({ ok: false, refusal: "wrong" });
    expect((await enter()).ok).toBe(false);
    expect(await switchSecondStepOff(actor, rightPassword)).toEqual({ ok: true, value: null });
    expect(await switchSecondStepOff(actor, rightPassword)).toMatchObject({
      refusal: "off-already",
    });
    expect((await enter()).ok).toBe(true);
    expect(await topics()).toEqual(["secondStepOff", "secondStepOn"]);
  });

  test("コードがちがえばオフのまま。古い設定は使えない", async () => {
    await beginSecondStep(actor, rightPassword);
    secret = present(await viewSetUp(actor), "set-up").secret.replaceAll(" ", "");
    expect(await confirmSetUp(actor, wrongCode())).toEqual({ ok: false, refusal: "wrong-code" });
    expect((await enter()).ok).toBe(true);
    await run("UPDATE second_step SET created_at = now() - interval '16 minutes'");
    expect(await viewSetUp(actor)).toBeNull();
    expect(await confirmSetUp(actor, codeAt(0))).toEqual({ ok: false, refusal: "over" });
  });

  test("回復コードは、控えたあとは見えない。ほかの会員には見えない", async () => {
    await switchOn();
    const owner = actor;
    const stranger = await signUp();
    expect(await viewRecoveryCodes(stranger)).toBeNull();
    expect(await viewSecondStep(stranger)).toBeNull();
    await noteRecoveryCodes(stranger);
    expect(await viewRecoveryCodes(owner)).toHaveLength(10);
    await noteRecoveryCodes(owner);
    expect(await viewRecoveryCodes(owner)).toBeNull();
    expect(await viewSecondStep(owner)).toMatchObject({ recoveryCodesLeft: 10 });
  });
});

describe("コードでのログイン", () => {
  test("パスワードだけではセッションは始まらず、正しいコードで一度だけ始まる", async () => {
    await switchOn();
    const token = await awaited();
    expect(await isCodeAwaited(visitor, token)).toBe(true);
    const result = await say(token, codeAt(0));
    const session = result.ok ? result.value.token : "";
    expect(await viewSession(visitor, session)).toMatchObject({ credentialId: actor.credentialId });
    expect(await isCodeAwaited(visitor, token)).toBe(false);
    expect(await say(token, codeAt(1))).toEqual(over);
    const next = await awaited();
    expect(await say(next, codeAt(0))).toEqual(wrong);
    expect((await say(next, codeAt(1))).ok).toBe(true);
  });

  test("同じコードを同時に送っても、始まるのは一度だけ", async () => {
    await switchOn();
    const tokens = [await awaited(), await awaited()];
    const results = await Promise.all(tokens.map((token) => say(token, codeAt(0))));
    expect(results.filter(({ ok }) => ok)).toHaveLength(1);
  });

  test("回復コードは、それぞれ一度だけ", async () => {
    const [first = "", second = ""] = (await switchOn()).map((code) => code.replace("-", ""));
    expect((await say(await awaited(), first)).ok).toBe(true);
    expect(await say(await awaited(), first)).toEqual(wrong);
    expect((await say(await awaited(), second)).ok).toBe(true);
    expect(await viewSecondStep(actor)).toMatchObject({ recoveryCodesLeft: 8 });
  });

  test("3回目の誤りでログインがロックされ、正しいコードもパスワードも断る", async () => {
    await switchOn();
    const token = await awaited();
    expect(await say(token, wrongCode())).toEqual(wrong);
    // The right password leaves the codes' counter alone.
    const other = await awaited();
    expect(await say(other, wrongCode())).toEqual(wrong);
    expect(await say(other, wrongCode())).toMatchObject(locked);
    expect(await say(token, codeAt(0))).toMatchObject(locked);
    expect(await enter()).toMatchObject(locked);
    expect(await viewSession(visitor, "x")).toBeNull();
    const open = await run(
      "SELECT 1 FROM session WHERE credential_id = $1::uuid AND ended_at IS NULL",
      [member.credentialId],
    );
    expect(open).toEqual([]);
    expect(await topics()).toEqual(["locked", "secondStepOn"]);
  });

  test("窓口の解除で、どちらの数もはじめに戻る", async () => {
    await switchOn();
    for (const _ of [1, 2, 3]) await say(await awaited(), wrongCode());
    const by = { endedBy: "staff:clerk", reason: "caller-asked" };
    const rows = await run(
      "SELECT counter FROM lockout WHERE cardmember_id = $1 AND counter LIKE 'login:%' AND ended_at IS NULL",
      [member.cardmemberId],
    );
    const subjects = rows.map(({ counter }) => String(counter)).sort();
    const { userId } = member;
    expect(subjects).toEqual([loginCounterOf(userId), secondStepCounterOf(userId)].sort());
    for (const subject of subjects) {
      await inTransaction((tx) => endLockout(tx, subject, by));
    }
    expect((await say(await awaited(), codeAt(0))).ok).toBe(true);
  });

  test("50回を同時に送っても、確かめるのは3回だけ", async () => {
    await switchOn();
    const token = await awaited();
    await Promise.all(Array.from({ length: 50 }, () => say(token, wrongCode())));
    const [row] = await run(
      "SELECT count(*)::int AS failed FROM audit_event WHERE event = 'login.code-failed' AND cardmember_id = $1",
      [member.cardmemberId],
    );
    expect(row?.failed).toBe(2);
    expect(await enter()).toMatchObject(locked);
  });

  test("時間切れ、知らない札は「もう一度ログインから」", async () => {
    await switchOn();
    const token = await awaited();
    await run("UPDATE code_flow SET expires_at = now()");
    expect(await isCodeAwaited(visitor, token)).toBe(false);
    expect(await say(token, codeAt(0))).toEqual(over);
    expect(await say("nothing", codeAt(0))).toEqual(over);
  });

  test("誤りの数は、ユーザーIDを変えてもついてくる", async () => {
    await switchOn();
    const token = await awaited();
    for (const _ of [1, 2]) await say(token, wrongCode());
    const change = { currentPassword: rightPassword, userId: `yuki.endo${count}` };
    expect(await changeUserId(actor, change)).toEqual({ ok: true, value: null });
    const next = await awaited(change.userId);
    expect(await say(next, wrongCode())).toMatchObject(locked);
  });
});
