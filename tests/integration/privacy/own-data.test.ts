import { randomUUID } from "node:crypto";
import { beforeAll, describe, expect, test } from "vitest";
import { type MemberActor, memberActor } from "@/lib/kernel/actor";
import { requestOwnData } from "@/lib/privacy/commands";
import { viewOwnData } from "@/lib/privacy/queries";
import { freshDatabase } from "../../support/database";
import { rowsOf } from "../../support/feed";
import { unpacked } from "./archive";
import { numberOf, textsOf, Village, villagers } from "./village";

process.env.PORTAL_TODAY = "2024-10-20";
const database = freshDatabase("web");
const village = new Village(database);
let hanako: MemberActor;
let ichiro: MemberActor;

/** More than one part of each table that is read by parts. */
const manyPostings = 1203;

beforeAll(async () => {
  await village.settle(manyPostings);
  hanako = await village.enter("hanako");
  ichiro = await village.enter("ichiro");
  const neighbour = await village.enter("neighbour");
  await village.live("hanako", hanako);
  await village.live("ichiro", ichiro);
  await village.live("neighbour", neighbour);
});

const whole = (files: Record<string, string>) => Object.values(files).join("\n");
const rowsIn = (text = "") => text.trimEnd().split("\r\n").length - 1;

describe("まとめて受け取るファイル", () => {
  test("本会員には、本人とご契約の情報がすべて入る", async () => {
    const files = await unpacked(hanako);
    const profile = JSON.parse(files["profile.json"] ?? "");
    const texts = textsOf("hanako");
    expect(profile).toMatchObject({
      birthDate: texts.birthDate,
      name: { familyName: "椿木", givenName: texts.name },
      contact: { street: texts.street, email: texts.email },
      employer: { name: texts.newEmployer },
      contract: { accountId: "VA1", debitAccount: { number: "7654321" } },
    });
    expect(rowsIn(files["activity.csv"])).toBe(2 * manyPostings);
    expect(rowsIn(files["points.csv"])).toBe(2 * manyPostings);
    expect(rowsIn(files["cards.csv"])).toBe(2);
    expect(files["cards.csv"]).toContain(`\n-${numberOf("hanako").slice(-5)},`);
    expect(JSON.parse(files["login.json"] ?? "")).toMatchObject({ userId: texts.userId });
    expect(rowsIn(files["logins.csv"])).toBe(1);
    expect(JSON.parse(files["profile-changes.json"] ?? "")).toMatchObject([
      { kind: "employer", before: { name: texts.employer }, after: { name: texts.newEmployer } },
    ]);
    expect(JSON.parse(files["cases.json"] ?? "")).toMatchObject([
      { messages: [{ by: "member", text: texts.complaint }] },
    ]);
    const asked = JSON.parse(files["card-requests.json"] ?? "") as { kind: string }[];
    expect(asked.map(({ kind }) => kind)).toEqual(["freeze", "loss"]);
    expect(files["card-requests.json"]).toContain(texts.place);
    expect(JSON.parse(files["messages.json"] ?? "").length).toBeGreaterThan(3);
    expect(files["events.csv"]).toContain("ログインしました,,ログイン前");
    expect(rowsIn(files["requests.csv"])).toBe(4);
    for (const file of ["bills.csv", "payments.csv", "debits.csv", "conversions.json"]) {
      expect(files, file).toHaveProperty([file]);
    }
  });

  test("家族会員には、本人のものだけが入る", async () => {
    const files = await unpacked(ichiro);
    const texts = textsOf("ichiro");
    expect(Object.keys(files).sort()).toEqual([
      "README.txt",
      "activity.csv",
      "authorizations.csv",
      "card-requests.json",
      "cards.csv",
      "cases.json",
      "devices.csv",
      "events.csv",
      "login.json",
      "logins.csv",
      "messages.json",
      "notification-settings.json",
      "profile-changes.json",
      "profile.json",
      "requests.csv",
    ]);
    const profile = JSON.parse(files["profile.json"] ?? "");
    expect(profile).toMatchObject({ name: { givenName: texts.name }, birthDate: texts.birthDate });
    expect(profile).not.toHaveProperty("contract");
    expect(rowsIn(files["activity.csv"])).toBe(manyPostings);
    expect(rowsIn(files["cards.csv"])).toBe(1);
    expect(whole(files)).toContain(texts.complaint);
    for (const text of [...Object.values(textsOf("hanako")), "7654321", "VM10", "店11"]) {
      expect(whole(files)).not.toContain(text);
    }
  });

  test("家族会員のことばとプロフィールは、本会員のファイルに入らない", async () => {
    const { name, ...texts } = textsOf("ichiro");
    const files = await unpacked(hanako);
    for (const text of Object.values(texts)) expect(whole(files)).not.toContain(text);
    // Whose card it is about stands in the rows of the contract and in what the member was written.
    const { "activity.csv": activity, "messages.json": messages, ...others } = files;
    expect(activity).toContain(name);
    expect(messages).toContain(name);
    expect(whole(others)).not.toContain(name);
  });

  test("隣の契約のものは、だれのファイルにも入らない", async () => {
    const texts = [...Object.values(textsOf("neighbour")), "1112223", "VA2", "VM20", "店33"];
    for (const actor of [hanako, ichiro]) {
      const all = whole(await unpacked(actor));
      for (const text of texts) expect(all).not.toContain(text);
    }
  });

  test("カード番号、パスワード、鍵、ハッシュは入らない", async () => {
    const rows = await rowsOf<{ secret: string }>(
      database,
      `SELECT password_hash AS secret FROM credential UNION ALL SELECT token_hash FROM session
       UNION ALL SELECT number_hash FROM card UNION ALL SELECT hash FROM audit_event
       UNION ALL SELECT email_index FROM cardmember UNION ALL SELECT contact_sealed FROM cardmember
       UNION ALL SELECT counter FROM attempt_counter UNION ALL SELECT session_hash FROM own_data_request`,
    );
    const secrets = rows.map(({ secret }) => secret).filter((secret) => secret);
    const numbers = villagers.map((who) => numberOf(who));
    for (const actor of [hanako, ichiro]) {
      const all = whole(await unpacked(actor));
      for (const secret of [...secrets, ...numbers]) expect(all).not.toContain(secret);
      expect(all).not.toMatch(/sealed|hash|\bpin\b/i);
    }
  });

  test("説明は日本語と英語で、入っているファイルをすべて挙げる", async () => {
    for (const actor of [hanako, ichiro]) {
      const files = await unpacked(actor, "en");
      const readme = files["README.txt"] ?? "";
      for (const file of Object.keys(files)) {
        if (file === "README.txt") continue;
        expect(readme.split(`\n${file}\r\n`), file).toHaveLength(3);
      }
      expect(readme).toContain("お預かりしている情報");
      expect(readme).toContain("the data we keep about you");
      expect(files["events.csv"]).toContain("Logged in,,before the login");
    }
  });
});

describe("受け取りの手続き", () => {
  const again = () => memberActor({ ...hanako, sessionHash: randomUUID() });

  test("手続きするとそのログインだけが受け取れ、メールとお知らせが一度だけ届く", async () => {
    const asked = await requestOwnData(hanako);
    const requestId = asked.ok ? asked.value : "";
    expect(await requestOwnData(hanako)).toEqual(asked);
    expect((await viewOwnData(hanako)).open?.requestId).toBe(requestId);
    expect((await viewOwnData(again())).open).toBeNull();
    expect((await viewOwnData(ichiro)).open).toBeNull();
    const told = await rowsOf<{ cardmember_id: string; subject: string }>(
      database,
      "SELECT cardmember_id, subject FROM message WHERE topic = 'ownDataRequested'",
    );
    expect(told).toEqual([
      { cardmember_id: "VM10", subject: "あなたの情報を受け取る手続きがありました" },
    ]);
    expect(
      await rowsOf(
        database,
        "SELECT actor FROM audit_event WHERE event = 'own-data.requested' AND cardmember_id = 'VM10'",
      ),
    ).toEqual([{ actor: "member:VM10" }]);
  });

  test("15分が過ぎれば閉じる", async () => {
    await requestOwnData(hanako);
    await rowsOf(
      database,
      "UPDATE own_data_request SET requested_at = requested_at - interval '15 minutes'",
    );
    expect(await viewOwnData(hanako)).toEqual({ open: null, blockedUntil: null });
  });

  test("24時間に3回まで。同時に押しても越えない", async () => {
    await rowsOf(database, "DELETE FROM own_data_request");
    const results = await Promise.all([1, 2, 3, 4, 5].map(() => requestOwnData(again())));
    expect(results.filter(({ ok }) => ok)).toHaveLength(3);
    expect(await requestOwnData(again())).toEqual({ ok: false, refusal: "too-often" });
    expect((await viewOwnData(again())).blockedUntil).toBeInstanceOf(Date);
    expect((await requestOwnData(ichiro)).ok).toBe(true);
  });
});
