import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { businessDate } from "@/lib/kernel/business-date";
import type { Result } from "@/lib/kernel/result";
import { addYen, type Yen, yen } from "@/lib/kernel/yen";
import { decideConversion } from "@/lib/revolving/rules/decision";
import {
  leastPaymentOf,
  type MonthlyChoice,
  monthlyChoiceOf,
  monthlyRefusal,
} from "@/lib/revolving/rules/payment";
import { balancesToCome, decideAmount } from "@/lib/revolving/rules/repayment";
import { firstTerms, includedTerms } from "../../support/revolving-terms";
import { AccountInMemory } from "./account-in-memory";

/** An account with something of both versions of the terms; the second purchase is still to be converted. */
function withTwoVersions(oldYen: number, freshYen: number): AccountInMemory {
  const account = new AccountInMemory(19, businessDate("2027-09-19"), businessDate("2027-01-05"));
  account.on(businessDate("2027-09-01"));
  account.buy(yen(oldYen));
  account.convert(account.rows(), null);
  account.close();
  account.pay();
  account.on(businessDate("2027-10-12"));
  account.under(includedTerms);
  account.buy(yen(freshYen));
  return account;
}

/** The ends of what is offered, and of what is not. */
function bordersOf({ amountsYen, firstRefusedYen }: MonthlyChoice): Yen[] {
  const [first] = amountsYen;
  const ends = [first, amountsYen.at(-1), firstRefusedYen, addYen(firstRefusedYen, yen(5_000))];
  return ends.flatMap((amountYen) => amountYen ?? []);
}

function refusalOf(decided: Result<unknown, string>): string | null {
  return decided.ok ? null : decided.refusal;
}

const amounts = fc.record({
  old: fc.integer({ min: 3_001, max: 300_000 }),
  fresh: fc.integer({ min: 1, max: 300_000 }),
});

describe("二つの版の残高があるときの毎月の額", () => {
  test("お申し込みで選べるとした額はすべて受けつけ、ほかの段はことわる", () => {
    fc.assert(
      fc.property(amounts, ({ old, fresh }) => {
        const account = withTwoVersions(old, fresh);
        const rows = account.rows().filter(({ isRevolving }) => !isRevolving);
        const plain = decideConversion(account.standing, rows, null);
        const monthly = plain.ok ? plain.value.monthly : null;
        expect(monthly === null).toBe(refusalOf(plain) === "too-small-to-revolve");
        const allYen = account.leftYen() + fresh;
        expect(monthly?.firstRefusedYen ?? allYen).toBeGreaterThanOrEqual(allYen);
        for (const amountYen of monthly ? bordersOf(monthly) : []) {
          const expected = monthly?.amountsYen.includes(amountYen) ? null : "repaid-at-once";
          expect(refusalOf(decideConversion(account.standing, rows, amountYen))).toBe(expected);
        }
      }),
      { numRuns: 25 },
    );
  });

  test("変更で選べるとした額はすべて受けつけ、ほかの段はことわる", () => {
    fc.assert(
      fc.property(amounts, ({ old, fresh }) => {
        const account = withTwoVersions(old, fresh);
        account.convert(account.rows().slice(1), null);
        const monthly = monthlyChoiceOf(includedTerms, balancesToCome(account.standing));
        for (const amountYen of monthly ? bordersOf(monthly) : []) {
          const expected = monthly?.amountsYen.includes(amountYen) ? null : "repaid-at-once";
          expect(refusalOf(decideAmount(account.standing, amountYen))).toBe(expected);
        }
      }),
      { numRuns: 25 },
    );
  });

  test("最低額は版ごとのものの合計で、一つの版の残高を返すだけの額は選べる", () => {
    const balances = [
      { terms: firstTerms, balanceYen: yen(200_000) },
      { terms: includedTerms, balanceYen: yen(10_000) },
    ];
    expect(leastPaymentOf(balances)).toBe(6_000 + 5_000);
    expect(monthlyRefusal(includedTerms, balances, yen(50_000))).toBeNull();
    expect(monthlyRefusal(includedTerms, balances, yen(205_000))).toBeNull();
    expect(monthlyRefusal(includedTerms, balances, yen(210_000))).toBe("repaid-at-once");
    expect(monthlyChoiceOf(includedTerms, balances)).toMatchObject({
      minimumYen: 11_000,
      firstRefusedYen: 210_000,
    });
  });
});
