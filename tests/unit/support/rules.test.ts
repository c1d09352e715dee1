import { describe, expect, test } from "vitest";
import {
  type CheckItem,
  type CheckState,
  decideAnswer,
  decideStart,
  decideUnlock,
  type MemberFacts,
  mayGuide,
  outcomeOf,
  searchKindOf,
  verdictOf,
} from "@/lib/support/rules";

const now = new Date("2026-11-24T03:00:00Z");
const ago = (minutes: number) => new Date(now.getTime() - minutes * 60_000);

const facts: MemberFacts = {
  nameKana: "サトウハナコ",
  birthDate: "1984-09-04",
  phones: ["03-1234-5678", "09012345678"],
  postalCode: "150-0002",
  debitBankCode: "0001",
  lastPurchaseYen: [12_480],
  othersNames: ["佐藤一郎", "サトウイチロウ"],
};

const open: CheckState = {
  staffId: "clerk1",
  answers: {},
  startedAt: ago(1),
  endedAt: null,
  passed: null,
  usedFor: null,
};
const passed: CheckState = { ...open, endedAt: ago(1), passed: true };
const at = { staffId: "clerk1", role: "agent", failedChecks: 0, now } as const;

describe("答えの照合", () => {
  test.each<[CheckItem, string]>([
    ["nameKana", "さとう　はなこ"],
    ["nameKana", "ｻﾄｳ ﾊﾅｺ"],
    ["birthDate", "1984年9月4日"],
    ["birthDate", "19840904"],
    ["birthDate", "1984/09/04"],
    ["phone", "０９０－１２３４－５６７８"],
    ["postalCode", "〒1500002"],
    ["debitBank", "0001"],
    ["debitBank", "みずほ"],
    ["debitBank", "みずほ銀行"],
    ["lastPurchase", "12,480円"],
    ["familyHolder", "佐藤 一郎"],
    ["familyHolder", "サトウ イチロウ"],
  ])("%s の「%s」は一致", (item, answer) => {
    expect(outcomeOf(item, answer, facts)).toBe("matched");
  });

  test.each<[CheckItem, string]>([
    ["nameKana", "サトウ"],
    ["nameKana", " "],
    ["birthDate", "1984"],
    ["birthDate", "昭和59年9月4日"],
    ["phone", "5678"],
    ["postalCode", "150"],
    ["debitBank", "銀行"],
    ["debitBank", "0005"],
    ["lastPurchase", "円"],
    ["familyHolder", "一郎"],
  ])("%s の「%s」は不一致", (item, answer) => {
    expect(outcomeOf(item, answer, facts)).toBe("mismatched");
  });
});

describe("確認の合否", () => {
  test("財布にない1項目を含む3つの一致で合格", () => {
    expect(verdictOf({ nameKana: "matched", birthDate: "matched" })).toBeNull();
    const three = { nameKana: "matched", birthDate: "matched", postalCode: "matched" } as const;
    expect(verdictOf(three)).toBeNull();
    expect(verdictOf({ ...three, phone: "matched" })).toBe("passed");
  });

  test("1つの不一致で不合格", () => {
    expect(verdictOf({ phone: "mismatched" })).toBe("failed");
  });
});

describe("断る理由の順", () => {
  test("照合：確認がない、責任者が要る、照合済み、登録がない", () => {
    const done: CheckState = { ...open, answers: { phone: "matched" } };
    const bare: MemberFacts = { ...facts, phones: [] };
    const thrice = { ...at, failedChecks: 3 };
    expect(decideAnswer(null, "phone", bare, thrice)).toBe("no-check");
    expect(decideAnswer({ ...done, staffId: "clerk2" }, "phone", bare, thrice)).toBe("no-check");
    expect(decideAnswer({ ...done, startedAt: ago(15) }, "phone", bare, thrice)).toBe("no-check");
    expect(decideAnswer(done, "phone", bare, thrice)).toBe("supervisor-needed");
    expect(decideAnswer(done, "phone", bare, at)).toBe("already-answered");
    expect(decideAnswer(open, "phone", bare, at)).toBe("nothing-known");
    expect(decideAnswer(open, "phone", facts, at)).toBeNull();
  });

  test("開始：3回目の失敗のあとは責任者だけ", () => {
    expect(decideStart("agent", 2)).toBeNull();
    expect(decideStart("agent", 3)).toBe("supervisor-needed");
    expect(decideStart("supervisor", 3)).toBeNull();
  });

  test("解除：合格した自分の新しい確認が先、ロックの有無はそのあと", () => {
    expect(decideUnlock(null, false, at)).toBe("check-needed");
    expect(decideUnlock({ ...passed, staffId: "clerk2" }, true, at)).toBe("check-needed");
    expect(decideUnlock({ ...passed, passed: false }, true, at)).toBe("check-needed");
    expect(decideUnlock({ ...passed, endedAt: ago(15) }, true, at)).toBe("check-needed");
    expect(decideUnlock({ ...passed, usedFor: "unlock" }, true, at)).toBe("check-needed");
    expect(decideUnlock(passed, false, at)).toBe("not-locked");
    expect(decideUnlock(passed, true, at)).toBeNull();
  });

  test("再設定の案内は、自分が解除したあと1回だけ", () => {
    expect(mayGuide(passed, "clerk1", now)).toBe(false);
    expect(mayGuide({ ...passed, usedFor: "unlock" }, "clerk1", now)).toBe(true);
    expect(mayGuide({ ...passed, usedFor: "unlock" }, "clerk2", now)).toBe(false);
    expect(mayGuide({ ...passed, usedFor: "unlock-and-guide" }, "clerk1", now)).toBe(false);
  });
});

describe("検索の言葉", () => {
  test.each([
    ["314159", "inquiry"],
    ["３１４１５９", "inquiry"],
    ["70010", "last-five"],
    ["03-1234-5678", "phone"],
    ["０９０１２３４５６７８", "phone"],
    ["さとう はなこ", "kana"],
    ["ｻﾄｳ", "kana"],
    ["hanako.sato1", "user-id"],
  ])("%s は %s", (typed, kind) => {
    expect(searchKindOf(typed)).toBe(kind);
  });
});
