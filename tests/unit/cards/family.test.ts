import { describe, expect, test } from "vitest";
import {
  type ApplicationFacts,
  ageOn,
  applicationRefusal,
  applicationStepOf,
  foldKana,
} from "@/lib/cards/rules/application";
import { changeRefusal } from "@/lib/cards/rules/change";
import { type LossReport, lossRefusal, unrecognisedTransactionsOf } from "@/lib/cards/rules/loss";
import { applicationShape } from "@/lib/cards/schema";
import { businessDate } from "@/lib/kernel/business-date";
import { yen } from "@/lib/kernel/yen";
import { basic, cardOf, family, nothingOpen } from "./card-facts";

const today = businessDate("2026-11-27");

describe("家族会員の年齢", () => {
  test.each([
    ["今日が18歳の誕生日", "2008-11-27", 18],
    ["あす18歳になる（17歳364日）", "2008-11-28", 17],
    ["きのう18歳になった", "2008-11-26", 18],
  ])("%s", (_name, born, age) => {
    expect(ageOn(businessDate(born), today)).toBe(age);
  });

  test.each([
    ["2026-02-28", 17],
    ["2026-03-01", 18],
    ["2028-02-29", 20],
  ])("2月29日生まれは、%s に %i歳", (day, age) => {
    expect(ageOn(businessDate("2008-02-29"), businessDate(day))).toBe(age);
  });
});

describe("家族カードの申し込み", () => {
  const facts: ApplicationFacts = {
    role: "basic",
    accountStatus: "open",
    isApplied: false,
    isHolder: false,
    taken: 3,
    maximum: 4,
  };
  const adult = { birthDate: businessDate("2008-11-27") };

  test("誤りを一つずつ直すと、次の理由が順に出て、最後に通る", () => {
    const wrong = {
      role: "family",
      accountStatus: "closed",
      isApplied: true,
      isHolder: true,
      taken: 4,
    } as const;
    const steps = [
      [{ ...facts, ...wrong }, "2027-01-01", "not-basic"],
      [{ ...facts, ...wrong, role: "basic" }, "2027-01-01", "account-closed"],
      [
        { ...facts, ...wrong, role: "basic", accountStatus: "suspended" },
        "2027-01-01",
        "account-suspended",
      ],
      [{ ...facts, isApplied: true, isHolder: true, taken: 4 }, "2027-01-01", "born-later"],
      [{ ...facts, isApplied: true, isHolder: true, taken: 4 }, "2008-11-28", "too-young"],
      [{ ...facts, isApplied: true, isHolder: true, taken: 4 }, "2008-11-27", "already-applied"],
      [{ ...facts, isHolder: true, taken: 4 }, "2008-11-27", "already-holder"],
      [{ ...facts, taken: 4 }, "2008-11-27", "maximum"],
      [facts, "2008-11-27", null],
    ] as const;
    for (const [given, born, refusal] of steps) {
      const person = { birthDate: businessDate(born) };
      expect(applicationRefusal(given, person, today)).toBe(refusal);
    }
  });

  test("上限の1枚手前は通り、上限ちょうどでは断る", () => {
    expect(applicationRefusal({ ...facts, taken: 3 }, adult, today)).toBeNull();
    expect(applicationRefusal({ ...facts, taken: 4 }, adult, today)).toBe("maximum");
  });

  test("受付 → 審査中 → お届けの準備中 → お届け、またはお断り", () => {
    const step = (given: Partial<Parameters<typeof applicationStepOf>[0]>) =>
      applicationStepOf({
        isHandedOver: false,
        isApproved: false,
        isEnded: false,
        refusal: null,
        ...given,
      });
    expect(step({})).toBe("received");
    expect(step({ isHandedOver: true })).toBe("reviewing");
    expect(step({ isHandedOver: true, isApproved: true })).toBe("approved");
    expect(step({ isHandedOver: true, isEnded: true })).toBe("delivered");
    expect(step({ isHandedOver: true, isEnded: true, refusal: "審査による" })).toBe("refused");
  });

  const typed = {
    familyName: "佐藤",
    givenName: "健",
    familyNameKana: "さとう",
    givenNameKana: "ｹﾝ",
    birthDateYear: "２００８",
    birthDateMonth: "11",
    birthDateDay: "27",
    relationship: "child",
    consent: "yes",
  };

  test("ひらがなと半角は、全角カタカナになる", () => {
    expect(foldKana("さとう ﾀﾞｲ")).toBe("サトウダイ");
    expect(applicationShape.parse(typed)).toEqual({
      familyName: "佐藤",
      givenName: "健",
      familyNameKana: "サトウ",
      givenNameKana: "ケン",
      birthDate: "2008-11-27",
      relationship: "child",
    });
  });

  test.each([
    ["familyName", "", "missing"],
    ["familyName", "佐藤1", "not-a-name"],
    ["familyName", "<佐藤>", "not-a-name"],
    ["givenNameKana", "KEN", "not-kana"],
    ["relationship", "self", "unknown"],
    ["relationship", "friend", "unknown"],
    ["birthDateMonth", "13", "no-date"],
    ["consent", "", "no-consent"],
  ])("%s が「%s」なら %s", (field, value, code) => {
    const shaped = applicationShape.safeParse({ ...typed, [field]: value });
    expect(shaped.success ? [] : shaped.error.issues.map(({ message }) => message)).toContain(code);
  });
});

describe("家族カードの上限・停止・解約", () => {
  const cap = (capYen: number | null, card = cardOf({})) =>
    changeRefusal(basic, card, { kind: "cap", capYen: capYen === null ? null : yen(capYen) });

  test("1万円単位で、1万円から契約の枠まで", () => {
    expect(cap(10_000)).toBeNull();
    expect(cap(9_999)).toBe("not-a-step");
    expect(cap(10_001)).toBe("not-a-step");
    expect(cap(0)).toBe("below-step");
    expect(cap(500_000)).toBeNull();
    expect(cap(510_000)).toBe("above-limit");
  });

  test("いまと同じ上限は断る。申し込み中なら、それと比べる", () => {
    expect(cap(null)).toBe("same");
    const capped = cardOf({ capYen: yen(80_000) });
    expect(cap(80_000, capped)).toBe("same");
    expect(cap(null, capped)).toBeNull();
    const pending = { ...capped, open: { ...nothingOpen, capYen: yen(50_000) } };
    expect(cap(50_000, pending)).toBe("same");
    expect(cap(80_000, pending)).toBeNull();
  });

  test("家族会員にも、本会員カードにも、そのような手続きはない", () => {
    const own = cardOf({ cardmemberId: "M1", holderRole: "basic" });
    for (const kind of ["stop", "end"] as const) {
      expect(changeRefusal(family, cardOf({}), { kind })).toBe("not-found");
      expect(changeRefusal(basic, own, { kind })).toBe("not-found");
      expect(changeRefusal(basic, null, { kind })).toBe("not-found");
      expect(changeRefusal(basic, cardOf({}), { kind })).toBeNull();
    }
  });

  test("終わった契約では上限を変えられないが、停止と解約はできる", () => {
    const card = cardOf({ accountStatus: "closed" });
    expect(cap(10_000, card)).toBe("account-closed");
    expect(changeRefusal(basic, card, { kind: "stop" })).toBeNull();
    expect(changeRefusal(basic, card, { kind: "end" })).toBeNull();
  });

  test.each([
    ["lost", ["lost", "lost", null]],
    ["ended", ["ended", "ended", "ended"]],
    ["stopped", [null, "stopped", null]],
  ] as const)("記録が %s のカード", (status, [ofCap, ofStop, ofEnd]) => {
    const card = cardOf({ status });
    expect(cap(10_000, card)).toBe(ofCap);
    expect(changeRefusal(basic, card, { kind: "stop" })).toBe(ofStop);
    expect(changeRefusal(basic, card, { kind: "end" })).toBe(ofEnd);
  });
});

describe("紛失・盗難のお届け", () => {
  const use = (id: string, day: string) => ({
    id,
    usedOn: businessDate(day),
    merchantName: "みどりスーパー",
    amountYen: yen(1200),
  });
  const uses = [use("P3", "2026-11-26"), use("P2", "2026-11-25"), use("P1", "2026-11-20")];
  const report: Pick<LossReport, "noticedOn" | "lastUse"> = { noticedOn: today, lastUse: "P2" };
  const known = { uses, today };
  const own = cardOf({});

  test("最後の自分のご利用より新しいものが、心当たりのないご利用になる", () => {
    const ids = (lastUse: string | null) =>
      unrecognisedTransactionsOf(uses, lastUse)?.map(({ id }) => id);
    expect(ids("P3")).toEqual([]);
    expect(ids("P2")).toEqual(["P3"]);
    expect(ids("P1")).toEqual(["P3", "P2"]);
    expect(ids("none")).toEqual(["P3", "P2", "P1"]);
    expect(ids("P9")).toBeUndefined();
    expect(ids(null)).toBeUndefined();
    expect(unrecognisedTransactionsOf([], null)).toEqual([]);
  });

  test("届けられるのは自分のカードだけ。本会員も家族カードは届けない", () => {
    expect(lossRefusal(family, own, report, known)).toBeNull();
    expect(lossRefusal(basic, own, report, known)).toBe("not-found");
    expect(lossRefusal(family, null, report, known)).toBe("not-found");
  });

  test.each([
    ["2026-11-28", "in-the-future"],
    ["2026-11-27", null],
    ["2025-11-27", null],
    ["2025-11-26", "too-long-ago"],
  ])("気づいた日が %s なら %s", (day, refusal) => {
    const given = { ...report, noticedOn: businessDate(day) };
    expect(lossRefusal(family, own, given, known)).toBe(refusal);
  });

  test("二度は届けない。止めているカードは届けられる", () => {
    const lost = cardOf({ open: { ...nothingOpen, isLossOpen: true } });
    expect(lossRefusal(family, lost, report, known)).toBe("already-lost");
    expect(lossRefusal(family, cardOf({ status: "lost" }), report, known)).toBe("already-lost");
    expect(lossRefusal(family, cardOf({ status: "ended" }), report, known)).toBe("ended");
    expect(lossRefusal(family, cardOf({ status: "stopped" }), report, known)).toBeNull();
  });

  test("一覧にないご利用は断る", () => {
    expect(lossRefusal(family, own, { ...report, lastUse: "P9" }, known)).toBe("unknown-use");
  });
});
