import { beforeAll, beforeEach, describe, expect, test } from "vitest";
import { changeFamilyCard } from "@/lib/cards/commands/change";
import { freezeCard } from "@/lib/cards/commands/freeze";
import { listCards } from "@/lib/cards/queries";
import { listFamilyCards, viewChange, viewFamilyCard } from "@/lib/cards/queries/family";
import { viewCardHeadroom } from "@/lib/credit/queries";
import type { MemberActor } from "@/lib/kernel/actor";
import { yen } from "@/lib/kernel/yen";
import { inTransaction } from "@/lib/platform/transaction";
import { insertCredential } from "@/lib/auth/store";
import { freshDatabase } from "../../support/database";
import { insertHold, insertPosting, insertStatement } from "../../support/activity-fixtures";
import { CardHousehold, cardRow, hanako, handOver, ichiro, newKey, stranger } from "./household";

const { answer, bringHousehold, deliver, noticesOf, queuedKinds, run, startOver } =
  new CardHousehold(freshDatabase());

beforeAll(bringHousehold);
beforeEach(startOver);

type Wish = { kind: "cap"; capYen: ReturnType<typeof yen> | null } | { kind: "stop" | "end" };

const change = (actor: MemberActor, wish: Wish, member = "M2", idempotencyKey = newKey()) =>
  changeFamilyCard(actor, { ...wish, cardId: `C-${member}`, idempotencyKey });
const cap = (amount: number | null): Wish => ({
  kind: "cap",
  capYen: amount === null ? null : yen(amount),
});

function receiptOf(result: Awaited<ReturnType<typeof change>>): string {
  return result.ok ? (result.value.location.split("/").at(-1) ?? "") : result.refusal;
}

async function hisCard() {
  return (await listFamilyCards(hanako)).find(({ cardId }) => cardId === "C-M2");
}

describe("家族カードの上限", () => {
  test("承ると、のこりの上限は新旧の低いほう。本人と本会員に知らせる", async () => {
    await insertStatement("A1", "2026-11-19");
    await insertPosting(ichiro, "P0", { usedOn: "2026-11-10", amountYen: 70_000 });
    await insertPosting(ichiro, "P1", { usedOn: "2026-11-22", amountYen: 12_000 });
    await insertPosting(ichiro, "P2", { usedOn: "2026-11-23", amountYen: 2_000, kind: "refund" });
    await insertHold(ichiro, "H1", {
      usedOn: "2026-11-26",
      lapsesOn: "2026-12-27",
      amountYen: 5000,
    });
    expect((await viewCardHeadroom(ichiro)).leftYen).toBe(65_000);
    expect((await hisCard())?.usedYen).toBe(15_000);
    expect(receiptOf(await change(hanako, cap(50_000)))).toMatch(/^G20261127-\d{8}$/);
    expect((await viewCardHeadroom(ichiro)).leftYen).toBe(35_000);
    expect(await hisCard()).toMatchObject({ capYen: 50_000, isCapPending: true });
    await change(hanako, cap(200_000));
    expect((await viewCardHeadroom(ichiro)).leftYen).toBe(65_000);
    expect(await hisCard()).toMatchObject({ capYen: 200_000, isCapPending: true });
    await change(hanako, cap(null));
    expect((await viewCardHeadroom(ichiro)).leftYen).toBe(65_000);
    expect(await noticesOf("cardCap")).toEqual({ M1: 3, M2: 3 });
  });

  test("契約に残る枠のほうが少なければ、それがのこりの上限になる", async () => {
    await run(`INSERT INTO hold SELECT 'A1', 'HX', 'C-M1', 'M1', now(), '2026-11-26', 'purchase',
      480000, 480000, '2026-12-27', 'x', 'x', '5411', 'JPY'`);
    expect((await viewCardHeadroom(ichiro)).leftYen).toBe(20_000);
  });

  test("渡す前に言い直せば、会社へは最後のものだけが行く", async () => {
    await change(hanako, cap(50_000));
    await change(hanako, cap(30_000));
    expect(await queuedKinds()).toEqual(["card_cap"]);
    expect(await run("SELECT 1 FROM card_change WHERE ended_at IS NULL")).toHaveLength(1);
  });

  test("知らない配信では変わらず、同じ上限の記録で済む", async () => {
    await change(hanako, cap(50_000));
    await deliver({ "cards.csv": [cardRow("M2", { cap_yen: 50_000 })] });
    expect(await hisCard()).toMatchObject({ isCapPending: true });
    await handOver();
    await deliver({ "cards.csv": [cardRow("M2", { cap_yen: 80_000 })] });
    expect(await hisCard()).toMatchObject({ capYen: 50_000, isCapPending: true });
    await deliver({ "cards.csv": [cardRow("M2", { cap_yen: 50_000 })] });
    expect(await hisCard()).toMatchObject({ capYen: 50_000, isCapPending: false });
  });

  test("断られたら、会社の記録の上限に戻る", async () => {
    const receiptNo = receiptOf(await change(hanako, cap(50_000)));
    await handOver();
    await answer(receiptNo, "refused", "いまは変更できません");
    expect(await hisCard()).toMatchObject({
      capYen: 80_000,
      isCapPending: false,
      refusal: "いまは変更できません",
    });
    expect((await viewCardHeadroom(ichiro)).leftYen).toBe(80_000);
  });

  test("二つの画面で同じ上限を同時に申し込んでも、1件", async () => {
    const answers = await Promise.all([change(hanako, cap(50_000)), change(hanako, cap(50_000))]);
    expect(answers.map((one) => (one.ok ? "ok" : one.refusal)).sort()).toEqual(["ok", "same"]);
    expect(await noticesOf("cardCap")).toEqual({ M1: 1, M2: 1 });
  });

  test("終わった契約では受けない", async () => {
    await run("UPDATE account SET status = 'closed' WHERE account_id = 'A1'");
    expect(receiptOf(await change(hanako, cap(50_000)))).toBe("account-closed");
  });
});

describe("だれのものでもない手続き", () => {
  test.each([cap(50_000), { kind: "stop" }, { kind: "end" }] as Wish[])("%o", async (wish) => {
    expect(receiptOf(await change(ichiro, wish))).toBe("not-found");
    expect(receiptOf(await change(stranger, wish))).toBe("not-found");
    expect(receiptOf(await change(hanako, wish, "M1"))).toBe("not-found");
    expect(await queuedKinds()).toEqual([]);
  });

  test("受付は、本会員だけが読める", async () => {
    const receiptNo = receiptOf(await change(hanako, { kind: "stop" }));
    expect(await viewChange(hanako, receiptNo)).toMatchObject({
      kind: "stop",
      holderName: "佐藤 一郎",
    });
    expect(await viewChange(ichiro, receiptNo)).toBeNull();
    expect(await viewChange(stranger, receiptNo)).toBeNull();
    expect(await viewFamilyCard(hanako, "C-M1")).toBeNull();
    expect(await viewFamilyCard(stranger, "C-M2")).toBeNull();
    expect(await listFamilyCards(ichiro)).toEqual([]);
  });
});

describe("家族カードの停止と解約", () => {
  test("停止はすぐに受付済みになり、記録が追いつくと停止になる。一時停止も終わる", async () => {
    await freezeCard(ichiro, { cardId: "C-M2", reason: "precaution", idempotencyKey: newKey() });
    await change(hanako, { kind: "stop" });
    expect((await hisCard())?.state).toBe("stop-accepted");
    expect(receiptOf(await change(hanako, { kind: "stop" }))).toBe("stopped");
    await handOver();
    await deliver({ "cards.csv": [cardRow("M2", { status: "stopped", cap_yen: 80_000 })] });
    expect(await hisCard()).toMatchObject({ state: "stopped", mayLift: false, mayFreeze: false });
    expect(await noticesOf("cardStopped")).toEqual({ M1: 1, M2: 1 });
  });

  test("最後のカードの解約が済んだ日に、家族会員のログインが終わる。停止では終わらない", async () => {
    const login = { accountId: "A1", cardmemberId: "M2", userId: "ichiro.sato", passwordHash: "x" };
    await inTransaction((tx) => insertCredential(tx, { ...login, letterDueAt: null }));
    const ended = async () =>
      (await run<{ ended: boolean }>("SELECT ended_at IS NOT NULL AS ended FROM credential"))[0]
        ?.ended;
    await deliver({ "cards.csv": [cardRow("M2", { status: "stopped", cap_yen: 80_000 })] });
    expect(await ended()).toBe(false);
    await change(hanako, { kind: "end" });
    expect((await listCards(ichiro))[0]?.state).toBe("end-accepted");
    await handOver();
    await deliver({ "cards.csv": [cardRow("M2", { status: "stopped", cap_yen: 80_000 })] });
    expect(await ended()).toBe(false);
    expect((await hisCard())?.state).toBe("end-accepted");
    await deliver({ "cards.csv": [cardRow("M2", { status: "ended" })] });
    expect(await ended()).toBe(true);
    expect((await hisCard())?.state).toBe("ended");
    expect(await run("SELECT 1 FROM card_change WHERE ended_at IS NULL")).toHaveLength(0);
    expect(await noticesOf("cardEnded")).toEqual({ M1: 1, M2: 1 });
    await run("DELETE FROM credential");
  });
});
