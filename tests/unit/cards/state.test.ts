import { describe, expect, test } from "vitest";
import { freezeRefusal, isFrozenBy, liftRefusal } from "@/lib/cards/rules/freeze";
import {
  type CardSnapshot,
  type CardState,
  capAskedOf,
  cardStateOf,
  isWorthAMention,
  type OpenRequests,
} from "@/lib/cards/rules/state";
import { yen } from "@/lib/kernel/yen";
import { basic, cardOf, family, freezeBy, nothingOpen, otherFamily } from "./card-facts";

describe("カードの状態", () => {
  const agreed = { ...freezeBy(basic), isAgreed: true };
  const rows: [string, CardSnapshot["status"], Partial<OpenRequests>, CardState][] = [
    ["何もなければ、記録のとおり", "active", {}, "active"],
    [
      "一時停止は、すぐに受付済みになる",
      "active",
      { freezes: [freezeBy(basic)] },
      "freeze-accepted",
    ],
    ["記録が追いつくと、一時停止中", "stopped", { freezes: [agreed] }, "frozen"],
    ["解除は、記録が追いつくまで受付済み", "stopped", { isLiftOpen: true }, "lift-accepted"],
    ["記録がもとから使える状態なら、解除で使える", "active", { isLiftOpen: true }, "active"],
    [
      "紛失は、一時停止より先に言う",
      "stopped",
      { freezes: [agreed], isLossOpen: true },
      "loss-accepted",
    ],
    [
      "紛失は、解約や停止より先に言う",
      "active",
      { isEndOpen: true, isLossOpen: true },
      "loss-accepted",
    ],
    ["解約は、停止より先に言う", "active", { isEndOpen: true, isStopOpen: true }, "end-accepted"],
    ["停止の受付済み", "active", { isStopOpen: true }, "stop-accepted"],
    ["会社が止めたカード", "stopped", {}, "stopped"],
    ["記録の紛失は動かない", "lost", { freezes: [agreed] }, "lost"],
    ["記録の終了は動かない", "ended", { isLossOpen: true }, "ended"],
  ];
  test.each(rows)("%s", (_name, status, open, state) => {
    expect(cardStateOf(cardOf({ status, open: { ...nothingOpen, ...open } }))).toBe(state);
  });

  test("入れかわりのカードがあれば、紛失をホームで言わない", () => {
    expect(isWorthAMention("lost", false)).toBe(true);
    expect(isWorthAMention("lost", true)).toBe(false);
    expect(isWorthAMention("frozen", true)).toBe(true);
    expect(isWorthAMention("active", false)).toBe(false);
    expect(isWorthAMention("ended", false)).toBe(false);
  });

  test("上限は、申し込んだものがあればそれを見せる。なしも一つの答え", () => {
    const capYen = yen(80_000);
    const asked = (wish: OpenRequests["capYen"]) =>
      capAskedOf(cardOf({ capYen, open: { ...nothingOpen, capYen: wish } }));
    expect(asked(undefined)).toBe(80_000);
    expect(asked(yen(50_000))).toBe(50_000);
    expect(asked(null)).toBeNull();
  });
});

describe("一時停止", () => {
  test("自分のカードと、本会員なら家族カードを止められる", () => {
    const own = cardOf({ cardmemberId: basic.cardmemberId, holderRole: "basic" });
    const his = cardOf({});
    expect(freezeRefusal(basic, own)).toBeNull();
    expect(freezeRefusal(basic, his)).toBeNull();
    expect(freezeRefusal(family, his)).toBeNull();
    expect(freezeRefusal(family, own)).toBe("not-found");
    expect(freezeRefusal(otherFamily, his)).toBe("not-found");
    expect(freezeRefusal(basic, null)).toBe("not-found");
  });

  test.each([
    ["lost", "lost"],
    ["ended", "ended"],
    ["stopped", "stopped"],
    ["active", null],
  ] as const)("記録が %s のカードは %s", (status, refusal) => {
    expect(freezeRefusal(basic, cardOf({ status }))).toBe(refusal);
  });

  test("止めた人ごとに数える", () => {
    const card = cardOf({ open: { ...nothingOpen, freezes: [freezeBy(family)] } });
    expect(isFrozenBy(family, card)).toBe(true);
    expect(isFrozenBy(basic, card)).toBe(false);
    expect(freezeRefusal(basic, card)).toBeNull();
  });
});

describe("一時停止の解除", () => {
  const frozen = (...freezes: OpenRequests["freezes"]) =>
    cardOf({ open: { ...nothingOpen, freezes } });

  test("本会員が止めたカードは、本会員だけが解除できる", () => {
    const card = frozen(freezeBy(basic));
    expect(liftRefusal(family, card)).toBe("set-by-basic");
    expect(liftRefusal(basic, card)).toBeNull();
  });

  test("家族会員が止めた自分のカードは、本人も本会員も解除できる", () => {
    const card = frozen(freezeBy(family));
    expect(liftRefusal(family, card)).toBeNull();
    expect(liftRefusal(basic, card)).toBeNull();
    expect(liftRefusal(otherFamily, card)).toBe("not-found");
  });

  test("本会員が重ねて止めたら、家族会員は解除できない", () => {
    expect(liftRefusal(family, frozen(freezeBy(family), freezeBy(basic)))).toBe("set-by-basic");
  });

  test("止めていないカードと、紛失を届けたカードは解除しない", () => {
    expect(liftRefusal(basic, cardOf({}))).toBe("not-frozen");
    const lost = { ...nothingOpen, freezes: [freezeBy(basic)], isLossOpen: true };
    expect(liftRefusal(basic, cardOf({ open: lost }))).toBe("not-frozen");
  });

  test("終わった契約では解除しない", () => {
    const card = { ...frozen(freezeBy(basic)), accountStatus: "closed" as const };
    expect(liftRefusal(basic, card)).toBe("account-closed");
  });
});
