import { describe, expect, test } from "vitest";
import { coolingOffOf, isRisky } from "@/lib/auth/rules/cooling-off";
import type { OutboxKind } from "@/lib/kernel/outbox-kind";

const unlockedAt = new Date("2026-11-20T03:00:00Z");
const at = (text: string) => new Date(text);

describe("重要な変更の保留", () => {
  test("窓口での解除から24時間は、その終わりとともに保留される", () => {
    const until = at("2026-11-21T03:00:00Z");
    const facts = { unlockedAt, isLetterOpen: false };
    expect(coolingOffOf(facts, at("2026-11-21T02:59:59.999Z"))).toEqual({ why: "unlocked", until });
    expect(coolingOffOf(facts, until)).toBeNull();
  });

  test("郵便の確認が済むまでは、いつまでも保留される", () => {
    const hold = { why: "letter", until: null };
    expect(coolingOffOf({ unlockedAt: null, isLetterOpen: true }, unlockedAt)).toEqual(hold);
    expect(coolingOffOf({ unlockedAt, isLetterOpen: true }, unlockedAt)).toEqual(hold);
  });

  test("どちらでもなければ保留されない", () => {
    expect(coolingOffOf({ unlockedAt: null, isLetterOpen: false }, unlockedAt)).toBeNull();
  });

  test.each<[OutboxKind, boolean]>([
    ["pin", true],
    ["email", true],
    ["debit_account", true],
    ["points_exchange", true],
    ["card_freeze", false],
    ["card_loss", false],
    ["conversion_undone", false],
    ["address", false],
  ])("%s は保留の対象：%s", (kind, expected) => {
    expect(isRisky(kind)).toBe(expected);
  });
});
