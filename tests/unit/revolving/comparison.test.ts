import { describe, expect, test } from "vitest";
import { businessDate } from "@/lib/kernel/business-date";
import { basisPoints } from "@/lib/kernel/rate";
import { yen } from "@/lib/kernel/yen";
import { comparisonOf, warningsOf } from "@/lib/revolving/rules/comparison";
import { fallOf, riseOf } from "@/lib/revolving/rules/fee";
import { scheduleOf, scheduleOfOne } from "@/lib/revolving/rules/schedule";
import { simulationOf } from "@/lib/revolving/rules/simulation";
import type { RevolvingTerms } from "@/lib/revolving/rules/terms";
import { firstTerms } from "../../support/revolving-terms";

const terms = firstTerms;
const closing = businessDate("2025-05-19");

function entry(amount: number) {
  return { principalYen: yen(amount), firstClosing: closing };
}

function plan(amount: number, of: RevolvingTerms = terms, chosen: number | null = null) {
  const chosenYen = chosen === null ? null : yen(chosen);
  return scheduleOfOne(of, entry(amount), { cycle: 19, chosenYen });
}

describe("お支払い方法の比較", () => {
  test("1回払い、最低額、5,000円・10,000円・50,000円の順", () => {
    const ways = comparisonOf(terms, 19, entry(30_000));
    expect(
      ways.map(({ option }) => (option.kind === "monthly" ? option.chosenYen : option.kind)),
    ).toEqual(["once", "minimum", 5_000, 10_000, 50_000]);
    expect(ways[0]).toMatchObject({
      totals: { bills: 1, totalFeeYen: 0, totalYen: 30_000, lastPayment: "2025-06-10" },
    });
    expect(ways[1]).toMatchObject({
      totals: { bills: 11, firstBilledYen: 3_000, totalFeeYen: 1_951, totalYen: 31_951 },
    });
    expect(ways[4]).toMatchObject({ refusal: "repaid-at-once" });
  });

  test("毎月多く払うほど、手数料は少ない", () => {
    const fees = comparisonOf(terms, 19, entry(300_000)).map((compared) =>
      "totals" in compared ? compared.totals.totalFeeYen : Number.NaN,
    );
    const [once, minimum, five, ten, fifty] = fees;
    expect(once).toBe(0);
    expect(minimum).toBeGreaterThan(five ?? 0);
    expect(five).toBeGreaterThan(ten ?? 0);
    expect(ten).toBeGreaterThan(fifty ?? 0);
  });

  test("初回で全額になる金額は、並べずに理由を示す", () => {
    const ways = comparisonOf(terms, 19, entry(3_000));
    for (const option of ways.slice(1))
      expect(option).toMatchObject({ refusal: "too-small-to-revolve" });
  });
});

describe("ご注意", () => {
  test("手数料だけの最後のご請求では注意しない", () => {
    expect(warningsOf(terms, plan(30_000))).toEqual([]);
  });

  test("手数料が元金と同じなら注意し、1円でも少なければしない", () => {
    const { rows } = plan(30_000);
    const dear = (feeYen: number) => {
      const [first, second] = rows;
      if (!first || !second) throw new Error("two bills");
      const lines = [first, { ...second, feeYen: yen(feeYen) }];
      return warningsOf(terms, { rows: lines, totalFeeYen: yen(0), lastPayment: second.debit });
    };
    expect(dear(3_000)).toEqual([{ kind: "fee-reaches-principal", closing: "2025-06-19" }]);
    expect(dear(2_999)).toEqual([]);
  });

  test("最初の締め日から3年を過ぎて続くときに注意する", () => {
    const { rows, totalFeeYen } = plan(30_000);
    const until = (day: string) =>
      warningsOf(terms, { rows, totalFeeYen, lastPayment: businessDate(day) });
    expect(until("2028-05-19")).toEqual([]);
    expect(until("2028-05-20")).toEqual([{ kind: "long-term", lastPayment: "2028-05-20" }]);
    expect(warningsOf(terms, plan(400_000)).map(({ kind }) => kind)).toEqual(["long-term"]);
  });
});

describe("手数料を含む方式", () => {
  const included: RevolvingTerms = { ...terms, feeMode: "included" };

  test("ご請求は最後の回まで同じ額で、元金は手数料の分だけ少ない", () => {
    const { rows } = plan(30_000, included);
    expect(rows.slice(0, 3)).toMatchObject([
      { balanceYen: 30_000, feeYen: 0, principalYen: 3_000, billedYen: 3_000 },
      { balanceYen: 27_000, feeYen: 368, principalYen: 2_632, billedYen: 3_000 },
      { balanceYen: 24_368, principalYen: 3_000 - (rows[2]?.feeYen ?? 0), billedYen: 3_000 },
    ]);
    const repaying = rows.slice(0, -2);
    for (const row of repaying) expect(row.billedYen).toBe(3_000);
    expect(rows.at(-1)).toMatchObject({ balanceYen: 0, principalYen: 0 });
    expect(rows.reduce((sum, row) => sum + row.principalYen, 0)).toBe(30_000);
  });

  test("お支払額を超える手数料は全額を請求し、元金は減らない", () => {
    const dear = { ...included, annualRate: basisPoints(14_900) };
    const chosen = scheduleOfOne(dear, entry(30_000), {
      cycle: 19,
      chosenYen: null,
      extras: [{ closing: businessDate("2025-07-19"), amountYen: yen(27_000) }],
    });
    expect(chosen.rows[1]).toMatchObject({ feeYen: 3_686, principalYen: 0, billedYen: 3_686 });
    expect(chosen.rows[2]).toMatchObject({ balanceYen: 27_000, principalYen: 27_000 });
    expect(warningsOf(dear, chosen)[0]).toMatchObject({ closing: "2025-06-19" });
  });
});

describe("途中からの返済予定", () => {
  test("続きから計算しても、はじめからの予定と一致する", () => {
    const whole = plan(100_000).rows;
    const from = businessDate("2025-08-19");
    const billed = whole.filter((row) => row.closing < from);
    const falls = billed.map((row) => fallOf(row.principalYen, row.debit));
    const left = whole.find((row) => row.closing === from)?.balanceYen ?? yen(0);
    const rest = scheduleOf({
      cycle: 19,
      from,
      chosenYen: null,
      extras: [],
      pools: [
        {
          terms,
          entries: [{ principalYen: left, firstClosing: closing }],
          history: [riseOf(yen(100_000), closing), ...falls],
        },
      ],
    });
    expect(rest.rows).toEqual(whole.filter((row) => row.closing >= from));
  });

  test("二つの版の残高は、手数料を別々に数えて一つのご請求になる", () => {
    const other: RevolvingTerms = { ...terms, version: "later", annualRate: basisPoints(1800) };
    const pools = [
      { terms, entries: [entry(30_000)] },
      { terms: other, entries: [entry(50_000)] },
    ];
    const both = scheduleOf({ cycle: 19, from: closing, pools, chosenYen: null, extras: [] });
    const apart = [plan(30_000), plan(50_000, other)];
    const fee = apart.reduce((sum, one) => sum + one.totalFeeYen, 0);
    expect(both.totalFeeYen).toBe(fee);
    expect(both.rows[0]).toMatchObject({ balanceYen: 80_000, principalYen: 6_000 });
  });

  test("何もなければ、ご請求もない", () => {
    const none = { cycle: 19, from: closing, chosenYen: null, extras: [] } as const;
    const empty = { rows: [], totalFeeYen: 0, lastPayment: null };
    expect(scheduleOf({ ...none, pools: [] })).toEqual(empty);
    expect(scheduleOf({ ...none, pools: [{ terms, entries: [] }] })).toEqual(empty);
  });
});

describe("試算", () => {
  const order = {
    amountYen: yen(120_000),
    cycle: 19,
    closing,
    chosenYen: null,
    extras: [{ closing: businessDate("2025-07-19"), amountYen: yen(102_000) }],
  } as const;

  test("追加のお支払いで少なくなる手数料を示す", () => {
    const result = simulationOf(terms, order);
    if (!result.ok) throw new Error(result.refusal);
    expect(result.value.schedule.totalFeeYen).toBe(3_928);
    expect(result.value.savedYen).toBe(plan(120_000).totalFeeYen - 3_928);
    const plain = simulationOf(terms, { ...order, extras: [] });
    expect(plain.ok && plain.value.savedYen).toBeNull();
  });

  test("残高を超える追加は、残高までにする", () => {
    const extras = [{ closing: businessDate("2025-07-19"), amountYen: yen(999_999_999) }];
    const result = simulationOf(terms, { ...order, extras });
    expect(result.ok && result.value.schedule.totalFeeYen).toBe(3_928);
  });

  test("選べない金額は理由を返す", () => {
    expect(simulationOf(terms, { ...order, chosenYen: yen(120_000) })).toEqual({
      ok: false,
      refusal: "repaid-at-once",
    });
  });
});
