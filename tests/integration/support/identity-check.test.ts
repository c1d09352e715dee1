import { beforeAll, beforeEach, describe, expect, test } from "vitest";
import { loginCounterOf } from "@/lib/auth/store/attempts";
import type { SupportActor } from "@/lib/kernel/actor";
import { db } from "@/lib/platform/db";
import { sealField } from "@/lib/platform/sealing";
import { listAuditEvents } from "@/lib/audit/queries";
import {
  answerCheck,
  clearUnownedLogin,
  openMember,
  reopenRegistration,
  sendPasswordGuide,
  startCheck,
  unlockMember,
} from "@/lib/support/commands/caller";
import { listTodaysLockouts, searchMembers } from "@/lib/support/queries";
import { viewMemberFile } from "@/lib/support/queries/member-file";
import type { CheckItem } from "@/lib/support/rules";
import { freshDatabase } from "../../support/database";
import {
  clerkAtDesk,
  eventsOf,
  lockCounter,
  lockLoginOf,
  insertMember,
  type Member,
} from "./desk-fixtures";

const database = freshDatabase("web");
const right: readonly (readonly [CheckItem, string])[] = [
  ["nameKana", "さとう　はなこ"],
  ["birthDate", "1984年9月4日"],
  ["lastPurchase", "１２，４８０円"],
];
let clerk: SupportActor;
let other: SupportActor;
let boss: SupportActor;
let auditor: SupportActor;
let member: Member;

beforeAll(async () => {
  clerk = await clerkAtDesk(database.name, "clerk1");
  other = await clerkAtDesk(database.name, "clerk2");
  boss = await clerkAtDesk(database.name, "boss", "supervisor");
  auditor = await clerkAtDesk(database.name, "auditor1", "auditor");
});

beforeEach(async () => {
  member = await insertMember(database.name);
});

const outcomeOf = (result: { ok: boolean; refusal?: unknown }) =>
  result.ok ? "done" : result.refusal;

async function answer(actor: SupportActor, item: CheckItem, text: string) {
  const { cardmemberId } = member;
  return outcomeOf(await answerCheck(actor, { cardmemberId, item, answer: text }));
}

async function pass(actor: SupportActor) {
  expect(outcomeOf(await startCheck(actor, member.cardmemberId))).toBe("done");
  for (const [item, text] of right) expect(await answer(actor, item, text)).toBe("done");
}

async function fail(actor: SupportActor) {
  expect(outcomeOf(await startCheck(actor, member.cardmemberId))).toBe("done");
  expect(await answer(actor, "postalCode", "999-9999")).toBe("done");
}

async function unlock(actor: SupportActor) {
  const { cardmemberId } = member;
  return outcomeOf(await unlockMember(actor, { cardmemberId, reason: "mistyped" }));
}

const isLocked = async () =>
  (await db().lockout.count({ where: { cardmemberId: member.cardmemberId, endedAt: null } })) > 0;

describe("本人確認とロックの解除", () => {
  test("3項目が一致すると解除でき、会員へ知らせ、案内を1回だけ送れる", async () => {
    await lockLoginOf(member);
    expect(await unlock(clerk)).toBe("check-needed");
    await pass(clerk);
    expect(await unlock(other)).toBe("check-needed");
    expect(await unlock(clerk)).toBe("done");
    expect(await isLocked()).toBe(false);
    expect(await unlock(clerk)).toBe("check-needed");
    expect(outcomeOf(await sendPasswordGuide(clerk, member.cardmemberId))).toBe("done");
    expect(outcomeOf(await sendPasswordGuide(clerk, member.cardmemberId))).toBe("unlock-needed");
    const topics = await db().message.findMany({ where: { cardmemberId: member.cardmemberId } });
    expect(topics.map((one) => one.topic).sort()).toEqual(["checked", "guided", "unlocked"]);
    expect(await eventsOf(member.cardmemberId)).toEqual([
      "identity-check.started",
      "identity-check.answered",
      "identity-check.answered",
      "identity-check.answered",
      "identity-check.ended",
      "member.unlocked",
      "member.guided-to-new-password",
    ]);
  });

  test("答えそのものはどこにも残らない", async () => {
    await pass(clerk);
    const checks = await db().identityCheck.findMany();
    const events = await db().auditEvent.findMany({
      where: { cardmemberId: member.cardmemberId },
      select: { detail: true },
    });
    const kept = JSON.stringify([checks, events]);
    for (const [, text] of right) expect(kept).not.toContain(text);
    expect(kept).not.toMatch(/1984|サトウ|ハナコ|12480/);
  });

  test("財布にないものが1つもなければ、3項目が一致しても確認できない", async () => {
    await lockLoginOf(member);
    await startCheck(clerk, member.cardmemberId);
    await answer(clerk, "nameKana", "サトウハナコ");
    await answer(clerk, "birthDate", "19840904");
    await answer(clerk, "postalCode", "1500002");
    expect(await unlock(clerk)).toBe("check-needed");
    expect(await answer(clerk, "debitBank", "三菱UFJ")).toBe("done");
    expect(await unlock(clerk)).toBe("done");
  });

  test("1つでも不一致なら終わり、ロックはそのまま", async () => {
    await lockLoginOf(member);
    await startCheck(clerk, member.cardmemberId);
    await answer(clerk, "nameKana", "サトウハナコ");
    await answer(clerk, "phone", "03-0000-0000");
    expect(await answer(clerk, "birthDate", "1984-09-04")).toBe("no-check");
    expect(await unlock(clerk)).toBe("check-needed");
    expect(await isLocked()).toBe(true);
  });

  test("24時間に3回確認できなければ、責任者だけが続けられる", async () => {
    await lockLoginOf(member);
    await fail(clerk);
    await fail(other);
    await fail(clerk);
    const refusal = await startCheck(clerk, member.cardmemberId);
    expect(outcomeOf(refusal)).toBe("supervisor-needed");
    await pass(boss);
    expect(await unlock(boss)).toBe("done");
  });

  test("15分を過ぎた確認では解除できない", async () => {
    await lockLoginOf(member);
    await pass(clerk);
    await db().identityCheck.updateMany({
      where: { cardmemberId: member.cardmemberId },
      data: { endedAt: new Date(Date.now() - 15 * 60_000 - 1) },
    });
    expect(await unlock(clerk)).toBe("check-needed");
  });

  test("2人が同時に解除しても、解除は1回", async () => {
    await lockLoginOf(member);
    await pass(clerk);
    await pass(other);
    const outcomes = await Promise.all([unlock(clerk), unlock(other)]);
    expect(outcomes.map(String).sort()).toEqual(["done", "not-locked"]);
    const events = await eventsOf(member.cardmemberId);
    expect(events.filter((event) => event === "member.unlocked")).toHaveLength(1);
  });

  test("初回登録の停止を解除しても、ログインのロックは残る", async () => {
    await lockLoginOf(member);
    await lockCounter(`card:hash-${member.cardmemberId}`, { ...member });
    await pass(clerk);
    const { cardmemberId } = member;
    const opened = await reopenRegistration(clerk, { cardmemberId, reason: "other" });
    expect(outcomeOf(opened)).toBe("done");
    expect(await isLocked()).toBe(true);
    expect(await unlock(clerk)).toBe("check-needed");
  });

  test("いない会員のIDは断る", async () => {
    expect(outcomeOf(await openMember(clerk, "M-none"))).toBe("nobody");
    expect(outcomeOf(await startCheck(clerk, "M-none"))).toBe("nobody");
    expect(await viewMemberFile(clerk, "M-none")).toBeNull();
  });
});

describe("会員をさがす", () => {
  test("ユーザーID、カナ、電話番号、下5桁、お問い合わせ番号で見つかる", async () => {
    await lockLoginOf(member);
    const sealed = (number: string, id: string) =>
      db().inquiryNumber.create({
        data: {
          number,
          counter: loginCounterOf(id),
          userIdSealed: sealField(`InquiryNumber.userId:${number}`, id),
          expiresAt: new Date(Date.now() + 60_000),
        },
      });
    await sealed("314159", member.userId.toUpperCase());
    const file = await db().card.findFirstOrThrow({ where: { cardmemberId: member.cardmemberId } });
    const phone = `03-1234-${member.accountId.slice(1).padStart(4, "0")}`;
    const words = [member.userId.toUpperCase(), "さとう はなこ", phone, file.lastFive, "314159"];
    for (const typed of words) {
      const { members } = await searchMembers(clerk, typed);
      expect(
        members.map((hit) => hit.cardmemberId),
        typed,
      ).toContain(member.cardmemberId);
    }
    const hits = await listTodaysLockouts(clerk);
    expect(hits.map((hit) => hit.cardmemberId)).toContain(member.cardmemberId);
  });

  test("監査役には、だれも見つからない", async () => {
    await lockLoginOf(member);
    expect(await searchMembers(auditor, member.userId)).toMatchObject({ members: [] });
    expect(await searchMembers(auditor, "nobody.here")).toMatchObject({ unowned: null });
    expect(await listTodaysLockouts(auditor)).toEqual([]);
  });

  test("だれのものでもないIDは、ロックの表示だけを解除できる", async () => {
    await lockCounter(loginCounterOf("nobody.here"), null);
    const found = await searchMembers(clerk, "Nobody.Here");
    expect(found.members).toEqual([]);
    expect(found.unowned).toMatchObject({ userId: "nobody.here" });
    expect(found.unowned?.lockedSince).toBeInstanceOf(Date);
    const clear = (userId: string) => clearUnownedLogin(clerk, { userId, reason: "mistyped" });
    expect(outcomeOf(await clear("Nobody.Here"))).toBe("done");
    expect(outcomeOf(await clear("nobody.here"))).toBe("not-locked");
    expect((await searchMembers(clerk, "nobody.here")).unowned?.lockedSince).toBeNull();
    await lockLoginOf(member);
    expect(outcomeOf(await clear(member.userId))).toBe("owned");
    expect(await isLocked()).toBe(true);
  });

  test("会員の情報は、このスタッフが開いた記録のあとにだけ見える", async () => {
    const { cardmemberId } = member;
    expect(await viewMemberFile(clerk, cardmemberId)).toBe("closed");
    expect(outcomeOf(await openMember(clerk, cardmemberId))).toBe("done");
    const file = await viewMemberFile(clerk, cardmemberId);
    expect(file).toMatchObject({ name: "佐藤 花子", role: "basic" });
    const shown = JSON.stringify(file);
    expect(shown).not.toMatch(/サトウ|1984|150-?0002|03-1234|0005|12480|@example/);
    expect(await viewMemberFile(other, cardmemberId)).toBe("closed");
    expect(await eventsOf(cardmemberId)).toEqual(["member.viewed"]);
  });

  test("監査ログは新しい順に、会員で絞り込んで読める", async () => {
    for (let at = 0; at < 60; at += 1) await openMember(clerk, member.cardmemberId);
    const { cardmemberId } = member;
    const first = await listAuditEvents(boss, { cardmemberId });
    expect(first.entries).toHaveLength(50);
    const second = await listAuditEvents(boss, { cardmemberId, after: first.next ?? "" });
    expect(second.entries).toHaveLength(10);
    expect(second.next).toBeNull();
    const ids = [...first.entries, ...second.entries].map((entry) => entry.id);
    expect(new Set(ids).size).toBe(60);
  });

  test("監査ログは、窓口の担当者には何も見せない", async () => {
    const { cardmemberId } = member;
    await openMember(clerk, cardmemberId);
    expect((await listAuditEvents(auditor, { cardmemberId })).entries).toHaveLength(1);
    expect(await listAuditEvents(clerk, { cardmemberId })).toEqual({ entries: [], next: null });
  });
});
