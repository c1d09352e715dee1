import { expect, test } from "vitest";
import {
  changeMonthlyAmount,
  repayExtra,
  undoConversion,
  withdrawExtra,
} from "@/lib/revolving/commands";
import { yen } from "@/lib/kernel/yen";
import { db } from "@/lib/platform/db";
import { viewRevolving } from "@/lib/revolving/queries";
import { asRole, freshDatabase } from "../../support/database";
import { breaches, close, Contracts, convert, newKey, on } from "../../support/contracts";

const database = freshDatabase();
const { open, post } = new Contracts(database);

test("会員の操作はどれも、ウェブの権限で足りる", async () => {
  const member = await open();
  const ids = [await post(member, "2025-05-01", 90_000), await post(member, "2025-05-01", 80_000)];
  await close("2025-05-19");
  on("2025-05-20");
  await asRole(database.name, "web", async () => {
    const { receiptNo } = await convert(member, [ids[0] ?? ""]);
    await convert(member, [ids[1] ?? ""]);
    const amount = { chosenYen: yen(10_000), idempotencyKey: newKey() };
    expect(await changeMonthlyAmount(member, amount)).toMatchObject({ ok: true });
    const extra = { yen: yen(7000), idempotencyKey: newKey() };
    expect(await repayExtra(member, extra)).toMatchObject({ ok: true });
    const made = (await viewRevolving(member))?.extras[0]?.receiptNo ?? "";
    const withdrawal = { receiptNo: made, idempotencyKey: newKey() };
    expect(await withdrawExtra(member, withdrawal)).toMatchObject({ ok: true });
    const back = { receiptNo, idempotencyKey: newKey() };
    expect(await undoConversion(member, back)).toMatchObject({ ok: true });
  });
  expect(await breaches()).toEqual([]);
});

test("ウェブの権限では、手数料も D も書けない", async () => {
  const member = await open();
  await close("2025-05-19");
  await asRole(database.name, "web", async () => {
    const { accountId } = member;
    await expect(
      db().execute`INSERT INTO ledger_event (account_id, kind, amount_yen, from_book, to_book,
        booked_on, closing_on) VALUES (${accountId}, 'revolving_fee', 1, 'issuer', 'revolving_fee',
        '2025-05-19', '2025-05-19')`,
    ).rejects.toThrow(/web process/);
    await expect(
      db().execute`UPDATE statement SET balance_yen = 0 WHERE account_id = ${accountId}`,
    ).rejects.toThrow(/permission denied/);
    await expect(db().execute`UPDATE revolving_conversion SET disclosure = '{}'`).rejects.toThrow(
      /permission denied/,
    );
  });
});
