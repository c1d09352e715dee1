import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { basisPoints } from "@/lib/kernel/rate";
import { renderRate } from "@/lib/revolving/format";
import { simulationOf } from "@/lib/revolving/rules/simulation";
import { isSimulationRequested, readSimulation } from "@/lib/revolving/schema";
import { firstTerms } from "../../support/revolving-terms";

const good = { amount: "120000", closing: "2026-11-19" };

function problemsOf(params: Record<string, string | string[]>) {
  return readSimulation({ ...good, ...params }).problems;
}

describe("試算の条件", () => {
  test("金額と締め日があればよく、区分は締め日から決まる", () => {
    expect(readSimulation(good).order).toEqual({
      amountYen: 120_000,
      closing: "2026-11-19",
      cycle: 19,
      chosenYen: null,
      extras: [],
    });
  });

  test("全角・桁区切り・空白で区切った追加も読む", () => {
    const { order } = readSimulation({
      amount: "１２０，０００円",
      closing: "2026/11/19",
      cycle: "19",
      monthly: "10,000",
      extra: ["2027-01-19:30,000　2027-02-19:1", "2027-02-19:2"],
    });
    expect(order?.amountYen).toBe(120_000);
    expect(order?.chosenYen).toBe(10_000);
    expect(order?.extras).toEqual([
      { closing: "2027-01-19", amountYen: 30_000 },
      { closing: "2027-02-19", amountYen: 1 },
      { closing: "2027-02-19", amountYen: 2 },
    ]);
  });

  test("空欄はなかったものとする", () => {
    expect(problemsOf({ monthly: "", extra: ["", " "], cycle: " " })).toEqual({});
    expect(isSimulationRequested({ amount: "", extra: [""] })).toBe(false);
    expect(isSimulationRequested({ monthly: "x" })).toBe(true);
  });

  test.each([
    [{ amount: "" }, { amount: "missing" }],
    [{ amount: "0" }, { amount: "not-above-zero" }],
    [{ amount: "-1" }, { amount: "not-a-number" }],
    [{ amount: "1.5" }, { amount: "not-a-number" }],
    [{ amount: "1e5" }, { amount: "not-a-number" }],
    [{ amount: "1000000000" }, { amount: "too-large" }],
    [{ amount: ["1", "2"] }, { amount: "repeated" }],
    [{ closing: "" }, { closing: "missing" }],
    [{ closing: "2026-02-30" }, { closing: "not-a-date" }],
    [{ closing: "2026-11-20" }, { closing: "not-a-closing" }],
    [{ closing: "1999-12-19" }, { closing: "out-of-range" }],
    [{ closing: "2100-01-19" }, { closing: "out-of-range" }],
    [{ closing: ["2026-11-19", "2026-12-19"] }, { closing: "repeated" }],
    [{ cycle: "7" }, { cycle: "other-cycle" }],
    [{ cycle: "20" }, { cycle: "not-a-cycle" }],
    [{ monthly: "abc" }, { monthly: "not-a-number" }],
    [{ monthly: "0" }, { monthly: "not-above-zero" }],
    [{ extra: "30000" }, { extra: "not-an-extra" }],
    [{ extra: "2027-01-19:" }, { extra: "not-an-extra" }],
    [{ extra: "2027-01-19:0" }, { extra: "not-above-zero" }],
    [{ extra: "2027-01-19:-5" }, { extra: "not-an-extra" }],
    [{ extra: "2027-02-30:5" }, { extra: "not-an-extra" }],
    [{ extra: "2027-01-20:5" }, { extra: "extra-not-a-closing" }],
    [{ extra: "2027-01-07:5" }, { extra: "extra-not-a-closing" }],
    [{ extra: "2026-10-19:5" }, { extra: "extra-too-early" }],
    [{ extra: ["2027-01-19:5", "x"] }, { extra: "not-an-extra" }],
    [
      { amount: "x", closing: "y" },
      { amount: "not-a-number", closing: "not-a-date" },
    ],
  ])("%o の理由は %o", (params, problems) => {
    expect(problemsOf(params as Record<string, string | string[]>)).toEqual(problems);
  });

  test("どんな文字が来ても、答えか理由のどちらかを返す", () => {
    const text = fc.oneof(
      fc.string({ unit: "grapheme", maxLength: 40 }),
      fc.constant("2099-12-19"),
    );
    const given = fc.oneof(text, fc.array(text, { maxLength: 3 }));
    const params = fc.record({
      amount: fc.oneof(given, fc.nat(999_999_999).map(String)),
      closing: fc.oneof(given, fc.constantFrom("2026-11-19", "2000-01-03", "2099-12-07")),
      cycle: given,
      monthly: fc.oneof(given, fc.constant("5000")),
      extra: fc.oneof(given, fc.constant("9999-12-19:1")),
    });
    fc.assert(
      fc.property(params, (asked) => {
        const { order, problems } = readSimulation(asked);
        expect(order === null).toBe(Object.keys(problems).length > 0);
        if (order) simulationOf(firstTerms, order);
      }),
    );
  });

  test("いちばん大きな金額といちばん遅い締め日でも、予定は終わる", () => {
    const { order } = readSimulation({ amount: "999999999", closing: "2099-12-19" });
    const result = order && simulationOf(firstTerms, order);
    expect(result?.ok && result.value.schedule.rows.length).toBeGreaterThan(300);
  });
});

describe("年率の書き方", () => {
  test.each([
    [1490, "14.9%"],
    [1500, "15%"],
    [1825, "18.25%"],
    [5, "0.05%"],
    [0, "0%"],
  ])("%i は %s", (rate, text) => {
    expect(renderRate(basisPoints(rate))).toBe(text);
  });
});
