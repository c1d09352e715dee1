import { describe, expect, test } from "vitest";
import { mailSettingsShape } from "@/lib/reminders/schema";
import {
  decideChoice,
  isOn,
  isRequired,
  type MailChoice,
  topics,
  topicsFor,
} from "@/lib/mail/rules/topics";

const nothing: MailChoice = { language: null, onTopics: [], offTopics: [] };
const open = topics.filter((topic) => !isRequired(topic));

describe("お知らせの種類", () => {
  test("安全、控え、引き落とし不能は停止できない", () => {
    const all = { ...nothing, offTopics: [...topics] };
    const on = topics.filter((topic) => isOn(topic, all, false));
    expect(on).toEqual(["security", "procedures", "debitFailed"]);
  });

  test("あとリボの期限は、使った人か選んだ人だけ", () => {
    expect(isOn("revolvingDeadline", nothing, false)).toBe(false);
    expect(isOn("revolvingDeadline", nothing, true)).toBe(true);
    const chosen = { ...nothing, onTopics: ["revolvingDeadline"] };
    expect(isOn("revolvingDeadline", chosen, false)).toBe(true);
    const stopped = { ...nothing, offTopics: ["revolvingDeadline"] };
    expect(isOn("revolvingDeadline", stopped, true)).toBe(false);
  });

  test("家族会員には、ご請求やポイントの種類はない", () => {
    expect(topicsFor("family")).toEqual(["security", "procedures"]);
    expect(topicsFor("basic")).toEqual([...topics]);
  });
});

describe("選び直す", () => {
  const basic = { role: "basic", hasRevolved: false } as const;

  test("外したものだけが止まり、触れていないものはそのまま", () => {
    const ticked = open.filter((topic) => topic !== "nearLimit" && topic !== "revolvingDeadline");
    const { choice, on, off } = decideChoice(nothing, ticked, basic);
    expect([on, off]).toEqual([[], ["nearLimit"]]);
    expect(choice).toEqual({ language: null, onTopics: [], offTopics: ["nearLimit"] });
  });

  test("戻せば送り、どちらにも残らない", () => {
    const before = { ...nothing, offTopics: ["nearLimit"] };
    const ticked = open.filter((topic) => topic !== "revolvingDeadline");
    const { choice, on, off } = decideChoice(before, ticked, basic);
    expect([on, off]).toEqual([["nearLimit"], []]);
    expect(choice).toEqual({ language: null, onTopics: ["nearLimit"], offTopics: [] });
  });

  test("家族会員の送信は、種類を変えない", () => {
    const family = { role: "family", hasRevolved: false } as const;
    expect(decideChoice(nothing, [], family)).toMatchObject({ on: [], off: [], choice: nothing });
  });
});

describe("設定の入力", () => {
  test("選んだ種類と言語だけを受け取る", () => {
    const given = { language: "en", billReady: "on", nearLimit: "on" };
    expect(mailSettingsShape.parse(given)).toEqual({
      language: "en",
      topics: ["billReady", "nearLimit"],
    });
  });

  test.each([
    ["言語がない", { billReady: "on" }],
    ["知らない言語", { language: "fr" }],
    ["停止できない種類", { language: "ja", security: "on" }],
    ["知らない種類", { language: "ja", adverts: "on" }],
  ])("%sものは断る", (_what, given) => {
    expect(mailSettingsShape.safeParse(given).success).toBe(false);
  });
});
