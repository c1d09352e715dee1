import { expect, test } from "vitest";
import { repayExtra, undoConversion } from "@/lib/revolving/commands";
import { openDispute } from "@/lib/disputes/commands";
import { viewDispute } from "@/lib/disputes/queries";
import type { MemberActor } from "@/lib/kernel/actor";
import { yen } from "@/lib/kernel/yen";
import { viewCoolingOff } from "@/lib/auth/queries/cooling-off";
import { isHeldBack } from "@/lib/auth/rules/cooling-off.sql";
import { isDue } from "@/lib/outbox/rules/due.sql";
import { exchangePoints } from "@/lib/points/commands";
import { previewExchange } from "@/lib/points/queries/exchange";
import { rowsOf } from "../../support/feed";
import { freshDatabase } from "../../support/database";
import { close, Contracts, convert, newKey, on } from "../../support/contracts";

const database = freshDatabase();
const { open, post, deliver } = new Contracts(database);

/** Staff unlocked the login some hours ago. */
async function unlock({ accountId, cardmemberId }: MemberActor, hoursAgo: number) {
  await rowsOf(
    database,
    `INSERT INTO lockout (counter, account_id, cardmember_id, ended_at, ended_by)
     VALUES ('login:x', $1, $2, now() - make_interval(hours => $3), 'staff:clerk1')`,
    [accountId, cardmemberId, hoursAgo],
  );
}

const outcomeOf = (result: { ok: boolean; refusal?: unknown }) =>
  result.ok ? "done" : result.refusal;

test("解除から24時間はポイント交換を断り、過ぎれば受ける", async () => {
  const member = await open();
  on("2025-05-20");
  await rowsOf(
    database,
    `INSERT INTO point_lot (account_id, closing_on, left_points, confirmed_at, expires_on)
     VALUES ($1, '2025-04-19', 2000, now(), '2028-04-19')`,
    [member.accountId],
  );
  const wish = { rewardCode: "miles", amount: 1000 };
  const exchange = async () =>
    outcomeOf(await exchangePoints(member, { ...wish, idempotencyKey: newKey() }));
  await unlock(member, 23);
  expect(await viewCoolingOff(member)).toMatchObject({ why: "unlocked" });
  expect(outcomeOf(await previewExchange(member, wish))).toBe("held-after-unlock");
  expect(await exchange()).toBe("held-after-unlock");
  const { accountId } = member;
  const made = await rowsOf(database, "SELECT FROM points_exchange WHERE account_id = $1", [
    accountId,
  ]);
  expect(made).toEqual([]);
  await rowsOf(database, "UPDATE lockout SET ended_at = now() - interval '24 hours'");
  expect(await viewCoolingOff(member)).toBeNull();
  expect(await exchange()).toBe("done");
});

test("あとリボの取り消し、追加の返済、ご利用の申し出は、保留のあいだも受ける", async () => {
  const member = await open();
  const ids = [await post(member, "2025-05-01", 90_000), await post(member, "2025-05-01", 80_000)];
  await close("2025-05-19");
  on("2025-05-20");
  const { receiptNo } = await convert(member, [ids[0] ?? ""]);
  await convert(member, [ids[1] ?? ""]);
  await unlock(member, 1);
  expect(await viewCoolingOff(member)).not.toBeNull();
  const extra = { yen: yen(7000), idempotencyKey: newKey() };
  expect(outcomeOf(await repayExtra(member, extra))).toBe("done");
  const back = { receiptNo, idempotencyKey: newKey() };
  expect(outcomeOf(await undoConversion(member, back))).toBe("done");
  const told = { reason: "unknown" as const, text: "覚えがありません。" };
  const report = { ...told, useId: ids[0] ?? "", idempotencyKey: newKey() };
  expect(outcomeOf(await openDispute(member, report))).toBe("done");
  const due = await rowsOf<{ kind: string }>(
    database,
    `SELECT kind::text FROM outbox_entry e WHERE account_id = $1 AND ${isDue(isHeldBack)}`,
    [member.accountId],
  );
  // The conversion that stays, and not the one that was taken back before anybody was told of it.
  expect(due.map(({ kind }) => kind).sort()).toEqual(["conversion", "dispute"]);
});

test("返金が発行会社のデータで届くと、申し出に自分から現れる", async () => {
  const member = await open();
  const useId = await post(member, "2025-05-22", 12_000);
  on("2025-05-23");
  const told = { reason: "duplicate" as const, text: "2回請求されています。" };
  const made = await openDispute(member, { ...told, useId, idempotencyKey: newKey() });
  const number = made.ok ? (made.value.location.split("/")[2] ?? "") : "";
  expect((await viewDispute(member, number, "ja"))?.refunds).toEqual([]);
  const shop = { merchant_raw: "店", merchant_name: "店", mcc: "5411", currency: "JPY" };
  const refund = {
    posting_id: `R-${useId}`,
    card_id: `C${member.accountId}`,
    used_on: "2025-05-24",
    processed_on: "2025-05-24",
    kind: "refund",
    amount_yen: 12_000,
    original_posting_id: useId,
    ...shop,
  };
  await deliver({ "postings.csv": [refund] });
  const view = await viewDispute(member, number, "ja");
  expect(view?.refunds).toMatchObject([{ href: `/activity/R-${useId}`, amountYen: -12_000 }]);
  expect(view?.status).toBe("opened");
});
