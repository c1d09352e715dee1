import fc from "fast-check";
import { expect, test } from "vitest";
import { addDays, businessDate } from "@/lib/kernel/business-date";
import { cardTransactionStateOf, signedYenOf } from "@/lib/ledger/rules/card-transactions";
import {
  billedUpTo,
  isBilled,
  postingState,
  refundedYen,
  signedYen,
} from "@/lib/ledger/rules/card-transactions.sql";
import { freshDatabase } from "../../support/database";
import { selectWith } from "../../support/parity";

const database = freshDatabase();

const kinds = [
  "purchase",
  "refund",
  "cash_advance",
  "annual_fee",
  "debit_adjustment",
  "credit_adjustment",
] as const;
const day = fc.nat(3).map((days) => addDays(businessDate("2025-05-19"), days));
const posting = fc.record({
  kind: fc.constantFrom(...kinds),
  amount_yen: fc.integer({ min: 1, max: 9 }),
  closing_on: day,
  billed: fc.option(day),
  original: fc.nat(3),
});

type Found = {
  posting_id: string;
  state: string;
  signed: number;
  refunded: number;
  is_billed: boolean;
};

test("明細の状態、符号、返金された額は、1件でも全件でも同じ", async () => {
  // One account each: what was billed differs.
  const sample = fc.sample(posting, 300).map((one, at) => ({ ...one, account_id: `A${at}` }));
  const refunds = sample.flatMap(({ account_id, original }) =>
    Array.from({ length: original }, (_, at) => ({
      account_id,
      posting_id: `R${at}`,
      original_posting_id: at === 2 ? "another" : "P",
      kind: at === 1 ? "credit_adjustment" : "refund",
      amount_yen: at + 1,
      closing_on: "2025-05-19",
    })),
  );
  const shape = `account_id text, posting_id text, original_posting_id text, kind text, amount_yen int,
    closing_on date, billed date`;
  const rows = await selectWith<Found & { account_id: string }>(
    database,
    {
      posting: { shape, rows: [...sample.map((one) => ({ ...one, posting_id: "P" })), ...refunds] },
      statement: {
        shape: "account_id text, closing_on date",
        rows: sample.flatMap(({ account_id, billed }) =>
          billed ? [{ account_id, closing_on: billed }] : [],
        ),
      },
    },
    `SELECT p.account_id, p.posting_id, ${postingState("p", "p.billed")} AS state,
       ${signedYen("p")} AS signed, ${refundedYen("p")} AS refunded,
       ${isBilled("p", billedUpTo("p.account_id"))} AS is_billed
     FROM posting p WHERE p.posting_id = 'P'`,
  );
  const found = new Map(rows.map((row) => [row.account_id, row]));
  for (const { account_id, kind, amount_yen, closing_on, billed, original } of sample) {
    const state = cardTransactionStateOf(kind, closing_on, billed);
    expect(found.get(account_id)).toMatchObject({
      state,
      signed: signedYenOf(kind, amount_yen),
      // Of the up to three rows the first alone is a refund of this one.
      refunded: original > 0 ? 1 : 0,
      is_billed: billed !== null && closing_on <= billed,
    });
  }
});
