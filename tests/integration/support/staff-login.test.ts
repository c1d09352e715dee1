import { describe, expect, test } from "vitest";
import { reserveAttempt, staffCounterOf } from "@/lib/auth/store/attempts";
import { supportActor, systemActor } from "@/lib/kernel/actor";
import { db } from "@/lib/platform/db";
import { tokenHashOf } from "@/lib/platform/hashing";
import { inSerializable } from "@/lib/platform/transaction";
import { addStaff, enrolStaff, enterDesk, leaveDesk } from "@/lib/support/commands/staff";
import { viewEnrolment } from "@/lib/support/queries";
import { touchStaffSession } from "@/lib/support/store/staff";
import { asRole, freshDatabase } from "../../support/database";
import { caller, codeOf, staffPassword } from "./desk-fixtures";

const database = freshDatabase("web");

async function invite(id: string): Promise<string> {
  return asRole(database.name, "owner", async () => {
    const result = await addStaff(systemActor("test"), { id, name: id, role: "agent" });
    if (!result.ok) throw new Error(result.refusal);
    return result.value.token;
  });
}

async function enrol(id: string): Promise<{ secret: string; code: string }> {
  const token = await invite(id);
  const secret = (await viewEnrolment(token))?.secret ?? "";
  const code = codeOf(secret);
  const result = await enrolStaff(caller, token, { password: staffPassword, code });
  expect(result).toMatchObject({ ok: true });
  return { secret, code };
}

async function enter(staffId: string, password: string, code: string) {
  const result = await enterDesk(caller, { staffId, password, code });
  return result.ok ? result.value.token : result.refusal;
}

const touch = (token: string) => inSerializable((tx) => touchStaffSession(tx, tokenHashOf(token)));

describe("スタッフの登録", () => {
  test("案内は一度だけ使え、新しい案内を出すと前の案内は使えなくなる", async () => {
    const first = await invite("clerk.once");
    const second = await invite("clerk.once");
    expect(await viewEnrolment(first)).toBeNull();
    const secret = (await viewEnrolment(second))?.secret ?? "";
    const typed = { password: staffPassword, code: codeOf(secret) };
    expect(await enrolStaff(caller, second, typed)).toMatchObject({ ok: true });
    expect(await viewEnrolment(second)).toBeNull();
    expect(await enrolStaff(caller, second, typed)).toMatchObject({
      refusal: { code: "expired" },
    });
  });

  test("弱いパスワードと誤ったコードは登録できず、案内は残る", async () => {
    const token = await invite("clerk.weak");
    const secret = (await viewEnrolment(token))?.secret ?? "";
    const weak = { password: "password1234", code: codeOf(secret) };
    expect(await enrolStaff(caller, token, weak)).toMatchObject({ refusal: { field: "password" } });
    const wrong = { password: staffPassword, code: "abcdef" };
    expect(await enrolStaff(caller, token, wrong)).toMatchObject({ refusal: { field: "code" } });
    expect(await viewEnrolment(token)).not.toBeNull();
  });

  test("24時間を過ぎた案内は使えない", async () => {
    const token = await invite("clerk.late");
    await db().staffEnrolment.update({
      where: { tokenHash: tokenHashOf(token) },
      data: { expiresAt: new Date(Date.now() - 1) },
    });
    expect(await viewEnrolment(token)).toBeNull();
  });
});

describe("スタッフのログイン", () => {
  test("同じコードは二度使えない", async () => {
    const { secret, code } = await enrol("clerk.totp");
    expect(await enter("clerk.totp", staffPassword, code)).toBe("wrong");
    const next = codeOf(secret, 1);
    const token = await enter("CLERK.totp ", staffPassword, next);
    expect(await touch(token)).toMatchObject({ staffId: "clerk.totp", role: "agent" });
    expect(await enter("clerk.totp", staffPassword, next)).toBe("wrong");
  });

  test("3回の誤りでロックされ、正しい入力も同じ言葉で断る。新しい案内で解ける", async () => {
    const { secret } = await enrol("clerk.lock");
    for (let at = 0; at < 3; at += 1)
      expect(await enter("clerk.lock", "no", "000000")).toBe("wrong");
    expect(await enter("clerk.lock", staffPassword, codeOf(secret, 1))).toBe("wrong");
    expect(await db().auditEvent.count({ where: { event: "staff.locked" } })).toBe(1);
    const fresh = await enrol("clerk.lock");
    expect(await enter("clerk.lock", staffPassword, codeOf(fresh.secret, 1))).toHaveLength(43);
  });

  test("途中で落ちた3回は1分後に誤りとして数え、ロックされ、記録に残る", async () => {
    const { secret } = await enrol("clerk.died");
    const counter = staffCounterOf("clerk.died");
    for (let at = 0; at < 3; at += 1) await reserveAttempt(counter);
    expect(await enter("clerk.died", staffPassword, codeOf(secret, 1))).toBe("wrong");
    const events = () =>
      db().auditEvent.count({ where: { event: "staff.locked", actor: "visitor" } });
    const before = await events();
    await db().attemptCounter.update({
      where: { counter },
      data: { reservedAt: new Date(Date.now() - 61_000) },
    });
    expect(await enter("clerk.died", staffPassword, codeOf(secret, 1))).toBe("wrong");
    expect(await events()).toBe(before + 1);
    expect(await db().lockout.count({ where: { counter, endedAt: null } })).toBe(1);
  });

  test("いないスタッフIDも同じ言葉で断る", async () => {
    expect(await enter("nobody", staffPassword, "123456")).toBe("wrong");
  });

  test("15分操作がないか、2時間たつか、ログアウトすると終わる", async () => {
    const { secret } = await enrol("clerk.idle");
    const token = await enter("clerk.idle", staffPassword, codeOf(secret, 1));
    const tokenHash = tokenHashOf(token);
    const set = (data: { lastSeenAt?: Date; createdAt?: Date }) =>
      db().staffSession.update({ where: { tokenHash }, data });
    const ago = (minutes: number) => new Date(Date.now() - minutes * 60_000);
    await set({ lastSeenAt: ago(14) });
    expect(await touch(token)).not.toBeNull();
    await set({ lastSeenAt: ago(16) });
    expect(await touch(token)).toBeNull();
    await set({ lastSeenAt: new Date(), createdAt: ago(121) });
    expect(await touch(token)).toBeNull();
    await set({ createdAt: new Date() });
    expect(await touch(token)).not.toBeNull();
    await leaveDesk(supportActor({ staffId: "clerk.idle", role: "agent", sessionHash: tokenHash }));
    expect(await touch(token)).toBeNull();
  });
});
