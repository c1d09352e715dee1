import { describe, expect, test } from "vitest";
import { businessDate } from "@/lib/kernel/business-date";
import { outboxKinds } from "@/lib/kernel/outbox-kind";
import { isRisky } from "@/lib/auth/rules/cooling-off";
import { latenessOf } from "@/lib/support/rules/overdue";
import { resendRefusal } from "@/lib/support/rules/resend";

const day = businessDate;
const now = new Date("2026-11-27T03:00:00Z");
const minutesAgo = (minutes: number) => new Date(now.getTime() - minutes * 60_000);

describe("手続きの遅れ", () => {
  // 20 November is a Friday, 23 November a national holiday.
  test.each([
    ["受付の次の営業日までは待つ", null, "2026-11-24", null],
    ["2営業日目には、引き渡しの遅れ", null, "2026-11-25", "not-handed-over"],
    ["渡してから5営業日までは待つ", "2026-11-20", "2026-11-30", null],
    ["6営業日目には、返事の遅れ", "2026-11-20", "2026-12-01", "not-answered"],
  ])("%s", (_name, handed, today, expected) => {
    const facts = {
      queuedOn: day("2026-11-20"),
      handedOn: handed ? day(handed) : null,
      isEnded: false,
      isHeld: false,
    };
    expect(latenessOf(facts, day(today))).toBe(expected);
    expect(latenessOf({ ...facts, isEnded: true }, day(today))).toBeNull();
    expect(latenessOf({ ...facts, isHeld: true }, day(today))).toBeNull();
  });
});

describe("もう一度送る", () => {
  const possible = { carriedSecret: false, hasAddress: true, resent: [] };
  const other = { messageId: "other", at: minutesAgo(1) };

  test("理由は、秘密、宛先、間隔、回数の順に言う", () => {
    expect(resendRefusal("m", possible, now)).toBeNull();
    const five = Array.from({ length: 5 }, () => other);
    let facts = { ...possible, resent: five };
    expect(resendRefusal("m", facts, now)).toBe("too-many");
    facts = { ...facts, resent: [...five, { messageId: "m", at: minutesAgo(9) }] };
    expect(resendRefusal("m", facts, now)).toBe("just-sent");
    facts = { ...facts, hasAddress: false };
    expect(resendRefusal("m", facts, now)).toBe("no-address");
    facts = { ...facts, carriedSecret: true };
    expect(resendRefusal("m", facts, now)).toBe("carried-a-secret");
  });

  test("4回までと、10分を過ぎたものは送れる", () => {
    const four = Array.from({ length: 4 }, () => other);
    expect(resendRefusal("m", { ...possible, resent: four }, now)).toBeNull();
    const tenMinutesAgo = { messageId: "m", at: minutesAgo(10) };
    expect(resendRefusal("m", { ...possible, resent: [tenMinutesAgo] }, now)).toBeNull();
  });
});

describe("ロック解除のあとの保留", () => {
  test("保留するのは4つだけで、止める手続きと返す手続きは保留しない", () => {
    const held = outboxKinds.filter((kind) => isRisky(kind));
    expect(held.toSorted()).toEqual(["debit_account", "email", "pin", "points_exchange"]);
  });
});
