import { beforeAll, describe, expect, test } from "vitest";
import { cardCounterOf, loginCounterOf, reserveAttempt } from "@/lib/auth/store/attempts";
import { visitor } from "@/lib/kernel/actor";
import { businessDate } from "@/lib/kernel/business-date";
import { db } from "@/lib/platform/db";
import { cardNumberHashOf } from "@/lib/platform/hashing";
import { completeRegistration } from "@/lib/registration/commands/complete";
import { confirmCode, resendCode } from "@/lib/registration/commands/confirm";
import { identifyMember } from "@/lib/registration/commands/identify";
import { viewRegistration } from "@/lib/registration/queries";
import { asRole, freshDatabase } from "../../support/database";
import { birthDate, insertHousehold, lastMailedCode } from "./household";

const actor = visitor({ address: "192.0.2.1", userAgent: "test" });
const wrongDate = businessDate("1985-04-02");
const password = "みかん色の自転車と42の月";

const cards = {
  mailed: "370000000000001",
  letter: "370000000000002",
  family: "370000000000003",
  lost: "370000000000004",
  door: "370000000000005",
  codes: "370000000000006",
  resent: "370000000000007",
  racer: "370000000000008",
  meanwhile: "370000000000009",
  unknown: "370000000000099",
} as const;

const database = freshDatabase("web");

/** People come by the issuer, as the owner; everything after that runs as the web process. */
async function bringPeople(): Promise<void> {
  const email = "hanako@example.jp";
  await insertHousehold("A1", [
    { id: "mailed", number: cards.mailed, email },
    { id: "family", number: cards.family, role: "family", email: "taro@example.jp" },
  ]);
  await insertHousehold("A2", [{ id: "letter", number: cards.letter }]);
  await insertHousehold("A3", [
    { id: "lost", number: cards.lost, cardStatus: "lost" },
    { id: "door", number: cards.door, email },
    { id: "codes", number: cards.codes, email },
    { id: "resent", number: cards.resent, email },
    { id: "racer", number: cards.racer },
    { id: "meanwhile", number: cards.meanwhile },
  ]);
}

beforeAll(() => asRole(database.name, "owner", bringPeople));

async function begin(number: string): Promise<string> {
  const result = await identifyMember(actor, { number, birthDate });
  if (!result.ok) throw new Error("step 1 was refused");
  return result.value.token;
}

async function openLockouts(number: string): Promise<number> {
  const subject = cardCounterOf(cardNumberHashOf(number));
  return db().lockout.count({ where: { counter: subject, endedAt: null } });
}

async function countedOf(number: string): Promise<number> {
  const subject = cardCounterOf(cardNumberHashOf(number));
  return (await db().attemptCounter.findUnique({ where: { counter: subject } }))?.failed ?? 0;
}

async function eventsOf(cardmemberId: string): Promise<readonly string[]> {
  const rows = await db().auditEvent.findMany({
    where: { cardmemberId },
    orderBy: { position: "asc" },
  });
  return rows.map((row) => row.event);
}

describe("メールの登録がある会員", () => {
  test("カードと生年月日、確認コード、IDとパスワードの順に登録できる", async () => {
    const token = await begin(cards.mailed);
    expect(await viewRegistration(actor, token)).toEqual({
      step: "confirm",
      maskedEmail: "h•••@e•••.jp",
    });
    const early = await completeRegistration(actor, token, { userId: "hanako.t", password });
    expect(early).toEqual({ ok: false, refusal: { kind: "over" } });
    expect((await confirmCode(actor, token, await lastMailedCode())).ok).toBe(true);
    expect(await viewRegistration(actor, token)).toEqual({ step: "complete", byLetter: false });
    const made = await completeRegistration(actor, token, { userId: "Hanako.T", password });
    expect(made).toEqual({ ok: true, value: "registered" });
    const login = await db().credential.findUniqueOrThrow({ where: { userId: "hanako.t" } });
    expect(login.cardmemberId).toBe("mailed");
    expect(login.letterDueAt).toBeNull();
    expect(await eventsOf("mailed")).toEqual(["registration.code-sent", "member.registered"]);
  });

  test("確認コードは監査の記録にも、登録の表にも残らない", async () => {
    const code = await lastMailedCode();
    const rows = await db().auditEvent.findMany({ where: { event: "registration.code-sent" } });
    expect(JSON.stringify(rows.map((row) => row.detail))).not.toContain(code);
    const flows = await db().registrationFlow.findMany();
    expect(JSON.stringify(flows)).not.toContain(code);
  });

  test("終わった手続きは使えず、同じ送信の2度目には同じ答えを返す", async () => {
    const token = await begin(cards.family);
    await confirmCode(actor, token, await lastMailedCode());
    const choice = { userId: "taro-tanaka", password };
    expect((await completeRegistration(actor, token, choice)).ok).toBe(true);
    expect((await completeRegistration(actor, token, choice)).ok).toBe(true);
    const other = await completeRegistration(actor, token, { userId: "another-id", password });
    expect(other).toEqual({ ok: false, refusal: { kind: "over" } });
    expect(await viewRegistration(actor, token)).toEqual({ step: "identify" });
  });

  test("誤ったコードが続くと手続きは終わり、正しいコードでも進めない", async () => {
    const token = await begin(cards.codes);
    const code = await lastMailedCode();
    const wrong = code === "000000" ? "000001" : "000000";
    expect(await confirmCode(actor, token, wrong)).toMatchObject({ refusal: "wrong-code" });
    expect(await confirmCode(actor, token, wrong)).toMatchObject({ refusal: "wrong-code" });
    expect(await confirmCode(actor, token, wrong)).toMatchObject({ refusal: "too-many" });
    expect((await confirmCode(actor, token, code)).ok).toBe(false);
    expect(await openLockouts(cards.codes)).toBe(0);
  });

  test("同時に20回試しても、確かめるコードは3つまで", async () => {
    const token = await begin(cards.codes);
    const answers = await Promise.all(
      Array.from({ length: 20 }, () => confirmCode(actor, token, "abcdef")),
    );
    const wrong = answers.filter((answer) => !answer.ok && answer.refusal === "wrong-code");
    expect(wrong.length).toBeLessThanOrEqual(2);
    expect((await confirmCode(actor, token, await lastMailedCode())).ok).toBe(false);
  });

  test("コードを送り直すと、前のコードは使えない", async () => {
    const token = await begin(cards.resent);
    const first = await lastMailedCode();
    expect(await resendCode(actor, token)).toMatchObject({ refusal: "too-soon" });
    await db().registrationFlow.updateMany({
      where: { cardmemberId: "resent" },
      data: { codeSentAt: new Date(Date.now() - 60_000) },
    });
    expect((await resendCode(actor, token)).ok).toBe(true);
    const second = await lastMailedCode();
    const isFirstRefused = first === second || !(await confirmCode(actor, token, first)).ok;
    expect(isFirstRefused).toBe(true);
    expect((await confirmCode(actor, token, second)).ok).toBe(true);
  });
});

describe("メールの登録がない会員", () => {
  test("コードなしで登録でき、郵便の知らせが記録される", async () => {
    const token = await begin(cards.letter);
    expect(await viewRegistration(actor, token)).toEqual({ step: "complete", byLetter: true });
    // Somebody has tried this ID while nobody owned it.
    expect(await reserveAttempt(loginCounterOf("letter.user"))).toBe(true);
    const taken = await completeRegistration(actor, token, { userId: "HANAKO.t", password });
    expect(taken).toMatchObject({ refusal: { kind: "invalid", fields: { userId: "taken" } } });
    const made = await completeRegistration(actor, token, { userId: "letter.user", password });
    expect(made.ok).toBe(true);
    const login = await db().credential.findUniqueOrThrow({ where: { userId: "letter.user" } });
    expect(login.letterDueAt).not.toBeNull();
    const subject = loginCounterOf("letter.user");
    expect(await db().attemptCounter.count({ where: { counter: subject } })).toBe(0);
  });

  test("2つの手続きが同時に終わっても、ログインは1つしかできない", async () => {
    const tokens = [await begin(cards.racer), await begin(cards.racer)];
    const answers = await Promise.all(
      tokens.map((token, at) =>
        completeRegistration(actor, token, { userId: `racer-number-${at}`, password }),
      ),
    );
    expect(answers.filter((answer) => answer.ok)).toHaveLength(1);
    expect(await db().credential.count({ where: { cardmemberId: "racer" } })).toBe(1);
  });

  test("途中で停止された登録は、終わりまで進めない", async () => {
    const token = await begin(cards.meanwhile);
    for (let attempt = 0; attempt < 3; attempt += 1) {
      await identifyMember(actor, { number: cards.meanwhile, birthDate: wrongDate });
    }
    const choice = { userId: "meanwhile-id", password };
    expect((await completeRegistration(actor, token, choice)).ok).toBe(false);
  });
});

describe("最初の段階で断るとき", () => {
  const refusal = { ok: false, refusal: "refused" };

  test("どの理由でも同じ答えになる", async () => {
    const asked = [
      { number: cards.unknown, birthDate },
      { number: cards.lost, birthDate },
      { number: cards.mailed, birthDate },
      { number: cards.door, birthDate: wrongDate },
    ];
    for (const identity of asked) {
      expect(await identifyMember(actor, identity)).toEqual(refusal);
    }
  });

  test("数えるのは誤った生年月日だけで、カードごとに数える", async () => {
    expect(await countedOf(cards.unknown)).toBe(0);
    expect(await countedOf(cards.lost)).toBe(0);
    expect(await countedOf(cards.mailed)).toBe(0);
    expect(await countedOf(cards.door)).toBe(1);
  });

  test("正しい生年月日で、数えた分は消える", async () => {
    await begin(cards.door);
    expect(await countedOf(cards.door)).toBe(0);
  });

  test("3回続くと停止し、正しい生年月日でも同じ答えになる", async () => {
    for (let attempt = 0; attempt < 3; attempt += 1) {
      await identifyMember(actor, { number: cards.door, birthDate: wrongDate });
    }
    expect(await openLockouts(cards.door)).toBe(1);
    expect(await identifyMember(actor, { number: cards.door, birthDate })).toEqual(refusal);
    const events = await eventsOf("door");
    expect(events.filter((event) => event === "registration.door-closed")).toHaveLength(1);
    const told = { cardmemberId: "door", topic: "doorClosed" };
    expect(await db().message.count({ where: told })).toBe(1);
  });
});
