import { describe, expect, test } from "vitest";
import { judgeAddress, judgeEmail, judgeEmployer, judgePhone } from "@/lib/members/rules/contact";
import type { Values } from "@/lib/members/rules/values";

const address = {
  postalCode: "100-0001",
  prefecture: "東京都",
  city: "千代田区",
  street: "千代田1-1",
  building: "",
};

function refusals(judged: ReturnType<typeof judgeAddress>) {
  return judged.ok ? {} : judged.fields;
}

describe("住所", () => {
  test("郵便番号は、全角・ハイフンの有無にかかわらず7桁の数字になる", () => {
    for (const postalCode of [
      "1000001",
      "100-0001",
      "１００−０００１",
      "〒100‐0001",
      " 1000001 ",
    ]) {
      const judged = judgeAddress({ ...address, postalCode });
      expect(judged.ok && judged.values.postalCode, postalCode).toBe("1000001");
    }
  });

  test.each<[string, Values, Values]>([
    ["6桁", { postalCode: "100000" }, { postalCode: "not-seven-digits" }],
    ["8桁", { postalCode: "10000012" }, { postalCode: "not-seven-digits" }],
    ["文字", { postalCode: "東京" }, { postalCode: "not-seven-digits" }],
    ["空", { postalCode: " " }, { postalCode: "missing" }],
    ["ない都道府県", { prefecture: "江戸" }, { prefecture: "missing" }],
    ["市区町村が空", { city: "　" }, { city: "missing" }],
    ["市区町村が41文字", { city: "あ".repeat(41) }, { city: "too-long" }],
    ["市区町村が40文字", { city: "あ".repeat(40) }, {}],
    ["町名が61文字", { street: "𠮷".repeat(61) }, { street: "too-long" }],
    ["町名が60文字の𠮷", { street: "𠮷".repeat(60) }, {}],
    ["建物が61文字", { building: "あ".repeat(61) }, { building: "too-long" }],
    ["髙と𠮷と異体字", { street: "髙𠮷葛\u{e0100}1-1" }, {}],
    ["絵文字", { building: "🏠" }, { building: "letters" }],
    ["制御文字", { building: "a\u0007" }, { building: "letters" }],
  ])("%s", (_name, typed, fields) => {
    expect(refusals(judgeAddress({ ...address, ...typed }))).toEqual(fields);
  });

  test("すべて空なら、欄ごとに言う", () => {
    expect(refusals(judgeAddress({}))).toEqual({
      postalCode: "missing",
      prefecture: "missing",
      city: "missing",
      street: "missing",
    });
  });
});

describe("電話番号", () => {
  const onFile = { phone: "03-5555-0000", mobile: "090-0000-0000" };

  test.each<[string, Values, Values]>([
    ["どちらも空", {}, { phone: "neither" }],
    ["自宅だけ", { phone: "03-1234-5678" }, {}],
    ["携帯だけ", { mobile: "０９０−１２３４−５６７８" }, {}],
    ["自宅の欄に携帯", { phone: "090-1234-5678" }, { phone: "is-mobile" }],
    ["携帯の欄に自宅", { mobile: "03-1234-5678" }, { mobile: "not-mobile" }],
    ["桁の不足", { phone: "03-1234-567" }, { phone: "not-a-number" }],
    ["外国", { phone: "+1 212 555 0100" }, { phone: "not-a-number" }],
    ["登録済みの番号はそのまま", { mobile: "09000000000" }, {}],
    ["登録と違う、ない番号", { mobile: "090-0000-0001" }, { mobile: "not-a-number" }],
  ])("%s", (_name, typed, fields) => {
    expect(refusals(judgePhone(typed, onFile))).toEqual(fields);
  });

  test("市外局番の区切りが付く", () => {
    const judged = judgePhone({ phone: "0312345678", mobile: "+81 90 1234 5678" }, onFile);
    expect(judged).toEqual({
      ok: true,
      values: { phone: "03-1234-5678", mobile: "090-1234-5678" },
    });
  });
});

describe("勤務先", () => {
  test("3つとも空なら、お勤めでないことになる", () => {
    const values = { name: "", phone: "", address: "" };
    expect(judgeEmployer({}, {})).toEqual({ ok: true, values });
  });

  test.each<[string, Values, Values]>([
    ["電話だけ", { phone: "03-1234-5678" }, { name: "missing" }],
    ["所在地だけ", { address: "東京都" }, { name: "missing" }],
    ["名前が61文字", { name: "あ".repeat(61) }, { name: "too-long" }],
    ["所在地が121文字", { name: "見本", address: "あ".repeat(121) }, { address: "too-long" }],
    ["携帯でもよい", { name: "見本", phone: "090-1234-5678" }, {}],
    ["番号でない", { name: "見本", phone: "1" }, { phone: "not-a-number" }],
  ])("%s", (_name, typed, fields) => {
    expect(refusals(judgeEmployer(typed, {}))).toEqual(fields);
  });
});

describe("メールアドレス", () => {
  test.each([
    ["hanako@example.jp", null],
    ["ｈａｎａｋｏ＠example．jp", null],
    ["hanako+card@sub.example.co.jp", null],
    ["", "missing"],
    ["hanako", "not-an-address"],
    ["hanako@example", "not-an-address"],
    ["hanako@@example.jp", "not-an-address"],
    ["花子@example.jp", "not-an-address"],
    ["hanako@example.jp,x@example.jp", "not-an-address"],
    [`${"a".repeat(64)}@example.jp`, null],
    [`${"a".repeat(65)}@example.jp`, "not-an-address"],
    [`a@${"b".repeat(60)}.${"c".repeat(34)}.jp`, null],
    [`a@${"b".repeat(60)}.${"c".repeat(36)}.jp`, "too-long"],
  ])("%s は %s", (email, code) => {
    expect(refusals(judgeEmail({ email }))).toEqual(code ? { email: code } : {});
  });
});
