import { expect, test } from "vitest";
import { changeMonthlyAmount } from "@/lib/revolving/commands";
import { businessDate } from "@/lib/kernel/business-date";
import { nextClosing } from "@/lib/kernel/cycle";
import { viewRevolving } from "@/lib/revolving/queries";
import { viewConversion } from "@/lib/revolving/queries/conversion";
import { viewTerms } from "@/lib/revolving/queries/terms";
import { rowsOf } from "../../support/feed";
import { freshDatabase } from "../../support/database";
import {
  breaches,
  close,
  Contracts,
  convert,
  linesOfBills,
  linesOfSchedule,
  newKey,
  on,
} from "../../support/contracts";

const database = freshDatabase();
const { billsOf, open, payNewest, post, runOut } = new Contracts(database);

/** A version more in the product table: another rate and minimum, the fee part of the payment. */
function addVersion(): Promise<unknown> {
  return rowsOf(
    database,
    `INSERT INTO revolving_terms VALUES ('2025-07', '2025-07-01', 1200, 'included', 5000, 100000, 5000,
       10000, 3, '{5000,20000}', 24)`,
  );
}

test("新しい版は、始まった日からのお申し込みだけに効き、ふたつの残高はそれぞれの条件で請求される", async () => {
  await addVersion();
  const member = await open();
  const old = await post(member, "2025-05-01", 60_000);
  on("2025-05-10");
  const first = await convert(member, [old]);
  for (const closing of ["2025-05-19", "2025-06-19"]) {
    await close(closing);
    await payNewest(member);
  }
  on("2025-06-30");
  expect((await viewTerms()).version).toBe("2025-04");
  on("2025-07-01");
  expect((await viewTerms()).version).toBe("2025-07");
  const fresh = await post(member, "2025-07-01", 80_000);
  await post(member, "2025-07-02", 9_999);
  on("2025-07-10");
  const second = await convert(member, [fresh]);
  const rest = linesOfSchedule(second.shown);
  expect((await viewConversion(member, first.receiptNo))?.terms.version).toBe("2025-04");
  expect((await viewConversion(member, second.receiptNo))?.terms).toMatchObject({
    version: "2025-07",
    feeMode: "included",
    annualRate: 1200,
  });
  const bills = await runOut(member, "2025-07-19");
  expect(linesOfBills(bills)).toEqual(rest);
  // The old pool 3,000 beside its fee; the new one 5,000, of which its first bill has no fee.
  expect(bills[0]).toMatchObject({ principal: 8_000 });
  // By hand: (80,000 × 24 days + 75,000 × 7 days, from the day after 2025-08-12) × 12 % ÷ 365 = 803.8
  const [, august] = bills;
  expect(august?.principal).toBe(3_000 + 5_000 - 803);
  expect(await breaches()).toEqual([]);
}, 120_000);

test("選んだ額は、まえの版の最低額をのぞいた残りが新しい版のもの", async () => {
  const member = await open();
  const old = await post(member, "2025-05-01", 60_000);
  await close("2025-05-18");
  on("2025-05-10");
  await convert(member, [old]);
  let closing = businessDate("2025-05-19");
  for (; closing < "2025-07-01"; closing = nextClosing(closing)) {
    await close(closing);
    await payNewest(member);
  }
  const fresh = await post(member, "2025-07-01", 80_000);
  on("2025-07-10");
  await convert(member, [fresh], 20_000);
  await close("2025-07-19");
  expect((await billsOf(member)).at(-1)).toMatchObject({ principal: 20_000, balance: 134_000 });
  on("2025-07-25");
  await changeMonthlyAmount(member, { chosenYen: null, idempotencyKey: newKey() });
  const planned = linesOfSchedule(
    (await viewRevolving(member))?.schedule ?? ({ rows: [] } as never),
  );
  await payNewest(member);
  const bills = await runOut(member, "2025-08-19");
  expect(linesOfBills(bills)).toEqual(planned.slice(1));
  expect(await breaches()).toEqual([]);
}, 120_000);

test("版は書き換えられず、終わらない条件は入らない", async () => {
  const change = "UPDATE revolving_terms SET annual_rate_bp = 1800";
  await expect(rowsOf(database, change)).rejects.toThrow("append only");
  const endless = `INSERT INTO revolving_terms VALUES ('x', '2030-01-01', 1490, 'included', 100, 100000, 5000,
    1, 3, '{5000}', 36)`;
  await expect(rowsOf(database, endless)).rejects.toThrow("revolving_terms_ends");
});
