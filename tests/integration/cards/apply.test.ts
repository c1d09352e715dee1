import { beforeAll, beforeEach, describe, expect, test } from "vitest";
import { applyForFamilyCard } from "@/lib/cards/commands/apply";
import { listApplications, listFamilyCards, viewApplicationForm } from "@/lib/cards/queries/family";
import type { FamilyPerson } from "@/lib/cards/rules/application";
import type { MemberActor } from "@/lib/kernel/actor";
import { businessDate } from "@/lib/kernel/business-date";
import { exportOutbox } from "@/lib/feed/commands/hand-over";
import { readFileSync, mkdtempSync } from "node:fs";
import { tmpdir } from "node:os";
import path from "node:path";
import { freshDatabase } from "../../support/database";
import { job } from "../../support/feed";
import {
  CardHousehold,
  cardRow,
  hanako,
  handOver,
  ichiro,
  memberRow,
  newKey,
  stranger,
} from "./household";

const { answer, bringHousehold, deliver, noticesOf, queuedKinds, run, startOver } =
  new CardHousehold(freshDatabase());

beforeAll(bringHousehold);
beforeEach(startOver);

const ken: FamilyPerson = {
  familyName: "佐藤",
  givenName: "健",
  familyNameKana: "サトウ",
  givenNameKana: "ケン",
  birthDate: businessDate("2008-11-27"),
  relationship: "child",
};

const apply = (actor: MemberActor, person: Partial<FamilyPerson> = {}, key = newKey()) =>
  applyForFamilyCard(actor, { person: { ...ken, ...person }, idempotencyKey: key });

function answerOf(result: Awaited<ReturnType<typeof apply>>): string {
  return result.ok ? (result.value.location.split("/").at(-1) ?? "") : result.refusal;
}

const named = (givenName: string) => ({ givenName, givenNameKana: "ナマエ" });

describe("家族カードの申し込み", () => {
  test("きょう18歳になる人は受け付け、あすの人は受け付けない", async () => {
    const tooYoung = { birthDate: businessDate("2008-11-28") };
    expect(answerOf(await apply(hanako, tooYoung))).toBe("too-young");
    expect(answerOf(await apply(hanako))).toMatch(/^A20261127-\d{8}$/);
    expect(await queuedKinds()).toEqual(["family_card"]);
    expect(await noticesOf("familyApplied")).toEqual({ M1: 1 });
    expect(await listApplications(hanako)).toMatchObject([{ name: "佐藤 健", step: "received" }]);
  });

  test("家族会員には、申し込みも一覧もない", async () => {
    expect(answerOf(await apply(ichiro))).toBe("not-basic");
    await apply(hanako);
    expect(await listApplications(ichiro)).toEqual([]);
    expect(await listApplications(stranger)).toEqual([]);
  });

  test("同じ人は、同時に送っても1件。書き方の違う空白も同じ人", async () => {
    const answers = await Promise.all([apply(hanako), apply(hanako, { givenName: "健 " })]);
    expect(answers.map((one) => (one.ok ? "ok" : one.refusal)).sort()).toEqual([
      "already-applied",
      "ok",
    ]);
    expect(await noticesOf("familyApplied")).toEqual({ M1: 1 });
  });

  test("もう家族カードを持つ人は断る", async () => {
    const jiro = {
      ...named("次郎"),
      givenNameKana: "ジロウ",
      birthDate: businessDate("2004-02-03"),
    };
    expect(answerOf(await apply(hanako, jiro))).toBe("already-holder");
    expect(
      answerOf(await apply(hanako, { ...jiro, birthDate: businessDate("2004-02-04") })),
    ).toMatch(/^A/);
  });

  test("カード2枚と申し込み2件で上限。同時に送っても超えない", async () => {
    const many = ["一", "二", "三", "四"].map((name) => apply(hanako, named(name)));
    const answers = (await Promise.all(many)).map((one) => (one.ok ? "ok" : one.refusal));
    expect(answers.sort()).toEqual(["maximum", "maximum", "ok", "ok"]);
    expect(await viewApplicationForm(hanako)).toMatchObject({ taken: 4, maximum: 4 });
  });

  test("終わったカードは数えない", async () => {
    await deliver({ "cards.csv": [cardRow("M3", { status: "ended" })] });
    expect(await viewApplicationForm(hanako)).toMatchObject({ taken: 1, maximum: 4 });
  });

  test.each([
    ["closed", "account-closed"],
    ["suspended", "account-suspended"],
  ])("契約が %s のときは %s", async (status, refusal) => {
    await run("UPDATE account SET status = $1::account_status WHERE account_id = 'A1'", [status]);
    expect(answerOf(await apply(hanako))).toBe(refusal);
  });

  test("名前も生年月日も、記録には読める形で残らず、会社へは届く", async () => {
    await apply(hanako);
    const [row] = await run<{ content_sealed: string; detail: object }>(
      `SELECT content_sealed, (SELECT detail FROM audit_event WHERE event = 'family-card.applied'
         ORDER BY at DESC LIMIT 1) AS detail FROM family_card_application`,
    );
    expect(JSON.stringify(row)).not.toMatch(/健|ケン|2008-11/);
    const out = mkdtempSync(path.join(tmpdir(), "kaiin-outbox-"));
    const exported = await exportOutbox(job, { out, batchNo: null });
    const batch = exported.ok ? exported.value[0]?.batchNo : null;
    const csv = readFileSync(path.join(out, String(batch), "applications.csv"), "utf8");
    expect(csv).toContain("child,佐藤,健,サトウ,ケン,2008-11-27");
  });
});

describe("申し込みの行方", () => {
  test("受付 → 審査中 → お届けの準備中 → お届け。カードは配信で届く", async () => {
    const receiptNo = answerOf(await apply(hanako));
    const step = async () => (await listApplications(hanako))[0]?.step;
    await handOver();
    expect(await step()).toBe("reviewing");
    await answer(receiptNo, "accepted");
    expect(await step()).toBe("approved");
    await deliver({
      "cardmembers.csv": [memberRow({ id: "M4", given: "健", kana: "ケン", born: "2008-11-27" })],
      "cards.csv": [cardRow("M4")],
    });
    expect(await step()).toBe("delivered");
    expect(await noticesOf("familyDecided")).toEqual({ M1: 2 });
    const cards = await listFamilyCards(hanako);
    expect(cards.map(({ holderName }) => holderName)).toContain("佐藤 健");
    expect(answerOf(await apply(hanako))).toBe("already-holder");
  });

  test("ほかの人のカードが届いても、申し込みは続く", async () => {
    await apply(hanako);
    await deliver({
      "cardmembers.csv": [memberRow({ id: "M5", given: "愛", kana: "アイ", born: "2008-11-27" })],
      "cards.csv": [cardRow("M5")],
    });
    expect((await listApplications(hanako))[0]?.step).toBe("received");
  });

  test("お断りには理由がつき、また申し込める", async () => {
    const receiptNo = answerOf(await apply(hanako));
    await handOver();
    await answer(receiptNo, "refused", "審査の結果によります");
    expect(await listApplications(hanako)).toMatchObject([
      { step: "refused", refusal: "審査の結果によります" },
    ]);
    expect(await noticesOf("familyDecided")).toEqual({ M1: 1 });
    expect(answerOf(await apply(hanako))).toMatch(/^A/);
  });
});
