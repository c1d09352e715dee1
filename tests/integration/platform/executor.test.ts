import { Readable } from "node:stream";
import { expect, test, vi } from "vitest";
import { businessDate } from "@/lib/kernel/business-date";
import { db, sqlOf, toDbDate, type Tx } from "@/lib/platform/db";
import { inJobTransaction, inSavepoint, inTransaction } from "@/lib/platform/transaction";
import { freshDatabase } from "../../support/database";

freshDatabase();

const stock = (rewardCode: string, leftUnits: number) => ({ data: { rewardCode, leftUnits } });
const leftOf = async (rewardCode: string) =>
  (await db().rewardStock.findUnique({ where: { rewardCode } }))?.leftUnits;

/** Whether a transaction's models, SQL and COPY see what the others wrote. */
async function useAll(tx: Tx): Promise<number[]> {
  await tx.rewardStock.create(stock("by-model", 1));
  await tx.execute`INSERT INTO reward_stock (reward_code, left_units) VALUES ('by-sql', ${2})`;
  const lines = Readable.from(["by-copy,3\n"]);
  await tx.copyIn("COPY reward_stock (reward_code, left_units) FROM STDIN (FORMAT csv)", lines);
  const found = {
    where: { rewardCode: { startsWith: "by-" } },
    orderBy: { leftUnits: "asc" },
  } as const;
  const byModel = await tx.rewardStock.findMany(found);
  const bySql = await tx.query<{ left_units: number }>(
    "SELECT left_units FROM reward_stock WHERE reward_code LIKE $1 ORDER BY 1",
    ["by-%"],
  );
  expect(bySql.map((row) => row.left_units)).toEqual(byModel.map((row) => row.leftUnits));
  return byModel.map((row) => row.leftUnits);
}

test.each([
  ["コマンド", inTransaction],
  ["ジョブ", inJobTransaction],
])(
  "%sのモデルもSQLもCOPYも、1つのトランザクションで、失敗すればすべて戻る",
  async (_name, open) => {
    const failed = open(async (tx) => {
      expect(await useAll(tx)).toEqual([1, 2, 3]);
      throw new Error("undone");
    });
    await expect(failed).rejects.toThrow("undone");
    expect(await db().rewardStock.count({ where: { rewardCode: { startsWith: "by-" } } })).toBe(0);
  },
);

test("同時のトランザクションは、それぞれ自分の接続にいる", async () => {
  const once = (at: number) =>
    inTransaction(async (tx) => {
      const [own] = await tx.query`SELECT pg_backend_pid() AS pid`;
      await tx.rewardStock.create(stock(`at-${at}`, at));
      const seen =
        await tx.query`SELECT pg_backend_pid() AS pid FROM reward_stock WHERE reward_code = ${`at-${at}`}`;
      expect(seen).toEqual([own]);
    });
  await Promise.all([1, 2, 3, 4, 5, 6].map(once));
});

test("部分の失敗は、その部分だけを戻す", async () => {
  await inTransaction(async (tx) => {
    await tx.rewardStock.create(stock("kept", 1));
    const part = inSavepoint(tx, async () => {
      await tx.execute`UPDATE reward_stock SET left_units = 9 WHERE reward_code = 'kept'`;
      await tx.execute`SELECT 1 / 0`;
    });
    await expect(part).rejects.toThrow(/division by zero/);
  });
  expect(await leftOf("kept")).toBe(1);
});

test("SQLの値の型は、どこでも同じ", async () => {
  const at = new Date("2026-11-20T15:04:05.678Z");
  const day = businessDate("2026-11-21");
  const [row] = await db().query`
    SELECT ${day}::date AS day, ${toDbDate(day)}::date AS db_day, ${at}::timestamptz AS at,
      ${[day, "2026-12-01"]}::date[] AS days, count(*) AS count, ${9_007_199_254_740_993n}::int8 AS big,
      1.50::numeric AS rate, ${["a", "b,c"]}::text[] AS texts, ${[1, 2]}::int[] AS numbers,
      ${JSON.stringify({ a: [1] })}::jsonb AS json, ${null}::text AS nothing`;
  expect(row).toEqual({
    day: "2026-11-21",
    db_day: "2026-11-21",
    at,
    days: [day, "2026-12-01"],
    count: 1n,
    big: 9_007_199_254_740_993n,
    rate: "1.50",
    texts: ["a", "b,c"],
    numbers: [1, 2],
    json: { a: [1] },
    nothing: null,
  });
});

test("断片は、値とともに文に入る", async () => {
  const between = sqlOf("x BETWEEN $1 AND $2 OR x = $1", 3, 4);
  const rows = await db().query<{ x: number }>`
    SELECT x FROM generate_series(${1}::int, 9) AS x WHERE ${between} ORDER BY x`;
  expect(rows).toEqual([{ x: 3 }, { x: 4 }]);
});

test("Nextのビルドのように2度読み込まれても、どちらでも開ける", async () => {
  await inTransaction(async (tx) => void (await tx.query`SELECT 1`));
  vi.resetModules();
  const again = await import("@/lib/platform/transaction");
  const [row] = await again.inTransaction((tx) => tx.query<{ one: number }>`SELECT 1 AS one`);
  expect(row).toEqual({ one: 1 });
});
