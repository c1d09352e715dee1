import { describe, expect, test } from "vitest";
import {
  centreStateOf,
  deviceOf,
  foldUserId,
  neverRightRefusal,
  userIdRefusal,
} from "@/lib/auth/rules";
import { passwordRefusal } from "@/lib/auth/rules/password";

describe("ユーザーID", () => {
  test("大文字・全角・空白・見えない文字の違いは同じIDになる", () => {
    const typed = ["hanako.sato", "HANAKO.SATO", "ｈａｎａｋｏ．ｓａｔｏ", " hanako .sato\u200b\t"];
    expect(new Set(typed.map(foldUserId))).toEqual(new Set(["hanako.sato"]));
  });

  test.each([
    ["hanako.sato", null],
    ["a1234567", null],
    ["hanako", "too-short"],
    ["a".repeat(33), "too-long"],
    ["1hanako-sato", "first-letter"],
    ["hanako sato!", "characters"],
    ["はなこさとうです", "characters"],
  ])("%s は %s", (userId, refusal) => {
    expect(userIdRefusal(userId)).toBe(refusal);
  });
});

describe("パスワード", () => {
  test.each([
    ["aoisora-umi-2026", null],
    ["みどりの丘に雨がふる日", "too-short"],
    ["みどりの丘に静かな雨がふる日", null],
    ["short-1", "too-short"],
    ["a".repeat(129), "too-long"],
    ["xHANAKO.SATOx-7731", "holds-user-id"],
    ["password1234", "too-easy"],
    ["aaaaaaaaaaaa", "too-easy"],
    ["ｐａｓｓｗｏｒｄ１２３４", "too-easy"],
  ])("%s は %s", (password, refusal) => {
    expect(passwordRefusal(password, "hanako.sato")).toBe(refusal);
  });

  test("長さの決まりは、やさしすぎることより先に伝える", () => {
    expect(passwordRefusal("aaa", "hanako.sato")).toBe("too-short");
  });
});

describe("決して正しくならない入力", () => {
  test.each([
    ["340000000070010", "x", "card-number"],
    ["3400 000000 70010", "x", "card-number"],
    ["3400-000000-70010", "x", "card-number"],
    ["hanako@example.jp", "x", "mail-address"],
    ["hanako＠example.jp", "x", "mail-address"],
    ["hanako.sato", "1234", "four-digits"],
    ["hanako.sato", "１２３４", "four-digits"],
    ["hanako.sato", "12345", null],
    ["34000000007001", "x", null],
  ])("%s / %s は %s", (userId, password, refusal) => {
    expect(neverRightRefusal(userId, password)).toBe(refusal);
  });

  test("全角のカード番号も半角と同じに扱う", () => {
    const fullWidth = "340000000070010".replace(/\d/g, (digit) =>
      String.fromCodePoint(0xff10 + Number(digit)),
    );
    expect(neverRightRefusal(fullWidth, "x")).toBe("card-number");
  });

  test("ユーザーIDの間違いはパスワードの間違いより先に伝える", () => {
    expect(neverRightRefusal("hanako@example.jp", "1234")).toBe("mail-address");
  });
});

describe("カードセンターの受付", () => {
  test.each([
    ["08:59", "opens-today"],
    ["09:00", "open"],
    ["20:59", "open"],
    ["21:00", "opens-tomorrow"],
    ["23:59", "opens-tomorrow"],
    ["00:00", "opens-today"],
  ])("%s は %s", (clock, state) => {
    expect(centreStateOf(clock, "09:00", "21:00")).toBe(state);
  });
});

test("ブラウザーと機種は読める名前になる", () => {
  const safari = "Mozilla/5.0 (iPhone; CPU iPhone OS 19_0 like Mac OS X) Version/19.0 Safari/604.1";
  const edge = "Mozilla/5.0 (Windows NT 10.0) Chrome/140.0 Safari/537.36 Edg/140.0";
  expect(deviceOf(safari)).toEqual({ browser: "Safari", system: "iPhone" });
  expect(deviceOf(edge)).toEqual({ browser: "Microsoft Edge", system: "Windows" });
  expect(deviceOf("curl/8")).toEqual({ browser: null, system: null });
});
