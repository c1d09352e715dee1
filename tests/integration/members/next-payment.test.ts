import { beforeAll, describe, expect, test } from "vitest";
import { viewNextPayment, viewPerson, viewRevolvingLine } from "@/lib/members/queries";
import { db } from "@/lib/platform/db";
import {
  hanako,
  ichiro,
  insertHouseholds,
  insertPosting,
  insertStatement,
  stranger,
} from "../../support/activity-fixtures";
import { freshDatabase } from "../../support/database";

freshDatabase();

beforeAll(async () => {
  process.env.PORTAL_TODAY = "2026-11-20";
  await insertHouseholds();
  await insertStatement("A1", "2026-11-19", { newYen: 166_167, openYen: 160_000 });
  await insertStatement("A2", "2026-10-19", { receivedYen: 500 });
  await insertPosting(stranger, "P-1", { usedOn: "2026-11-01", amountYen: 4000 });
  await insertPosting(stranger, "P-2", { usedOn: "2026-11-02", amountYen: 1000, kind: "refund" });
  await insertPosting(hanako, "P-3", { usedOn: "2026-11-19", amountYen: 9000 });
});

describe("次回のお支払い", () => {
  test("確定した請求の、まだ払われていない金額・日付・隠した口座を示す", async () => {
    expect(await viewNextPayment(hanako)).toEqual({
      state: "fixed",
      amountYen: 160_000,
      billedYen: 166_167,
      creditYen: 0,
      closingOn: "2026-11-19",
      debitOn: "2026-12-10",
      payInBy: "2026-12-09",
      bankCode: "0001",
      accountTail: "・・・・010",
      billMonth: "2026-11",
    });
  });

  test("次の請求が開いているときは、未請求の合計からお預かりを引く", async () => {
    const payment = await viewNextPayment(stranger);
    expect(payment).toMatchObject({ state: "open", creditYen: 500, billMonth: null });
    expect(payment).toMatchObject({ closingOn: "2026-11-19", amountYen: 2500 });
  });

  test("家族会員には契約の支払いもリボも見せない", async () => {
    expect(await viewNextPayment(ichiro)).toBeNull();
    expect(await viewRevolvingLine(ichiro)).toBeNull();
  });

  test("リボがなければ何も言わない", async () => {
    expect(await viewRevolvingLine(hanako)).toBeNull();
  });
});

describe("ログインしている人", () => {
  test("名前と、使えるカードの下5桁と、自分の未読の数", async () => {
    const letter = { topic: "registered", subject: "件名", body: "本文" };
    await db().message.createMany({
      data: [
        { accountId: "A1", cardmemberId: "M1", ...letter },
        { accountId: "A1", cardmemberId: "M2", ...letter },
      ],
    });
    expect(await viewPerson(hanako)).toEqual({
      name: "佐藤 花子",
      role: "basic",
      cardTail: "・・・70010",
      unreadMessages: 1,
    });
  });

  test("なくしたカードより、新しく届いたカードの下5桁を示す", async () => {
    const old = await db().card.findFirstOrThrow({ where: { cardmemberId: "M2" } });
    await db().card.update({ where: { cardId: old.cardId }, data: { status: "lost" } });
    const card = { ...old, cardId: "C-new", numberHash: "new", lastFive: "70036" };
    await db().card.create({ data: { ...card, status: "active" } });
    expect((await viewPerson(ichiro)).cardTail).toBe("・・・70036");
  });
});
