import fc from "fast-check";
import { expect, test } from "vitest";
import { addDays, businessDate } from "@/lib/kernel/business-date";
import { closingOnOrAfter, cycles } from "@/lib/kernel/cycle";
import { openClosingOf } from "@/lib/statements/rules/next-bill";
import { isStillBilled, lastBill, openClosing } from "@/lib/statements/rules/next-bill.sql";
import { openYenOf } from "@/lib/statements/rules/open";
import { openYen } from "@/lib/statements/rules/open.sql";
import { freshDatabase } from "../../support/database";
import { selectWith } from "../../support/parity";

const database = freshDatabase();

const dayWithin = (days: number) =>
  fc.integer({ min: 0, max: days }).map((number) => addDays(businessDate("2024-01-20"), number));
const day = dayWithin(900);
/** Few enough that two things often fall on the same. */
const billDay = dayWithin(4);
const cycle = fc.constantFrom(...cycles);
const status = fc.constantFrom("open", "suspended", "closed");
const yen = fc.integer({ min: -2, max: 2 });

/** An account, its bills (closing and D), and the closings of what was booked. */
const account = fc.record({
  cycle,
  status,
  openedOn: day,
  bills: fc.uniqueArray(fc.record({ closingOn: billDay, balanceYen: yen }), {
    maxLength: 3,
    selector: (bill) => bill.closingOn,
  }),
  events: fc.array(billDay, { maxLength: 3 }),
});

test("次の締めと、まだ請求があるかは、1件でも全件でも同じ", async () => {
  const accounts = fc.sample(account, 400).map((one, at) => ({ ...one, id: `A${at}` }));
  const rows = await selectWith<{ id: string; closing: string; billed: boolean }>(
    database,
    {
      account: {
        shape: "account_id text, cycle int, status text, opened_on date",
        rows: accounts.map((a) => ({
          account_id: a.id,
          cycle: a.cycle,
          status: a.status,
          opened_on: a.openedOn,
        })),
      },
      statement: {
        shape: "account_id text, closing_on date, balance_yen int",
        rows: accounts.flatMap((a) =>
          a.bills.map((bill) => ({
            account_id: a.id,
            closing_on: bill.closingOn,
            balance_yen: bill.balanceYen,
          })),
        ),
      },
      ledger_event: {
        shape: "account_id text, closing_on date",
        rows: accounts.flatMap((a) =>
          a.events.map((closing_on) => ({ account_id: a.id, closing_on })),
        ),
      },
    },
    `SELECT a.account_id AS id, ${openClosing}::text AS closing, ${isStillBilled} AS billed
     FROM account a ${lastBill}`,
  );
  const found = new Map(rows.map((row) => [row.id, row]));
  for (const one of accounts) {
    const last = one.bills.toSorted((a, b) => (a.closingOn < b.closingOn ? 1 : -1))[0] ?? null;
    const lastClosing = last?.closingOn ?? null;
    // A closed contract is billed until its balance is 0 and nothing more comes in.
    const hasMore = one.events.some((on) => lastClosing !== null && on > lastClosing);
    const isOver = last !== null && last.balanceYen === 0 && !hasMore;
    expect(found.get(one.id), JSON.stringify(one)).toEqual({
      id: one.id,
      closing: openClosingOf({ ...one, lastClosing }),
      billed: one.status !== "closed" || !isOver,
    });
  }
});

test("ある日からはじめての締め日は、データベースでも同じ", async () => {
  const days = fc.sample(fc.record({ cycle, day }), 500);
  const rows = await selectWith<{ closing: string }>(
    database,
    { given_day: { shape: "cycle int, day date", rows: days } },
    "SELECT closing_on_or_after(cycle, day)::text AS closing FROM given_day",
  );
  const expected = days.map((one) => closingOnOrAfter(one.cycle, one.day));
  expect(rows.map(({ closing }) => closing)).toEqual(expected);
});

test("請求のうちまだ支払われていない額は、1件でも全件でも同じ", async () => {
  const part = fc.nat(1_000_000);
  const bill = fc.record({ fee: part, cash: part, shopping: part, revolving: part });
  const bills = fc.sample(bill, 200);
  const rows = await selectWith<{ yen: number }>(
    database,
    {
      statement: {
        shape: "open_fee_yen int, open_cash_yen int, open_shopping_yen int, open_revolving_yen int",
        rows: bills.map(({ fee, cash, shopping, revolving }) => ({
          open_fee_yen: fee,
          open_cash_yen: cash,
          open_shopping_yen: shopping,
          open_revolving_yen: revolving,
        })),
      },
    },
    `SELECT ${openYen("x")} AS yen FROM statement x`,
  );
  const expected = bills.map(({ fee, cash, shopping, revolving }) =>
    openYenOf({
      openFeeYen: fee,
      openCashYen: cash,
      openShoppingYen: shopping,
      openRevolvingYen: revolving,
    }),
  );
  expect(rows.map(({ yen: found }) => found)).toEqual(expected);
});
