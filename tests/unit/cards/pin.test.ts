import { describe, expect, test } from "vitest";
import {
  foldPin,
  pinFormRefusal,
  pinOwnerRefusal,
  type PinOwner,
  pinShapeRefusal,
} from "@/lib/cards/rules/pin";
import { businessDate } from "@/lib/kernel/business-date";

describe("暗証番号の形", () => {
  test.each([
    ["", "four-digits"],
    ["123", "four-digits"],
    ["12345", "four-digits"],
    ["12a4", "four-digits"],
    ["12.4", "four-digits"],
    ["0000", "repeats"],
    ["9999", "repeats"],
    ["1212", "repeats"],
    ["9090", "repeats"],
    ["1221", null],
    ["1122", null],
    ["0001", null],
    ["0123", "runs"],
    ["6789", "runs"],
    ["7890", "runs"],
    ["9012", "runs"],
    ["9876", "runs"],
    ["3210", "runs"],
    ["1098", "runs"],
    ["2580", "runs"],
    ["0852", "runs"],
    ["2581", null],
    ["1235", null],
    ["1324", null],
    ["1357", null],
  ] as const)("%s は %s", (pin, refusal) => {
    expect(pinShapeRefusal(pin)).toBe(refusal);
  });

  test("全角の数字と、あいだの空白は同じ番号として読む", () => {
    expect(foldPin("６０ ３９　")).toBe("6039");
    expect(foldPin("六〇三九")).not.toBe("6039");
  });
});

const owner: PinOwner = {
  birthDate: businessDate("1985-04-12"),
  phones: ["03-5555-7012", "０９０ー１８３６ー４４２７", ""],
  lastFive: "76031",
};

describe("持ち主から分かる暗証番号", () => {
  test.each([
    ["1985", "birth-date", "生まれた年"],
    ["0412", "birth-date", "月日"],
    ["1204", "birth-date", "日月"],
    ["8504", "birth-date", "年と月"],
    ["0485", "birth-date", "月と年"],
    ["8512", "birth-date", "年と日"],
    ["6004", "birth-date", "昭和60年と月"],
    ["6012", "birth-date", "昭和60年と日"],
    ["1984", null, "前の年"],
    ["0413", null, "次の日"],
    ["7012", "phone", "固定電話の下4桁"],
    ["0355", "phone", "市外局番から"],
    ["1836", "phone", "携帯電話の中4桁"],
    ["4427", "phone", "携帯電話の下4桁"],
    ["4428", null, "1つ違い"],
    ["6031", "card-tail", "下4桁"],
    ["7603", "card-tail", "下5桁のはじめの4桁"],
    ["6032", null, "1つ違い"],
  ] as const)("%s は %s（%s）", (pin, refusal, _what) => {
    expect(pinOwnerRefusal(pin, owner)).toBe(refusal);
  });

  test("元号が変わる日をまたぐと、和暦の年も変わる", () => {
    const bornOn = (day: string) => ({ ...owner, phones: [], birthDate: businessDate(day) });
    expect(pinOwnerRefusal("6401", bornOn("1989-01-07"))).toBe("birth-date");
    expect(pinOwnerRefusal("6401", bornOn("1989-01-08"))).toBeNull();
    expect(pinOwnerRefusal("0108", bornOn("1989-01-08"))).toBe("birth-date");
    expect(pinOwnerRefusal("3104", bornOn("2019-04-30"))).toBe("birth-date");
    expect(pinOwnerRefusal("0105", bornOn("2019-05-01"))).toBe("birth-date");
    expect(pinOwnerRefusal("3105", bornOn("2019-05-01"))).toBeNull();
  });

  test("電話番号の登録がなければ、電話番号では断らない", () => {
    expect(pinOwnerRefusal("7012", { ...owner, phones: ["", ""] })).toBeNull();
  });
});

test("使えないカード、保留、鍵がない、の順に断る", () => {
  const bad = { state: "lost", isHeld: true, hasKey: false } as const;
  expect(pinFormRefusal(bad)).toBe("lost");
  expect(pinFormRefusal({ ...bad, state: "active" })).toBe("held");
  expect(pinFormRefusal({ ...bad, state: "active", isHeld: false })).toBe("no-key");
  expect(pinFormRefusal({ state: "active", isHeld: false, hasKey: true })).toBeNull();
});

test.each([
  ["lost", "lost"],
  ["loss-accepted", "lost"],
  ["ended", "ended"],
  ["end-accepted", "ended"],
  ["stopped", "stopped"],
  ["stop-accepted", "stopped"],
  ["frozen", "frozen"],
  ["freeze-accepted", "frozen"],
  ["lift-accepted", "lifting"],
] as const)("カードが %s のときは、%s と断る", (state, refusal) => {
  expect(pinFormRefusal({ state, isHeld: false, hasKey: true })).toBe(refusal);
});
