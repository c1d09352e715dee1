import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { yen } from "@/lib/kernel/yen";
import {
  isRepaidAtOnce,
  minimumPaymentOf,
  monthlyRefusal,
  type PoolAtClosing,
  principalDueOf,
  principalDuesOf,
  splitOldestFirst,
} from "@/lib/revolving/rules/payment";
import { inForce } from "@/lib/kernel/in-force";
import type { RevolvingTerms } from "@/lib/revolving/rules/terms";
import { businessDate } from "@/lib/kernel/business-date";
import { firstTerms, includedTerms } from "../../support/revolving-terms";

const terms = firstTerms;
const included: RevolvingTerms = { ...terms, feeMode: "included" };

function due(
  balance: number,
  chosen: number | null,
  more: { readonly extra?: number; readonly fee?: number; readonly of?: RevolvingTerms } = {},
): number {
  return principalDueOf({
    terms: more.of ?? terms,
    balanceYen: yen(balance),
    feeYen: yen(more.fee ?? 0),
    chosenYen: chosen === null ? null : yen(chosen),
    extraYen: yen(more.extra ?? 0),
  });
}

describe("条件の版", () => {
  const second = includedTerms;
  const versionOn = (day: string) => inForce([second, firstTerms], businessDate(day)).version;

  test("その日の版：始まる前の日はまえの版、始まる日から新しい版", () => {
    expect(versionOn("2027-09-30")).toBe("2025-04");
    expect(versionOn("2027-10-01")).toBe("2027-10");
  });

  test("どの版も始まるまえなら最初の版。版がなければあやまり", () => {
    expect(versionOn("2020-01-01")).toBe("2025-04");
    expect(() => inForce([], businessDate("2026-01-01"))).toThrow("version of the terms");
  });
});

describe("毎月のお支払い", () => {
  test.each([
    [0, 0],
    [1, 3_000],
    [100_000, 3_000],
    [100_001, 6_000],
    [200_000, 6_000],
    [200_001, 9_000],
    [1_000_000, 30_000],
  ])("残高%i円の最低額は%i円", (balance, minimum) => {
    expect(minimumPaymentOf(terms, yen(balance))).toBe(minimum);
  });

  test("選んだ額と最低額の大きい方に追加を足し、残高まで", () => {
    expect(due(50_000, null)).toBe(3_000);
    expect(due(50_000, 5_000)).toBe(5_000);
    expect(due(250_000, 5_000)).toBe(9_000);
    expect(due(50_000, 5_000, { extra: 10_000 })).toBe(15_000);
    expect(due(50_000, 5_000, { extra: 44_999 })).toBe(49_999);
    expect(due(50_000, 5_000, { extra: 45_001 })).toBe(50_000);
    expect(due(2_000, null)).toBe(2_000);
    expect(due(0, 5_000, { extra: 1_000 })).toBe(0);
  });

  test("手数料を含む方式：手数料を先に引き、超えれば元金は0、追加は元金だけ", () => {
    expect(due(50_000, 5_000, { of: included, fee: 600 })).toBe(4_400);
    expect(due(50_000, 5_000, { of: included, fee: 4_999 })).toBe(1);
    expect(due(50_000, 5_000, { of: included, fee: 5_001 })).toBe(0);
    expect(due(50_000, 5_000, { of: included, fee: 5_001, extra: 700 })).toBe(700);
    expect(due(400, 5_000, { of: included, fee: 600 })).toBe(400);
  });

  const of = (balance: number) => [{ terms, balanceYen: yen(balance) }];

  test("初回で全額になる金額は選べない", () => {
    expect(isRepaidAtOnce(of(3_000), null)).toBe(true);
    expect(isRepaidAtOnce(of(3_001), null)).toBe(false);
    expect(monthlyRefusal(terms, of(3_000), null)).toBe("too-small-to-revolve");
    expect(monthlyRefusal(terms, of(10_000), yen(10_000))).toBe("repaid-at-once");
    expect(monthlyRefusal(terms, of(10_001), yen(10_000))).toBeNull();
    expect(monthlyRefusal(terms, of(120_000), null)).toBeNull();
  });

  test("5,000円単位でない額は、ほかの理由より先にことわる", () => {
    expect(monthlyRefusal(terms, of(120_000), yen(5_001))).toBe("not-a-step");
    expect(monthlyRefusal(terms, of(120_000), yen(4_999))).toBe("not-a-step");
    expect(monthlyRefusal(terms, of(120_000), yen(0))).toBe("not-a-step");
    expect(monthlyRefusal(terms, of(2_000), yen(2_500))).toBe("not-a-step");
  });
});

describe("二つの版の残高", () => {
  const pool = (balance: number, of = terms): PoolAtClosing => ({
    terms: of,
    balanceYen: yen(balance),
    feeYen: yen(500),
  });

  test("古い版は最低額、新しい版は選んだ額の残り（最低額は下回らない）", () => {
    const pools = [pool(150_000), pool(80_000)];
    expect(principalDuesOf({ pools, chosenYen: null, extraYen: yen(0) })).toEqual([6_000, 3_000]);
    expect(principalDuesOf({ pools, chosenYen: yen(5_000), extraYen: yen(0) })).toEqual([
      6_000, 3_000,
    ]);
    expect(principalDuesOf({ pools, chosenYen: yen(50_000), extraYen: yen(0) })).toEqual([
      6_000, 44_000,
    ]);
  });

  test("追加は古い版から減らし、余りが新しい版へ回る", () => {
    const pools = [pool(10_000), pool(80_000)];
    const dues = principalDuesOf({ pools, chosenYen: null, extraYen: yen(9_000) });
    expect(dues).toEqual([10_000, 5_000]);
  });

  test("新しい版が完済していれば、選んだ額は古い版のもの", () => {
    const pools = [pool(90_000), pool(0)];
    const dues = principalDuesOf({ pools, chosenYen: yen(20_000), extraYen: yen(0) });
    expect(dues).toEqual([20_000, 0]);
  });

  test("残高を超えて請求することはなく、残高が0なら請求もない", () => {
    const balances = fc.array(fc.integer({ min: 0, max: 500_000 }), { minLength: 1, maxLength: 4 });
    const chosen = fc.integer({ min: 1, max: 30 });
    fc.assert(
      fc.property(balances, chosen, fc.nat(900_000), (amounts, steps, extra) => {
        const pools = amounts.map((amount) => pool(amount));
        const chosenYen = yen(steps * 5_000);
        const dues = principalDuesOf({ pools, chosenYen, extraYen: yen(extra) });
        for (const [i, amount] of amounts.entries()) {
          expect(dues[i]).toBeGreaterThanOrEqual(Math.min(amount, amount > 0 ? 3_000 : 0));
          expect(dues[i]).toBeLessThanOrEqual(amount);
        }
      }),
    );
  });
});

describe("お支払いの割り当て", () => {
  test("古いものから減らし、どれも0を下回らない", () => {
    const conversions = [
      { id: "a", principalYen: yen(2_000) },
      { id: "b", principalYen: yen(5_000) },
      { id: "c", principalYen: yen(4_000) },
    ];
    const parts = (paid: number) =>
      splitOldestFirst(conversions, yen(paid)).map((split) => split.paidYen);
    expect(parts(1_999)).toEqual([1_999, 0, 0]);
    expect(parts(2_001)).toEqual([2_000, 1, 0]);
    expect(parts(11_000)).toEqual([2_000, 5_000, 4_000]);
    expect(parts(12_000)).toEqual([2_000, 5_000, 4_000]);
  });
});
