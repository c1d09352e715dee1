import { beforeAll, describe, expect, test } from "vitest";
import { bookWaitingPayments } from "@/lib/closing/commands";
import { listBreaches } from "@/lib/closing/queries/invariants";
import { viewCredit } from "@/lib/credit/queries";
import { importDebitResult } from "@/lib/debits/commands";
import { importDelivery } from "@/lib/feed/commands/delivery";
import { yen } from "@/lib/kernel/yen";
import { inJobTransaction } from "@/lib/platform/transaction";
import { freshDatabase } from "../../support/database";
import { writeDelivery } from "../../support/delivery";
import { closeThrough, importFixture, job, rowsOf } from "../../support/feed";
import { answered, basicOf, codes, requestFor, standOf, toldOf } from "./bank";

const database = freshDatabase();
let third: Uint8Array;
let seventh: Uint8Array;

beforeAll(async () => {
  process.env.PORTAL_TODAY = "2026-11-24";
  await importFixture("2026-11-20");
  await closeThrough("2026-11-20");
  third = await requestFor("2026-11-24");
  seventh = await requestFor("2026-11-26");
});

async function take(content: Uint8Array) {
  const result = await importDebitResult(job, content);
  if (result.ok) await bookWaitingPayments(job);
  return result;
}

async function refusalOf(content: Uint8Array): Promise<string> {
  const before = await standOf(database);
  const result = await take(content);
  expect(await standOf(database)).toEqual(before);
  return result.ok ? "not refused" : result.refusal;
}

async function availableOf(accountId: string): Promise<number> {
  return (await viewCredit(basicOf(accountId))).availableYen;
}

const feedRow = (facts: object) => ({
  paid_on: "2026-11-26",
  method: "debit",
  closing_on: "2026-11-07",
  ...facts,
});

describe("口座振替の結果を断る", () => {
  test("知らない顧客番号、違う金額、違う引落日", async () => {
    const unknown = answered(third, (_line, at) =>
      at === 1 ? { customerNumber: "20261124999999999999" } : {},
    );
    expect(await refusalOf(unknown)).toBe("record 3: 顧客番号 20261124999999999999 is unknown");
    const other = answered(third, (line, at) =>
      at === 2 ? { amountYen: yen(line.amountYen + 1) } : {},
    );
    expect(await refusalOf(other)).toBe("record 4: 引落金額 is 251775, but 251774 was requested");
    const day = answered(third, () => ({}), { debitMonthDay: "1125" });
    expect(await refusalOf(day)).toContain("record 2: 引落日 of the file is 1125");
  });

  test("同じ顧客番号が2回、依頼のままのファイル、壊れたファイル", async () => {
    const twice = answered(third, (line, at) =>
      at === 1 ? { customerNumber: "20261124000000000001", amountYen: yen(102730) } : line,
    );
    expect(await refusalOf(twice)).toMatch(/^record 2: 顧客番号 \d{20} is in the file twice/);
    expect(await refusalOf(third)).toContain("this is a request, not a result");
    expect(await refusalOf(third.subarray(1))).toContain("record 1: ");
  });

  test("引き落とし日よりまえの結果", async () => {
    expect(await refusalOf(answered(seventh, codes(0)))).toContain(
      "record 2: a result before the debit date 2026-11-26",
    );
  });
});

describe("口座振替の結果", () => {
  test("0は支払いになり、ご利用可能額が戻る。ほかは理由とともに再引き落とし予定になる", async () => {
    const before = await availableOf("SA00003");
    const failing = await availableOf("SA00006");
    const result = await take(answered(third, codes(0, 1, 2, 3)));
    expect(result.ok && result.value).toMatchObject({
      kind: "imported",
      debitOn: "2026-11-24",
      counts: { 0: 1, 1: 1, 2: 1, 3: 1 },
      linked: 0,
    });
    expect(await availableOf("SA00003")).toBe(before + 102730);
    expect(await availableOf("SA00006")).toBe(failing);
    expect(await toldOf("SA00003")).toEqual(["paid", null]);
    expect(await toldOf("SA00006")).toEqual(["again", 1]);
    expect(await toldOf("SA00009")).toEqual(["again", 2]);
    expect(await toldOf("SA00012")).toEqual(["again", 3]);
    const [bill] = await rowsOf(
      database,
      `SELECT status, settled_on::text FROM statement
       WHERE account_id = 'SA00003' AND closing_on = '2026-11-03'`,
    );
    expect(bill).toEqual({ status: "paid", settled_on: "2026-11-24" });
  });

  test("同じファイルをもう一度：何もしない", async () => {
    const before = await standOf(database);
    const again = await take(answered(third, codes(0, 1, 2, 3)));
    expect(again).toEqual({ ok: true, value: { kind: "already-imported" } });
    expect(await standOf(database)).toEqual(before);
    expect(await refusalOf(answered(third, codes(0, 1, 2, 9)))).toContain(
      "record 2: another file has answered it already",
    );
  });

  test("4・8・9も理由とともに残る", async () => {
    process.env.PORTAL_TODAY = "2026-11-26";
    const result = await take(answered(seventh, codes(4, 8, 9, 0)));
    expect(result.ok && result.value).toMatchObject({ counts: { 0: 1, 4: 1, 8: 1, 9: 1 } });
    expect(await toldOf("SA00002")).toEqual(["again", 4]);
    expect(await toldOf("SA00005")).toEqual(["again", 8]);
    expect(await toldOf("SA00008")).toEqual(["again", 9]);
    expect(await toldOf("SA00011")).toEqual(["paid", null]);
  });
});

describe("銀行の結果と配信の入金は1つの事実", () => {
  test("銀行のあとに配信が来れば、数えるだけ。金額が違えば隔離する", async () => {
    const before = await availableOf("SA00011");
    const folder = writeDelivery(
      { sequence: 2, businessDate: "2026-11-24" },
      {
        "payments.csv": [
          feedRow({ payment_id: "F1", account_id: "SA00011", amount_yen: 173003 }),
          {
            ...feedRow({ payment_id: "F2", account_id: "SA00003", amount_yen: 102731 }),
            closing_on: "2026-11-03",
          },
        ],
      },
    );
    const result = await importDelivery(job, folder);
    await bookWaitingPayments(job);
    const files = result.ok && result.value.kind === "imported" ? result.value.files : [];
    expect(files).toMatchObject([{ rows: 2, imported: 0, alreadyThere: 1, quarantined: 1 }]);
    expect(await availableOf("SA00011")).toBe(before);
    expect(await rowsOf(database, "SELECT record_id, reason FROM quarantined_row")).toEqual([
      { record_id: "F2", reason: "amount_yen differs from the bank result" },
    ]);
  });

  test("配信のあとに銀行の結果が来れば、数えるだけ。食い違えば断る", async () => {
    const again = await requestFor("2026-11-27", { isAgain: true });
    process.env.PORTAL_TODAY = "2026-11-27";
    const folder = writeDelivery(
      { sequence: 3, businessDate: "2026-11-27" },
      {
        "payments.csv": [feedRow({ payment_id: "F3", account_id: "SA00002", amount_yen: 160440 })],
      },
    );
    await importDelivery(job, folder);
    await bookWaitingPayments(job);
    const before = await availableOf("SA00002");
    expect(await refusalOf(answered(again, codes(1)))).toBe(
      "record 2: the issuer's feed has this debit as paid, the bank as 1",
    );
    // An export in between takes the feed's word; the bank's is still linked to it.
    await requestFor("2026-11-30", { isAgain: true });
    const result = await take(answered(again, codes(0, 1, 1, 1, 1, 1)));
    expect(result.ok && result.value).toMatchObject({ linked: 1, counts: { 0: 1 } });
    expect(await availableOf("SA00002")).toBe(before);
    const payments = await rowsOf(
      database,
      `SELECT payment_id FROM payment WHERE account_id = 'SA00002' AND named_closing_on = '2026-11-07'`,
    );
    expect(payments).toEqual([{ payment_id: "F3" }]);
  });

  test("そのあとも、お金の不変条件はすべて成り立つ", async () => {
    expect(await inJobTransaction((tx) => listBreaches(job, tx))).toEqual([]);
  });
});
