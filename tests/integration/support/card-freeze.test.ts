import { beforeAll, beforeEach, expect, test } from "vitest";
import type { SupportActor } from "@/lib/kernel/actor";
import { db } from "@/lib/platform/db";
import { answerCheck, startCheck } from "@/lib/support/commands/cases";
import { freezeForCaller } from "@/lib/support/commands/card-freeze";
import { freshDatabase } from "../../support/database";
import { rowsOf } from "../../support/feed";
import { clerkAtDesk, eventsOf, insertMember, type Member } from "./desk-fixtures";

process.env.PORTAL_TODAY = "2026-11-20";

const database = freshDatabase("web");
let clerk: SupportActor;
let other: SupportActor;
let auditor: SupportActor;
let member: Member;

beforeAll(async () => {
  clerk = await clerkAtDesk(database.name, "clerk1");
  other = await clerkAtDesk(database.name, "boss", "supervisor");
  auditor = await clerkAtDesk(database.name, "auditor1", "auditor");
});

beforeEach(async () => {
  member = await insertMember(database.name);
});

async function pass(actor: SupportActor) {
  const { cardmemberId } = member;
  await startCheck(actor, cardmemberId);
  for (const [item, answer] of [
    ["nameKana", "サトウ ハナコ"],
    ["birthDate", "1984-09-04"],
    ["lastPurchase", "12480"],
  ] as const) {
    await answerCheck(actor, { cardmemberId, item, answer });
  }
}

async function freeze(actor: SupportActor, cardId = `C${member.cardmemberId}`) {
  const wish = { cardmemberId: member.cardmemberId, cardId, reason: "mislaid" as const };
  const result = await freezeForCaller(actor, wish);
  return result.ok ? "done" : result.refusal;
}

const freezes = () =>
  rowsOf<{ set_by: string; set_by_role: string }>(
    database,
    "SELECT set_by, set_by_role::text FROM card_freeze WHERE account_id = $1",
    [member.accountId],
  );

test("本人確認のあとに1回だけ止められ、発行会社と会員に伝わり、担当者が記録に残る", async () => {
  expect(await freeze(clerk)).toBe("check-needed");
  await pass(clerk);
  expect(await freeze(other)).toBe("check-needed");
  expect(await freeze(auditor)).toBe("nobody");
  expect(await freeze(clerk)).toBe("done");
  expect(await freeze(clerk)).toBe("check-needed");
  expect(await freezes()).toEqual([{ set_by: member.cardmemberId, set_by_role: "basic" }]);
  const entries = await rowsOf<{ kind: string; card_id: string }>(
    database,
    "SELECT kind::text, card_id FROM outbox_entry WHERE account_id = $1",
    [member.accountId],
  );
  expect(entries).toEqual([{ kind: "card_freeze", card_id: `C${member.cardmemberId}` }]);
  const { cardmemberId } = member;
  const topics = await db().message.findMany({ where: { cardmemberId } });
  expect(topics.map((one) => one.topic)).toContain("cardFrozen");
  expect(await eventsOf(cardmemberId)).toContain("card.frozen");
  const event = await db().auditEvent.findFirst({ where: { cardmemberId, event: "card.frozen" } });
  expect(event?.actor).toBe("staff:clerk1");
});

test("家族のカード、ほかの会員のカード、止めたカードは止められず、本人確認は残る", async () => {
  await pass(clerk);
  expect(await freeze(clerk, `C${member.cardmemberId}F`)).toBe("not-found");
  expect(await freeze(clerk, "C-none")).toBe("not-found");
  expect(await freezes()).toEqual([]);
  expect(await freeze(clerk)).toBe("done");
  await pass(clerk);
  expect(await freeze(clerk)).toBe("already-frozen");
  expect(await freezes()).toHaveLength(1);
});

test("ロック解除のあとの保留は、一時停止にはかからない", async () => {
  await rowsOf(
    database,
    `INSERT INTO lockout (subject, account_id, cardmember_id, ended_at, ended_by)
     VALUES ('login:x', $1, $2, now(), 'staff:clerk1')`,
    [member.accountId, member.cardmemberId],
  );
  await pass(clerk);
  expect(await freeze(clerk)).toBe("done");
});
