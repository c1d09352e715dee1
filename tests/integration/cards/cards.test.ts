import { beforeAll, describe, expect, test } from "vitest";
import { listCards } from "@/lib/cards/queries";
import { db } from "@/lib/platform/db";
import { hanako, ichiro, insertHouseholds, stranger } from "../../support/activity-fixtures";
import { freshDatabase } from "../../support/database";

freshDatabase();

beforeAll(async () => {
  await insertHouseholds();
  await db().card.update({ where: { cardId: "C-M2" }, data: { capYen: 30_000 } });
  const own = await db().card.findUniqueOrThrow({ where: { cardId: "C-M1" } });
  const lost = { ...own, cardId: "C-lost", numberHash: "lost", lastFive: "70002" };
  await db().card.create({ data: { ...lost, status: "lost" } });
});

describe("カード", () => {
  test("本会員は契約のすべてのカードを、使えるもの・自分のものから先に見る", async () => {
    const cards = await listCards(hanako);
    expect(cards.map(({ cardId }) => cardId)).toEqual(["C-M1", "C-M2", "C-lost"]);
    expect(cards[1]).toEqual({
      cardId: "C-M2",
      holderName: "佐藤 一郎",
      holderRole: "family",
      isOwn: false,
      lastFive: "70028",
      expires: "03/29",
      state: "active",
      isUsable: true,
      isWorthAMention: false,
      freeze: null,
      capYen: 30_000,
      isCapPending: false,
      mayFreeze: true,
      mayLift: false,
      mayReportLoss: false,
      refusal: null,
    });
  });

  test("家族会員は自分のカードだけを見る", async () => {
    expect((await listCards(ichiro)).map(({ cardId }) => cardId)).toEqual(["C-M2"]);
  });

  test("ほかの契約のカードは見えない", async () => {
    expect((await listCards(stranger)).map(({ cardId }) => cardId)).toEqual(["C-M9"]);
  });

  test("番号の照合用の値は外に出ない", async () => {
    expect(JSON.stringify(await listCards(hanako))).not.toContain("umberHash");
  });
});
