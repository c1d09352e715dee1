import { beforeAll, describe, expect, test } from "vitest";
import { logIn } from "@/lib/auth/commands/login";
import { viewSession } from "@/lib/auth/queries";
import { insertCredential } from "@/lib/auth/store";
import { importDelivery } from "@/lib/feed/commands/delivery";
import { hashPassword } from "@/lib/platform/password";
import { inTransaction } from "@/lib/platform/transaction";
import { freshDatabase } from "../../support/database";
import { writeDelivery } from "../../support/delivery";
import { job, rowsOf } from "../../support/feed";
import { rightPassword, visitor } from "../../support/login-fixtures";

const database = freshDatabase();

const account = {
  account_id: "A1",
  product_code: "standard",
  status: "open",
  opened_on: "2024-04-01",
  cycle: 19,
  limit_yen: 500_000,
  cash_limit_yen: 100_000,
  revolving_limit_yen: 300_000,
  debit_bank_code: "0001",
  debit_branch_code: "001",
  debit_account_type: 1,
  debit_account_number: "1234567",
  debit_holder_kana: "タナカ ハナコ",
};

function person(id: string, role: "basic" | "family") {
  return {
    cardmember_id: id,
    account_id: "A1",
    role,
    relationship: role === "basic" ? "self" : "spouse",
    family_name: "田中",
    given_name: "花子",
    family_name_kana: "タナカ",
    given_name_kana: "ハナコ",
    birth_date: "1985-04-01",
    email: `${id}@example.jp`,
  };
}

const numbers = {
  basic: "340000000070010",
  one: "340000000070028",
  two: "340000000070085",
  twoMore: "370000000070054",
} as const;

function card(id: keyof typeof numbers, holder: string, status: string) {
  const number = numbers[id];
  return { card_id: id, cardmember_id: holder, number, expires: "2029-06", status };
}

async function take(sequence: number, cards: ReturnType<typeof card>[], withPeople = false) {
  const people = {
    "accounts.csv": [account],
    "cardmembers.csv": [person("basic", "basic"), person("one", "family"), person("two", "family")],
  };
  const facts = { sequence, businessDate: `2026-11-${19 + sequence}` };
  const files = { ...(withPeople ? people : undefined), "cards.csv": cards };
  const result = await importDelivery(job, writeDelivery(facts, files));
  if (!result.ok) throw new Error(JSON.stringify(result.refusal));
}

async function login(cardmemberId: string): Promise<string> {
  const asked = { userId: `login.${cardmemberId}`, password: rightPassword, userAgent: "" };
  const result = await logIn(visitor, asked);
  return result.ok ? result.value.token : result.refusal.kind;
}

async function endedLogins(): Promise<string[]> {
  const rows = await rowsOf<{ cardmember_id: string }>(
    database,
    "SELECT cardmember_id FROM credential WHERE ended_at IS NOT NULL ORDER BY 1",
  );
  return rows.map((row) => row.cardmember_id);
}

beforeAll(async () => {
  const cards = [
    card("basic", "basic", "active"),
    card("one", "one", "active"),
    card("two", "two", "active"),
    card("twoMore", "two", "active"),
  ];
  await take(1, cards, true);
  const passwordHash = await hashPassword(rightPassword);
  for (const cardmemberId of ["basic", "one", "two"]) {
    const userId = `login.${cardmemberId}`;
    const made = { accountId: "A1", cardmemberId, userId, passwordHash, letterDueAt: null };
    await inTransaction((tx) => insertCredential(tx, made));
  }
});

describe("家族カードの終了", () => {
  test("最後のカードが終わった家族会員は、ログインもセッションも終わる", async () => {
    const tokens = {
      one: await login("one"),
      two: await login("two"),
      basic: await login("basic"),
    };
    await take(2, [
      card("basic", "basic", "ended"),
      card("one", "one", "ended"),
      card("two", "two", "ended"),
    ]);
    expect(await endedLogins()).toEqual(["one"]);
    expect(await viewSession(visitor, tokens.one)).toBeNull();
    expect(await viewSession(visitor, tokens.two)).not.toBeNull();
    expect(await viewSession(visitor, tokens.basic)).not.toBeNull();
    const reasons = await rowsOf<{ end_reason: string }>(
      database,
      "SELECT end_reason FROM session WHERE ended_at IS NOT NULL",
    );
    expect(reasons).toEqual([{ end_reason: "card-ended" }]);
    expect(await login("one")).toBe("wrong");
  });

  test("紛失や停止では終わらず、残りのカードが終わったときに終わる", async () => {
    await take(3, [card("twoMore", "two", "lost")]);
    expect(await endedLogins()).toEqual(["one"]);
    await take(4, [card("twoMore", "two", "ended")]);
    expect(await endedLogins()).toEqual(["one", "two"]);
  });
});
