import fc from "fast-check";
import { expect, test } from "vitest";
import { insertCredential } from "@/lib/auth/store";
import { viewCredit } from "@/lib/credit/queries";
import { type CreditRow, creditFactsOf } from "@/lib/credit/rules";
import { creditColumns, creditFacts } from "@/lib/credit/rules/facts.sql";
import { addDays, businessDate } from "@/lib/kernel/business-date";
import { isLiveHold } from "@/lib/ledger/rules/holds";
import { inJobTransaction, inTransaction } from "@/lib/platform/transaction";
import { listLimitUsages } from "@/lib/reminders/queries";
import { job, rowsOf } from "../../support/feed";
import { selectWith } from "../../support/parity";
import { Contracts, on } from "../../support/contracts";
import { freshDatabase } from "../../support/database";

const database = freshDatabase();
const contracts = new Contracts(database);
const today = businessDate("2025-06-05");
const amount = fc.nat(3).map((steps) => steps * 19_000);
const owed = fc.record({
  shopping: amount,
  fee: amount,
  cash_advance: amount,
  revolving: amount,
  credit: amount.map((yenOwed) => 0 - yenOwed),
});
const hold = fc.record({
  open_yen: amount,
  lapses_on: fc.integer({ min: -1, max: 1 }).map((days) => addDays(today, days)),
  kind: fc.constantFrom("purchase", "cash_advance"),
});
const accounts = fc.record({ books: owed, holds: fc.array(hold, { maxLength: 4 }) });

test("ご利用可能額のもとになるものは、1件でも全件でも同じ", async () => {
  const sample = fc.sample(accounts, 200).map((one, at) => ({ ...one, account_id: `A${at}` }));
  const rows = await selectWith<CreditRow & { account_id: string }>(
    database,
    {
      account: {
        shape: "account_id text, limit_yen int, cash_limit_yen int",
        rows: sample.map(({ account_id }) => {
          return { account_id, limit_yen: 500_000, cash_limit_yen: 100_000 };
        }),
      },
      book_balance: {
        shape: "account_id text, book text, balance_yen int",
        rows: sample.flatMap(({ account_id, books }) =>
          Object.entries(books).map(([book, balance_yen]) => ({ account_id, book, balance_yen })),
        ),
      },
      hold: {
        shape: "account_id text, open_yen int, lapses_on date, kind text",
        rows: sample.flatMap(({ account_id, holds }) =>
          holds.map((one) => ({ account_id, ...one })),
        ),
      },
    },
    `SELECT a.account_id, ${creditColumns} FROM account a ${creditFacts("$1")}`,
    [today],
  );
  const found = new Map(rows.map((row) => [row.account_id, creditFactsOf(row)]));
  for (const { account_id, books, holds } of sample) {
    const live = holds.filter(({ open_yen, lapses_on }) =>
      isLiveHold({ openYen: open_yen, lapsesOn: lapses_on }, today),
    );
    const sumOf = (some: typeof live) => some.reduce((sum, { open_yen }) => sum + open_yen, 0);
    expect(found.get(account_id)).toEqual({
      limits: { limitYen: 500_000, cashLimitYen: 100_000 },
      books: {
        shoppingYen: books.shopping,
        feeYen: books.fee,
        creditYen: books.credit,
        cashYen: books.cash_advance,
        revolvingYen: books.revolving,
      },
      holds: {
        allYen: sumOf(live),
        cashYen: sumOf(live.filter(({ kind }) => kind === "cash_advance")),
      },
    });
  }
});

test("枠が近いというお知らせは、ページのご利用可能額と同じに数える。お預かりはリボの残高も減らす", async () => {
  on(today);
  const members = await contracts.openMany(Array.from({ length: 12 }, () => ({})));
  const books = fc.sample(owed, members.length - 1);
  books.push({ shopping: 0, fee: 0, cash_advance: 0, revolving: 57_000, credit: -57_000 });
  const balances = members.flatMap(({ accountId }, at) =>
    Object.entries(books[at] ?? {}).map(([book, yenOwed]) => ({ accountId, book, yenOwed })),
  );
  await rowsOf(
    database,
    `INSERT INTO book_balance (account_id, book, balance_yen)
     SELECT r."accountId", r.book, r."yenOwed" FROM jsonb_to_recordset($1::jsonb)
       AS r ("accountId" text, book book, "yenOwed" int)`,
    [JSON.stringify(balances)],
  );
  for (const { accountId, cardmemberId } of members) {
    const login = { userId: `user.${accountId.toLowerCase()}`, passwordHash: "x" };
    await inTransaction((tx) =>
      insertCredential(tx, { accountId, cardmemberId, ...login, letterDueAt: null }),
    );
  }
  const accountIds = members.map(({ accountId }) => accountId);
  const usages = await inJobTransaction((tx) => listLimitUsages(job, tx, { accountIds, today }));
  const used = new Map(usages.map(({ accountId, usedYen }) => [accountId, usedYen]));
  for (const member of members) {
    const { limitYen, availableYen } = await viewCredit(member);
    expect(used.get(member.accountId)).toBe(limitYen - availableYen);
  }
  expect(used.get(members.at(-1)?.accountId ?? "")).toBe(0);
});
