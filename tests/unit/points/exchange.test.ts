import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { businessDate } from "@/lib/kernel/business-date";
import { present } from "@/lib/kernel/invariant";
import { yen } from "@/lib/kernel/yen";
import { pointBalanceOf } from "@/lib/points/rules";
import {
  quoteOf,
  creditClosingOf,
  decideExchange,
  type ExchangeFacts,
  type ExchangeRefusal,
  exchangeRefusal,
  pointsFor,
} from "@/lib/points/rules/exchange";
import type { Reward, RewardCode } from "@/lib/products/rules";

const day = businessDate;
const today = day("2026-11-20");

type Terms = readonly [points: number, worth: number, gives: number, minimum: number];

function reward(code: RewardCode, kind: Reward["kind"], terms: Terms, isStocked = false): Reward {
  const [unitPoints, unitWorth, unitGives, minimumPoints] = terms;
  return { code, kind, unitPoints, unitYen: yen(unitWorth), unitGives, minimumPoints, isStocked };
}

const rewards = [
  reward("statement-credit", "credit", [100, 100, 100, 500]),
  reward("pay-with-points", "pay", [5, 4, 4, 1]),
  reward("miles", "miles", [1000, 900, 600, 1000]),
  reward("gift-card-travel", "gift", [3000, 3000, 3000, 3000], true),
];

function rewardOf(code: RewardCode): Reward {
  return present(
    rewards.find((one) => one.code === code),
    code,
  );
}

function lot(closingOn: string, leftPoints: number, expiresOn: string | null) {
  return {
    closingOn: day(closingOn),
    leftPoints,
    expiresOn: expiresOn === null ? null : day(expiresOn),
  };
}

const possible: ExchangeFacts = {
  role: "basic",
  status: "open",
  coolingOff: null,
  reward: rewardOf("gift-card-travel"),
  lots: [lot("2026-10-19", 9000, "2029-10-19")],
  stock: 5,
  chargeYen: null,
};

describe("交換できない理由", () => {
  const wish = { rewardCode: "gift-card-travel", amount: 3000 };

  test("どれにも当てはまらなければ、交換できる", () => {
    expect(exchangeRefusal(possible, wish, today)).toBeNull();
  });

  const worse: [ExchangeRefusal, Partial<ExchangeFacts>, number?][] = [
    ["not-enough-points", { lots: [] }],
    ["out-of-stock", { stock: 0 }],
    ["below-minimum", {}, 0],
    ["not-a-multiple", {}, 3001],
    ["unknown-reward", { reward: null }],
    [
      "held-after-unlock",
      { coolingOff: { why: "unlocked", until: new Date("2026-11-21T03:00Z") } },
    ],
    ["login-unconfirmed", { coolingOff: { why: "letter", until: null } }],
    ["account-suspended", { status: "suspended" }],
    ["account-closed", { status: "closed" }],
    ["not-basic", { role: "family" }],
  ];

  test("先に決まる理由ほど、ほかの理由より先に伝える", () => {
    let facts = possible;
    let amount = 3000;
    for (const [refusal, change, changed] of worse) {
      facts = { ...facts, ...change };
      amount = changed ?? amount;
      expect(exchangeRefusal(facts, { ...wish, amount }, today)).toBe(refusal);
    }
  });

  test.each([
    [null, 100, "unknown-charge"],
    [yen(99), 100, "above-charge"],
    [yen(100), 100, null],
    [yen(100), 0, "below-minimum"],
    [yen(100), 1.5, "not-a-multiple"],
  ])("お支払い：残り%sに%s円を充てる", (chargeYen, amount, refusal) => {
    const facts = { ...possible, reward: rewardOf("pay-with-points"), stock: null, chargeYen };
    const paying = { rewardCode: "pay-with-points", amount, postingId: "P" };
    expect(exchangeRefusal(facts, paying, today)).toBe(refusal);
  });
});

describe("ポイントの数", () => {
  test.each([
    [1, 1],
    [2, 3],
    [3, 4],
    [4, 5],
    [1000, 1250],
  ])("1ポイント0.8円で%s円には%sポイント（0.5は切り上げ）", (amount, points) => {
    expect(pointsFor(yen(amount), rewardOf("pay-with-points"))).toBe(points);
  });

  test("充当は、単位ごとのレートで円になる", () => {
    expect(quoteOf(rewardOf("statement-credit"), 1500)).toEqual({
      points: 1500,
      units: 15,
      creditYen: 1500,
    });
    expect(quoteOf(rewardOf("miles"), 3000)).toEqual({ points: 3000, units: 3, creditYen: null });
  });
});

describe("どのポイントから使うか", () => {
  test("期限の早いものから使い、期限の切れたものは使わない", () => {
    const lots = [
      lot("2026-09-19", 50, "2029-09-19"),
      lot("2023-11-19", 70, "2026-11-19"),
      lot("2023-12-19", 30, "2026-12-19"),
    ];
    expect(decideExchange(lots, 60, today)).toEqual([
      { closingOn: "2023-12-19", points: 30 },
      { closingOn: "2026-09-19", points: 30 },
    ]);
    expect(decideExchange(lots, 81, today)).toBeNull();
  });

  test("取り消しが上回った分だけ、使えるポイントは減る", () => {
    const lots = [lot("2026-09-19", 50, "2029-09-19"), lot("2026-10-19", -20, null)];
    expect(decideExchange(lots, 31, today)).toBeNull();
    expect(decideExchange(lots, 30, today)).toEqual([{ closingOn: "2026-09-19", points: 30 }]);
  });

  test("どんな組み合わせでも、持っているより多くは使わない", () => {
    const anyLot = fc.record({
      leftPoints: fc.integer({ min: -500, max: 500 }),
      expiresOn: fc.constantFrom(null, day("2026-11-19"), today, day("2027-01-19")),
      closingOn: fc.integer({ min: 10, max: 28 }).map((at) => day(`2026-10-${at}`)),
    });
    const anyLots = fc.uniqueArray(anyLot, { maxLength: 8, selector: (one) => one.closingOn });
    const anyPoints = fc.integer({ min: -10, max: 1500 });
    fc.assert(
      fc.property(anyLots, anyPoints, (lots, points) => {
        const balance = pointBalanceOf(lots, today);
        const shares = decideExchange(lots, points, today);
        expect(shares === null).toBe(points < 1 || points > balance);
        const given = (shares ?? []).reduce((sum, share) => sum + share.points, 0);
        expect(given).toBe(shares === null ? 0 : points);
        for (const share of shares ?? []) {
          const from = lots.find((one) => one.closingOn === share.closingOn);
          expect(share.points).toBeGreaterThan(0);
          expect(share.points).toBeLessThanOrEqual(from?.leftPoints ?? 0);
          expect(from?.expiresOn === null || (from?.expiresOn ?? "") >= today).toBe(true);
        }
      }),
    );
  });
});

describe("どのご請求に入るか", () => {
  test.each([
    [null, "2026-11-18", "2026-11-19"],
    [null, "2026-11-19", "2026-12-19"],
    ["2026-10-19", "2026-11-20", "2026-12-19"],
    ["2026-12-19", "2026-11-20", "2027-01-19"],
  ])("最後の締め日が%sで、きょうが%sなら、%s", (last, on, closingOn) => {
    expect(creditClosingOf(19, last === null ? null : day(last), day(on))).toBe(closingOn);
  });
});
