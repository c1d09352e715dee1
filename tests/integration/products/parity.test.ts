import fc from "fast-check";
import { expect, test } from "vitest";
import { addDays, businessDate } from "@/lib/kernel/business-date";
import { db, fromDbDate } from "@/lib/platform/db";
import { productInForce } from "@/lib/products/rules";
import { joinTerms } from "@/lib/products/rules/terms.sql";
import { freshDatabase } from "../../support/database";
import { rowsOf } from "../../support/feed";
import { selectWith } from "../../support/parity";

const database = freshDatabase();

const day = fc.nat(12).map((days) => addDays(businessDate("2025-01-01"), days));

test("ある日に有効な商品の条件は、1件でも全件でも同じ", async () => {
  const codes = ["gold", "plain", "young"];
  const versions = codes.flatMap((product_code) =>
    (fc.sample(fc.uniqueArray(day, { minLength: 2, maxLength: 4 }), 1)[0] ?? []).map(
      (in_force_from) => {
        return { product_code, version: in_force_from, in_force_from };
      },
    ),
  );
  await rowsOf(
    database,
    `INSERT INTO product_terms
     SELECT (jsonb_populate_record(t, r.given)).* FROM product_terms t,
       jsonb_array_elements($1::jsonb) AS r (given) WHERE t.product_code = 'standard'`,
    [JSON.stringify(versions)],
  );
  const account = fc.record({
    product_code: fc.constantFrom(...codes, "standard", "unknown"),
    day,
  });
  const accounts = fc.sample(account, 300).map((one, id) => ({ ...one, id }));
  const rows = await selectWith<{ code: string; version: string }>(
    database,
    { account: { shape: "id int, product_code text, day date", rows: accounts } },
    `SELECT terms.product_code AS code, terms.version FROM account a ${joinTerms("a", "a.day")} ORDER BY a.id`,
  );
  const known = (await db().productVersion.findMany({ include: { rewards: true } })).map((row) => ({
    ...row,
    code: row.productCode,
    from: fromDbDate(row.inForceFrom),
  }));
  const expected = accounts.map((one) => {
    const { code, version } = productInForce(known as never, one.product_code, one.day);
    return { code, version };
  });
  expect(rows).toEqual(expected);
});
