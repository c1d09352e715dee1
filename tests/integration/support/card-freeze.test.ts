import { beforeAll, beforeEach, expect, test } from "vitest";
import { insertFreeze } from "@/lib/cards/store/requests";
import type { SupportActor } from "@/lib/kernel/actor";
import { db } from "@/lib/platform/db";
import { newReceiptNo } from "@/lib/platform/receipt";
import { inTransaction } from "@/lib/platform/transaction";
import { answerCheck, openMember, startCheck } from "@/lib/support/commands/caller";
import { freezeForCaller, liftForCaller } from "@/lib/support/commands/card-freeze";
import { viewMemberFile } from "@/lib/support/queries/member-file";
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
    `INSERT INTO lockout (counter, account_id, cardmember_id, ended_at, ended_by)
     VALUES ('login:x', $1, $2, now(), 'staff:clerk1')`,
    [member.accountId, member.cardmemberId],
  );
  await pass(clerk);
  expect(await freeze(clerk)).toBe("done");
});

async function lift(actor: SupportActor, of = member.cardmemberId, cardId = `C${of}`) {
  const result = await liftForCaller(actor, { cardmemberId: of, cardId });
  return result.ok ? "done" : result.refusal;
}

test("止めたカードを、もう一度の本人確認で解除し、発行会社と会員に伝わる", async () => {
  await pass(clerk);
  expect(await lift(clerk)).toBe("not-frozen");
  expect(await freeze(clerk)).toBe("done");
  expect(await lift(clerk)).toBe("check-needed");
  await pass(clerk);
  expect(await lift(other)).toBe("check-needed");
  expect(await lift(auditor)).toBe("nobody");
  expect(await lift(clerk, member.cardmemberId, `C${member.cardmemberId}F`)).toBe("not-found");
  expect(await lift(clerk)).toBe("done");
  expect(await lift(clerk)).toBe("check-needed");
  const { accountId, cardmemberId } = member;
  const ended = await rowsOf(
    database,
    "SELECT ended_by FROM card_freeze WHERE account_id = $1 AND ended_at IS NOT NULL",
    [accountId],
  );
  expect(ended).toEqual([{ ended_by: "staff:clerk1" }]);
  const kinds = await rowsOf<{ kind: string }>(
    database,
    "SELECT kind::text FROM outbox_entry WHERE account_id = $1 ORDER BY entry_id",
    [accountId],
  );
  expect(kinds.map(({ kind }) => kind)).toEqual(["card_freeze", "card_unfreeze"]);
  expect(await eventsOf(cardmemberId)).toContain("card.unfrozen");
  const topics = await db().message.findMany({ where: { cardmemberId } });
  expect(topics.map((one) => one.topic)).toContain("cardUnfrozen");
});

test("本会員が止めた家族カードは、家族会員の電話では解除できない", async () => {
  const { accountId, cardmemberId } = member;
  const family = `${cardmemberId}F`;
  await inTransaction((tx) =>
    insertFreeze(
      tx,
      { accountId, cardId: `C${family}`, cardmemberId: family },
      { cardmemberId, role: "basic" },
      { receiptNo: newReceiptNo("cardFreeze"), reason: "precaution" },
    ),
  );
  await startCheck(clerk, family);
  for (const [item, answer] of [
    ["nameKana", "サトウ イチロウ"],
    ["birthDate", "1984-09-04"],
    ["debitBank", "三菱UFJ"],
  ] as const) {
    await answerCheck(clerk, { cardmemberId: family, item, answer });
  }
  expect(await lift(clerk, family)).toBe("set-by-basic");
  await openMember(clerk, family);
  const file = await viewMemberFile(clerk, family);
  expect(file).toMatchObject({ cards: [{ isLockedOut: true, mayFreeze: true, mayLift: false }] });
});
