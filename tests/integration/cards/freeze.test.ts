import { beforeAll, beforeEach, describe, expect, test } from "vitest";
import { freezeCard, unfreezeCard } from "@/lib/cards/commands/freeze";
import { listCards } from "@/lib/cards/queries";
import type { MemberActor } from "@/lib/kernel/actor";
import { freshDatabase } from "../../support/database";
import {
  CardHousehold,
  cardRow,
  hanako,
  handOver,
  ichiro,
  jiro,
  newKey,
  stranger,
} from "./household";

const { answer, bringHousehold, deliver, noticesOf, queuedKinds, run, startOver } =
  new CardHousehold(freshDatabase());

beforeAll(bringHousehold);
beforeEach(startOver);

const freeze = (actor: MemberActor, member: string, idempotencyKey = newKey()) =>
  freezeCard(actor, { cardId: `C-${member}`, reason: "precaution", idempotencyKey });
const lift = (actor: MemberActor, member: string, idempotencyKey = newKey()) =>
  unfreezeCard(actor, { cardId: `C-${member}`, idempotencyKey });

async function stateOf(actor: MemberActor, member: string) {
  return (await listCards(actor)).find(({ cardId }) => cardId === `C-${member}`)?.state;
}

describe("一時停止", () => {
  test("自分のカードを止めると、すぐに受付済みになり、会社へ伝わり、知らせが届く", async () => {
    expect(await freeze(ichiro, "M2")).toMatchObject({ ok: true });
    expect(await stateOf(ichiro, "M2")).toBe("freeze-accepted");
    expect(await queuedKinds()).toEqual(["card_freeze"]);
    expect(await noticesOf("cardFrozen")).toEqual({ M1: 1, M2: 1 });
    const [audit] = await run<{ actor: string; detail: object }>(
      "SELECT actor, detail FROM audit_event WHERE event = 'card.frozen' ORDER BY at DESC LIMIT 1",
    );
    expect(audit?.actor).toBe("member:M2");
    expect(JSON.stringify(audit?.detail)).not.toContain("一郎");
    expect(audit?.detail).toMatchObject({ receiptNo: expect.stringMatching(/^F20261127-\d{8}$/) });
  });

  test("本会員が自分のカードを止めると、知らせは1通だけ", async () => {
    expect(await freeze(hanako, "M1")).toMatchObject({ ok: true });
    expect(await noticesOf("cardFrozen")).toEqual({ M1: 1 });
  });

  test("二つの画面で同時に止めても、1回", async () => {
    const answers = await Promise.all([freeze(hanako, "M2"), freeze(hanako, "M2")]);
    expect(answers.every(({ ok }) => ok)).toBe(true);
    expect(await queuedKinds()).toEqual(["card_freeze"]);
    expect(await run("SELECT 1 FROM card_freeze")).toHaveLength(1);
    expect(await noticesOf("cardFrozen")).toEqual({ M1: 1, M2: 1 });
  });

  test("同じ受付を二度送っても、1回。中身が違えば断る", async () => {
    const key = newKey();
    const first = await freeze(hanako, "M2", key);
    expect(await freeze(hanako, "M2", key)).toEqual(first);
    expect(await freeze(hanako, "M3", key)).toEqual({ ok: false, refusal: "other-content" });
    expect(await run("SELECT 1 FROM card_freeze")).toHaveLength(1);
  });

  test.each([
    ["家族会員は本会員のカード", () => freeze(ichiro, "M1")],
    ["家族会員はほかの家族のカード", () => freeze(ichiro, "M3")],
    ["ほかの契約の会員", () => freeze(stranger, "M1")],
    ["ないカード", () => freeze(hanako, "M0")],
  ])("%sは見つからない", async (_name, ask) => {
    expect(await ask()).toEqual({ ok: false, refusal: "not-found" });
    expect(await queuedKinds()).toEqual([]);
    expect(await run("SELECT 1 FROM card_freeze")).toHaveLength(0);
  });

  test("終わった契約のカードも、止められる", async () => {
    await run("UPDATE account SET status = 'closed' WHERE account_id = 'A1'");
    expect(await freeze(hanako, "M1")).toMatchObject({ ok: true });
    expect(await lift(hanako, "M1")).toEqual({ ok: false, refusal: "account-closed" });
  });

  test("ロックの解除のすぐあとでも、留め置かれない", async () => {
    await run(
      `INSERT INTO lockout (counter, account_id, cardmember_id, ended_at, ended_by)
       VALUES ('login:x', 'A1', 'M1', now(), 'staff:t')`,
    );
    await freeze(hanako, "M1");
    await handOver();
    const [entry] = await run<{ batch_no: number | null }>("SELECT batch_no FROM outbox_entry");
    expect(entry?.batch_no).not.toBeNull();
  });
});

describe("一時停止の解除", () => {
  test("本会員が止めたカードを、家族会員は解除できない。本会員はできる", async () => {
    await freeze(hanako, "M2");
    expect(await lift(ichiro, "M2")).toEqual({ ok: false, refusal: "set-by-basic" });
    expect(await stateOf(ichiro, "M2")).toBe("freeze-accepted");
    expect(await lift(hanako, "M2")).toMatchObject({ ok: true });
    expect(await stateOf(hanako, "M2")).toBe("active");
    expect(await queuedKinds()).toEqual(["card_freeze", "card_unfreeze"]);
    expect(await noticesOf("cardUnfrozen")).toEqual({ M1: 1, M2: 1 });
  });

  test("家族会員が止めたところへ本会員も止めると、家族会員は解除できなくなる", async () => {
    await freeze(ichiro, "M2");
    await freeze(hanako, "M2");
    expect(await lift(ichiro, "M2")).toEqual({ ok: false, refusal: "set-by-basic" });
    expect(await lift(hanako, "M2")).toMatchObject({ ok: true });
    expect(await run("SELECT 1 FROM card_freeze WHERE ended_at IS NULL")).toHaveLength(0);
    const rows = await run("SELECT DISTINCT lift_receipt_no, ended_by FROM card_freeze");
    expect(rows).toMatchObject([{ ended_by: "member:M1" }]);
  });

  test("二度目の解除と、ほかの人の解除は断る", async () => {
    await freeze(jiro, "M3");
    expect(await lift(ichiro, "M3")).toEqual({ ok: false, refusal: "not-found" });
    expect(await lift(stranger, "M3")).toEqual({ ok: false, refusal: "not-found" });
    expect(await lift(jiro, "M3")).toMatchObject({ ok: true });
    expect(await lift(jiro, "M3")).toEqual({ ok: false, refusal: "not-frozen" });
    expect(await queuedKinds()).toEqual(["card_freeze", "card_unfreeze"]);
  });
});

describe("会社の記録との行き来", () => {
  const record = (status: string) =>
    deliver({ "cards.csv": [cardRow("M2", { status, cap_yen: 80_000 })] });

  test("まだ知らない配信は上書きしない。知った配信で一時停止中になり、解除も同じ", async () => {
    await freeze(ichiro, "M2");
    await record("active");
    expect(await stateOf(ichiro, "M2")).toBe("freeze-accepted");
    await handOver();
    await record("stopped");
    expect(await stateOf(ichiro, "M2")).toBe("frozen");
    await lift(ichiro, "M2");
    await record("stopped");
    expect(await stateOf(ichiro, "M2")).toBe("lift-accepted");
    await handOver();
    await record("active");
    expect(await stateOf(ichiro, "M2")).toBe("active");
    const rows = await run(
      "SELECT agreed_at IS NULL OR lift_agreed_at IS NULL AS open FROM card_freeze",
    );
    expect(rows).toEqual([{ open: false }]);
  });

  test("会社が解除したら、一時停止は終わる", async () => {
    await freeze(ichiro, "M2");
    await handOver();
    await record("stopped");
    await record("active");
    expect(await stateOf(ichiro, "M2")).toBe("active");
    expect(await run("SELECT ended_by FROM card_freeze")).toEqual([{ ended_by: "issuer" }]);
  });

  test("断られた一時停止は終わり、理由が見え、本人と本会員に知らせる", async () => {
    await freeze(ichiro, "M2");
    await handOver();
    const [row] = await run<{ receipt_no: string }>("SELECT receipt_no FROM card_freeze");
    const reason = "別の手続きが済んでいません";
    await answer(row?.receipt_no ?? "", "refused", reason);
    const card = (await listCards(ichiro))[0];
    expect(card).toMatchObject({ state: "active", refusal: reason });
    expect(await noticesOf("cardRefused")).toEqual({ M1: 1, M2: 1 });
  });
});
