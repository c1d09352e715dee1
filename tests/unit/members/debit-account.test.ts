import { describe, expect, test } from "vitest";
import { businessDate } from "@/lib/kernel/business-date";
import { bankTitleOf, searchTextOf, soughtOf } from "@/lib/members/rules/bank-search";
import { judgeDebitAccount, oldAccountDebitsOf } from "@/lib/members/rules/debit-account";
import { isSame, type Values } from "@/lib/members/rules/values";
import { firstDeadlines } from "../../support/revolving-terms";

const facts = { isBankKnown: true, isBranchKnown: true, nameKana: "ショウジ キョウコ" };
const typed = {
  bankCode: "0001",
  branchCode: "100",
  accountType: "1",
  accountNumber: "1234567",
  holderKana: "ショウジ キョウコ",
};

function refusals(values: Values) {
  const judged = judgeDebitAccount({ ...typed, ...values }, facts);
  return judged.ok ? {} : judged.fields;
}

describe("口座", () => {
  test("短い番号は先頭に0を補う", () => {
    const judged = judgeDebitAccount({ ...typed, accountNumber: " １２−３ " }, facts);
    expect(judged.ok && judged.values.accountNumber).toBe("0000123");
  });

  test("名義は全銀の文字（半角の大きいカナ）になる", () => {
    const judged = judgeDebitAccount({ ...typed, holderKana: "しょうじ　きょうこ" }, facts);
    expect(judged.ok && judged.values.holderKana).toBe("ｼﾖｳｼﾞ ｷﾖｳｺ");
  });

  test.each<[string, Values, Values]>([
    ["姓と名のあいだがなくてもよい", { holderKana: "ｼｮｳｼﾞｷｮｳｺ" }, {}],
    ["7桁", { accountNumber: "0000001" }, {}],
    ["8桁", { accountNumber: "00000001" }, { accountNumber: "too-long" }],
    ["文字", { accountNumber: "12a" }, { accountNumber: "not-digits" }],
    ["空", { accountNumber: "" }, { accountNumber: "missing" }],
    ["種類を選ばない", { accountType: "" }, { accountType: "missing" }],
    ["ない種類", { accountType: "4" }, { accountType: "missing" }],
    ["名義が空", { holderKana: "　" }, { holderKana: "missing" }],
    ["漢字", { holderKana: "庄司 京子" }, { holderKana: "kanji" }],
    ["別人", { holderKana: "ショウジ キョウイチ" }, { holderKana: "other-name" }],
    ["逆の順", { holderKana: "キョウコ ショウジ" }, { holderKana: "other-name" }],
    ["31文字", { holderKana: "ア".repeat(31) }, { holderKana: "too-long" }],
  ])("名義と番号: %s", (_name, values, fields) => {
    expect(refusals(values)).toEqual(fields);
  });
});

describe("これまでの口座からの引き落とし", () => {
  const day = (text: string) => businessDate(text);
  const on = (today: string, requested: string[] = []) =>
    oldAccountDebitsOf(
      { cycle: 19, deadlines: firstDeadlines },
      requested.map(day),
      day(today),
    ).map(({ debitOn, why }) => [debitOn, why]);

  test("締め切りの日までは、まだ決まっていない。次の日からは、締め切りが過ぎている", () => {
    expect(on("2026-11-30")).toEqual([]);
    expect(on("2026-12-01")).toEqual([["2026-12-10", "deadline-past"]]);
  });

  test("依頼が済んでいれば、そう言う", () => {
    expect(on("2026-12-04", ["2026-12-10"])).toEqual([["2026-12-10", "requested"]]);
  });

  test("引き落としの日までは続き、次の日にはない", () => {
    expect(on("2026-12-10", ["2026-12-10"])).toEqual([["2026-12-10", "requested"]]);
    expect(on("2026-12-11", ["2026-12-10"])).toEqual([]);
  });
});

describe("銀行をさがす文字", () => {
  test.each([
    ["みずほ銀行", "ミズホ"],
    ["ミズホ", "ミズホ"],
    ["ﾐｽﾞﾎ", "ミズホ"],
    ["三菱ＵＦＪ", "三菱ufj"],
    ["ゆうちょ", "ユウチヨ"],
    ["ほんてん 支店", "ホンテン"],
    ["０００１", "0001"],
    ["銀行", "銀行"],
    ["アイオー信金", "アイオ信金"],
  ])("%s は %s でさがす", (written, sought) => {
    expect(soughtOf(written)).toBe(sought);
  });

  test("一覧の全角の長音も同じになる", () => {
    expect(searchTextOf("アイオ－シンキン")).toBe("アイオシンキン");
  });

  test("一覧の名前に銀行を補うのは、銀行だけ", () => {
    expect(bankTitleOf("0001", "みずほ")).toBe("みずほ銀行");
    expect(bankTitleOf("9900", "ゆうちょ")).toBe("ゆうちょ銀行");
    expect(bankTitleOf("1283", "川崎信金")).toBe("川崎信金");
  });
});

describe("同じ内容かどうか", () => {
  test.each<[Parameters<typeof isSame>[0], Values, Values, boolean]>([
    ["address", { street: "渋谷２−２１−１" }, { street: "渋谷2-21-1" }, true],
    ["address", { street: "渋谷 2-21-1" }, { street: "渋谷2-21-1" }, true],
    ["address", { street: "渋谷2-21-1" }, { street: "渋谷2-21-2" }, false],
    ["address", { postalCode: "1500002" }, { postalCode: "150-0002" }, true],
    ["phone", { phone: "0355550000" }, { phone: "03-5555-0000" }, true],
    ["email", { email: "Hanako@Example.jp" }, { email: "hanako@example.jp" }, true],
    ["debit_account", { accountNumber: "0001234" }, { accountNumber: "1234" }, true],
    ["debit_account", { holderKana: "ｻﾄｳ ﾊﾅｺ" }, { holderKana: "サトウハナコ" }, true],
    ["debit_account", { holderKana: "ｻﾄｳ ﾊﾅｺ" }, { holderKana: "サトウ ハナエ" }, false],
  ])("%s: %o と %o は %s", (kind, one, other, isEqual) => {
    expect(isSame(kind, one, other)).toBe(isEqual);
  });
});
