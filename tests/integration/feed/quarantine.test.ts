import { describe, expect, test } from "vitest";
import { importDelivery } from "@/lib/feed/commands/delivery";
import { listQuarantine } from "@/lib/feed/queries";
import { sampleCardNumber } from "@/lib/jobs/sample/people";
import { freshDatabase } from "../../support/database";
import { writeDelivery } from "../../support/delivery";
import { importFixture, job, rowsOf } from "../../support/feed";

const database = freshDatabase();

const purchase = {
  card_id: "SC000010",
  used_on: "2026-11-24",
  processed_on: "2026-11-25",
  kind: "purchase",
  amount_yen: 1000,
  merchant_raw: "店",
  merchant_name: "店",
  mcc: "5411",
  currency: "JPY",
};
const approval = {
  card_id: "SC000010",
  occurred_at: "2026-11-24T10:00:00+09:00",
  event: "approved",
  kind: "purchase",
  amount_yen: 500,
  merchant_name: "店",
  mcc: "5411",
  currency: "JPY",
};
const payment = {
  account_id: "SA00001",
  paid_on: "2026-11-25",
  amount_yen: 100,
  method: "transfer",
  closing_on: "",
};
const card = {
  card_id: "SC900001",
  cardmember_id: "SM900001",
  number: sampleCardNumber(9999),
  expires: "2031-01",
  status: "active",
  cap_yen: "",
};

async function take(sequence: number, files: Parameters<typeof writeDelivery>[1]) {
  const facts = { sequence, businessDate: `2026-11-${23 + sequence}` };
  const result = await importDelivery(job, writeDelivery(facts, files));
  if (!result.ok) throw new Error(result.refusal);
}

async function waiting(): Promise<string[]> {
  return (await listQuarantine(job)).map(({ recordId, reason }) => `${recordId}: ${reason}`);
}

describe("隔離", () => {
  test("誤りの種類ごとに、列と理由を言う", async () => {
    await importFixture("2026-11-20");
    const posting = (posting_id: string, wrong: object) => ({ ...purchase, posting_id, ...wrong });
    const event = (authorization_id: string, wrong: object) => ({
      ...approval,
      authorization_id,
      ...wrong,
    });
    const paid = (payment_id: string, wrong: object) => ({ ...payment, payment_id, ...wrong });
    await take(2, {
      "cards.csv": [card],
      "authorizations.csv": [
        event("X1", { occurred_at: "2026-11-24 10:00" }),
        event("X2", { event: "declined" }),
        event("X3", { kind: "refund" }),
        event("X4", { amount_yen: 0 }),
      ],
      "postings.csv": [
        posting("P1", { card_id: "SC900001" }),
        posting("P2", { processed_on: "2026-13-01" }),
        posting("P3", { amount_yen: 1_000_000_000 }),
        posting("P4", { merchant_name: "" }),
        posting("P5", { mcc: "54" }),
        posting("P6", { currency: "yen" }),
        posting("P7", { foreign_amount: "1,5".replace(",", "x") }),
        posting("P8", { rate: "-1" }),
      ],
      "payments.csv": [
        paid("Y1", { account_id: "SA99999" }),
        paid("Y2", { method: "cash" }),
        paid("Y3", { closing_on: "2026-11-04" }),
        paid("Y4", { paid_on: "" }),
      ],
    });
    expect(await waiting()).toEqual([
      "SC900001: cardmember_id unknown",
      "X1: occurred_at is no time",
      "X2: event unknown",
      "X3: kind unknown",
      "X4: amount_yen below 1",
      "P1: card_id unknown",
      "P2: processed_on is no date",
      "P3: amount_yen above 999999999",
      "P4: merchant_name missing",
      "P5: mcc is no code",
      "P6: currency is no code",
      "P7: foreign_amount is no amount",
      "P8: rate is no rate",
      "Y1: account_id unknown",
      "Y2: method unknown",
      "Y3: closing_on is no closing",
      "Y4: paid_on is no date",
    ]);
  });

  test("カード番号は隔離した行にも残らない", async () => {
    const rows = await rowsOf<{ text: string }>(
      database,
      "SELECT quarantined_row::text AS text FROM quarantined_row",
    );
    expect(rows.some(({ text }) => text.includes(card.number))).toBe(false);
  });

  test("直した行が後の配信で届くと、隔離から出る", async () => {
    await take(3, { "postings.csv": [{ ...purchase, posting_id: "P2" }] });
    expect(await waiting()).not.toContainEqual(expect.stringMatching(/^P2:/));
    expect(await rowsOf(database, "SELECT FROM posting WHERE posting_id = 'P2'")).toHaveLength(1);
  });

  test("会員が届くと、待っていたカードとその売上が取り込まれる", async () => {
    const member = {
      cardmember_id: "SM900001",
      account_id: "SA00001",
      role: "family",
      relationship: "child",
      family_name: "佐藤",
      given_name: "次郎",
      family_name_kana: "サトウ",
      given_name_kana: "ジロウ",
      birth_date: "2005-04-01",
    };
    await take(4, { "cardmembers.csv": [member] });
    const left = await waiting();
    expect(left).not.toContainEqual(expect.stringMatching(/^(SC900001|P1):/));
    expect(left).toContain("Y1: account_id unknown");
    const booked = await rowsOf(
      database,
      "SELECT e.amount_yen FROM ledger_event e WHERE e.posting_id = 'P1'",
    );
    expect(booked).toEqual([{ amount_yen: 1000 }]);
  });

  test("同じ配信の中の二重の行は一度だけ数え、内容が違えば後の行を隔離する", async () => {
    const twice = { ...purchase, posting_id: "P20" };
    const other = { ...purchase, posting_id: "P21" };
    await take(5, { "postings.csv": [twice, twice, other, { ...other, amount_yen: 1001 }] });
    expect(await waiting()).toContain("P21: same posting_id, other content");
    const kept = await rowsOf(
      database,
      "SELECT posting_id, amount_yen FROM posting WHERE posting_id IN ('P20', 'P21') ORDER BY 1",
    );
    expect(kept).toEqual([
      { posting_id: "P20", amount_yen: 1000 },
      { posting_id: "P21", amount_yen: 1000 },
    ]);
  });

  test("売上の後に届いた承認は枠を押さえない。取り消しは元の金額までしか戻さない", async () => {
    const early = { ...approval, authorization_id: "H1" };
    const over = { ...approval, authorization_id: "H2" };
    await take(6, { "postings.csv": [{ ...purchase, posting_id: "P30", authorization_id: "H1" }] });
    await take(7, {
      "authorizations.csv": [early, over, { ...over, event: "reversed", amount_yen: 900 }],
    });
    const holds = await rowsOf(
      database,
      "SELECT authorization_id, open_yen FROM hold WHERE authorization_id IN ('H1', 'H2') ORDER BY 1",
    );
    expect(holds).toEqual([
      { authorization_id: "H1", open_yen: 0 },
      { authorization_id: "H2", open_yen: 0 },
    ]);
  });
});
