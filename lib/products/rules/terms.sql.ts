import { standardCode } from "../rules";

/**
 * Joins the product version in force on a day (an expression) as `terms`, for the accounts of an alias:
 * rules.productInForce.
 */
export function joinTerms(account: string, day: string): string {
  return `LEFT JOIN (SELECT DISTINCT product_code FROM product_terms) known
      ON known.product_code = ${account}.product_code
    JOIN product_span terms ON terms.product_code = coalesce(known.product_code, '${standardCode}')
      AND ${day} >= terms.since AND ${day} < terms.until`;
}
