import { describe, expect, test } from "vitest";
import {
  type DisputeStatus,
  type Explanation,
  explanationsOf,
  holdsCardNumber,
  isCaseNumber,
  isOverdue,
  openRefusal,
  statusAfterDesk,
  statusAfterMember,
  type CardTransactionFacts,
} from "@/lib/disputes/rules";
import { writtenText } from "@/lib/disputes/schema";
import { businessDate } from "@/lib/kernel/business-date";

const day = businessDate;

const plain: CardTransactionFacts = {
  kind: "purchase",
  isAnothersCard: false,
  merchantName: "ひかり電力",
  merchantRaw: "ﾋｶﾘﾃﾞﾝﾘﾖｸ",
  usedOn: day("2026-11-18"),
  processedOn: day("2026-11-18"),
  isForeign: false,
  authorizedYen: null,
  earlierUses: 0,
  refunds: 0,
};

describe("よくある理由", () => {
  test.each<[string, Partial<CardTransactionFacts>, Explanation[]]>([
    ["何もなければ、お店の名前だけ", {}, ["name"]],
    ["家族のカード", { isAnothersCard: true }, ["family", "name"]],
    ["返金が届いている", { refunds: 1 }, ["refund", "name"]],
    ["データ処理日が違う", { processedOn: day("2026-11-19") }, ["name", "dates"]],
    ["確定待ち", { processedOn: null, merchantRaw: null }, ["pending"]],
    ["海外", { isForeign: true }, ["name", "foreign"]],
    ["確定した金額が違う", { authorizedYen: 1000 }, ["name", "amount"]],
    ["前にも使った", { earlierUses: 2 }, ["name", "earlier"]],
    ["年会費は、手数料とだけ言う", { kind: "annual_fee", isAnothersCard: true }, ["fee"]],
    ["調整も同じ", { kind: "debit_adjustment" }, ["fee"]],
  ])("%s", (_name, facts, expected) => {
    expect(explanationsOf({ ...plain, ...facts })).toEqual(expected);
  });
});

describe("申し出られない理由", () => {
  test("返金の行は、申し出中であっても、返金だと先に言う", () => {
    expect(openRefusal({ kind: "purchase", hasOpenCase: false })).toBeNull();
    expect(openRefusal({ kind: "purchase", hasOpenCase: true })).toBe("already-open");
    expect(openRefusal({ kind: "refund", hasOpenCase: true })).toBe("gives-back");
    expect(openRefusal({ kind: "credit_adjustment", hasOpenCase: false })).toBe("gives-back");
  });
});

describe("どちらの番か", () => {
  test.each<[DisputeStatus, DisputeStatus]>([
    ["opened", "opened"],
    ["asked", "answered"],
    ["answered", "answered"],
  ])("会員が書くと、%s は %s になる", (before, after) => {
    expect(statusAfterMember(before)).toBe(after);
  });

  test("担当者の質問は回答待ちにし、返信はそのままにする", () => {
    expect(statusAfterDesk("opened", true)).toBe("asked");
    expect(statusAfterDesk("answered", false)).toBe("answered");
    expect(statusAfterDesk("asked", false)).toBe("asked");
  });

  test("5営業日までは待ち、6営業日目に遅れになる", () => {
    const since = day("2026-11-20");
    // 23 November is a national holiday.
    expect(isOverdue("opened", since, day("2026-11-30"))).toBe(false);
    expect(isOverdue("opened", since, day("2026-12-01"))).toBe(true);
    expect(isOverdue("answered", since, day("2026-12-01"))).toBe(true);
    expect(isOverdue("asked", since, day("2026-12-01"))).toBe(false);
    expect(isOverdue("resolved", since, day("2026-12-01"))).toBe(false);
  });
});

describe("書けないもの", () => {
  test.each<[string, boolean]>([
    ["カードは 3700 000000 00002 です", true],
    ["３７００-００００００-００００２", true],
    ["370000000000002", true],
    ["370000000000003", false],
    ["電話は 03-1234-5678、注文は 202611180001", false],
    ["受付番号 D20261127-00000003", false],
  ])("%s", (text, expected) => {
    expect(holdsCardNumber(text)).toBe(expected);
  });

  test.each([
    ["", "missing"],
    [" 　\n", "missing"],
    ["あ".repeat(1000), null],
    ["あ".repeat(1001), "too-long"],
    ["a\u0000b", "unreadable"],
    ["a\nb\tc", null],
    ["3700 000000 00002", "card-number"],
  ])("「%s」", (text, expected) => {
    const result = writtenText.safeParse(text);
    expect(result.success ? null : result.error.issues[0]?.message).toBe(expected);
  });

  test("番号の形をしていないものは、申し出の番号ではない", () => {
    expect(isCaseNumber("D20261127-01234567")).toBe(true);
    expect(isCaseNumber("P20261127-01234567")).toBe(false);
    expect(isCaseNumber("D20261127-0123456")).toBe(false);
  });
});
