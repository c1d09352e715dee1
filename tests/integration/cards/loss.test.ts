import { beforeAll, beforeEach, describe, expect, test } from "vitest";
import { freezeCard } from "@/lib/cards/commands/freeze";
import { type LossWish, reportLoss } from "@/lib/cards/commands/loss";
import { listCards } from "@/lib/cards/queries";
import { viewLoss, viewLossForm } from "@/lib/cards/queries/loss";
import type { MemberActor } from "@/lib/kernel/actor";
import { businessDate } from "@/lib/kernel/business-date";
import { cardNumberHashOf } from "@/lib/platform/hashing";
import { viewCoolingOff } from "@/lib/auth/queries/cooling-off";
import { inTransaction } from "@/lib/platform/transaction";
import { loadCandidate } from "@/lib/registration/store";
import { freshDatabase } from "../../support/database";
import { insertHold, insertPosting } from "../../support/activity-fixtures";
import { CardHousehold, cardRow, hanako, handOver, ichiro, newKey, stranger } from "./household";

const { answer, bringHousehold, deliver, noticesOf, queuedKinds, run, startOver } =
  new CardHousehold(freshDatabase());

beforeAll(bringHousehold);
beforeEach(async () => {
  await startOver();
  await insertPosting(ichiro, "P1", { usedOn: "2026-11-20", merchantName: "カフェ ひだまり" });
  await insertPosting(ichiro, "P2", { usedOn: "2026-11-24", amountYen: 4300 });
  await insertHold(ichiro, "H1", { usedOn: "2026-11-26", lapsesOn: "2026-12-27" });
  await insertPosting(hanako, "P9", { usedOn: "2026-11-26", merchantName: "花子の店" });
});

const report: Omit<LossWish, "cardId" | "idempotencyKey"> = {
  kind: "stolen",
  noticedOn: businessDate("2026-11-27"),
  lastUse: "P1",
  place: "渋谷駅",
  policeStation: "渋谷警察署",
  policeNumber: "8-123",
  wantsCard: true,
};

const lose = (actor: MemberActor, member: string, given: Partial<LossWish> = {}) =>
  reportLoss(actor, { ...report, cardId: `C-${member}`, idempotencyKey: newKey(), ...given });

function receiptOf(result: Awaited<ReturnType<typeof lose>>): string {
  return result.ok ? (result.value.location.split("/").at(-1) ?? "") : result.refusal;
}

describe("紛失・盗難のお届け", () => {
  test("窓口でのロック解除から24時間も、書面の確認を待つあいだも、留め置かれずに渡る", async () => {
    await run(
      `INSERT INTO lockout (counter, account_id, cardmember_id, ended_at, ended_by)
       VALUES ('login:x', 'A1', 'M2', now(), 'staff:t')`,
    );
    await run(
      `INSERT INTO credential (account_id, cardmember_id, user_id, password_hash, letter_due_at)
       VALUES ('A1', 'M2', 'ichiro.sato', 'x', now())`,
    );
    try {
      expect(await viewCoolingOff(ichiro)).not.toBeNull();
      expect(await lose(ichiro, "M2")).toMatchObject({ ok: true });
      expect(await noticesOf("cardLost")).toEqual({ M1: 1, M2: 1 });
      await handOver();
      const entries = await run("SELECT kind::text, batch_no IS NULL AS waits FROM outbox_entry");
      expect(entries).toEqual([{ kind: "card_loss", waits: false }]);
    } finally {
      await run("DELETE FROM credential");
      await run("DELETE FROM lockout");
    }
  });

  test("届けるとすぐに受付済みになり、心当たりのないご利用と警察への届け出が伝わる", async () => {
    const receiptNo = receiptOf(await lose(ichiro, "M2"));
    expect(receiptNo).toMatch(/^L20261127-\d{8}$/);
    expect((await listCards(ichiro))[0]).toMatchObject({
      state: "loss-accepted",
      isUsable: false,
      isWorthAMention: true,
      mayReportLoss: false,
    });
    const view = await viewLoss(ichiro, receiptNo);
    expect(view?.unrecognised.map(({ id }) => id)).toEqual(["H1", "P2"]);
    expect(view).toMatchObject({ policeNumber: "8-123", wantsCard: true, cardTail: "・・・00028" });
    expect(await queuedKinds()).toEqual(["card_loss"]);
    expect(await noticesOf("cardLost")).toEqual({ M1: 1, M2: 1 });
  });

  test("お届けの内容は、本人だけが読める", async () => {
    const receiptNo = receiptOf(await lose(ichiro, "M2"));
    expect(await viewLoss(hanako, receiptNo)).toBeNull();
    expect(await viewLoss(stranger, receiptNo)).toBeNull();
    const [row] = await run<{ details_sealed: string }>("SELECT details_sealed FROM card_loss");
    expect(row?.details_sealed).not.toContain("渋谷");
  });

  test("入力の画面には、そのカードの最近のご利用と、伏せた住所だけが出る", async () => {
    const form = await viewLossForm(ichiro, "C-M2");
    expect(form?.uses.map(({ id }) => id)).toEqual(["H1", "P2", "P1"]);
    expect(form?.address).toBe("〒100-•••• 東京都千代田区•••");
    expect(await viewLossForm(hanako, "C-M2")).toBeNull();
    expect(await viewLossForm(stranger, "C-M2")).toBeNull();
  });

  test.each([
    ["本会員は家族カードを届けない", hanako, "M2"],
    ["家族会員は本会員のカードを届けない", ichiro, "M1"],
    ["ほかの契約の会員", stranger, "M2"],
  ])("%s", async (_name, actor, member) => {
    expect(await lose(actor, member)).toEqual({ ok: false, refusal: "not-found" });
    expect(await run("SELECT 1 FROM card_loss")).toHaveLength(0);
  });

  test("同時に二度届けても1件。別の受付は、もう承ったと言う", async () => {
    const answers = await Promise.all([lose(ichiro, "M2"), lose(ichiro, "M2")]);
    expect(answers.filter(({ ok }) => ok)).toHaveLength(1);
    expect(answers.find(({ ok }) => !ok)).toEqual({ ok: false, refusal: "already-lost" });
    expect(await queuedKinds()).toEqual(["card_loss"]);
    expect(await noticesOf("cardLost")).toEqual({ M1: 1, M2: 1 });
  });

  test("届けたカードの番号では、初回登録に進めない", async () => {
    const hash = cardNumberHashOf(cardRow("M2").number);
    const known = () => inTransaction((tx) => loadCandidate(tx, hash));
    expect(await known()).not.toBeNull();
    await lose(ichiro, "M2");
    expect(await known()).toBeNull();
  });

  test("知らない配信では変わらず、知った配信で紛失になり、一時停止も終わる。新しいカードが届く", async () => {
    await freezeCard(ichiro, { cardId: "C-M2", reason: "mislaid", idempotencyKey: newKey() });
    await lose(ichiro, "M2");
    await handOver();
    await deliver({ "cards.csv": [cardRow("M2")] });
    expect((await listCards(ichiro))[0]?.state).toBe("loss-accepted");
    await deliver({ "cards.csv": [cardRow("M2", { status: "lost" })] });
    expect((await listCards(ichiro))[0]).toMatchObject({ state: "lost", isWorthAMention: true });
    expect(await run("SELECT 1 FROM card_freeze WHERE ended_at IS NULL")).toHaveLength(0);
    const next = { ...cardRow("M2"), card_id: "C-M2b", number: "370000000000457" };
    await deliver({ "cards.csv": [next] });
    const cards = await listCards(ichiro);
    expect(cards.map(({ state }) => state)).toEqual(["active", "lost"]);
    expect(cards.map(({ isWorthAMention }) => isWorthAMention)).toEqual([false, false]);
  });

  test("会社が断れば、もとの状態に戻り、理由が見える", async () => {
    const receiptNo = receiptOf(await lose(ichiro, "M2"));
    await handOver();
    await answer(receiptNo, "refused", "カードは解約済みです");
    expect((await listCards(ichiro))[0]).toMatchObject({
      state: "active",
      refusal: "カードは解約済みです",
    });
    expect(await noticesOf("cardRefused")).toEqual({ M1: 1, M2: 1 });
  });
});
