import { describe, expect, test } from "vitest";
import { repayExtra } from "@/lib/revolving/commands";
import { viewCredit } from "@/lib/credit/queries";
import { viewConversion } from "@/lib/revolving/queries/conversion";
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

const { billsOf, open, payNewest, post, runOut } = new Contracts(freshDatabase());

const figureA = [
  "2025-05-19 2025-06-10 30000 0 3000",
  "2025-06-19 2025-07-10 27000 368 3000",
  "2025-07-19 2025-08-12 24000 319 3000",
  "2025-08-19 2025-09-10 21000 295 3000",
  "2025-09-19 2025-10-10 18000 254 3000",
  "2025-10-19 2025-11-10 15000 209 3000",
  "2025-11-19 2025-12-10 12000 178 3000",
  "2025-12-19 2026-01-13 9000 135 3000",
  "2026-01-19 2026-02-10 6000 106 3000",
  "2026-02-19 2026-03-10 3000 64 3000",
  "2026-03-19 2026-04-10 0 23 0",
];

describe("実際の締めから出る数字", () => {
  test("a 締める前に申し込む：ご請求は予定のとおり、D もご利用可能額も変わらない", async () => {
    const member = await open();
    const id = await post(member, "2025-05-01", 30_000);
    await close("2025-05-18");
    on("2025-05-10");
    const before = await viewCredit(member);
    const { receiptNo, shown } = await convert(member, [id]);
    const after = await viewCredit(member);
    expect(after.availableYen).toBe(before.availableYen);
    expect(after.revolvingYen).toBe(30_000);
    expect(linesOfSchedule(shown)).toEqual(figureA);
    const bills = await runOut(member, "2025-05-19");
    expect(linesOfBills(bills)).toEqual(figureA);
    expect(bills.slice(0, 3).map(({ d, e }) => [d, e])).toEqual([
      [30_000, 3000],
      [27_368, 3368],
      [24_319, 3319],
    ]);
    on("2026-05-01");
    const view = await viewConversion(member, receiptNo);
    expect(view?.changes).toEqual([]);
    expect(view?.promised.map(({ shownYen, billedYen }) => shownYen === billedYen)).toEqual(
      figureA.map(() => true),
    );
    expect(await breaches()).toEqual([]);
  });

  test("a 締めた後、期限までに申し込んでも同じ", async () => {
    const member = await open();
    const id = await post(member, "2025-05-01", 30_000);
    await close("2025-05-19");
    const [unchanged] = (await billsOf(member)).slice(-1);
    expect(unchanged).toMatchObject({ d: 30_000, e: 30_000 });
    on("2025-05-30");
    const before = await viewCredit(member);
    const { shown } = await convert(member, [id]);
    expect((await viewCredit(member)).availableYen).toBe(before.availableYen);
    expect(linesOfSchedule(shown)).toEqual(figureA);
    const [changed] = (await billsOf(member)).slice(-1);
    expect(changed).toMatchObject({ d: 30_000, e: 3000, open: 3000 });
    expect(await breaches()).toEqual([]);
    await payNewest(member);
    const bills = await runOut(member, "2025-06-19");
    expect(linesOfBills(bills)).toEqual(figureA.slice(1));
    expect(await breaches()).toEqual([]);
  });

  test("b 3回目のご請求で全額を返す：残りの手数料は次の締めで", async () => {
    const member = await open();
    const id = await post(member, "2025-05-01", 120_000);
    on("2025-05-10");
    await convert(member, [id]);
    await close("2025-05-19");
    await payNewest(member);
    await close("2025-06-19");
    await payNewest(member);
    on("2025-07-15");
    const all = await repayExtra(member, { yen: "all", idempotencyKey: newKey() });
    expect(all.ok).toBe(true);
    await runOut(member, "2025-07-19");
    const billed = (await billsOf(member)).filter(({ e }) => e > 0).map(({ e }) => e);
    expect(billed).toEqual([6000, 7496, 109_374, 1058]);
    expect(await breaches()).toEqual([]);
  });

  test("b 締めた後、期限までの追加の返済は、そのご請求に加わる", async () => {
    const member = await open();
    const id = await post(member, "2025-05-01", 120_000);
    on("2025-05-10");
    await convert(member, [id]);
    await close("2025-05-19");
    await payNewest(member);
    await close("2025-06-19");
    await payNewest(member);
    await close("2025-07-19");
    on("2025-07-30");
    await repayExtra(member, { yen: "all", idempotencyKey: newKey() });
    expect((await billsOf(member)).at(-1)).toMatchObject({ e: 109_374, open: 109_374 });
    await payNewest(member);
    await runOut(member, "2025-08-19");
    const billed = (await billsOf(member)).filter(({ e }) => e > 0).map(({ e }) => e);
    expect(billed).toEqual([6000, 7496, 109_374, 1058]);
    expect(await breaches()).toEqual([]);
  });

  test("c うるう年をまたぐ：366日で割る", async () => {
    const member = await open({ openedOn: "2027-06-20" });
    const id = await post(member, "2027-11-01", 100_000);
    on("2027-11-10");
    await convert(member, [id]);
    const bills = await runOut(member, "2027-11-19");
    const fees = bills.map(({ fee }) => fee);
    expect(fees.slice(0, 6)).toEqual([0, 1213, 1215, 1175, 1063, 1099]);
    expect(fees.reduce((sum, fee) => sum + fee, 0)).toBe(20_938);
    expect(await breaches()).toEqual([]);
  });
});
