import { beforeAll, expect, test } from "vitest";
import { applyForFamilyCard } from "@/lib/cards/commands/apply";
import { changeFamilyCard } from "@/lib/cards/commands/change";
import { freezeCard, unfreezeCard } from "@/lib/cards/commands/freeze";
import { reportLoss } from "@/lib/cards/commands/loss";
import { businessDate } from "@/lib/kernel/business-date";
import { yen } from "@/lib/kernel/yen";
import { db } from "@/lib/platform/db";
import { asRole, freshDatabase } from "../../support/database";
import { CardHousehold, hanako, ichiro, newKey } from "./household";

const database = freshDatabase();
const { bringHousehold } = new CardHousehold(database);

beforeAll(bringHousehold);

test("会員の操作はどれも、ウェブの権限で足りる", async () => {
  const key = () => ({ idempotencyKey: newKey() });
  const done = { ok: true };
  await asRole(database.name, "web", async () => {
    const his = { cardId: "C-M2" };
    expect(await freezeCard(hanako, { ...his, reason: "precaution", ...key() })).toMatchObject(
      done,
    );
    expect(await unfreezeCard(hanako, { ...his, ...key() })).toMatchObject(done);
    for (const capYen of [yen(50_000), null]) {
      const wish = { kind: "cap" as const, capYen, ...his, ...key() };
      expect(await changeFamilyCard(hanako, wish)).toMatchObject(done);
    }
    const report = {
      kind: "lost" as const,
      noticedOn: businessDate("2026-11-27"),
      lastUse: null,
      place: "",
      policeStation: "",
      policeNumber: "",
      wantsCard: true,
    };
    expect(await reportLoss(ichiro, { ...report, ...his, ...key() })).toMatchObject(done);
    for (const kind of ["stop", "end"] as const) {
      const wish = { kind, cardId: "C-M3", ...key() };
      expect(await changeFamilyCard(hanako, wish)).toMatchObject(done);
    }
    const person = {
      familyName: "佐藤",
      givenName: "健",
      familyNameKana: "サトウ",
      givenNameKana: "ケン",
      birthDate: businessDate("2004-11-27"),
      relationship: "child" as const,
    };
    expect(await applyForFamilyCard(hanako, { person, ...key() })).toMatchObject(done);
  });
});

test("ウェブの権限では、会社の答えも、届けた内容の書きかえも書けない", async () => {
  await asRole(database.name, "web", async () => {
    const denied = /permission denied/;
    await expect(db().execute`UPDATE card_freeze SET agreed_at = now()`).rejects.toThrow(denied);
    await expect(db().execute`UPDATE card_loss SET ended_at = now()`).rejects.toThrow(denied);
    await expect(db().execute`UPDATE card_change SET refusal = 'x'`).rejects.toThrow(denied);
    await expect(db().execute`UPDATE card SET status = 'active'`).rejects.toThrow(denied);
    await expect(
      db().execute`UPDATE family_card_application SET approved_at = now()`,
    ).rejects.toThrow(denied);
  });
});
