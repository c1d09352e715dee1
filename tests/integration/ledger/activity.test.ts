import { beforeAll, describe, expect, test } from "vitest";
import { addDays, businessDate } from "@/lib/kernel/business-date";
import { db } from "@/lib/platform/db";
import { listActivity, listRecentTransactions } from "@/lib/ledger/queries";
import { exportActivity, exportClosing, viewOfxFrame } from "@/lib/ledger/queries/export";
import { viewCardTransaction } from "@/lib/ledger/queries/card-transaction";
import { type ActivityFilters, readFilters } from "@/lib/ledger/schema";
import {
  hanako,
  ichiro,
  insertHold,
  insertHouseholds,
  insertPosting,
  insertStatement,
  stranger,
} from "../../support/activity-fixtures";
import { freshDatabase } from "../../support/database";

freshDatabase();

beforeAll(async () => {
  process.env.PORTAL_TODAY = "2026-11-20";
  await insertHouseholds();
  await insertStatement("A1", "2026-11-19");
  await insertPosting(hanako, "P-old", { usedOn: "2026-09-01", merchantName: "ｺﾝﾋﾞﾆ 100%_店" });
  await insertPosting(hanako, "P-cash", {
    usedOn: "2026-09-02",
    kind: "cash_advance",
    mcc: "0000",
  });
  await insertPosting(ichiro, "P-ichiro", {
    usedOn: "2026-11-08",
    amountYen: 2180,
    merchantName: "ハーバー博物館",
    mcc: "7991",
    currency: "GBP",
    foreignAmount: "42.0000",
    rate: "201.180000",
    authorizationId: "H-posted",
  });
  await insertPosting(ichiro, "P-back", {
    usedOn: "2026-11-16",
    kind: "refund",
    amountYen: 500,
    originalPostingId: "P-ichiro",
  });
  await insertPosting(hanako, "P-new", { usedOn: "2026-11-19" });
  await insertPosting(stranger, "P-stranger", { usedOn: "2026-11-19" });
  await insertHold(hanako, "H-live", { usedOn: "2026-11-20", lapsesOn: "2026-12-21" });
  await insertHold(ichiro, "H-lapsed", { usedOn: "2026-10-20", lapsesOn: "2026-11-20" });
  await insertHold(ichiro, "H-posted", {
    usedOn: "2026-11-08",
    lapsesOn: "2026-12-09",
    amountYen: 2000,
    openYen: 0,
  });
});

async function idsOf(filters: ActivityFilters, actor = hanako): Promise<string[]> {
  const { rows } = await listActivity(actor, filters, "ja");
  return rows.map(({ href }) => href.replace("/activity/", ""));
}

async function idsOfQuery(params: Record<string, string>): Promise<string[]> {
  const { filters, problems } = readFilters(params);
  expect(problems).toEqual({});
  return idsOf(filters);
}

describe("ご利用明細", () => {
  test("確定待ちが先、そのあと新しい順。失効した確定待ちは出ない", async () => {
    const all = ["H-live", "P-new", "P-back", "P-ichiro", "P-cash", "P-old"];
    expect(await idsOf({})).toEqual(all);
  });

  test("状態は、確定待ち・未請求・返金・請求済み", async () => {
    const { rows } = await listActivity(hanako, {}, "ja");
    const states = rows.map(({ state }) => state);
    expect(states).toEqual(["pending", "unbilled", "refund", "billed", "billed", "billed"]);
    expect(rows[2]).toMatchObject({ amountYen: -500, holder: "一郎（家族カード）" });
    expect(rows[3]?.foreign).toEqual({ currency: "GBP", amount: "42.00", rate: "201.18" });
  });

  test("家族会員には自分の行だけ", async () => {
    expect(await idsOf({}, ichiro)).toEqual(["P-back", "P-ichiro"]);
    expect(await idsOf({ holder: "M1" }, ichiro)).toEqual([]);
    expect((await exportActivity(ichiro, {})).map(({ id }) => id)).toEqual(["P-back", "P-ichiro"]);
    expect(await viewCardTransaction(ichiro, "P-new", "ja")).toBeNull();
    expect(await viewCardTransaction(ichiro, "H-live", "ja")).toBeNull();
  });

  test.each([
    [{ state: "pending" }, ["H-live"]],
    [{ state: "unbilled" }, ["P-new"]],
    [{ state: "billed" }, ["P-ichiro", "P-cash", "P-old"]],
    [{ state: "refund" }, ["P-back"]],
    [{ holder: "M2" }, ["P-back", "P-ichiro"]],
    [{ holder: "M9" }, []],
    [{ category: "entertainment" }, ["P-ichiro"]],
    [{ category: "cash" }, ["P-cash"]],
    [{ category: "other" }, []],
    [{ from: "2026-09-02", to: "2026-11-08" }, ["P-ichiro", "P-cash"]],
    [{ min: "2000", max: "3000" }, ["H-live", "P-ichiro"]],
    [{ q: "コンビニ" }, ["P-old"]],
    [{ q: "0%_" }, ["P-old"]],
    [{ q: "%" }, ["P-old"]],
    [{ q: "\\" }, []],
    [{ q: "ﾋﾀﾞﾏﾘ" }, []],
    [{ q: "ひだまり" }, ["H-live"]],
  ])("しぼり込み %j", async (params, ids) => {
    expect(await idsOfQuery(params as Record<string, string>)).toEqual(ids);
  });

  test("最近のご利用は数を守り、一人しか見えないときは名前を書かない", async () => {
    const rows = await listRecentTransactions(hanako, "ja", 2);
    expect(rows.map(({ href }) => href)).toEqual(["/activity/H-live", "/activity/P-new"]);
    expect(rows[0]?.holder).toBe("花子");
    expect((await listRecentTransactions(ichiro, "ja", 5))[0]?.holder).toBeNull();
  });
});

describe("ご利用の内容", () => {
  test("返金と元のご利用は、互いにたどれる", async () => {
    const use = await viewCardTransaction(hanako, "P-ichiro", "ja");
    expect(use).toMatchObject({
      holderName: "佐藤 一郎",
      cardTail: "・・・70028",
      statementMonth: "2026-11",
      processedOn: "2026-11-09",
      authorizedYen: 2000,
      original: null,
      refunds: [{ href: "/activity/P-back", amountYen: -500 }],
    });
    const refund = await viewCardTransaction(ichiro, "P-back", "ja");
    expect(refund?.original?.href).toBe("/activity/P-ichiro");
  });

  test("確定待ちの番号は、確定したあとも売上へ導く", async () => {
    expect((await viewCardTransaction(hanako, "H-live", "ja"))?.lapsesOn).toBe("2026-12-21");
    expect((await viewCardTransaction(hanako, "H-posted", "ja"))?.href).toBe("/activity/P-ichiro");
  });

  test("他の会員のもの、ないもの、読めない番号は「ない」", async () => {
    for (const id of ["P-stranger", "H-lapsed", "nothing", "P\u0000", "x".repeat(100)]) {
      expect(await viewCardTransaction(hanako, id, "ja"), id).toBeNull();
    }
  });
});

describe("ダウンロードの行", () => {
  test("条件と状態に従う", async () => {
    const rows = await exportActivity(hanako, { state: "refund" });
    expect(rows).toMatchObject([{ id: "P-back", lastFive: "70028", originalId: "P-ichiro" }]);
    expect(await exportActivity(hanako, { state: "pending" })).toHaveLength(1);
  });

  test("一つのご請求の行だけを書き出せる", async () => {
    const ids = (await exportClosing(hanako, businessDate("2026-11-19"))).map(({ id }) => id);
    expect(ids).toEqual(["P-back", "P-ichiro"]);
  });

  test("リボにしたご利用は支払区分でわかる。家族会員には見えず、取り消せば1回払いに戻る", async () => {
    const conversionId = "00000000-0000-4000-8000-000000000001";
    const day = new Date("2026-11-20");
    await db().revolvingConversion.create({
      data: {
        accountId: "A1",
        conversionId,
        receiptNo: "R1",
        cardmemberId: hanako.cardmemberId,
        termsVersion: "1",
        postingId: "P-ichiro",
        principalYen: 2180,
        position: 1,
        firstClosingOn: day,
        deadlineOn: day,
        convertedOn: day,
        disclosure: {},
      },
    });
    const revolving = async (actor: typeof hanako) =>
      (await exportActivity(actor, {})).filter((row) => row.isRevolving).map(({ id }) => id);
    expect(await revolving(hanako)).toEqual(["P-ichiro"]);
    expect(await revolving(ichiro)).toEqual([]);
    await db().revolvingConversion.updateMany({ data: { endedAt: day, endedBy: "member" } });
    expect(await revolving(hanako)).toEqual([]);
  });

  test("OFXの期間は行の期間になる", async () => {
    const frame = await viewOfxFrame(hanako, await exportActivity(hanako, {}), "会社");
    expect(frame).toMatchObject({ cardTail: "*****70010", from: "2026-09-02", to: "2026-11-20" });
  });
});

describe("ページ", () => {
  beforeAll(async () => {
    for (let at = 0; at < 120; at += 1) {
      const usedOn = addDays(businessDate("2026-07-01"), Math.floor(at / 10));
      await insertPosting(stranger, `S-${String(at).padStart(3, "0")}`, { usedOn });
    }
  });

  test("最後まで進み、先頭まで戻っても、抜けも重なりもない", async () => {
    const forward: string[][] = [];
    let cursor: string | null = null;
    let last: Awaited<ReturnType<typeof listActivity>> | null = null;
    do {
      const { filters } = readFilters(cursor ? { cursor } : {});
      last = await listActivity(stranger, filters, "ja");
      forward.push(last.rows.map(({ href }) => href));
      cursor = last.older;
    } while (cursor);
    expect(forward.map((page) => page.length)).toEqual([50, 50, 21]);
    expect(new Set(forward.flat()).size).toBe(121);

    const backward = [forward.at(-1)];
    for (cursor = last.newer; cursor; cursor = last.newer) {
      last = await listActivity(stranger, readFilters({ cursor }).filters, "ja");
      backward.unshift(last.rows.map(({ href }) => href));
    }
    expect(backward).toEqual(forward);
  });
});
