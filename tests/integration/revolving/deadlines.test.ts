import { expect, test } from "vitest";
import { undoConversion } from "@/lib/revolving/commands";
import { viewStatement } from "@/lib/statements/queries";
import { exportDebits } from "@/lib/debits/commands";
import { systemActor } from "@/lib/kernel/actor";
import { businessDate } from "@/lib/kernel/business-date";
import { db } from "@/lib/platform/db";
import { previewConversion } from "@/lib/revolving/queries/preview";
import { rowsOf } from "../../support/feed";
import { freshDatabase } from "../../support/database";
import { breaches, close, Contracts, convert, newKey, on } from "../../support/contracts";

const database = freshDatabase();
const { open, post } = new Contracts(database);

test("期限の条件は版ごとの行で、締め日にあった版が、請求・お申し込み・取り消し・引き落としに効く", async () => {
  const member = await open();
  const ids = [await post(member, "2025-05-01", 60_000), await post(member, "2025-06-01", 50_000)];
  await rowsOf(database, "INSERT INTO deadline_terms VALUES ('2025-06-01', 4, 7)");
  const [old = "", fresh = ""] = ids;
  await close("2025-05-19");
  // The version of the first closing: 11 days after it.
  on("2025-05-30");
  const first = await viewStatement(member, "2025-05", "ja");
  expect(first?.bill?.revolvingUntil).toBe("2025-05-30");
  const { receiptNo } = await convert(member, [old]);
  await close("2025-06-19");
  // The second has four.
  on("2025-06-23");
  const second = await viewStatement(member, "2025-06", "ja");
  expect(second?.bill?.revolvingUntil).toBe("2025-06-23");
  on("2025-06-24");
  expect((await viewStatement(member, "2025-06", "ja"))?.bill?.revolvingUntil).toBeNull();
  expect(await previewConversion(member, [fresh], null)).toMatchObject({ ok: false });
  const back = { receiptNo, idempotencyKey: newKey() };
  expect(await undoConversion(member, back)).toMatchObject({ refusal: "after-deadline" });
  const system = systemActor("debit-export");
  const debit = { debitOn: businessDate("2025-07-10"), isAgain: false };
  on("2025-06-23");
  expect(await exportDebits(system, debit)).toMatchObject({
    refusal: { kind: "before-deadline", deadline: "2025-06-23" },
  });
  on("2025-06-24");
  expect(await exportDebits(system, debit)).toMatchObject({ ok: true });
  expect(await breaches()).toEqual([]);
});

test("請求には、締め日のリボ残高・今回の元金と手数料があり、リボのない月と家族会員にはない", async () => {
  const member = await open();
  const id = await post(member, "2025-05-01", 30_000);
  on("2025-05-10");
  await convert(member, [id]);
  for (const closing of ["2025-05-19", "2025-06-19"]) await close(closing);
  const may = await viewStatement(member, "2025-05", "ja");
  expect(may?.bill?.revolving).toEqual({ balanceYen: 30_000, principalYen: 3_000, feeYen: 0 });
  const june = await viewStatement(member, "2025-06", "ja");
  expect(june?.bill?.revolving?.balanceYen).toBe(27_000);
  // The fee is part of C: it stands under 手数料等, and the lines sum to C.
  const feeYen = june?.bill?.revolving?.feeYen;
  expect(june?.fees.map(({ amountYen, href }) => [amountYen, href])).toEqual([
    [feeYen, "/revolving"],
  ]);
  expect(june?.bill?.sum.newYen).toBe(feeYen);
  const april = await viewStatement(member, "2025-04", "ja");
  expect(april?.bill?.revolving ?? null).toBeNull();
  const family = { ...member, role: "family" as const };
  expect((await viewStatement(family, "2025-05", "ja"))?.bill ?? null).toBeNull();
});

test("期限の版は、ウェブの権限でも所有者でも書き換えられない", async () => {
  await expect(db().execute`UPDATE deadline_terms SET days_after_closing = 2`).rejects.toThrow(
    /append only/,
  );
  await expect(db().execute`DELETE FROM deadline_terms`).rejects.toThrow(/append only/);
});
