import { describe, expect, test } from "vitest";
import { at, byField, sentences } from "@/components/form/sentences";

const words = {
  missing: byField({ name: "お名前を", birthDate: "生年月日を" }, "どれかを"),
  "too-young": at("birthDate", "18歳から"),
  gone: "もう一度",
};

const said = (codes: Record<string, string>) =>
  sentences<"missing" | "too-young" | "gone">(codes, words, "わからない");

describe("断りの言葉", () => {
  test("同じ言葉は、断られた欄の下に出る", () => {
    expect(said({ name: "gone" })).toEqual({ name: "もう一度" });
  });

  test("欄ごとの言葉があり、ない欄にはまとめの言葉が出る", () => {
    expect(said({ name: "missing", city: "missing" })).toEqual({
      name: "お名前を",
      city: "どれかを",
    });
  });

  test("決められた欄の下に出る", () => {
    expect(said({ "": "too-young" })).toEqual({ birthDate: "18歳から" });
  });

  test("日付の3つの欄は1つの日付として、フォームの鍵は全体として出る", () => {
    const codes = { birthDateYear: "missing", birthDateDay: "missing", idempotencyKey: "gone" };
    expect(said(codes)).toEqual({ birthDate: "生年月日を", "": "もう一度" });
  });

  test("知らない断りにも言葉がある", () => {
    expect(said({ name: "constructor" })).toEqual({ name: "わからない" });
  });
});
