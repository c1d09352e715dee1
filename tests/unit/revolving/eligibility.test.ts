import { describe, expect, test } from "vitest";
import { businessDate } from "@/lib/kernel/business-date";
import { addYen, yen } from "@/lib/kernel/yen";
import {
  type Candidate,
  convertibleYenOf,
  type Ineligibility,
  ineligibilityOf,
  type Occasion,
  type RevolvingAccount,
  selectionRefusal,
} from "@/lib/revolving/rules/eligibility";
import { firstTerms } from "../../support/revolving-terms";

const good: Candidate = {
  kind: "purchase",
  amountYen: yen(50_000),
  refundedYen: yen(0),
  isRevolving: false,
  isSettled: false,
  deadline: businessDate("2026-11-30"),
};

const goodAccount: RevolvingAccount = {
  status: "open",
  hasOverdue: false,
  openedOn: businessDate("2024-01-31"),
  revolvingLimitYen: yen(500_000),
  revolvingYen: yen(0),
};

function on(today: string, account: Partial<RevolvingAccount> = {}): Occasion {
  return {
    terms: firstTerms,
    account: { ...goodAccount, ...account },
    today: businessDate(today),
  };
}

function reason(
  row: Partial<Candidate>,
  account: Partial<RevolvingAccount> = {},
  today = "2026-11-24",
): Ineligibility | null {
  return ineligibilityOf({ ...good, ...row }, on(today, account));
}

describe("リボ払いにできるご利用", () => {
  test("ふつうのお買い物はできる", () => {
    expect(reason({})).toBeNull();
  });

  test.each(["cash_advance", "annual_fee", "refund", "debit_adjustment", "credit_adjustment"])(
    "%s は対象外",
    (kind) => expect(reason({ kind })).toBe("not-a-purchase"),
  );

  test("一部返金は残りを、全額返金はできない", () => {
    expect(reason({ refundedYen: yen(49_999) })).toBeNull();
    expect(convertibleYenOf({ ...good, refundedYen: yen(20_000) })).toBe(30_000);
    expect(reason({ refundedYen: yen(50_000) })).toBe("fully-refunded");
  });

  test("下限は条件の版が決める", () => {
    const terms = { ...firstTerms, floorYen: yen(50_000) };
    expect(ineligibilityOf(good, { ...on("2026-11-24"), terms })).toBeNull();
    const below = { ...good, refundedYen: yen(1) };
    expect(ineligibilityOf(below, { ...on("2026-11-24"), terms })).toBe("below-floor");
  });

  test("期限の日まではでき、翌日からはできない", () => {
    expect(reason({}, {}, "2026-11-30")).toBeNull();
    expect(reason({}, {}, "2026-12-01")).toBe("after-deadline");
  });

  test("お支払い済みのご請求分はできない", () => {
    expect(reason({ isSettled: true })).toBe("already-settled");
  });

  test("リボ枠ちょうどまではできる", () => {
    expect(reason({}, { revolvingYen: yen(450_000) })).toBeNull();
    expect(reason({}, { revolvingYen: yen(450_001) })).toBe("over-revolving-limit");
  });

  test("ご契約の状態と延滞", () => {
    expect(reason({}, { status: "suspended" })).toBe("account-not-good");
    expect(reason({}, { status: "closed" })).toBe("account-not-good");
    expect(reason({}, { hasOverdue: true })).toBe("account-not-good");
  });

  test("ご入会から3か月、月末は短い月に合わせる", () => {
    const openedOn = businessDate("2026-08-31");
    expect(reason({}, { openedOn }, "2026-11-30")).toBeNull();
    expect(reason({}, { openedOn }, "2026-11-29")).toBe("member-too-new");
  });

  test("理由がいくつもあれば、決まった順のはじめのもの", () => {
    const worst: Candidate = {
      ...good,
      kind: "refund",
      amountYen: yen(900_000),
      refundedYen: yen(900_000),
      isRevolving: true,
      isSettled: true,
    };
    const account = {
      status: "closed",
      openedOn: businessDate("2026-12-01"),
      revolvingYen: yen(600_000),
    } as const;
    const steps: readonly [Partial<Candidate>, Partial<RevolvingAccount>, Ineligibility][] = [
      [{}, {}, "already-revolving"],
      [{ isRevolving: false }, {}, "not-a-purchase"],
      [{ kind: "purchase" }, {}, "fully-refunded"],
      [{ refundedYen: yen(0) }, {}, "after-deadline"],
      [{ deadline: businessDate("2026-12-31") }, {}, "already-settled"],
      [{ isSettled: false }, {}, "over-revolving-limit"],
      [{ amountYen: yen(1) }, { revolvingYen: yen(0) }, "account-not-good"],
      [{}, { status: "open" }, "member-too-new"],
    ];
    let row = worst;
    let given: RevolvingAccount = { ...goodAccount, ...account };
    for (const [better, betterContract, expected] of steps) {
      row = { ...row, ...better };
      given = { ...given, ...betterContract };
      expect(ineligibilityOf(row, on("2026-12-02", given))).toBe(expected);
    }
  });
});

describe("まとめてリボ払いにするとき", () => {
  const choose = (rows: readonly Candidate[], chosen: number | null = null, pool = 0) => ({
    rows,
    balances: [{ terms: firstTerms, balanceYen: addYen(yen(pool), ...rows.map(convertibleYenOf)) }],
    chosenYen: chosen === null ? null : yen(chosen),
  });
  const small = { ...good, amountYen: yen(2_000) };

  test("何も選ばなければ進まない", () => {
    expect(selectionRefusal(choose([]), on("2026-11-24"))).toBe("nothing-chosen");
  });

  test("できないものが一つでもあれば、その理由", () => {
    const rows = [good, { ...good, kind: "refund" }, { ...good, isRevolving: true }];
    expect(selectionRefusal(choose(rows), on("2026-11-24"))).toBe("already-revolving");
  });

  test("一つずつなら枠に入っても、合わせて超えればできない", () => {
    const occasion = on("2026-11-24", { revolvingLimitYen: yen(99_999) });
    expect(selectionRefusal(choose([good]), occasion)).toBeNull();
    expect(selectionRefusal(choose([good, good]), occasion)).toBe("over-revolving-limit");
  });

  test("初回で全額になるのは、残高と合わせて見る", () => {
    const occasion = on("2026-11-24");
    expect(selectionRefusal(choose([small]), occasion)).toBe("too-small-to-revolve");
    expect(selectionRefusal(choose([small, small]), occasion)).toBeNull();
    expect(selectionRefusal(choose([small], null, 1_001), occasion)).toBeNull();
    expect(selectionRefusal(choose([good], 50_000), occasion)).toBe("repaid-at-once");
    expect(selectionRefusal(choose([good], 50_000, 1), occasion)).toBeNull();
    expect(selectionRefusal(choose([good], 7_000), occasion)).toBe("not-a-step");
  });
});
