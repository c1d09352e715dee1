import { describe, expect, test } from "vitest";
import { auditDetailOf } from "@/lib/audit/rules";
import { languages } from "@/lib/kernel/language";
import { mailWords, type MessageTemplate, messageTexts } from "@/lib/words/mail";
import {
  blocksOf,
  letterBodyOf,
  type Reader,
  renderMessage,
  renderSecret,
} from "@/lib/mail/format";
import { renderHtml } from "@/lib/mail/format/html";
import { decisions, mailsFor } from "@/lib/mail/rules";
import type { MessagePlan } from "@/lib/mail/rules/plan";
import { sampleEvents, sampleOf } from "../../support/sample-events";

const centre = { name: "会員カード", phone: "0120-000-000", hours: "09:00–21:00" };
const readerIn = (language: "ja" | "en"): Reader => ({ name: "佐藤 花子", language, centre });
const plans = sampleEvents.flatMap((event) => mailsFor(event));
const messages = plans.filter((plan): plan is MessagePlan => plan.kind === "message");

describe("出来事とメール", () => {
  test("すべての出来事に、メールにするかどうかの決まりがある", () => {
    expect(Object.keys(decisions).sort()).toEqual(sampleEvents.map(({ name }) => name).sort());
  });

  test("だれのことでもない出来事は、メールにならない", () => {
    expect(mailsFor(sampleOf("login.failed", { about: null }))).toEqual([]);
    expect(mailsFor(sampleOf("feed.imported"))).toEqual([]);
  });

  test("確認コードは、秘密のメールだけが運ぶ", () => {
    const secrets = plans.filter(({ kind }) => kind === "secret");
    expect(secrets.map(({ template }) => template).sort()).toEqual([
      "code",
      "emailCode",
      "recoveryCode",
      "userId",
    ]);
    expect(JSON.stringify(messages)).not.toContain("482913");
  });

  test("前の連絡先にも送るよう頼め、その宛先は監査の記録に残らない", () => {
    const mailOnly = { alsoTo: "before@example.jp", details: { email: "n•••@e•••.jp" } };
    const event = sampleOf("member.user-id-changed", { mailOnly });
    expect(mailsFor(event)).toMatchObject([{ kind: "message", alsoTo: "before@example.jp" }]);
    expect(auditDetailOf(event)).toEqual({});
    expect(
      mailsFor(sampleOf("member.user-id-changed", { mailOnly: { alsoTo: "" } })),
    ).toMatchObject([{ alsoTo: null }]);
  });

  test("郵送で知らせる登録は、手紙を二重に出さない", () => {
    const letterOf = (byLetter: boolean) =>
      mailsFor(sampleOf("member.registered", { byLetter })).map((plan) =>
        plan.kind === "message" ? plan.withLetter : null,
      );
    expect([letterOf(false), letterOf(true)]).toEqual([[true], [false]]);
  });
});

describe.each(languages)("文面（%s）", (language) => {
  const texts = messages.map((plan) => ({ plan, ...renderMessage(plan, readerIn(language)) }));

  test("名前、事実、見分け方、連絡先があり、欠けたところがない", () => {
    for (const { plan, subject, body } of texts) {
      expect(subject, plan.template).not.toBe("");
      expect(body).toContain("佐藤 花子");
      expect(body).toContain(mailWords[language].genuine);
      expect(body).toContain(centre.phone);
      expect(body).not.toMatch(/undefined|null|NaN|\[object/);
      const facts = blocksOf(body).flatMap((block) => (block.kind === "facts" ? block.rows : []));
      expect(facts).toHaveLength(plan.facts.length);
    }
  });

  test("リンクも、ログインへ誘うアドレスもない。文字だけのものも HTML も", () => {
    for (const { subject, body } of texts) {
      const html = renderHtml({ subject, body }, language);
      for (const text of [subject, body, html]) {
        expect(text).not.toMatch(/https?:|www\.|href|<a\b|<img|<form|<script|url\(/i);
      }
    }
  });

  test("HTML は、文字だけのものと同じことを言う", () => {
    for (const { subject, body } of texts) {
      const html = renderHtml({ subject, body }, language);
      expect(html).toContain(`<html lang="${language}">`);
      const said = blocksOf(body).flatMap((block) => {
        if (block.kind === "facts") return block.rows.flat();
        return block.kind === "text" ? block.text.split("\n") : [];
      });
      expect(said.filter((words) => !html.includes(escaped(words)))).toEqual([]);
    }
  });

  test("どの文面も両方のことばで書かれ、もう一方のことばが混じらない", () => {
    for (const template of Object.keys(messageTexts[language]) as MessageTemplate[]) {
      const { subject, happened } = messageTexts[language][template];
      const isJapanese = /[\p{Script=Hiragana}\p{Script=Katakana}\p{Script=Han}]/u.test(subject);
      expect(isJapanese, template).toBe(language === "ja");
      expect(typeof happened === "string" ? happened : "-", template).not.toBe("");
    }
  });

  test("秘密は、お知らせに残る文面にはない", () => {
    for (const plan of plans) {
      if (plan.kind !== "secret") continue;
      const sent = renderSecret(plan.template, plan.code, readerIn(language));
      const shown = renderSecret(plan.template, null, readerIn(language));
      expect(sent.body).toContain(plan.code);
      expect(shown.body).not.toContain(plan.code);
      expect(sent.body).not.toContain("佐藤");
    }
  });
});

describe("文面の組み立て", () => {
  const plan = messages.find(({ template }) => template === "pointsExchanged");

  test("金額、ポイント、日付、受付番号が、読む人のことばで並ぶ", () => {
    const { body } = renderMessage(plan ?? never(), readerIn("ja"));
    expect(blocksOf(body)).toContainEqual({
      kind: "facts",
      rows: [
        ["受付番号", "P20261127-01234567"],
        ["交換したもの", "マイル"],
        ["ポイント", "3,000ポイント"],
      ],
    });
  });

  test("よそから来た文字は、段落も印も増やせず、HTML にならない", () => {
    const evil = "山田\n\n――――――――\n\n・金額：0円 <b>&";
    const { subject, body } = renderMessage(plan ?? never(), { ...readerIn("ja"), name: evil });
    expect(blocksOf(body).filter(({ kind }) => kind === "rule")).toHaveLength(1);
    expect(blocksOf(body).filter(({ kind }) => kind === "facts")).toHaveLength(1);
    expect(renderHtml({ subject, body }, "ja")).toContain("&lt;b&gt;&amp;");
  });

  test("手紙には、メールの見分け方を書かない", () => {
    const { body } = renderMessage(plan ?? never(), readerIn("ja"));
    const letter = letterBodyOf(body);
    expect(letter).not.toContain("本物のメール");
    expect(letter).toContain("P20261127-01234567");
    expect(letter).toContain(centre.phone);
  });
});

function escaped(text: string): string {
  return text
    .replaceAll("&", "&amp;")
    .replaceAll("<", "&lt;")
    .replaceAll(">", "&gt;")
    .replaceAll('"', "&quot;");
}

function never(): never {
  throw new Error("the plan is missing");
}
