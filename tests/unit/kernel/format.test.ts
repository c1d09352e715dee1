import { describe, expect, it } from "vitest";
import { businessDate } from "@/lib/kernel/business-date";
import {
  daysLeft,
  formatDate,
  formatDateTime,
  formatMonth,
  formatNumber,
  formatYen,
} from "@/lib/kernel/format";

describe("金額の書き方", () => {
  it.each([
    [81167, "81,167円", "¥81,167"],
    [0, "0円", "¥0"],
    [-2180, "−2,180円", "−¥2,180"],
    [-999, "−999円", "−¥999"],
    [1_000_000, "1,000,000円", "¥1,000,000"],
  ])("%d は %s", (yen, ja, en) => {
    expect(formatYen(yen, "ja")).toBe(ja);
    expect(formatYen(yen, "en")).toBe(en);
  });

  it("負の数は、数字と同じ幅の − で書く", () => {
    expect(formatNumber(-1234)).toBe("−1,234");
  });
});

describe("日付の書き方", () => {
  const date = businessDate("2026-12-10");

  it("曜日を添え、求められたときは年も書く", () => {
    expect(formatDate(date, "ja")).toBe("12月10日（木）");
    expect(formatDate(date, "ja", { year: true })).toBe("2026年12月10日（木）");
    expect(formatDate(date, "ja", { weekday: false })).toBe("12月10日");
    expect(formatDate(date, "en")).toBe("Thu 10 Dec");
    expect(formatDate(date, "en", { year: true })).toBe("Thu 10 Dec 2026");
  });

  it("月は1桁のまま書く", () => {
    expect(formatMonth("2026-01", "ja")).toBe("2026年1月");
    expect(formatMonth("2026-11", "en")).toBe("Nov 2026");
  });

  it("時刻は日本の時計で書く。日本の真夜中の前と後で日付が変わる", () => {
    expect(formatDateTime(new Date("2026-11-17T12:04:00Z"), "ja")).toBe("2026年11月17日 21:04");
    expect(formatDateTime(new Date("2026-11-17T14:59:59Z"), "ja")).toBe("2026年11月17日 23:59");
    expect(formatDateTime(new Date("2026-11-17T15:00:00Z"), "ja")).toBe("2026年11月18日 00:00");
    expect(formatDateTime(new Date("2026-11-17T15:00:00Z"), "en")).toBe("18 Nov 2026, 00:00");
  });

  it.each([
    ["2026-11-28", "あと12日", "in 12 days"],
    ["2026-12-09", "あと1日", "in 1 day"],
    ["2026-12-10", "本日", "today"],
    ["2026-12-11", "1日前", "1 day ago"],
  ])("%s から見た期日", (today, ja, en) => {
    expect(daysLeft(businessDate(today), date, "ja")).toBe(ja);
    expect(daysLeft(businessDate(today), date, "en")).toBe(en);
  });
});
