import { beforeEach, describe, expect, test } from "vitest";
import { logIn } from "@/lib/auth/commands/login";
import { memberActor, type MemberActor, visitor as visitorWith } from "@/lib/kernel/actor";
import { changeMailSettings, chooseLanguage } from "@/lib/reminders/commands/settings";
import { viewMailSettings } from "@/lib/reminders/queries/settings";
import { isRequired, topics } from "@/lib/mail/rules/topics";
import { visitorOf } from "@/lib/platform/http/visitor";
import { asOwner, freshDatabase } from "../../support/database";
import { rightPassword, type SampleMember } from "../../support/login-fixtures";
import { insertMemberAsOwner } from "../../support/member-as-owner";

const database = freshDatabase("web");
let member: SampleMember;
let actor: MemberActor;
let count = 0;
const byDefault = topics.filter((topic) => !isRequired(topic) && topic !== "revolvingDeadline");

beforeEach(async () => {
  count += 1;
  member = await insertMemberAsOwner(database.name, `misaki.suzuki${count}`);
  const { accountId, cardmemberId, credentialId } = member;
  const session = { role: "basic", credentialId, sessionHash: "x" } as const;
  actor = memberActor({ accountId, cardmemberId, ...session });
});

async function own(sql: string): Promise<Record<string, unknown>[]> {
  return asOwner(
    database.name,
    async (client) => (await client.query(sql, [member.cardmemberId])).rows,
  );
}

async function messages() {
  return own("SELECT topic, language, body FROM message WHERE cardmember_id = $1");
}

async function onTopics(): Promise<string[]> {
  const view = await viewMailSettings(actor);
  return view.topics.filter(({ isOn }) => isOn).map(({ topic }) => topic);
}

describe("お知らせの設定", () => {
  test("はじめは日本語で、あとリボの期限のほかはすべて送る。宛先は伏せて見せる", async () => {
    expect(await viewMailSettings(actor)).toMatchObject({
      language: "ja",
      address: "h•••@e•••.jp",
    });
    expect(await onTopics()).toEqual(topics.filter((topic) => topic !== "revolvingDeadline"));
  });

  test("変えたものが残り、記録され、メールで知らせる", async () => {
    const wish = { language: "en", topics: ["debitSoon", "revolvingDeadline"] } as const;
    expect(await changeMailSettings(actor, wish)).toEqual({ ok: true, value: "changed" });
    expect(await onTopics()).toEqual([
      "security",
      "procedures",
      "debitFailed",
      "debitSoon",
      "revolvingDeadline",
    ]);
    const [told, ...more] = await messages();
    expect(more).toEqual([]);
    expect(told).toMatchObject({ topic: "mailSettings", language: "en" });
    expect(told?.body).toContain("・No longer sent: Your bill is ready, Points that expire");
    const [event] = await own(
      "SELECT detail FROM audit_event WHERE cardmember_id = $1 AND event = 'mail-settings.changed'",
    );
    expect(event?.detail).toMatchObject({ switchedOn: ["revolvingDeadline"], language: "en" });
  });

  test("同じものを送っても、何も変わらず、知らせない", async () => {
    const wish = { language: "ja", topics: byDefault } as const;
    expect(await changeMailSettings(actor, wish)).toEqual({ ok: true, value: "same" });
    expect(await messages()).toEqual([]);
  });

  test("同時に変えても、知らせは変わった分だけ", async () => {
    const wish = { language: "ja", topics: [] } as const;
    const results = await Promise.all([1, 2, 3].map(() => changeMailSettings(actor, wish)));
    const values = results.map((result) => (result.ok ? result.value : ""));
    expect(values.filter((value) => value === "changed")).toHaveLength(1);
    expect(await messages()).toHaveLength(1);
  });
});

describe("メールの言語", () => {
  test("会員サイトの言語を選ぶと、メールもそれに従う", async () => {
    await chooseLanguage(actor, "en");
    await chooseLanguage(actor, "en");
    expect((await viewMailSettings(actor)).language).toBe("en");
    const events = await own(
      "SELECT 1 FROM audit_event WHERE cardmember_id = $1 AND event = 'language.chosen'",
    );
    expect(events).toHaveLength(1);
    expect(await messages()).toEqual([]);
  });

  test("ログインの画面で選んだ言語は、まだ選んでいなければ残る", async () => {
    const english = visitorOf(new Headers({ cookie: "kaiin-lang=en" }));
    const asked = { userId: member.userId, password: rightPassword, userAgent: "" };
    expect((await logIn(english, asked)).ok).toBe(true);
    expect((await viewMailSettings(actor)).language).toBe("en");
    await chooseLanguage(actor, "ja");
    await logIn(english, asked);
    expect((await viewMailSettings(actor)).language).toBe("ja");
  });

  test("ブラウザの好みだけでは、残らない", async () => {
    const visitor = visitorOf(new Headers({ "accept-language": "en-GB" }));
    expect(visitor.language).toEqual({ code: "en", isChosen: false });
    await logIn(visitor, { userId: member.userId, password: rightPassword, userAgent: "" });
    expect((await viewMailSettings(actor)).language).toBe("ja");
    expect(visitorWith({ address: "", userAgent: "" }).language).toBeUndefined();
  });
});
