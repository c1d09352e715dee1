import { describe, expect, test } from "vitest";
import { businessDate } from "@/lib/kernel/business-date";
import { expiriesOf, pointBalanceOf } from "@/lib/points/rules";

const day = businessDate;
const today = day("2026-11-20");

function lot(leftPoints: number, expiresOn: string | null) {
  return { leftPoints, expiresOn: expiresOn === null ? null : day(expiresOn) };
}

describe("ポイントの残高と期限", () => {
  test("期限の日の終わりまで数え、翌日からは数えない", () => {
    expect(pointBalanceOf([lot(100, "2026-11-20"), lot(30, "2026-11-19")], today)).toBe(100);
  });

  test("取り消しが上回った分は、期限を過ぎても残る", () => {
    expect(pointBalanceOf([lot(-40, "2026-10-19"), lot(30, "2027-01-19")], today)).toBe(-10);
  });

  test("期限の早い順に並び、同じ日は合わせる", () => {
    const lots = [lot(5, "2027-02-19"), lot(7, "2027-01-19"), lot(1, "2027-02-19"), lot(9, null)];
    expect(expiriesOf(lots, today)).toEqual([
      { expiresOn: "2027-01-19", points: 7 },
      { expiresOn: "2027-02-19", points: 6 },
    ]);
  });

  test("取り消しが上回った分は、期限の早いものから差し引く", () => {
    const lots = [lot(7, "2027-01-19"), lot(6, "2027-02-19"), lot(-9, "2027-03-19")];
    expect(expiriesOf(lots, today)).toEqual([{ expiresOn: "2027-02-19", points: 4 }]);
  });
});
