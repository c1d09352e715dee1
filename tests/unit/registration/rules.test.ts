import { describe, expect, test } from "vitest";
import { dateOfParts } from "@/lib/kernel/date-parts";
import { cardNumberOf, choiceRefusals, type FlowFacts, stepOf } from "@/lib/registration/rules";

const now = new Date("2026-11-20T03:00:00Z");
const later = (seconds: number) => new Date(now.getTime() + seconds * 1000);
const flow: FlowFacts = {
  codeHash: "hash",
  codeSentAt: now,
  codeSends: 1,
  confirmedAt: null,
  expiresAt: later(900),
  usedAt: null,
  emailCodeHash: null,
};

describe("カード番号", () => {
  test("空白、ハイフン、全角を受け付ける", () => {
    expect(cardNumberOf("3700 000000 70010")).toBe("370000000070010");
    expect(cardNumberOf("3700-000000-70010")).toBe("370000000070010");
    expect(cardNumberOf("３７００　００００００　７００１０")).toBe("370000000070010");
  });

  test("15桁の数字でなければ番号ではない", () => {
    for (const typed of ["", "1234", "37000000007001", "3700000000700100", "37000000007001x"]) {
      expect(cardNumberOf(typed), typed).toBeNull();
    }
  });

  test("検査数字が合わなくても断らない", () => {
    expect(cardNumberOf("370000000070011")).toBe("370000000070011");
  });
});

describe("生年月日", () => {
  test("全角と1桁の月日を受け付ける", () => {
    expect(dateOfParts("１９８５", "4", "１")).toBe("1985-04-01");
  });

  test("暦にない日は日付ではない", () => {
    expect(dateOfParts("1985", "2", "29")).toBeNull();
    expect(dateOfParts("85", "4", "1")).toBeNull();
    expect(dateOfParts("", "", "")).toBeNull();
  });
});

describe("登録の段階", () => {
  test("コードを確かめるまで登録には進めない", () => {
    expect(stepOf(flow, now)).toBe("confirm");
    expect(stepOf({ ...flow, confirmedAt: now }, now)).toBe("complete");
  });

  test("メールの登録がなければ、そのまま登録に進む", () => {
    expect(stepOf({ ...flow, codeHash: null }, now)).toBe("complete");
  });

  test("15分がすぎたもの、使い終えたもの、ないものは終わり", () => {
    expect(stepOf(flow, later(900))).toBe("over");
    expect(stepOf({ ...flow, usedAt: now }, now)).toBe("over");
    expect(stepOf(null, now)).toBe("over");
  });
});

describe("ユーザーIDとパスワード", () => {
  const good = "みかん色の自転車と42の月";

  test("よいものは断らない", () => {
    expect(choiceRefusals("Tanaka.Hanako", good)).toBeNull();
    expect(choiceRefusals("ＴＡＮＡＫＡ．ｈａｎａｋｏ", good)).toBeNull();
  });

  test("両方の直すところを一度に伝える", () => {
    expect(choiceRefusals("abc", "short")).toEqual({ userId: "too-short", password: "too-short" });
  });

  test("カード番号はユーザーIDに、4桁の数字はパスワードになれない", () => {
    expect(choiceRefusals("3700 000000 70010", good)).toEqual({ userId: "card-number" });
    expect(choiceRefusals("tanaka.hanako", "1234")).toEqual({ password: "four-digits" });
  });
});
