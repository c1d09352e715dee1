import fc from "fast-check";
import { expect, test } from "vitest";
import { businessDate } from "@/lib/kernel/business-date";
import { yen } from "@/lib/kernel/yen";
import { unbilledYenOf } from "@/lib/revolving/rules/books";
import { unbilledYen } from "@/lib/revolving/rules/unbilled.sql";
import { freshDatabase } from "../../support/database";
import { selectWith } from "../../support/parity";
import { firstTerms } from "../../support/revolving-terms";

const database = freshDatabase();
const closing = businessDate("2025-06-19");

test("まだ請求されていない元金は、1件でも全件でも同じ", async () => {
  const amounts = fc.array(fc.nat(900), { maxLength: 3 });
  const conversion = fc.record({ principal: fc.nat(9000), refunds: amounts, allocations: amounts });
  const sample = fc.sample(conversion, 200).map((one, at) => ({ ...one, id: `C${at}` }));
  const rowsOfParts = (part: "refunds" | "allocations", column: string) =>
    sample.flatMap(({ id, [part]: parts }) =>
      parts.map((amount) => ({ account_id: "A", conversion_id: id, [column]: amount })),
    );
  const rows = await selectWith<{ id: string; yen: number }>(
    database,
    {
      revolving_conversion: {
        shape: "account_id text, conversion_id text, principal_yen int",
        rows: sample.map(({ id, principal }) => {
          return { account_id: "A", conversion_id: id, principal_yen: principal };
        }),
      },
      revolving_refund: {
        shape: "account_id text, conversion_id text, amount_yen int",
        rows: rowsOfParts("refunds", "amount_yen"),
      },
      revolving_allocation: {
        shape: "account_id text, conversion_id text, principal_yen int",
        rows: rowsOfParts("allocations", "principal_yen"),
      },
    },
    `SELECT c.conversion_id AS id, ${unbilledYen} AS yen FROM revolving_conversion c`,
  );
  const found = new Map(rows.map((row) => [row.id, row.yen]));
  for (const { id, principal, refunds, allocations } of sample) {
    const live = {
      id,
      terms: firstTerms,
      principalYen: yen(principal),
      firstClosing: closing,
      refunds: refunds.map((amount) => ({ closing, day: closing, amountYen: yen(amount) })),
      allocations: allocations.map((amount) => ({ closing, amountYen: yen(amount) })),
    };
    expect(found.get(id)).toBe(unbilledYenOf(live));
  }
});
