import { describe, expect, test } from "vitest";
import { businessDate } from "@/lib/kernel/business-date";
import { cursorText, foldSearch, readFilters } from "@/lib/ledger/schema";

describe("明細のしぼり込み", () => {
  test("何もなければ、条件も問題もない", () => {
    expect(readFilters({})).toEqual({ filters: {}, problems: {} });
    expect(readFilters({ q: " ", from: "", state: [] })).toEqual({ filters: {}, problems: {} });
  });

  test("正しい条件はそのまま読む", () => {
    const { filters, problems } = readFilters({
      q: "ﾐﾄﾞﾘ SUPER",
      from: "2026/10/01",
      to: "2026-10-31",
      min: "1,000円",
      max: "２０００",
      holder: "M00002",
      category: "dining",
      state: "billed",
    });
    expect(problems).toEqual({});
    expect(filters).toEqual({
      q: "ミドリ super",
      from: "2026-10-01",
      to: "2026-10-31",
      min: 1000,
      max: 2000,
      holder: "M00002",
      category: "dining",
      state: "billed",
    });
  });

  test("誤った条件は除いて、理由を返す", () => {
    const { filters, problems } = readFilters({
      q: "x".repeat(101),
      from: "2026-02-30",
      min: "-5",
      max: "1e9",
      holder: "'; --",
      category: "toys",
      state: "done",
      cursor: "older.2026-13-01.P1",
    });
    expect(filters).toEqual({});
    expect(problems).toEqual({
      q: "too-long",
      from: "not-a-date",
      min: "not-an-amount",
      max: "not-an-amount",
      holder: "not-a-choice",
      category: "not-a-choice",
      state: "not-a-choice",
      cursor: "not-a-place",
    });
  });

  test("「まで」が「から」より前なら「まで」を除く", () => {
    const read = readFilters({ from: "2026-10-02", to: "2026-10-01", min: "5", max: "4" });
    expect(read.filters).toEqual({ from: "2026-10-02", min: 5 });
    expect(read.problems).toEqual({ to: "wrong-way-round", max: "wrong-way-round" });
  });

  test("ページの位置は書いたとおりに読める", () => {
    const usedOn = businessDate("2026-10-02");
    const place = { direction: "newer", usedOn, postingId: "P.00:1" } as const;
    expect(readFilters({ cursor: cursorText(place) }).filters.cursor).toEqual(place);
  });

  test("制御文字は検索にもページの位置にも入らない", () => {
    expect(foldSearch("A\u0000B")).toBe("a b");
    expect(readFilters({ cursor: "older.2026-10-02.P\u00001" }).problems.cursor).toBe(
      "not-a-place",
    );
  });
});
