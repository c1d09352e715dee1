import type { ChildProcess } from "node:child_process";
import { randomUUID } from "node:crypto";
import { once } from "node:events";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { previewConversion } from "@/lib/revolving/queries/preview";
import { databaseUrl, freshDatabase } from "../../support/database";
import { rowsOf } from "../../support/feed";
import type { MoneyOrder } from "../../support/money-process";
import { killNow, startProcess } from "../../support/processes";
import { countOf, giveLot, logIn } from "./door";
import { breaches, close, Contracts, on } from "../../support/contracts";

const database = freshDatabase();
const { open, post } = new Contracts(database);

type Order = Omit<MoneyOrder, "day">;

let servers: readonly ChildProcess[] = [];

/** Two server processes, with the rights of the web process. */
beforeAll(() => {
  const environment = { DATABASE_URL: databaseUrl(database.name, "web"), DATABASE_POOL: "25" };
  servers = [1, 2].map(() =>
    startProcess("tests/support/money-process.ts", { environment, isWithPages: true }),
  );
});

afterAll(() => Promise.all(servers.map(killNow)));

/** Hands an order to one of the servers on a day. Returns what each sending was answered. */
async function answersOf(server: ChildProcess | undefined, order: Order): Promise<string[]> {
  if (!server) throw new Error("the servers have not started");
  server.send({ ...order, day: process.env.PORTAL_TODAY ?? "" });
  const [answers] = await once(server, "message");
  return answers as string[];
}

/** 100 times, half of them in each server. */
async function hundredTimes(order: Omit<Order, "times">): Promise<string[]> {
  const halves = servers.map((server) => answersOf(server, { ...order, times: 50 }));
  return (await Promise.all(halves)).flat();
}

describe("2つのサーバーに、同じ受付を100回同時に送る", () => {
  test("あとリボは1回だけ成立し、100の答えはすべて同じ。内容が違えば422", async () => {
    const member = await open();
    const id = await post(member, "2025-05-01", 60_000);
    await close("2025-05-18");
    on("2025-05-10");
    const cookie = await logIn(member);
    const preview = await previewConversion(member, [id], null);
    if (!preview.ok) throw new Error(preview.refusal);
    const fields = {
      posting: id,
      monthly: "minimum",
      agree: "yes",
      scheduleHash: preview.value.scheduleHash,
      idempotencyKey: randomUUID(),
    };
    const answers = await hundredTimes({ form: { cookie, fields } });
    expect(answers).toHaveLength(100);
    expect([...new Set(answers)]).toEqual([
      expect.stringMatching(/^303 \/revolving\/conversions\/R\d{8}-\d{8}\?done$/),
    ]);
    for (const table of ["revolving_conversion", "message"]) {
      expect(await countOf(database, table, member), table).toBe(1);
    }
    const other = { cookie, fields: { ...fields, monthly: "10000" } };
    expect(await answersOf(servers[0], { times: 3, form: other })).toEqual([
      "422 ",
      "422 ",
      "422 ",
    ]);
    expect(await answersOf(servers[0], { times: 1, form: { cookie, fields } })).toEqual([
      answers[0],
    ]);
    expect(await breaches()).toEqual([]);
  });

  test("ポイント交換は1回だけ成立し、100の答えはすべて同じ。内容が違えば断る", async () => {
    const member = await open();
    await giveLot(database, member, 5000);
    on("2025-05-10");
    const { accountId, cardmemberId } = member;
    const exchange = {
      accountId,
      cardmemberId,
      rewardCode: "statement-credit",
      amount: 1000,
      idempotencyKey: randomUUID(),
    };
    const answers = await hundredTimes({ exchange });
    expect(answers).toHaveLength(100);
    expect([...new Set(answers)]).toEqual([expect.stringMatching(/^\/points\/exchange\//)]);
    for (const table of ["points_exchange", "message", "ledger_event"]) {
      expect(await countOf(database, table, member), table).toBe(1);
    }
    const other = { ...exchange, amount: 2000 };
    expect(await answersOf(servers[0], { times: 1, exchange: other })).toEqual(["other-content"]);
    expect(await breaches()).toEqual([]);
  });

  test("7回分のポイントで100の交換を送れば、成立するのは7回", async () => {
    const member = await open();
    await giveLot(database, member, 7250);
    on("2025-05-10");
    const { accountId, cardmemberId } = member;
    const exchange = {
      accountId,
      cardmemberId,
      rewardCode: "miles",
      amount: 1000,
      idempotencyKey: null,
    };
    const answers = await hundredTimes({ exchange });
    expect(answers.filter((answer) => answer.startsWith("/points/exchange/"))).toHaveLength(7);
    expect(answers.filter((answer) => answer === "not-enough-points")).toHaveLength(93);
    expect(await countOf(database, "points_exchange", member)).toBe(7);
    expect(
      await rowsOf(database, "SELECT left_points FROM point_lot WHERE account_id = $1", [
        accountId,
      ]),
    ).toEqual([{ left_points: 250 }]);
    expect(await breaches()).toEqual([]);
  });
});
