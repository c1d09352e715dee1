/** The open amount of bill `bill` (an alias), in yen: rules/open.openYenOf. */
export function openYen(bill: string): string {
  return `(${bill}.open_fee_yen + ${bill}.open_cash_yen + ${bill}.open_shopping_yen + ${bill}.open_revolving_yen)`;
}
